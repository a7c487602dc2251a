import { describe, expect, it } from "vitest";
import { exceptionObject } from "../../../../src/core/parse/apis/exception-object.ts";
import { read, talk } from "../../../fixtures/posted.ts";

const structlog = {
  event: "row_rejected",
  level: "error",
  exception: [
    {
      exc_type: "ValueError",
      exc_value: "bad row",
      frames: [
        { filename: "/srv/a.py", lineno: 9, name: "<module>" },
        { filename: "/srv/a.py", lineno: 3, name: "load" },
      ],
    },
  ],
};
const log4j2 = {
  level: "ERROR",
  thrown: {
    name: "java.lang.IllegalStateException",
    message: "boom",
    cause: { name: "java.lang.NullPointerException", message: "x", extendedStackTrace: [{ class: "A", method: "b" }] },
    extendedStackTrace: [{ class: "com.acme.App", method: "main", file: "App.java", line: 12 }],
  },
};
const monolog = {
  message: "payment failed",
  context: {
    exception: {
      class: "LogicException",
      message: "no",
      file: "/srv/w.php:9",
      previous: { class: "Declined", message: "-5", file: "/srv/w.php:5" },
    },
  },
};
const bugsnag = {
  error: {
    exceptionClass: "NoMethodError",
    message: "undefined method",
    groupingHash: "e2f1",
    stackTrace: [{ file: "app/user.rb", lineNumber: 12, method: "name" }],
  },
};
const insights = {
  typeName: "System.NullReferenceException",
  message: "Object reference",
  parsedStack: [{ method: "Shop.Cart.Total", fileName: "/src/Cart.cs", line: 12 }],
};
const tslog = {
  level: "ERROR",
  error: {
    name: "Error",
    message: "no",
    stack: [{ filePath: "cart.mjs", fileLine: "4", fileColumn: "63", method: "f" }],
  },
};
const laravel = {
  message: "Table 'shop.orders' doesn't exist",
  exception: "Illuminate\\Database\\QueryException",
  file: "/srv/Connection.php",
  line: 760,
  trace: [{ file: "/srv/OrderController.php", line: 12, function: "get", class: "Builder", type: "->" }],
};

describe("exception-object", () => {
  it.each([
    [structlog, { runtime: "python", type: "ValueError", message: "bad row", frames: [{ line: 3 }, { line: 9 }] }],
    [
      log4j2,
      {
        runtime: "java",
        type: "java.lang.IllegalStateException",
        frames: [{ function: "com.acme.App.main", file: "App.java", line: 12 }],
        causes: [{ type: "java.lang.NullPointerException", message: "x" }],
      },
    ],
    [
      monolog,
      {
        runtime: "php",
        type: "LogicException",
        frames: [{ file: "/srv/w.php", line: 9 }],
        causes: [{ type: "Declined" }],
      },
    ],
    [bugsnag, { runtime: "ruby", type: "NoMethodError", grouping: "e2f1", frames: [{ line: 12, function: "name" }] }],
    [{ data: { baseData: { exceptions: [insights] } } }, { runtime: "dotnet", frames: [{ line: 12 }] }],
    [tslog, { runtime: "node", type: "Error", frames: [{ file: "cart.mjs", line: 4, column: 63 }] }],
    [laravel, { runtime: "php", frames: [{ file: "/srv/Connection.php", line: 760 }, { function: "Builder->get" }] }],
    [{ fault: { klass: "RuntimeError", message: "oops", resolved: false } }, { runtime: "ruby", type: "RuntimeError" }],
  ])("reads %j", (body, expected) => {
    expect(read(exceptionObject, JSON.stringify(body))).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    JSON.stringify({ fault: { klass: "RuntimeError", message: "oops", resolved: true } }),
    JSON.stringify({ video: { name: "Intro", frames: [{ file: "1.png" }], type: 7 } }),
    JSON.stringify({ class: "btn", trace: [], lineno: 3 }),
  ])("leaves %s alone", (text) => {
    expect(read(exceptionObject, text).filter(({ type }) => type !== "Intro")).toEqual([]);
  });
});
