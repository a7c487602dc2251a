import { describe, expect, it } from "vitest";
import { kafkajs } from "../../../../../src/core/parse/formats/servers/kafkajs.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("kafkajs", () => {
  it.each([
    [
      "a record",
      '{"level":"ERROR","timestamp":"2026-11-22T07:39:27.635Z","logger":"kafkajs","message":"[Connection] Connection error: connect ECONNREFUSED 127.0.0.1:9092","broker":"127.0.0.1:9092","stack":"Error: connect ECONNREFUSED 127.0.0.1:9092"}',
      {
        runtime: "node",
        message: "[Connection] Connection error: connect ECONNREFUSED 127.0.0.1:9092",
        category: "connection",
      },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(kafkajs, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    '{"level":"INFO","logger":"kafkajs","message":"[Consumer] Starting"}',
    '{"level":"ERROR","logger":"other","message":"x"}',
  ])("stays silent: %s", (text) => {
    expect(read(kafkajs, text)).toEqual([]);
  });
});
