import { describe, expect, it } from "vitest";
import { sqlDrivers } from "../../../../../src/core/parse/formats/servers/sql-drivers.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("sql-drivers", () => {
  it.each([
    [
      "pgx",
      '2026/11/22 10:00:00 load: ERROR: relation "orders" does not exist (SQLSTATE 42P01)',
      { runtime: "go", code: "42P01" },
    ],
    [
      "lib/pq",
      '2026/11/22 10:00:00 load: pq: relation "orders" does not exist',
      { runtime: "go", message: 'pq: relation "orders" does not exist', category: "schema" },
    ],
    ["WordPress", "Error establishing a database connection", { runtime: "php", category: "connection" }],
    ["sqlx's pool", "error: pool timed out while waiting for an open connection", { runtime: "rust" }],
    [
      "sqlx's macros",
      "error: `DATABASE_URL` must be set, or `cargo sqlx prepare` must have been run",
      { category: "configuration" },
    ],
    [
      "a raw query of Prisma",
      "@api:dev:   Raw query failed. Code: `1064`. Message: `You have an error in your SQL syntax; near ')",
      { runtime: "node", code: "1064", category: "syntax" },
    ],
    ["Go's MySQL driver", "Error 1062 (23000): Duplicate entry '1' for key 'PRIMARY'", { runtime: "go", code: "1062" }],
    [
      "PDO",
      "SQLSTATE[23000]: Integrity constraint violation: 1062 Duplicate entry 'a' for key 'users.email'",
      { runtime: "php", code: "23000", category: "constraint" },
    ],
    [
      "PyMySQL",
      "(1045, \"Access denied for user 'app'@'localhost' (using password: YES)\")",
      {
        runtime: "python",
        code: "1045",
        category: "authentication",
        message: "Access denied for user 'app'@'localhost' (using password: YES)",
      },
    ],
    [
      "Node's mysql",
      "Error: ER_LOCK_DEADLOCK: Deadlock found when trying to get lock; try restarting transaction",
      { runtime: "node", code: "ER_LOCK_DEADLOCK" },
    ],
    ["sqlx", 'error returned from database: relation "orders" does not exist', { runtime: "rust", category: "schema" }],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(sqlDrivers, text)[0]).toMatchObject(expected);
  });

  it("reads a Python exception with its class", () => {
    const message = "(2013, 'Lost connection to MySQL server during query')";
    expect(read(sqlDrivers, `pymysql.err.OperationalError: ${message}`)).toMatchObject([
      { type: "pymysql.err.OperationalError", message, code: "2013", runtime: "python" },
    ]);
  });

  it.each([...talk, "(1, 2, 3)", "see ER_DIAGRAM.md", "the answer (1045, approximately)"])(
    "stays silent: %s",
    (text) => {
      expect(read(sqlDrivers, text)).toEqual([]);
    },
  );

  it.each([
    [
      "of GORM's logger",
      '2026/11/22 09:31:02 /srv/shop/store/orders.go:44 ERROR: duplicate key value violates unique constraint "orders_ref_key" (SQLSTATE 23505)',
      { runtime: "go", code: "23505", location: { file: "/srv/shop/store/orders.go", line: 44 } },
    ],
  ] as const)("reads where a call stands, %s", (_, text, expected) => {
    expect(read(sqlDrivers, text)[0]).toMatchObject(expected);
  });
});
