import { describe, expect, it } from "vitest";
import { aspnetLogger } from "../../../../../src/core/parse/formats/dotnet/aspnet-logger.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("ASP.NET Core’s console logger", () => {
  it("reads the message below the header, and the request’s id", () => {
    const text = `info: Microsoft.Hosting.Lifetime[14]
      Now listening on: http://localhost:5000
fail: Microsoft.AspNetCore.Server.Kestrel[13]
      Connection id "0HNL078MFC13T", Request id "0HNL078MFC13T:00000001": An unhandled exception was thrown by the application.
      System.InvalidOperationException: boom
         at Shop.A()
crit: Shop.Worker[0] the queue is gone`;
    expect(read(aspnetLogger, text)).toMatchObject([
      { requestId: "0HNL078MFC13T:00000001", severity: "error", lines: [3, 6] },
      { severity: "fatal", message: "the queue is gone", lines: [7, 7] },
    ]);
  });

  it.each([
    ...talk,
    "info: Microsoft.Hosting.Lifetime[14]\n      Now listening on: http://localhost:5000",
    "warn: Shop.Orders[3]\n      slow",
    "fail: it did not work",
  ])("stays silent: %s", (text) => {
    expect(aspnetLogger.parse(posted(text))).toBeUndefined();
  });
});
