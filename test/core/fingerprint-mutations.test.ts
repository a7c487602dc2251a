/** Keys on real error texts: what differs between two occurrences keeps them, what differs between two errors does not. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readText } from "../../src/core/extract/index.ts";
import { fingerprints, parameterised } from "../../src/core/fingerprint.ts";
import { parse } from "../../src/core/parse/index.ts";
import type { ParsedError } from "../../src/core/types.ts";

const folder = new URL("../corpus/cases/", import.meta.url);
const cases = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .flatMap((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const [error] = parse(readText(text));
    // A text that was wrapped at a column is another text once something in it is longer.
    return error && error.confidence > 0.6 && !name.includes("wrapped") ? [{ name, text, error }] : [];
  });

/** What changes from one occurrence of an error to the next. */
const mutations: Record<string, (text: string) => string> = {
  lines: (text) =>
    text
      .replace(/(\.\w{1,5}:)(\d{1,4})(?=[:)\s]|$)/gm, (_, file: string, line: string) => file + (Number(line) + 17))
      .replace(/\b(line |line=|:line )(\d{1,5})\b/g, (_, word: string, line: string) => word + (Number(line) + 17)),
  addresses: (text) =>
    text.replace(
      /(?<!code=)\b0x(0{4,8}[0-9a-f]{4,12}|[0-9a-f]{11,16})\b/g,
      (_, hex: string) => `0x${"01f2".repeat(4).slice(0, hex.length)}`,
    ),
  ids: (text) =>
    text
      .replace(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/g, "0b6f0d0e-1c2d-4e3f-8a9b-5c4d3e2f1a0b")
      .replace(/\breq_[A-Za-z0-9]{10,40}\b/g, "req_011CZZyxWvUtSrQpOnMlKjI9"),
  hosts: (text) => text.replace(/\b(?:10|172|192|127)\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/g, "10.99.98.97"),
  times: (text) =>
    text
      .replace(/\b20\d\d([-/])\d\d[-/]\d\d([T ])\d\d:\d\d:\d\d/g, "2027$101$109$204:05:06")
      .replace(/\b(\d\d):(\d\d):(\d\d)([.,]\d{3})/g, "04:05:06$4"),
  paths: (text) =>
    text.replaceAll(
      /(?<![\w.])\/(?:srv|home\/\w+|usr\/src|opt|app)\/(?=[\w.-]+\/[\w.-]+)/g,
      "/var/www/releases/20270109/",
    ),
};

const keyOf = (error: ParsedError | undefined) => error && fingerprints(error).strict;
const mutated = cases.flatMap(({ name, text, error }) =>
  Object.entries(mutations).flatMap(([kind, mutate]) => {
    const other = mutate(text);
    return other === text ? [] : [{ name, kind, other, error }];
  }),
);

describe("mutations of real errors", () => {
  test("are two hundred and more, of every kind", () => {
    expect(mutated.length).toBeGreaterThan(200);
    expect(new Set(mutated.map(({ kind }) => kind)).size).toBe(Object.keys(mutations).length);
  });

  test("keep their key", () => {
    const changed = mutated.filter(({ other, error }) => keyOf(parse(readText(other))[0]) !== keyOf(error));
    expect(changed.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([]);
  });
});

test("errors that differ in kind, place or words have different keys", () => {
  const byKey = Map.groupBy(cases, ({ error }) => keyOf(error));
  const same = [...byKey.values()].flatMap((group) => {
    const kinds = group.map(({ error }) => [error.type, parameterised(error.message ?? "")].join("|"));
    return new Set(kinds).size > 1 ? [group.map(({ name }) => name)] : [];
  });
  expect(same).toEqual([]);
  expect(byKey.size).toBeGreaterThan(200);
});
