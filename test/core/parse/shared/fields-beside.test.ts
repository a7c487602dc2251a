import { describe, expect, it } from "vitest";
import { fieldsBeside } from "../../../../src/core/parse/shared/fields-beside.ts";
import { posted } from "../../../fixtures/posted.ts";

describe("fieldsBeside", () => {
  it("reads the status and the request's id near an error", () => {
    const text = "- **Request ID:** `req_07038`\n- **HTTP status:** 400\n- **Message:** boom";
    expect(fieldsBeside(posted(text), [3, 3])).toEqual({ httpStatus: 400, requestId: "req_07038" });
    expect(fieldsBeside(posted("Status Code: 429\n\nboom"), [3, 3])).toEqual({ httpStatus: 429 });
  });

  it("reads the id behind a sentence", () => {
    const text = "Sorry, your request failed. Please try again. Request id: 0ff6c3ee-2b28\n\nReason: boom";
    expect(fieldsBeside(posted(text), [3, 3])).toEqual({ requestId: "0ff6c3ee-2b28" });
  });

  it.each([
    ["Status Code: 429\nStatus Code: 500\nboom", [3, 3]],
    ["Status Code: N/A\nRequest ID: none\nboom", [3, 3]],
    [`Status Code: 429\n${"\n".repeat(9)}boom`, [11, 11]],
    ["the status code: 429 is documented\nboom", [2, 2]],
  ] as const)("tells nothing of %j", (text, lines) => {
    expect(fieldsBeside(posted(text), lines)).toEqual({});
  });
});

it("takes the status and the id that huggingface_hub names below the error", () => {
  const text = posted(
    "OSError: You are trying to access a gated repo.\n401 Client Error. (Request ID: Root=1-66867938-63a7;15ff)",
  );
  expect(fieldsBeside(text, [1, 1])).toEqual({ httpStatus: 401, requestId: "Root=1-66867938-63a7" });
  expect(fieldsBeside(posted("OSError: x\n401 Client Error"), [1, 1]).httpStatus).toBeUndefined();
});
