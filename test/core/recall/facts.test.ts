import { expect, test } from "vitest";
import { catalogue } from "../../../src/core/catalogue/index.ts";
import { readText } from "../../../src/core/extract/index.ts";
import { parse } from "../../../src/core/parse/index.ts";
import { recall } from "../../../src/core/recall/index.ts";

function factsOf(posted: string): Readonly<Record<string, string>> {
  const text = readText(posted);
  const [error] = parse(text);
  if (!error) throw new Error(`No error is read in: ${posted}`);
  return recall(error, text, catalogue(), []).facts;
}

test.each([
  ["Error: connect ECONNREFUSED 127.0.0.1:5432", "127.0.0.1", "5432"],
  ["Error: connect ECONNREFUSED ::1:5432", "::1", "5432"],
  ['panic: Get "http://10.0.0.7:7070/api": dial tcp 10.0.0.7:7070: connect: connection refused', "10.0.0.7", "7070"],
  [
    "redis.exceptions.ConnectionError: Error 111 connecting to cache.internal:6379. Connection refused.",
    "cache.internal",
    "6379",
  ],
])("the address of %j", (posted, host, port) => {
  expect(factsOf(posted)).toMatchObject({ host, port, target: `${host}:${port}` });
});

test("a file and its line are no address", () => {
  const { host, port } = factsOf("ValueError: cannot read config/settings.py:42");
  expect([host, port]).toEqual([undefined, undefined]);
});
