import { describe, expect, it } from "vitest";
import { sqlDatabases } from "../../../../../src/core/parse/formats/servers/sql-databases.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("sql-databases", () => {
  it.each([
    [
      "Db2",
      'SQL0204N  "SHOP.ORDERZ" is an undefined name.  SQLSTATE=42704',
      { runtime: "sql", code: "SQL0204N", category: "schema" },
    ],
    [
      "DuckDB",
      'Catalog Error: Table with name orderz does not exist!\nDid you mean "orders"?',
      { message: "Catalog Error: Table with name orderz does not exist!", category: "schema" },
    ],
    ["Snowflake", "002003 (42S02): SQL compilation error:", { code: "002003" }],
    [
      "Cassandra",
      '<stdin>:1:InvalidRequest: Error from server: code=2200 [Invalid query] message="unconfigured table users"',
      { type: "InvalidRequest", code: "2200" },
    ],
    [
      "Neo4j",
      "Neo.ClientError.Statement.SyntaxError: Invalid input 'RETRUN'",
      { code: "Neo.ClientError.Statement.SyntaxError", category: "syntax" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(sqlDatabases, text)[0]).toMatchObject(expected);
  });

  it.each([...talk, "IO Error handling is described below", "SQL1 is a lecture"])("stays silent: %s", (text) => {
    expect(read(sqlDatabases, text)).toEqual([]);
  });
});
