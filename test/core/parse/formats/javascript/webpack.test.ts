import { describe, expect, it } from "vitest";
import { webpack } from "../../../../../src/core/parse/formats/javascript/webpack.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("webpack", () => {
  it.each([
    [
      "ERROR in ./web/app.jsx 3:9\nModule parse failed: Unexpected token (3:9)\nYou may need an appropriate loader\n\nwebpack 5.112.2 compiled with 1 error",
      [
        {
          message: "Module parse failed: Unexpected token (3:9)",
          category: "syntax",
          location: { file: "./web/app.jsx", line: 3, column: 9 },
        },
      ],
    ],
    [
      "ERROR in ./src/App.jsx\nModule build failed (from ./node_modules/babel-loader/lib/index.js):\nSyntaxError: /srv/src/App.jsx: Unexpected token (8:4)",
      [
        {
          type: "SyntaxError",
          message: "/srv/src/App.jsx: Unexpected token (8:4)",
          category: "syntax",
          lines: [1, 3],
          location: { file: "/srv/src/App.jsx", line: 8, column: 4 },
        },
      ],
    ],
    [
      "ERROR in main\nModule not found: Error: Can't resolve './src' in '/srv'",
      [{ category: "dependency", location: undefined }],
    ],
    [
      "[webpack-cli] Invalid configuration object. Webpack has been initialized using a configuration object that does not match the API schema.",
      [{ category: "configuration" }],
    ],
    [
      "ERROR in ./src/main.scss\nModule build failed (from ./node_modules/sass-loader/dist/cjs.js):\nSassError: Undefined variable.\n  ╷\n  src/main.scss 3:10  root stylesheet",
      [{ type: "SassError", location: { file: "src/main.scss", line: 3, column: 10 } }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(webpack, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "Module Error (from ./node_modules/eslint-loader/index.js):\n\n/srv/web/src/Home.vue\n  12:11  error  'x' is never used  no-unused-vars",
    "WARNING in ./src/imp.js 3:12-16\nexport 'nope' (imported as 'nope') was not found in './lib.js'",
    "webpack 5.112.2 compiled successfully in 183 ms",
  ])("stays silent: %s", (text) => {
    expect(read(webpack, text)).toEqual([]);
  });
});

it.each([
  [
    " ERROR  Failed to compile with 1 error\n\n error  in ./src/Menu.vue?vue&type=style\n\nSyntax Error: Unexpected token {",
    [{ category: "build" }, { message: "Syntax Error: Unexpected token {", location: { file: "./src/Menu.vue" } }],
  ],
  ["Failed to resolve loader: sass-loader\nYou may need to install it.", [{ category: "dependency" }]],
  [
    "Module build failed: TypeError: this.getResolve is not a function\n    at Object.loader (/app/index.js:52:26)",
    [{ type: "TypeError", message: "this.getResolve is not a function", location: { line: 52 } }],
  ],
])("reads what Vue CLI and old loaders print: %s", (text, expected) => {
  expect(read(webpack, text)).toMatchObject(expected);
});

it("reads what the friendly plugin lists as not found, not talk of it", () => {
  const listed =
    "This dependency was not found:\n\n* vue-chartjs in ./node_modules/cache-loader/dist/cjs.js??ref--12-0!./src/Chart.js";
  expect(read(webpack, listed)).toMatchObject([
    { message: "This dependency was not found:", category: "dependency", location: { file: "./src/Chart.js" } },
  ]);
  expect(read(webpack, "This dependency was not found: install it")).toEqual([]);
});

it("reads an entry of several files", () => {
  expect(
    read(webpack, "ERROR in multi main\nModule not found: Error: Cannot resolve module 'build' in /srv/app"),
  ).toMatchObject([{ category: "dependency" }]);
});
