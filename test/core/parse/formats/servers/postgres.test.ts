import { describe, expect, it } from "vitest";
import { postgres } from "../../../../../src/core/parse/formats/servers/postgres.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("postgres", () => {
  it.each([
    [
      "psql with a place in the statement",
      "ERROR:  column o.total does not exist\nLINE 1: SELECT o.id, o.total FROM orders o\n                     ^",
      {
        runtime: "postgres",
        message: "column o.total does not exist",
        category: "schema",
        lines: [1, 3],
        confidence: 0.95,
      },
    ],
    [
      "verbose output with its SQLSTATE",
      'ERROR:  23502: null value in column "email" of relation "users" violates not-null constraint\nDETAIL:  Failing row contains (3, null, 4).\nSCHEMA NAME:  public\nLOCATION:  ExecConstraints, execMain.c:2023',
      {
        code: "23502",
        message: 'null value in column "email" of relation "users" violates not-null constraint',
        lines: [1, 4],
      },
    ],
    [
      "a script's place",
      'psql:migrate.sql:3: ERROR:  relation "orderz" does not exist\nLINE 1: insert into orderz values(1);\n                    ^',
      { location: { file: "migrate.sql", line: 3 }, category: "schema" },
    ],
    [
      "a routine's place",
      "ERROR:  amount must be positive, got -5\nHINT:  check the cart\nCONTEXT:  PL/pgSQL function pay(integer) line 1 at RAISE",
      { location: { function: "pay(integer)", line: 1 } },
    ],
    [
      "the server's log",
      '2026-11-22 12:51:39.516 UTC [20047] app@shop FATAL:  database "nodb" does not exist\n2026-11-22 12:51:39.516 UTC [20047] app@shop LOG:  disconnection',
      { message: 'database "nodb" does not exist', category: "not-found", lines: [1, 1] },
    ],
    [
      "Amazon's prefix",
      "2026-11-22 10:00:00 UTC:10.0.0.1(5432):app@shop:[4602]:FATAL:  terminating connection due to administrator command",
      { category: "connection" },
    ],
    [
      "pgAdmin and DBeaver",
      'ERROR:  relation "orders" does not exist\nLINE 1: SELECT * FROM orders\n                      ^\n\nSQL state: 42P01\nCharacter: 15',
      { code: "42P01", lines: [1, 6] },
    ],
    ["a role that may not log in", 'FATAL:  role "ghost" does not exist', { category: "authentication" }],
    [
      "Chinese",
      '错误:  关系 "orders" 不存在\n第1行select * from orders;\n                     ^',
      { message: '关系 "orders" 不存在', category: "schema" },
    ],
    [
      "PANIC as the end of the server",
      "2026-11-22 10:00:00.000 UTC [1] PANIC:  could not locate a valid checkpoint record",
      { severity: "fatal", category: "crash" },
    ],
    [
      "two words of SQL at first",
      "ERROR:  MINVALUE (1) must be less than MAXVALUE (1)",
      { runtime: "postgres", category: "invalid-input" },
    ],
    [
      "what nobody knows, as refused",
      "ERROR:  argument declared anyrange is not consistent with argument declared anyelement",
      { category: "invalid-input" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(postgres, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "ERROR:  While executing gem ... (Gem::FilePermissionError)",
    "ERROR: build failed",
    "2026-11-22 07:33:54.106 UTC [1] LOG:  database system is ready to accept connections",
    'ERROR: relation "orders" does not exist (SQLSTATE 42P01)',
    'org.postgresql.util.PSQLException: ERROR: relation "orders" does not exist',
  ])("stays silent: %s", (text) => {
    expect(read(postgres, text)).toEqual([]);
  });

  it.each([
    [
      "what stands behind the dots of pg_ctl",
      'waiting for server to start....2026-11-22 16:01:04.591 UTC [9597] FATAL:  data directory "/var/lib/postgresql/15/main" has invalid permissions\n2026-11-22 16:01:04.591 UTC [9597] DETAIL:  Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).\n stopped waiting',
      { runtime: "postgres", lines: [1, 2], confidence: 0.95 },
    ],
    [
      "rules of access",
      "2026-11-22 16:01:04.544 UTC [9589] FATAL:  could not load pg_hba.conf",
      { category: "configuration" },
    ],
  ] as const)("reads at a failed start %s", (_, text, expected) => {
    expect(read(postgres, text)[0]).toMatchObject(expected);
  });

  it.each(["waiting for server to start.... done"])(
    "leaves alone, beside what it reads at a failed start, %j",
    (text) => {
      expect(read(postgres, text)).toEqual([]);
    },
  );

  it.each([
    [
      "CockroachDB",
      'ERROR: insert on table "parts" violates foreign key constraint "parts_wearable_fkey"\nSQLSTATE: 23503\nDETAIL: Key (wearable_id)=(\'foo\') is not present in table "wearable".',
      { code: "23503", lines: [1, 3] },
    ],
  ] as const)("reads what resembles it, as %s", (_, text, expected) => {
    expect(read(postgres, text)[0]).toMatchObject(expected);
  });

  it.each([
    ["ERROR:  23505", { code: "23505" }],
    ["ERROR:  LIMIT must not be negative", { category: "invalid-input" }],
    ["ERROR:  VACUUM cannot run inside a transaction block", { category: "conflict" }],
    ['ERROR:  no partition of relation "part" found for row', { category: "constraint" }],
    ['ERROR:  column "c" can only be updated to DEFAULT', { category: "schema" }],
    ["ERROR:  cannot take square root of a negative number", { category: "arithmetic" }],
    ["ERROR:  cannot execute INSERT in a read-only transaction", { category: "authorization" }],
    [
      "ERROR:  ledger is out of balance\nCONTEXT:  PL/pgSQL function inline_code_block line 1 at ASSERT",
      { category: "assertion" },
    ],
  ])("reads %s", (text, expected) => {
    expect(read(postgres, text)).toMatchObject([{ runtime: "postgres", ...expected }]);
  });
});
