import { describe, expect, it } from "vitest";
import { rustLog } from "../../../../../src/core/parse/formats/rust/rust-log.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("rust-log", () => {
  it("reads tracing", () => {
    const text = `2024-05-02T09:13:44.120391Z ERROR request{method=POST uri=/v1/orders version=HTTP/1.1}: tower_http::trace::on_failure: response failed classification=Status code: 503 Service Unavailable latency=30012 ms`;
    expect(read(rustLog, text)).toMatchObject([
      { category: undefined, message: expect.stringMatching(/^response failed/) as string },
    ]);
  });

  it("reads env_logger", () => {
    const text = `[2024-05-02T09:13:44Z ERROR indexer::db] failed to connect to postgres: Connection refused (os error 111)`;
    expect(read(rustLog, text)).toMatchObject([
      { message: "failed to connect to postgres: Connection refused (os error 111)", category: "connection" },
    ]);
  });

  it.each([
    ...talk,
    "2024-05-02T09:13:44Z  INFO app: started",
    "2024-05-02 09:13:44 ERROR something else happened here",
  ])("stays silent: %s", (text) => {
    expect(rustLog.parse(posted(text))).toBeUndefined();
  });
});
