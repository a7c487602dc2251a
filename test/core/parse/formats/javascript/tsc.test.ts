import { describe, expect, it } from "vitest";
import { tsc } from "../../../../../src/core/parse/formats/javascript/tsc.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("tsc", () => {
  it.each([
    [
      "NG0303: Can't bind to 'ngModel' since it isn't a known property of 'input'.",
      [{ runtime: "browser", code: "NG0303", category: "configuration" }],
    ],
    [
      "src/app.html:3:8 - error NG8002: Can't bind to 'ngModel' since it isn't a known property of 'input'.",
      [{ runtime: "typescript", code: "NG8002" }],
    ],
    [
      "Type 'A | undefined' is not assignable to type 'A'.\n  Type 'undefined' is not assignable to type 'A'.ts(2322)",
      [
        {
          code: "TS2322",
          message:
            "Type 'A | undefined' is not assignable to type 'A'.\n  Type 'undefined' is not assignable to type 'A'.",
          lines: [1, 2],
        },
      ],
    ],
    [
      "(!) [plugin typescript] src/a.ts (7:5): @rollup/plugin-typescript TS2554: Expected 2 arguments, but got 1.\n[!] (plugin typescript) RollupError: [plugin typescript] src/b.ts (12:9): @rollup/plugin-typescript TS2339: Property 'x' does not exist on type 'B'.",
      [{ code: "TS2339", location: { file: "src/b.ts", line: 12, column: 9 }, lines: [2, 2] }],
    ],
    [
      " ERROR(vue-tsc)  Cannot find name 'useFoo'.\n FILE  /srv/web/pages/index.vue:4:7",
      [{ message: "Cannot find name 'useFoo'.", location: { file: "/srv/web/pages/index.vue", line: 4, column: 7 } }],
    ],
    [
      "ERROR in /srv/src/bar.spec.ts\n(11,21): error TS2345: Argument of type 'A' is not assignable to parameter of type 'B'.",
      [{ code: "TS2345", location: { file: "/srv/src/bar.spec.ts", line: 11, column: 21 } }],
    ],
    [
      "ERROR in src/Price.tsx:5:3\n\nTS2322: Type 'undefined' is not assignable to type 'string'.",
      [{ code: "TS2322", location: { file: "src/Price.tsx", line: 5, column: 3 } }],
    ],
    [
      "ts/a.ts(4,49): error TS18048: 'l.price' is possibly 'undefined'.\nts/a.ts(7,7): error TS2322: Type 'A' is not assignable to type 'B'.\n  Property 'x' is missing in type 'A'.",
      [
        {
          code: "TS18048",
          message: "'l.price' is possibly 'undefined'.",
          category: "null-reference",
          location: { file: "ts/a.ts", line: 4, column: 49 },
        },
        { code: "TS2322", category: "type", lines: [2, 3] },
      ],
    ],
    [
      "src/app (new)/main.ts:1:19 - error TS2307: Cannot find module 'zodd'.\n\n1 import 'zodd';\n         ~~~~~~\n\n\nFound 1 error in src/main.ts:1",
      [
        {
          code: "TS2307",
          category: "dependency",
          confidence: 0.95,
          location: { file: "src/app (new)/main.ts", line: 1, column: 19 },
        },
        { confidence: 0.38 },
      ],
    ],
    [
      "error TS18003: No inputs were found in config file '/srv/tsconfig.json'.",
      [{ code: "TS18003", category: "configuration", location: undefined }],
    ],
    [
      "TSError: ⨯ Unable to compile TypeScript:\nsrc/a.ts(1,9): error TS1005: ',' expected.\n\n    at createTSError (/srv/node_modules/ts-node/src/index.ts:859:12)",
      [{ type: "TSError", code: "TS1005", category: "syntax", location: { line: 1 }, frames: [{ line: 859 }] }],
    ],
    [
      "[tsl] ERROR in /srv/app/index.ts(4,7)\n      TS2322: Type 'string' is not assignable to type 'number'.",
      [{ code: "TS2322", location: { file: "/srv/app/index.ts", line: 4, column: 7 } }],
    ],
    [
      " ERROR(TypeScript)  Property 'foo' does not exist on type 'Bar'.\n FILE  /srv/Home.vue:21:14",
      [{ message: "Property 'foo' does not exist on type 'Bar'.", location: { file: "/srv/Home.vue", line: 21 } }],
    ],
    [
      "TS2322 [ERROR]: Type 'string' is not assignable to type 'number'.\nconst n: number = \"x\";\n      ^\n    at file:///srv/main.ts:1:7",
      [{ code: "TS2322", location: { file: "file:///srv/main.ts", line: 1, column: 7 } }],
    ],
    [
      "Error: src/app/app.component.html:3:1 - error NG8001: 'app-cart' is not a known element:",
      [{ code: "NG8001", category: "lookup", location: { file: "src/app/app.component.html", line: 3 } }],
    ],
    [
      "packages/api build: src/index.ts(3,7): error TS2322: Type 'string' is not assignable to type 'number'.",
      [{ location: { file: "src/index.ts", line: 3, column: 7 } }],
    ],
    [
      "Property 'totl' does not exist on type 'Order'.ts(2339)",
      [{ code: "TS2339", message: "Property 'totl' does not exist on type 'Order'." }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(tsc, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "Found 0 errors. Watching for file changes.",
    "why do we get TS2322 here?",
    "// error TS2322: expected in this test",
  ])("stays silent: %s", (text) => {
    expect(read(tsc, text)).toEqual([]);
  });
});
