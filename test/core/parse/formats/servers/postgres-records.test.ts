import { describe, expect, it } from "vitest";
import { postgresRecords } from "../../../../../src/core/parse/formats/servers/postgres-records.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("postgres-records", () => {
  it.each([
    [
      "csvlog",
      '2026-11-22 07:31:34.919 UTC,"app","shop",3977,"127.0.0.1:47370",6b029a56.f89,1,"INSERT",2026-11-22 07:31:34 UTC,3/122,763,ERROR,23505,"duplicate key value violates unique constraint ""users_pkey""","Key (id)=(1) already exists.",,,,,"INSERT INTO users VALUES (1)",,,"psql","client backend",,0',
      { code: "23505", message: 'duplicate key value violates unique constraint "users_pkey"' },
    ],
    [
      "jsonlog",
      '{"timestamp":"2026-11-22 07:31:34.919 UTC","pid":3977,"error_severity":"ERROR","state_code":"42P01","message":"relation \\"x\\" does not exist","statement":"select * from x"}',
      { code: "42P01", message: 'relation "x" does not exist', severity: "error" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(postgresRecords, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    '2026-11-22 07:31:34.919 UTC,"app","shop",3977,,6b029a56.f89,1,"",2026-11-22 07:31:34 UTC,,0,LOG,00000,"connection received"',
    '{"error_severity":"LOG","message":"checkpoint starting"}',
  ])("stays silent: %s", (text) => {
    expect(read(postgresRecords, text)).toEqual([]);
  });
});
