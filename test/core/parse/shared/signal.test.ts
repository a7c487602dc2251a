import { describe, expect, it } from "vitest";
import { signalWorded } from "../../../../src/core/parse/shared/signal.ts";

describe("signalWorded", () => {
  it.each([
    ["llama runner process has terminated: signal: killed", "SIGKILL"],
    ["exec failed (signal: segmentation fault (core dumped))", "SIGSEGV"],
    ["traffic signal: killed-off lanes", undefined],
    ["no signal at all", undefined],
  ])("%s", (message, expected) => {
    expect(signalWorded(message)).toBe(expected);
  });
});
