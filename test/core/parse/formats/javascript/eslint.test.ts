import { describe, expect, it } from "vitest";
import { eslint } from "../../../../../src/core/parse/formats/javascript/eslint.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("eslint", () => {
  it.each([
    [
      "  3:24  error  Unable to resolve path to module '@/api'  import/no-unresolved",
      [{ code: "import/no-unresolved", location: { line: 3, column: 24 } }],
    ],
    [
      "/home/runner/work/web/src/App.tsx\nError:   14:6  error  Unexpected any  @typescript-eslint/no-explicit-any\nWarning:   20:11  warning  'x' is never used  no-unused-vars\nError:   31:18  error  'y' is not defined  no-undef",
      [
        {
          code: "@typescript-eslint/no-explicit-any",
          location: { file: "/home/runner/work/web/src/App.tsx", line: 14, column: 6 },
        },
        { code: "no-undef", location: { line: 31 } },
      ],
    ],
    [
      "/srv/lint/cart.js\n  1:10  error    'tax' is defined but never used                  no-unused-vars\n  5:7   warning  'rate' is never reassigned  prefer-const\n  7:15  error    Parsing error: Unexpected token\n\n✖ 3 problems (2 errors, 1 warning)",
      [
        {
          runtime: "eslint",
          code: "no-unused-vars",
          message: "'tax' is defined but never used",
          category: "build",
          location: { file: "/srv/lint/cart.js", line: 1, column: 10 },
        },
        { message: "Parsing error: Unexpected token", category: "syntax" },
      ],
    ],
    [
      "./src/Cart.tsx\n7:9  Error: 'total' is not defined.  no-undef\n9:1  Warning: Using `<img>`  @next/next/no-img-element",
      [{ code: "no-undef", category: "lookup", location: { file: "./src/Cart.tsx", line: 7 } }],
    ],
    [
      "/srv/a.js: line 2, col 7, Error - Expected '==='. (eqeqeq)",
      [{ code: "eqeqeq", message: "Expected '==='.", location: { file: "/srv/a.js", line: 2, column: 7 } }],
    ],
    ["/srv/a.js:2:7: Expected '==='. [Error/eqeqeq]", [{ code: "eqeqeq", location: { file: "/srv/a.js" } }]],
    ["src/a.js(2,7): error eqeqeq : Expected '==='.", [{ code: "eqeqeq", message: "Expected '==='." }]],
    [
      "Failed to compile.\n\n[eslint] \nsrc/App.js\n  Line 6:7:   'total' is not defined        no-undef",
      [{ code: "no-undef", location: { file: "src/App.js", line: 6, column: 7 } }],
    ],
    [
      "'total' is not defined. eslint(no-undef) [Ln 3, Col 5]",
      [{ code: "no-undef", message: "'total' is not defined." }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(eslint, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "/usr/share/dotnet/sdk/NuGet.targets(156,5): error : Unable to load the service index",
    "/srv/a.js\n  5:7  warning  'rate' is never reassigned  prefer-const\n\n✖ 1 problem (0 errors, 1 warning)",
    "Compiled with warnings.\n\nsrc/App.js\n  Line 6:7:  'total' is defined but never used  no-unused-vars",
  ])("stays silent: %s", (text) => {
    expect(read(eslint, text)).toEqual([]);
  });
});
