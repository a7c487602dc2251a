import { chmodSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { prepared } from "../../src/core/prepared.ts";

let folder: string;
let source: URL;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bugloss-prepared-test-"));
  vi.stubEnv("TMPDIR", folder);
  const file = join(folder, "source.yaml");
  writeFileSync(file, "a");
  source = pathToFileURL(file);
});
afterEach(() => void vi.unstubAllEnvs());

const kept = () => readdirSync(folder).find((name) => name.startsWith("bugloss-prepared-"));
let made = 0;
const make = () => ({ number: ++made });

test("is made once, and again when a file changes", () => {
  const first = prepared("numbers", [source], make);
  expect(prepared("numbers", [source], make)).toEqual(first);
  utimesSync(source, 1, 1);
  expect(prepared("numbers", [source], make)).not.toEqual(first);
});

test("is made anew where what was kept is broken, or in a folder that others can write to", () => {
  const first = prepared("numbers", [source], make);
  const place = join(folder, kept()!);
  for (const name of readdirSync(place)) writeFileSync(join(place, name), "{");
  const second = prepared("numbers", [source], make);
  expect(second).not.toEqual(first);
  chmodSync(place, 0o777);
  expect(prepared("numbers", [source], make)).not.toEqual(second);
});
