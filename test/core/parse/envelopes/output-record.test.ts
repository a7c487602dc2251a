import { describe, expect, it } from "vitest";
import { outputRecord } from "../../../../src/core/parse/envelopes/output-record.ts";
import { posted } from "../../../fixtures/posted.ts";

const trace = ["Traceback (most recent call last):", '  File "a.py", line 3, in f', "KeyError: 'id'"];

describe("output-record", () => {
  it.each([
    ["Docker's json-file", (log: string) => ({ log: `${log}\r\n`, stream: "stderr", time: "2026-11-22T08:23:44Z" })],
    ["journald", (MESSAGE: string) => ({ _SYSTEMD_UNIT: "shop.service", PRIORITY: "6", MESSAGE })],
    ["journald's bytes", (text: string) => ({ PRIORITY: "3", MESSAGE: [...Buffer.from(`\u001b[31m${text}`)] })],
    ["cargo", (rendered: string) => ({ reason: "compiler-message", message: { rendered: `${rendered}\n` } })],
    ["go test", (Output: string) => ({ Action: "output", Package: "shop/cart", Output: `${Output}\n` })],
    ["Grafana's download", (line: string) => ({ line, timestamp: "1795333474648081000" })],
  ])("joins the records of %s, whose lines stay as posted", (_, wrap) => {
    const text = ["starting", ...trace.map((line) => JSON.stringify(wrap(line)))].join("\n");
    expect(outputRecord.peel(posted(text))).toEqual([
      { line: 2, lines: [2, 3, 4], inner: trace.join("\n"), wholeLine: true, attributes: {} },
    ]);
  });

  it.each(['{"log":{"level":"error"},"message":"x"}', '{"line":12,"column":3}', "MESSAGE", '{"MESSAGE":"x"}'])(
    "leaves %s closed",
    (text) => {
      expect(outputRecord.peel(posted(text))).toBeUndefined();
    },
  );
});
