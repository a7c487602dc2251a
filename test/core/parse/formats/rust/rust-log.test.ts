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

  it("reads a place in brackets and the causes below, and what a terminal broke", () => {
    const chain =
      "2026-03-06T08:10:12+03:00 ERROR [crates/a/src/a.rs:1660] error sending request\n\nCaused by:\n    0: client error (Connect)\n    1: dns error";
    expect(read(rustLog, chain)).toMatchObject([
      { message: "error sending request", lines: [1, 5], causes: [{}, { message: "dns error" }] },
    ]);
    const broken = "  2026-02-08T17:11:08.863743Z ERROR kiro::handlers:\n  request failed";
    expect(read(rustLog, broken)).toMatchObject([{ message: "request failed", lines: [1, 2] }]);
  });

  it("reads tracing whose time was taken off, and an I/O error behind a program's words", () => {
    expect(read(rustLog, 'ERROR run:connect{wiki="en"}: petscan::state: error=Io(Os { code: 111 })')).toMatchObject([
      { runtime: "rust", message: "error=Io(Os { code: 111 })" },
    ]);
    const told = 'Failed to start the manager: Os { code: 2, kind: NotFound, message: "No such file or directory" }';
    expect(read(rustLog, told)).toMatchObject([{ message: told, category: "not-found" }]);
    expect(read(rustLog, 'let e = Os { code: 2, kind: NotFound, message: "x" };')).toEqual([]);
  });

  it.each([
    ...talk,
    "ERROR petscan: no path of modules",
    "2024-05-02T09:13:44Z  INFO app: started",
    "2024-05-02 09:13:44 ERROR something else happened here",
  ])("stays silent: %s", (text) => {
    expect(rustLog.parse(posted(text))).toBeUndefined();
  });
});
