import { describe, expect, it } from "vitest";
import { tslog } from "../../../../../src/core/parse/formats/javascript/tslog.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

const text = `2026-11-22 18:31:22.311\tERROR\ta.js:4\torders\tjob failed

 Error  could not read order message
error stack:
  • a.js\tdeep
\ta.js:3
  • a.js\tObject.<anonymous>
\ta.js:4
Caused by (1): SyntaxError: Unexpected token
  • a.js\tdeep
\ta.js:3
`;

describe("tslog", () => {
  it("reads class, message, frames and causes", () => {
    expect(read(tslog, text)).toMatchObject([
      {
        runtime: "node",
        type: "Error",
        message: "could not read order message",
        frames: [{ function: "deep", file: "a.js", line: 3 }, { line: 4 }],
        causes: [{ type: "SyntaxError", message: "Unexpected token" }],
      },
    ]);
  });

  it.each([...talk, "error stack:\n  • a", "see below\nerror stack:"])("stays silent: %s", (silent) => {
    expect(read(tslog, silent)).toEqual([]);
  });
});
