import { describe, expect, it } from "vitest";
import { sqlite } from "../../../../../src/core/parse/formats/servers/sqlite.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("sqlite", () => {
  it.each([
    [
      "version 3.40",
      'Error: in prepare, near "form": syntax error\n  select * form users\n           ^--- error here',
      { runtime: "sqlite", message: 'near "form": syntax error', category: "syntax" },
    ],
    [
      "result codes",
      "Error: stepping, NOT NULL constraint failed: users.email (19)",
      { code: "19", message: "NOT NULL constraint failed: users.email", category: "constraint" },
    ],
    ["a script", "Runtime error near line 3: UNIQUE constraint failed: users.id (19)", { code: "19" }],
    ["older versions", "Error: near line 2: no such table: users", { category: "schema" }],
    ["options", "sqlite3: Error: unknown option: -foo", { message: "unknown option: -foo" }],
    ["the message alone", "database is locked", { category: "concurrency", confidence: 0.7 }],
    [
      "a value that does not fit",
      "Error: stepping, cannot store TEXT value in INT column st.a (19)",
      { code: "19", category: "constraint" },
    ],
    [
      "an import",
      "u.csv:4: INSERT failed: UNIQUE constraint failed: u.id",
      { location: { file: "u.csv", line: 4 }, category: "constraint" },
    ],
    ["what it refuses", "Error: in prepare, row value misused", { category: "invalid-input" }],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(sqlite, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "the database is locked by the nightly backup, we should wait",
    "SQLite version 3.40.1",
    "Error: Cannot find module 'x'",
  ])("stays silent: %s", (text) => {
    expect(read(sqlite, text)).toEqual([]);
  });
});
