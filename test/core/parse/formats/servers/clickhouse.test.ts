import { describe, expect, it } from "vitest";
import { clickhouse } from "../../../../../src/core/parse/formats/servers/clickhouse.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("clickhouse", () => {
  it.each([
    [
      "the client",
      "Received exception from server (version 23.3.1):\nCode: 60. DB::Exception: Received from localhost:9000. DB::Exception: Table default.orderz doesn't exist. (UNKNOWN_TABLE)",
      {
        runtime: "other",
        code: "60",
        type: "DB::Exception",
        message: "Table default.orderz doesn't exist. (UNKNOWN_TABLE)",
        category: "schema",
      },
    ],
    [
      "the server's log",
      "2026.11.22 10:00:00.409118 [ 118 ] {9e1c40b7} <Error> DynamicQueryHandler: Code: 241. DB::Exception: Memory limit (total) exceeded: would use 7.44 GiB. (MEMORY_LIMIT_EXCEEDED), Stack trace (when copying this message, always include the lines below):\n\n0. DB::Exception::Exception(int) @ 0xaebed1a in /usr/bin/clickhouse",
      { code: "241", category: "memory", lines: [1, 1] },
    ],
    [
      "what a client's exception says",
      "infi.clickhouse_orm.database.ServerError: Code: 60. DB::Exception: Table a.b doesn't exist. (UNKNOWN_TABLE)",
      { code: "60", confidence: 0.5 },
    ],
    [
      "clickhouse-driver's second line",
      "clickhouse_driver.errors.ServerException: Code: 60.\nDB::Exception: Received from ch:9000. DB::Exception: Table a.b doesn't exist.",
      { lines: [2, 2], confidence: 0.5 },
    ],
    [
      "older versions' log",
      "<Error> executeQuery: Code: 100, e.displayText() = DB::Exception: Unknown packet from server (version 19.17.6.36 (official build))",
      { code: "100", message: "Unknown packet from server" },
    ],
    [
      "what its keeper refused",
      "<Error> DynamicQueryHandler: Code: 999. Coordination::Exception: Coordination error: Connection loss. (KEEPER_EXCEPTION), Stack trace (when copying this message, always include the lines below):",
      { code: "999", type: "Coordination::Exception", category: "connection" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(clickhouse, text)[0]).toMatchObject(expected);
  });

  it.each([...talk, "0. DB::Exception::Exception(int) @ 0xaebed1a in /usr/bin/clickhouse"])(
    "stays silent: %s",
    (text) => {
      expect(read(clickhouse, text)).toEqual([]);
    },
  );
});
