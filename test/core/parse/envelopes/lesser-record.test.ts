import { describe, expect, it } from "vitest";
import { lesserRecord } from "../../../../src/core/parse/envelopes/lesser-record.ts";
import { parse } from "../../../../src/core/parse/index.ts";
import { posted } from "../../../fixtures/posted.ts";

describe("lesser-record", () => {
  it.each([
    `{"level":"info","msg":"retry","error":"Error: connect ECONNREFUSED 127.0.0.1:6379"}`,
    `{"level":40,"err":{"type":"TypeError","message":"x is not a function"},"msg":"cache used"}`,
    `level=warn msg="dial tcp 10.0.0.7:5432: connect: connection refused"`,
  ])("takes the line of %s", (line) => {
    expect(lesserRecord.peel(posted(`x\n${line}`))).toMatchObject([{ line: 2, wholeLine: true }]);
    expect(parse(posted(line))).toEqual([]);
  });

  it("takes all lines of a record", () => {
    const record = JSON.stringify({ severity: "WARNING", message: "x" }, null, 2);
    expect(lesserRecord.peel(posted(record))).toMatchObject([{ line: 1 }, { line: 2 }, { line: 3 }, { line: 4 }]);
  });

  it.each([`{"level":"error","msg":"x"}`, `{"level":50}`, `{"a":1}`, `level=error msg="x"`])(
    "leaves %s to others",
    (line) => {
      expect(lesserRecord.peel(posted(line))).toBeUndefined();
    },
  );
});
