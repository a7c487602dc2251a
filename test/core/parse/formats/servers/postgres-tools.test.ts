import { describe, expect, it } from "vitest";
import { postgresTools } from "../../../../../src/core/parse/formats/servers/postgres-tools.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("postgres-tools", () => {
  it.each([
    [
      "psql",
      'psql: error: connection to server on socket "/run/postgresql/.s.PGSQL.5432" failed: FATAL:  role "ghost" does not exist',
      {
        runtime: "postgres",
        category: "authentication",
        message:
          'connection to server on socket "/run/postgresql/.s.PGSQL.5432" failed: FATAL:  role "ghost" does not exist',
      },
    ],
    [
      "pg_restore",
      'pg_restore: error: could not execute query: ERROR:  relation "orders" already exists\nCommand was: CREATE TABLE public.orders (id integer);',
      { category: "conflict" },
    ],
    [
      "versions that differ",
      "pg_dump: error: server version: 16.1; pg_dump version: 14.9\npg_dump: error: aborting because of server version mismatch",
      { category: "compatibility", message: "server version: 16.1; pg_dump version: 14.9" },
    ],
    ["pg_ctl", 'pg_ctl: directory "/srv/data" does not exist', { category: "not-found" }],
    ["psql's own commands", 'Did not find any relation named "nope".', { category: "schema" }],
    [
      "pgbouncer",
      "2026-11-22 10:00:00.000 UTC [1] LOG C-0x55d1c0: shop/app@10.0.0.5:41000 closing because: no such database: shop (age=0s)",
      { message: "no such database: shop" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(postgresTools, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "pg_restore: warning: errors ignored on restore: 7",
    "pg_dump: last built-in OID is 16383",
    "psql (15.20)",
  ])("stays silent: %s", (text) => {
    expect(read(postgresTools, text)).toEqual([]);
  });

  it.each([
    [
      "a missing file",
      '2026-11-22 16:01:30.477 UTC [10266] ERROR could not load file "/etc/pgbouncer/nope.ini": No such file or directory',
      { category: "configuration" },
    ],
    ["the end of it", "2026-11-22 16:01:30.477 UTC [10266] FATAL cannot load config file", { confidence: 0.38 }],
    [
      "the function that gave up",
      "2026-11-22 08:36:41.643 UTC [4324] FATAL @src/objects.c:318 in function put_in_order(): put_in_order: found existing elem",
      { location: { file: "src/objects.c", line: 318, function: "put_in_order" }, category: "assertion" },
    ],
  ] as const)("reads of pgbouncer %s", (_, text, expected) => {
    expect(read(postgresTools, text)[0]).toMatchObject(expected);
  });

  it.each(["2026-11-22 16:01:30.477 UTC [10266] LOG kernel file descriptor limit: 1024 (hard: 1048576)"])(
    "leaves alone, beside what it reads of pgbouncer, %j",
    (text) => {
      expect(read(postgresTools, text)).toEqual([]);
    },
  );

  it.each([
    ["invalid command \\foo", "invalid command \\foo", "syntax"],
    ["127.0.0.1:5432 - no response", "127.0.0.1:5432 - no response", "connection"],
    [
      "/usr/lib/postgresql/15/bin/psql: unrecognized option '--bogus'",
      "unrecognized option '--bogus'",
      "invalid-input",
    ],
    ["pg_upgrade: cannot be run as root", "cannot be run as root", "permission"],
  ])("reads %s", (text, message, category) => {
    expect(read(postgresTools, text)).toMatchObject([{ runtime: "postgres", message, category }]);
  });
});
