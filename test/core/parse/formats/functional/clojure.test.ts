import { describe, expect, it } from "vitest";
import { clojure } from "../../../../../src/core/parse/formats/functional/clojure.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("clojure", () => {
  it("reads what Clojure triages", () => {
    const text = `user=> (/ 1 0)
Execution error (ArithmeticException) at user/eval1 (REPL:1).
Divide by zero

Syntax error compiling at (src/shop/core.clj:9:3).
Unable to resolve symbol: totl in this context

Full report at:
/tmp/clojure-123.edn`;
    expect(read(clojure, text)).toMatchObject([
      {
        type: "ArithmeticException",
        message: "Divide by zero",
        category: "arithmetic",
        location: { file: "REPL", line: 1, function: "user/eval1" },
      },
      {
        message: "Unable to resolve symbol: totl in this context",
        category: "lookup",
        location: { file: "src/shop/core.clj", line: 9, column: 3 },
      },
    ]);
  });

  it("reads a map of an error", () => {
    const text = `#error {
 :cause "refused"
 :via
 [{:type clojure.lang.ExceptionInfo
   :message "Cart is locked"
   :at [shop.core$lock invokeStatic "core.clj" 12]}
  {:type java.net.ConnectException
   :message "refused"
   :at [java.net.Socket connect "Socket.java" 3]}]
 :trace
 [[shop.core$lock invokeStatic "core.clj" 12]]}`;
    expect(read(clojure, text)).toMatchObject([
      {
        type: "clojure.lang.ExceptionInfo",
        message: "Cart is locked",
        category: "connection",
        location: { file: "core.clj", line: 12 },
        causes: [{ type: "java.net.ConnectException", message: "refused" }],
      },
    ]);
  });

  it("reads tests, a script's trace and Leiningen", () => {
    const text = `FAIL in (total-test) (core_test.clj:8)
expected: (= 5 (total [2 2]))
  actual: (not (= 5 4))

Exception in thread "main" Syntax error compiling at (shop/core.clj:1:73).
	at clojure.lang.Compiler.load(Compiler.java:7652)
Caused by: java.io.FileNotFoundException: Could not locate shop/db__init.class, shop/db.clj or shop/db.cljc on classpath.
	at clojure.lang.RT.load(RT.java:462)

'tset' is not a task. See 'lein help'.`;
    expect(read(clojure, text)).toMatchObject([
      { message: "expected: (= 5 (total [2 2]))", category: "assertion", location: { file: "core_test.clj", line: 8 } },
      {
        type: "java.io.FileNotFoundException",
        category: "dependency",
        location: { file: "shop/core.clj", line: 1, column: 73 },
        lines: [5, 8],
      },
      { category: "not-found" },
    ]);
  });

  it.each([
    ...talk,
    `Syntax error messages are hard to read at times.`,
    `{:cause "x"}`,
    `Ran 2 tests containing 3 assertions.
0 failures, 0 errors.`,
  ])("stays silent: %s", (text) => {
    expect(clojure.parse(posted(text))).toBeUndefined();
  });
});
