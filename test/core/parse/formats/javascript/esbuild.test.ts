import { describe, expect, it } from "vitest";
import { esbuild } from "../../../../../src/core/parse/formats/javascript/esbuild.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("esbuild", () => {
  it("reads what Cloudflare answered to Wrangler, and the error that Wrangler threw", () => {
    const said =
      "✘ [ERROR] A request to the Cloudflare API (/memberships) failed.\n\n  Authentication error [code: 10000]";
    expect(read(esbuild, said)).toMatchObject([{ code: "10000", category: "authentication" }]);
    const thrown = "✘ [ERROR] ParseError: A request failed.\n\n      at send (/srv/wrangler/cli.js:12:17)\n";
    expect(read(esbuild, thrown)).toMatchObject([
      { type: "ParseError", message: "A request failed.", frames: [{ file: "/srv/wrangler/cli.js", line: 12 }] },
    ]);
  });

  it.each([
    [
      '✘ [ERROR] Expected ")" but found end of file\n\n    web/bad.ts:3:0:\n      3 │ \n        ╵ ^\n\n1 error',
      [
        {
          runtime: "node",
          message: 'Expected ")" but found end of file',
          category: "syntax",
          location: { file: "web/bad.ts", line: 3, column: 0 },
        },
      ],
    ],
    [
      "✘ [ERROR] TS2339: Property 'titel' does not exist on type 'App'. [plugin angular-compiler]\n\n    src/app.html:3:12:",
      [
        {
          runtime: "typescript",
          code: "TS2339",
          message: "Property 'titel' does not exist on type 'App'.",
          category: "type",
        },
      ],
    ],
    [
      'Error: Transform failed with 1 error:\n/srv/a.ts:3:10: ERROR: Expected identifier but found "="\n    at failureErrorWithLog (/srv/node_modules/esbuild/lib/main.js:1651:15)',
      [{ lines: [2, 3], location: { file: "/srv/a.ts", line: 3, column: 10 } }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(esbuild, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    '▲ [WARNING] Duplicate key "a" in object literal',
    "main.c:3:5: error: expected ';' before '}' token",
  ])("stays silent: %s", (text) => {
    expect(read(esbuild, text)).toEqual([]);
  });
});
