import { describe, expect, it } from "vitest";
import { eslintFailure } from "../../../../../src/core/parse/formats/javascript/eslint-failure.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("eslint-failure", () => {
  it.each([
    [
      "Invalid option '--ext' - perhaps you meant '-c'?\nYou're using eslint.config.js",
      [{ runtime: "eslint", category: "configuration", lines: [1, 1] }],
    ],
    [
      "Oops! Something went wrong! :(\n\nESLint: 8.57.0\n\nTypeError: Cannot read properties of undefined (reading 'loc')\nOccurred while linting /srv/Cart.tsx:14",
      [{ type: "TypeError", category: "null-reference" }],
    ],
    [
      '\nOops! Something went wrong! :(\n\nESLint: 9.39.5\n\nConfiguration for rule "no-unused-vars" is invalid.\n',
      [
        {
          runtime: "eslint",
          message: 'Configuration for rule "no-unused-vars" is invalid.',
          category: "configuration",
        },
      ],
    ],
    [
      "Oops! Something went wrong! :(\n\nESLint: 8.57.0\n\nError: Failed to load plugin 'react' declared in '.eslintrc.js': Cannot find module 'eslint-plugin-react'\n    at Module._resolveFilename (node:internal/modules/cjs/loader:1152:15)",
      [{ type: "Error", category: "dependency", frames: [{ line: 1152 }] }],
    ],
    [
      'ESLint couldn\'t find the config "airbnb" to extend from. Please check that the name of the config is correct.',
      [{ category: "dependency" }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(eslintFailure, text)).toMatchObject(expected);
  });

  it.each([...talk, "Oops! Something went wrong! Try again later.", "ESLint found no problems"])(
    "stays silent: %s",
    (text) => {
      expect(read(eslintFailure, text)).toEqual([]);
    },
  );
});
