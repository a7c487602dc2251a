import { describe, expect, it } from "vitest";
import { nextOverlay } from "../../../../../src/core/parse/formats/javascript/next-overlay.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("next-overlay", () => {
  it("reads the error, our own place and the call stack", () => {
    const text =
      "Unhandled Runtime Error\nTypeError: Cannot read properties of undefined (reading 'map')\n\nSource\nsrc/pages/index.js (23:18) @ map\n\n  21 |\n> 23 | {rows.map(row)}\n\nCall Stack\nHome\nsrc/pages/index.js (12:3)\nReact\nrenderWithHooks\nnode_modules/react-dom/cjs/react-dom.development.js (16305:0)\nanyone seen this?";
    expect(read(nextOverlay, text)).toMatchObject([
      {
        runtime: "browser",
        type: "TypeError",
        category: "null-reference",
        lines: [1, 15],
        location: { file: "src/pages/index.js", line: 23, column: 18, function: "map" },
        frames: [
          { function: "Home", file: "src/pages/index.js", line: 12 },
          { function: "renderWithHooks", line: 16305 },
        ],
      },
    ]);
  });

  it("knows what was raised on the server", () => {
    expect(read(nextOverlay, "Server Error\nError: no session\n\nThis error happened while generating")).toMatchObject([
      { runtime: "node", message: "no session", lines: [1, 2] },
    ]);
  });

  it.each([...talk, "we saw an Unhandled Runtime Error yesterday", "Server Error\nthe page is back now"])(
    "stays silent: %s",
    (text) => {
      expect(read(nextOverlay, text)).toEqual([]);
    },
  );
});
