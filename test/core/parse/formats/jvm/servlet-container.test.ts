import { describe, expect, it } from "vitest";
import { servletContainer } from "../../../../../src/core/parse/formats/jvm/servlet-container.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("servlet-container", () => {
  it("reads Tomcat's page with its root cause", () => {
    const text = `HTTP Status 500 – Internal Server Error
Type Exception Report

Message Request processing failed: java.lang.NullPointerException

Exception

jakarta.servlet.ServletException: Request processing failed: java.lang.NullPointerException
	org.springframework.web.servlet.FrameworkServlet.processRequest(FrameworkServlet.java:1022)
Root Cause

java.lang.NullPointerException
	com.x.Ctl.get(Ctl.java:12)
Note The full stack trace of the root cause is available in the server logs.`;
    expect(read(servletContainer, text)).toMatchObject([
      {
        httpStatus: 500,
        type: "jakarta.servlet.ServletException",
        frames: [{ line: 1022 }],
        causes: [{ type: "java.lang.NullPointerException", frames: [{ file: "Ctl.java", line: 12 }] }],
      },
    ]);
  });

  it("reads the message of a page without an exception", () => {
    const text =
      "HTTP Status 404 – Not Found\nType Status Report\nMessage /shop\nDescription The origin server did not find it.";
    expect(read(servletContainer, text)).toMatchObject([{ httpStatus: 404, message: "/shop" }]);
  });

  it("reads a severe record under its date", () => {
    const text = "Nov 22, 2026 8:10:53 AM com.x.App main\nSEVERE: cannot open store";
    expect(read(servletContainer, text)).toMatchObject([{ message: "cannot open store", lines: [1, 2] }]);
  });

  it.each([
    ...talk,
    "HTTP Status 500 means the server failed",
    "SEVERE: is a level of java.util.logging",
    "HTTP Status 200 – OK\nMessage x",
  ])("stays silent: %s", (text) => {
    expect(servletContainer.parse(posted(text))).toBeUndefined();
  });
});

describe("servlet-container: Jetty's page", () => {
  it("reads the older one with the cause below", () => {
    const text = `HTTP ERROR 500

Problem accessing /. Reason:

    Server Error

Caused by:

org.apache.jasper.JasperException: Unable to compile class for JSP
	at org.apache.jasper.JspCompilationContext.compile(JspCompilationContext.java:610)`;
    expect(read(servletContainer, text)).toMatchObject([
      { httpStatus: 500, type: "org.apache.jasper.JasperException", frames: [{ line: 610 }], lines: [1, 10] },
    ]);
  });

  it("reads the newer one, with its fields", () => {
    const text = `HTTP ERROR 404 Not Found
URI:	/api/x
STATUS:	404
MESSAGE:	Not Found
SERVLET:	default`;
    expect(read(servletContainer, text)).toMatchObject([{ httpStatus: 404, message: "Not Found", lines: [1, 5] }]);
  });

  it("leaves a bare status alone", () => {
    expect(read(servletContainer, "HTTP ERROR 500")).toEqual([]);
  });
});
