import { describe, expect, it } from "vitest";
import { sqlServer } from "../../../../../src/core/parse/formats/servers/sql-server.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("sql-server", () => {
  it.each([
    [
      "sqlcmd",
      "Msg 2627, Level 14, State 1, Server db-01, Procedure dbo.add_user, Line 3\nViolation of PRIMARY KEY constraint 'PK_users'. Cannot insert duplicate key in object 'dbo.users'.\nThe statement has been terminated.",
      {
        runtime: "sql",
        code: "2627",
        message: "Violation of PRIMARY KEY constraint 'PK_users'. Cannot insert duplicate key in object 'dbo.users'.",
        category: "constraint",
        location: { function: "dbo.add_user", line: 3 },
      },
    ],
    ["Chinese", "消息 208，级别 16，状态 1，第 1 行\n对象名 'orders' 无效。", { code: "208", category: "schema" }],
    [
      "the server's log",
      "2026-11-22 10:00:00.00 Logon       Error: 18456, Severity: 14, State: 8.\n2026-11-22 10:00:00.00 Logon       Login failed for user 'app'. Reason: Password did not match. [CLIENT: 10.0.0.5]",
      { code: "18456", category: "authentication", lines: [1, 2] },
    ],
    [
      "ODBC",
      "[42S02] [Microsoft][ODBC Driver 18 for SQL Server][SQL Server]Invalid object name 'orders'. (208)",
      { code: "42S02" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(sqlServer, text)[0]).toMatchObject(expected);
  });

  it.each([...talk, "Msg me when the server is up", "(1 rows affected)"])("stays silent: %s", (text) => {
    expect(read(sqlServer, text)).toEqual([]);
  });

  it.each([
    [
      "the driver that printed it alone",
      "[HYT00] [Microsoft][ODBC Driver 18 for SQL Server]Login timeout expired (0) (SQLDriverConnect)",
      { code: "HYT00" },
    ],
  ] as const)("leaves its code to %s", (_, text, expected) => {
    expect(read(sqlServer, text)[0]).toMatchObject(expected);
  });

  it.each([
    "pyodbc.OperationalError: ('HYT00', '[HYT00] [Microsoft][ODBC Driver 18 for SQL Server]Login timeout expired (0) (SQLDriverConnect)')",
  ])("leaves alone, beside what it leaves its code to, %j", (text) => {
    expect(read(sqlServer, text)).toEqual([]);
  });
});
