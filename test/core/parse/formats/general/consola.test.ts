import { describe, expect, it } from "vitest";
import { consola } from "../../../../../src/core/parse/formats/general/consola.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

const text = ` ERROR  cannot apply coupon

    at fail (cart.mjs:4:63)
    at cart.mjs:5:13

  [cause]: coupon code must not be empty
`;

describe("consola", () => {
  it("reads frames of which the text lost a column", () => {
    expect(read(consola, "ERROR  no config\n\n   at load (app.js:2:15)")).toMatchObject([{ message: "no config" }]);
  });

  it("reads message, frames and cause", () => {
    expect(read(consola, `ℹ up\n\n${text}`)).toMatchObject([
      {
        runtime: "node",
        message: "cannot apply coupon",
        lines: [3, 6],
        frames: [{ function: "fail", file: "cart.mjs", line: 4, column: 63 }, { line: 5 }],
        causes: [{ message: "coupon code must not be empty" }],
      },
    ]);
  });

  it("reads the reporter of CI logs", () => {
    const basic = "[info] up\n[fatal] Unexpected end of JSON input\n  at load (a.js:9:160)\n  at a.js:12:1\n";
    expect(read(consola, basic)).toMatchObject([
      {
        message: "Unexpected end of JSON input",
        severity: "fatal",
        lines: [2, 4],
        frames: [{ file: "a.js", line: 9 }, {}],
      },
    ]);
    expect(read(consola, "[error] Upload failed: 413")).toEqual([]);
  });

  it("takes a class off the message", () => {
    expect(read(consola, text.replace("cannot", "TypeError: cannot"))).toMatchObject([
      { type: "TypeError", message: "cannot apply coupon" },
    ]);
  });

  it("reads frames right below the message", () => {
    const text = " ERROR  Failed to create chat completions\n    at fail (dist/server.js:4:63)";
    expect(read(consola, text)).toMatchObject([{ message: "Failed to create chat completions", lines: [1, 2] }]);
  });

  it.each([...talk, " ERROR  cannot apply coupon", " WARN  slow\n\n    at fail (cart.mjs:4:63)"])(
    "leaves %s alone",
    (one) => {
      expect(read(consola, one)).toEqual([]);
    },
  );
});
