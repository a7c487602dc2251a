import { describe, expect, it } from "vitest";
import { migrations } from "../../../../../src/core/parse/formats/servers/migrations.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("migrations", () => {
  it.each([
    [
      "ERROR: Validate failed: Migration checksum mismatch for migration version 1.8\n-> Applied to database : 2047647734",
      {
        runtime: "java",
        message: "Validate failed: Migration checksum mismatch for migration version 1.8",
        category: "constraint",
      },
    ],
    [
      'Migration V3__add_index.sql failed\n-----------------------------------\nSQL State  : 42P07\nError Code : 0\nMessage    : ERROR: relation "idx" already exists',
      { message: "Migration V3__add_index.sql failed", code: "42P07", lines: [1, 5] },
    ],
    [
      "Unexpected error running Liquibase: Migration failed for changeset db/changelog/002.sql::2::app:\n     Reason: liquibase.exception.DatabaseException: ERROR: syntax",
      { message: "Migration failed for changeset db/changelog/002.sql::2::app:", lines: [1, 2] },
    ],
    ["Unexpected error running Liquibase: Validation Failed:", { category: "constraint" }],
    ["error: Dirty database version 11. Fix and force version.", { runtime: "go", category: "conflict" }],
  ])("reads %s", (text, expected) => {
    expect(read(migrations, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    "Successfully validated 12 migrations (execution time 00:00.061s)",
    "the Migration V3 failed back in May",
  ])("leaves %s alone", (text) => {
    expect(read(migrations, text)).toEqual([]);
  });
});
