import { describe, expect, it } from "vitest";
import { serilog } from "../../../../../src/core/parse/formats/dotnet/serilog.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("Serilog’s console", () => {
  it("reads errors and fatal errors, without the context", () => {
    const text = `[12:00:01 ERR] HTTP GET /orders responded 500 in 12.3456 ms
[2026-11-22 07:40:02 FTL] [Shop.Worker] Host terminated unexpectedly`;
    expect(read(serilog, text)).toMatchObject([
      { message: "HTTP GET /orders responded 500 in 12.3456 ms", httpStatus: 500, severity: "error" },
      { message: "Host terminated unexpectedly", severity: "fatal" },
    ]);
  });

  it.each([...talk, "[12:00:01 INF] started", "[12:00:01 WRN] slow query"])("stays silent: %s", (text) => {
    expect(serilog.parse(posted(text))).toBeUndefined();
  });
});
