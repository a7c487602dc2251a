import { describe, expect, it } from "vitest";
import { rollup } from "../../../../../src/core/parse/formats/javascript/rollup.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("rollup", () => {
  it.each([
    [
      '[!] RollupError: Could not resolve "./missing.js" from "src/imp.js"\nsrc/imp.js\n    at getRollupError (/srv/node_modules/rollup/dist/shared/parseAst.js:326:41)',
      [
        {
          type: "RollupError",
          message: 'Could not resolve "./missing.js" from "src/imp.js"',
          category: "dependency",
          lines: [1, 3],
          location: { file: "src/imp.js" },
        },
      ],
    ],
    [
      '✗ Build failed in 163ms\nerror during build:\nBuild failed with 1 error:\n\nError: [vite]: Rolldown failed to resolve import "@/mount" from "/srv/main.ts".',
      [
        {
          type: "Error",
          message: '[vite]: Rolldown failed to resolve import "@/mount" from "/srv/main.ts".',
          lines: [1, 5],
        },
      ],
    ],
    [
      "file: src/poly.js:11:75\nerror during build:\nSyntaxError: Assigning to rvalue (11:75)\n    at raise (E:\\rollup.js:15626:13)",
      [{ location: { file: "src/poly.js", line: 11, column: 75 }, frames: [{ line: 15626 }] }],
    ],
    [
      '10:21:43 AM [vite] Internal server error: Failed to resolve import "./Buton.vue" from "src/App.vue". Does the file exist?\n  Plugin: vite:import-analysis\n  File: /srv/src/App.vue:2:19',
      [{ location: { file: "/srv/src/App.vue", line: 2, column: 19 }, category: "dependency" }],
    ],
    [
      "[!] RollupError: src/bad.js (2:9): Expression expected\n    at getRollupError (/srv/rollup.js:326:41)\n  [cause] RollupError: Expression expected\n      at parse (/srv/rollup.js:1:1)",
      [
        {
          location: { file: "src/bad.js", line: 2, column: 9 },
          causes: [{ message: "Expression expected" }],
          lines: [1, 4],
        },
      ],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(rollup, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    '[!] CocoaPods could not find compatible versions for pod "Firebase":',
    "[vite] connected.",
    "10:21:43 AM [vite] hmr update /src/App.vue",
  ])("stays silent: %s", (text) => {
    expect(read(rollup, text)).toEqual([]);
  });
});

it("takes the class and the place of a plugin's error from the lines below", () => {
  const text = `error during build:
[vite:vue] [plugin vite:vue] App.vue (2:11): Error parsing JavaScript expression: Unexpected token (1:6)
file: /srv/app/App.vue:2:11
SyntaxError: [plugin vite:vue] App.vue (2:11): Error parsing JavaScript expression: Unexpected token (1:6)
    at createCompilerError (/srv/app/node_modules/@vue/compiler-core/dist/compiler-core.cjs.js:1374:17)`;
  expect(read(rollup, text)).toMatchObject([
    { type: "SyntaxError", location: { file: "/srv/app/App.vue", line: 2, column: 11 } },
  ]);
});

it.each([
  ['[9:32:46 PM]  ERROR  Internal server error: Failed to resolve import "x" from "a.vue"', "dependency"],
  ["[vite-plugin-svelte] /srv/app/a.svelte:17:1 The keyword 'let' is reserved", "syntax"],
])("reads the error in other consoles: %s", (line, category) => {
  expect(read(rollup, line)).toMatchObject([{ category }]);
});

it.each(["Internal server error: please retry", "[vite-plugin-svelte] ready in 20 ms"])("stays silent: %s", (line) => {
  expect(read(rollup, line)).toEqual([]);
});
