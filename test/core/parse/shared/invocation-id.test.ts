import { describe, expect, it } from "vitest";
import { invocationId } from "../../../../src/core/parse/shared/invocation-id.ts";
import { posted } from "../../../fixtures/posted.ts";

const [one, two] = ["8f507cfc-1b2c-4f3e-9d6e-77e1d0a51c10", "9f507cfc-1b2c-4f3e-9d6e-77e1d0a51c11"];

describe("invocationId", () => {
  it.each([
    [`START RequestId: ${one} Version: $LATEST\n[ERROR] KeyError: 'x'`, 2, one],
    [`[ERROR] KeyError: 'x'\nEND RequestId: ${one}\nREPORT RequestId: ${one}\tDuration: 12 ms`, 1, one],
    [`END RequestId: ${one}\nKeyError: 'x'\nEND RequestId: ${two}`, 2, two],
    [`END RequestId: ${one}\nKeyError: 'x'\nSTART RequestId: ${two} Version: 1`, 2, undefined],
    ["KeyError: 'x'", 1, undefined],
  ])("%s", (text, line, id) => {
    expect(invocationId(posted(text), [line, line])).toBe(id);
  });
});
