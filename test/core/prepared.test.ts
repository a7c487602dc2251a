import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepared } from "../../src/core/prepared.ts";

let folder: string;
let source: URL;
let kept: URL;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bugloss-prepared-test-"));
  source = pathToFileURL(join(folder, "source.yaml"));
  kept = pathToFileURL(join(folder, "kept/"));
  writeFileSync(source, "a");
});
afterEach(() => rmSync(folder, { recursive: true }));

let made = 0;
const numbers = () => prepared("numbers", [source], () => ({ number: ++made }), kept);

test("is made once, and again when a file changes, in place of the old one", () => {
  const first = numbers();
  expect(numbers()).toEqual(first);
  utimesSync(source, 1, 1);
  expect(numbers()).not.toEqual(first);
  expect(readdirSync(kept)).toEqual(["numbers.json"]);
});

test("is made anew where what was kept is broken", () => {
  const first = numbers();
  writeFileSync(new URL("numbers.json", kept), "{");
  expect(numbers()).not.toEqual(first);
});

test("is made at each start where nothing can be kept", () => {
  writeFileSync(join(folder, "kept"), "");
  expect(numbers()).not.toEqual(numbers());
});
