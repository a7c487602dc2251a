import { describe, expect, it } from "vitest";
import { aspnetPage } from "../../../../../src/core/parse/formats/dotnet/aspnet-page.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("error pages of ASP.NET and IIS", () => {
  it("reads the yellow page once", () => {
    const text = `Server Error in '/' Application.
Exception Details: System.NullReferenceException: Object reference not set to an instance of an object.

Source File: c:\\inetpub\\wwwroot\\Default.aspx.cs    Line: 17

Stack Trace:

[NullReferenceException: Object reference not set to an instance of an object.]
   _Default.Page_Load(Object sender, EventArgs e) in c:\\inetpub\\wwwroot\\Default.aspx.cs:17
   System.Web.UI.Control.OnLoad(EventArgs e) +95`;
    expect(read(aspnetPage, text)).toMatchObject([
      {
        type: "System.NullReferenceException",
        frames: [{ function: "_Default.Page_Load", line: 17 }, { function: "System.Web.UI.Control.OnLoad" }],
        lines: [1, 10],
      },
    ]);
  });

  it("reads IIS’s status pages", () => {
    const text = `HTTP Error 500.19 - Internal Server Error
Error Code    0x80070005

HTTP Error 500.30 - ASP.NET Core app failed to start`;
    expect(read(aspnetPage, text)).toMatchObject([
      { runtime: "http", httpStatus: 500, code: "0x80070005", category: "configuration" },
      { runtime: "dotnet", httpStatus: 500, code: "500.30", category: "crash" },
    ]);
  });

  it("reads what http.sys says in front of IIS, which has no substatus", () => {
    expect(read(aspnetPage, "HTTP Error 503. The service is unavailable.")).toMatchObject([
      { runtime: "http", httpStatus: 503, message: "The service is unavailable.", code: undefined },
    ]);
  });

  it.each([...talk, "[INFO: all fine]", "HTTP Error rates went down"])("stays silent: %s", (text) => {
    expect(aspnetPage.parse(posted(text))).toBeUndefined();
  });
});
