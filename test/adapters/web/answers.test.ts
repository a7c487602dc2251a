import { afterEach, describe, expect, it, vi } from "vitest";
import { createAnswers } from "../../../src/adapters/web/answers.ts";

const answer = { notice: { en: "None." } };
afterEach(() => void vi.useRealTimers());

describe("createAnswers", () => {
  it("keeps the newest", () => {
    const answers = createAnswers({ limit: 2 });
    answers.put("a", answer);
    answers.put("b", answer);
    answers.expect("a");
    answers.expect("c");
    expect(["a", "b", "c"].filter((id) => answers.known(id))).toEqual(["a", "c"]);
    expect(answers.get("a")).toBe(answer);
  });

  it("forgets after a while", () => {
    vi.useFakeTimers();
    const answers = createAnswers({ lifetime: 1000 });
    answers.put("a", answer);
    vi.advanceTimersByTime(999);
    expect(answers.get("a")).toBe(answer);
    vi.advanceTimersByTime(2);
    expect(answers.get("a")).toBeUndefined();
  });

  it("tells watchers until they stop", () => {
    const answers = createAnswers();
    const seen: string[] = [];
    const unwatch = answers.watch("error", () => seen.push("error"));
    answers.put("other", answer);
    answers.put("error", answer);
    unwatch();
    answers.put("error", answer);
    expect(seen).toEqual(["error"]);
  });
});
