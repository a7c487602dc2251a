import { describe, expect, it } from "vitest";
import { oracle } from "../../../../../src/core/parse/formats/servers/oracle.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("oracle", () => {
  it.each([
    [
      "a stack with its frames",
      'ERROR at line 1:\nORA-01403: no data found\nORA-06512: at "SHOP.PAY", line 12\nORA-06512: at line 1',
      {
        runtime: "sql",
        code: "ORA-01403",
        message: "no data found",
        category: "lookup",
        lines: [2, 4],
        frames: [{ function: "SHOP.PAY", line: 12 }, { line: 1 }],
      },
    ],
    [
      "what caused it",
      "ORA-06550: line 1, column 7:\nPLS-00201: identifier 'PAYY' must be declared",
      {
        code: "ORA-06550",
        category: "lookup",
        causes: [{ type: "PLS-00201", message: "identifier 'PAYY' must be declared" }],
      },
    ],
    ["the listener", "ERROR:\nORA-12541: TNS:no listener", { category: "connection" }],
    [
      "less surely behind an exception's name",
      "java.sql.SQLSyntaxErrorException: ORA-00942: table or view does not exist",
      { code: "ORA-00942", confidence: 0.5 },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(oracle, text)[0]).toMatchObject(expected);
  });

  it.each([...talk, "what does ORA-00942: mean exactly", "see ORA-00942"])("stays silent: %s", (text) => {
    expect(read(oracle, text)).toEqual([]);
  });
});
