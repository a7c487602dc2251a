import { describe, expect, it } from "vitest";
import { bundler } from "../../../../../src/core/parse/formats/javascript/bundler.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("bundler", () => {
  it.each([
    [
      "ERROR in ./src/index.js 3:0-28\nModule not found: Error: Can't resolve 'lodash/fpp' in '/app/src'",
      { message: "Module not found: Error: Can't resolve 'lodash/fpp' in '/app/src'", lines: [1, 2] },
      { file: "./src/index.js", line: 3, column: 0 },
    ],
    [
      "./src/app/page.tsx:3:1\nModule not found: Can't resolve '@/components/Hero'",
      { lines: [1, 2] },
      { file: "./src/app/page.tsx", line: 3, column: 1 },
    ],
    [
      '[plugin:vite:import-analysis] Failed to resolve import "../Buton" from "src/App.tsx". Does the file exist?\n/app/src/App.tsx:2:18',
      { message: 'Failed to resolve import "../Buton" from "src/App.tsx". Does the file exist?' },
      { file: "/app/src/App.tsx", line: 2, column: 18 },
    ],
    [
      '✘ [ERROR] Could not resolve "lodash-es"\n\n    src/main.ts:1:19:',
      { message: 'Could not resolve "lodash-es"', category: "dependency" },
      { file: "src/main.ts", line: 1, column: 19 },
    ],
  ])("reads %s", (text, expected, location) => {
    expect(read(bundler, text)).toMatchObject([{ runtime: "node", ...expected, location }]);
  });

  it.each([...talk, "Module not found errors are fixed by npm ci", 'Could not resolve "who owns this" in the meeting'])(
    "stays silent: %s",
    (text) => {
      expect(read(bundler, text)).toEqual([]);
    },
  );

  it("reads Astro's and Parcel's", () => {
    expect(read(bundler, ' error   Could not resolve "../Heder.astro" from "src/pages/index.astro"')).toMatchObject([
      { category: "dependency" },
    ]);
    expect(
      read(bundler, "@parcel/core: Failed to resolve './utilz' from './src/index.js'\n\n  /srv/web/src/index.js:1:19"),
    ).toMatchObject([{ location: { file: "/srv/web/src/index.js", line: 1, column: 19 } }]);
    expect(read(bundler, "Failed to resolve 'db.internal': no such host")).toEqual([]);
  });
});

it("reads Parcel's own failures, not its verdict alone", () => {
  const told = "🚨 Build failed.\n\n@parcel/core: Entry src/nope.html does not exist";
  expect(read(bundler, told)).toMatchObject([{ message: "Entry src/nope.html does not exist" }]);
  expect(read(bundler, "🚨 Build failed.")).toEqual([]);
});
