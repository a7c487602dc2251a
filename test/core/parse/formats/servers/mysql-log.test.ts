import { describe, expect, it } from "vitest";
import { mysqlLog } from "../../../../../src/core/parse/formats/servers/mysql-log.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("mysql-log", () => {
  it.each([
    [
      "a line without time and level",
      "[MY-012592] [InnoDB] Operating system error number 2 in a file operation.",
      { code: "MY-012592", message: "Operating system error number 2 in a file operation." },
    ],
    [
      "MariaDB",
      "2026-11-22  7:36:32 0 [ERROR] mariadbd: unknown variable 'innodb_bufer_pool_size=1G'\n2026-11-22  7:36:32 0 [ERROR] Aborting",
      { message: "unknown variable 'innodb_bufer_pool_size=1G'", category: "configuration", confidence: 0.95 },
    ],
    [
      "MySQL 8",
      "2026-11-22T10:00:00.123456Z 0 [ERROR] [MY-010262] [Server] Can't start server: Bind on TCP/IP port: Address already in use",
      { code: "MY-010262", category: "conflict" },
    ],
    ["InnoDB without its date", "0 [ERROR] InnoDB: Unable to lock ./ibdata1 error: 35", { runtime: "mysql" }],
    ["MySQL 8 without its date", "0 [ERROR] [MY-000067] [Server] unknown variable 'foo=1'.", { code: "MY-000067" }],
    [
      "a crash",
      "261122 10:00:00 [ERROR] mysqld got signal 11 ;\nThis could be because you hit a bug.",
      { signal: "SIGSEGV", severity: "fatal", category: "crash" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(mysqlLog, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "2026-11-22 10:00:00 [ERROR] payment failed",
    "2026-11-22  7:33:54 0 [Note] mariadbd: ready for connections.",
    "2026-11-22 10:00:00 3 [Warning] Aborted connection 3 to db: 'shop' user: 'app'",
  ])("stays silent: %s", (text) => {
    expect(read(mysqlLog, text)).toEqual([]);
  });
});
