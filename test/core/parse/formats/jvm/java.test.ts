import { describe, expect, test } from "vitest";
import { java } from "../../../../../src/core/parse/formats/jvm/java.ts";
import type { Finding } from "../../../../../src/core/types.ts";
import { read as readWith, talk } from "../../../../fixtures/posted.ts";

const read = (text: string): Finding[] => readWith(java, text);

test("reads frames of build scripts: with a path, and Jenkins' without an extension", () => {
  const errors = read(
    "java.lang.NoSuchMethodError: No such DSL method 'x'\n\tat build_e7h0.run(/srv/app/build.gradle:12)\n\tat WorkflowScript.run(WorkflowScript:14)\n\tat a.B.c(B.java:3)",
  );
  expect(errors).toMatchObject([
    { frames: [{ file: "/srv/app/build.gradle", line: 12 }, { file: "WorkflowScript", line: 14 }, {}] },
  ]);
});

test("takes the cause that MyBatis quotes for part of the message above it", () => {
  const errors = read(
    [
      "org.springframework.dao.RecoverableDataAccessException: ",
      "### Error querying database.  Cause: com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure",
      "",
      "### The error may exist in com/acme/UserMapper.java (best guess)",
      "### SQL: SELECT  *  FROM t_user",
      "\tat org.springframework.jdbc.support.SQLExceptionTranslator.translate(SQLExceptionTranslator.java:98)",
      "Caused by: com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure",
      "\t... 31 more",
    ].join("\n"),
  );
  expect(errors).toMatchObject([
    {
      type: "org.springframework.dao.RecoverableDataAccessException",
      lines: [1, 8],
      causes: [{ message: "Communications link failure" }],
    },
  ]);
});

test("reads an exception with its causes; suppressed ones are no causes", () => {
  const errors = read(
    [
      'Exception in thread "main" com.acme.OrderException: order 7 failed',
      "  at line two of the message",
      "\tat com.acme.Orders$Job.run(Orders.java:12)",
      "\tat java.base/java.lang.Thread.run(Thread.java:840)",
      "\tSuppressed: java.io.IOException: close",
      "\t\tat com.acme.Orders.close(Orders.java:30)",
      "\tCaused by: java.lang.Error: inner",
      "\t\tat com.acme.Orders.close(Orders.java:31)",
      "Caused by: java.sql.SQLException: no connection",
      "\tat com.acme.Db.open(Db.java:3) ~[app.jar:1.0]",
      "\t... 2 more",
      "Caused by: java.net.ConnectException",
      "\tat java.base/sun.nio.ch.Net.pollConnect(Native Method)",
      "next line of the log",
    ].join("\n"),
  );
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({
    runtime: "java",
    type: "com.acme.OrderException",
    message: "order 7 failed",
    lines: [1, 13],
  });
  expect(errors[0]?.frames).toEqual([
    { function: "com.acme.Orders$Job.run", file: "Orders.java", line: 12 },
    { function: "java.lang.Thread.run", file: "Thread.java", line: 840 },
  ]);
  expect(errors[0]?.causes).toMatchObject([
    { type: "java.sql.SQLException", message: "no connection", frames: [{ line: 3 }] },
    { type: "java.net.ConnectException", message: "", frames: [{ function: "sun.nio.ch.Net.pollConnect" }] },
  ]);
  expect(errors[0]?.related).toMatchObject([
    { type: "java.io.IOException", message: "close", frames: [{ line: 30 }] },
    { type: "java.lang.Error", message: "inner", frames: [{ line: 31 }] },
  ]);
});

test.each([
  ["at app//com.acme.A.b(A.java:1)", { function: "com.acme.A.b", file: "A.java", line: 1 }],
  ["at java.base@17.0.1/java.util.A.b(Unknown Source)", { function: "java.util.A.b" }],
  [
    "at com.acme.A$$Lambda$1/0x00007f8f98000a08.run(Unknown Source)",
    { function: "com.acme.A$$Lambda$1/0x00007f8f98000a08.run" },
  ],
  ["at com.acme.A.<init>(SourceFile:3)", { function: "com.acme.A.<init>" }],
])("reads the frame %s", (frame, expected) => {
  expect(read(`java.lang.Error: x\n\t${frame}`)[0]?.frames).toEqual([expected]);
});

test("reads a nested exception of the message when no cause is printed", () => {
  const [error] = read(
    "org.x.BeanException: no bean; nested exception is org.x.NoBean: none of type 'A$B'\n\tat org.x.F.g(F.java:1)",
  );
  expect(error?.causes).toMatchObject([{ type: "org.x.NoBean", message: "none of type 'A$B'" }]);
});

test("reads a trace that is indented as a whole", () => {
  const [error] = read(
    "  java.lang.Error: x\n  \tat a.B.c(B.java:1)\n  Caused by: java.io.IOException: y\n  \tat a.B.d(B.java:2)",
  );
  expect(error?.causes).toMatchObject([{ type: "java.io.IOException" }]);
});

test("reads Logback's root-cause-first order", () => {
  const [error] = read(
    "java.net.ConnectException: refused\n\tat a.B.c(B.java:1)\nWrapped by: org.x.DbException: down\n\tat a.B.d(B.java:2)",
  );
  expect(error).toMatchObject({ type: "org.x.DbException", causes: [{ type: "java.net.ConnectException" }] });
});

test("reads traces behind the prefixes of sbt and logcat", () => {
  expect(read("[error] scala.MatchError: 5\n[error] \tat Foo$.bar(Foo.scala:3)")[0]).toMatchObject({
    runtime: "scala",
    type: "scala.MatchError",
  });
  const prefix = "12-31 10:00:00.000  1234  1234 E AndroidRuntime: ";
  expect(
    read(
      `${prefix}java.lang.RuntimeException: x\n${prefix}\tat android.app.A.b(A.java:3)\n${prefix}\tat com.acme.M.c(M.kt:20)`,
    )[0],
  ).toMatchObject({
    runtime: "kotlin",
    frames: [{ line: 3 }, { line: 20 }],
  });
});

test("takes the exception below a log line that names another", () => {
  const [error] = read(
    "ERROR o.a.C : Servlet threw exception [Request processing failed: java.lang.A: x] with root cause\n\njava.lang.NullPointerException: y\n\tat a.B.c(B.java:1)",
  );
  expect(error).toMatchObject({ type: "java.lang.NullPointerException", message: "y", lines: [3, 4] });
});

test.each([
  ["talk", "fixed the NullPointerException yesterday"],
  ["a .NET trace", "System.FormatException: x\n   at System.Int32.Parse(String s)\n   at N.C.M() in /srv/a.cs:line 3"],
  ["a V8 stack", "TypeError: x\n    at a (/srv/a.js:1:2)"],
  ["Jackson's place", ' at [Source: (String)"{}"; line: 1, column: 20]'],
])("stays silent on %s", (_, text) => {
  expect(read(text)).toEqual([]);
});

test("goes on with the driver's frames and the causes of a Spark job", () => {
  const text =
    "org.apache.spark.SparkException: Job aborted\n\tat a.B.c(B.scala:1)\n\nDriver stacktrace:\n\tat a.D.e(D.scala:2)\nCaused by: java.lang.ArithmeticException: / by zero\n\tat a.B.c(B.scala:1)";
  expect(read(text)).toMatchObject([{ lines: [1, 7], causes: [{ type: "java.lang.ArithmeticException" }] }]);
});

test("takes a message from the line below its class", () => {
  const text =
    "org.mockito.exceptions.misusing.UnnecessaryStubbingException: \nUnnecessary stubbings detected.\n\tat a.B.c(B.java:1)";
  expect(read(text)).toMatchObject([{ message: "Unnecessary stubbings detected." }]);
});

test("takes a thread dump for no error", () => {
  const text =
    '"main" #1 prio=5\n   java.lang.Thread.State: WAITING\n\tat java.lang.Object.wait(java.base@17.0.15/Native Method)\n\t- locked <0x1> (a A)\n\tat a.B.c(B.java:1)';
  expect(read(text)).toEqual([]);
});

test("is linear on hostile text", () => {
  const start = performance.now();
  expect(read(`${"a.".repeat(990)}\n\tat ${"a.".repeat(900)}(\n`.repeat(70))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(500);
});

test.each(talk)("stays silent on talk: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("keeps the causes of a trace whose header was not posted", () => {
  const text = `\tat com.acme.sync.Worker.run(Worker.java:61)
Caused by: java.net.SocketTimeoutException: connect timed out
\tat java.net.PlainSocketImpl.socketConnect(Native Method)`;
  const [error] = read(text);
  expect(error).toMatchObject({
    causes: [{ type: "java.net.SocketTimeoutException", message: "connect timed out" }],
    confidence: 0.85,
  });
  expect(error?.type).toBeUndefined();
});

test("reads SAX's exceptions, which tell the place before the message", () => {
  const text = `Exception in thread "main" org.xml.sax.SAXParseException; lineNumber: 1; columnNumber: 9; The element type "b" must be terminated.
\tat java.xml/javax.xml.parsers.DocumentBuilder.parse(DocumentBuilder.java:122)`;
  expect(read(text)).toMatchObject([
    {
      type: "org.xml.sax.SAXParseException",
      message: 'lineNumber: 1; columnNumber: 9; The element type "b" must be terminated.',
    },
  ]);
});

test("takes a cause that Android sets deeper than what it caused", () => {
  const [error] = read(
    "    java.lang.RuntimeException: Unable to start\n        at android.app.A.b(A.java:1)\n" +
      "     Caused by: android.view.InflateException: Binary XML file line #14\n" +
      "     Caused by: java.lang.IllegalArgumentException: no theme\n        at com.E.f(E.java:243)",
  );
  expect(error?.causes).toMatchObject([{ message: "Binary XML file line #14" }, { message: "no theme" }]);
});

test("leaves the remains of a trace above a whole one", () => {
  expect(
    read("\tat a.b.C.run(C.java:3)\n\t... 3 more\n\njava.lang.IllegalStateException: down\n\tat a.b.D.go(D.java:7)")[0],
  ).toMatchObject({ type: "java.lang.IllegalStateException" });
});

test("reads a code that a class adds to its name, and whose tool a class is", () => {
  const at = "\n\tat shop.Main.pay(Main.java:3)";
  expect(read(`Exception in thread "main" Shop$DeclinedException[PSP-51]: declined${at}`)).toMatchObject([
    { type: "Shop$DeclinedException", message: "declined" },
  ]);
  expect(read(`org.apache.maven.lifecycle.LifecycleExecutionException: no goal${at}`)).toMatchObject([
    { runtime: "maven" },
  ]);
});

describe("java: what stands around a trace", () => {
  test("takes the exit code that the IDE tells below", () => {
    const text = `java.lang.IllegalStateException: boo
	at a.b.C.main(C.java:3)

Process finished with exit code 1`;
    expect(read(text)).toMatchObject([{ exitCode: 1 }]);
  });

  test("reads mapped frames that name the class, and intermediary classes", () => {
    const text = `net.minecraft.class_148: Ticking entity
	at net.minecraft.entity.Player.tick(Player:322)
	at net.minecraft.class_1937.method_18472(class_1937.java:499)`;
    expect(read(text)).toMatchObject([
      {
        type: "net.minecraft.class_148",
        message: "Ticking entity",
        frames: [{ file: "Player", line: 322 }, { line: 499 }],
      },
    ]);
  });

  test("reads the exception of Spark's task as the cause", () => {
    const text = `org.apache.spark.SparkException: Job aborted due to stage failure: most recent failure: Lost task 0.0 in stage 4.0 (TID 2) (10.0.0.4 executor 1): java.lang.NoSuchMethodError: a.B.c()V
	at a.b.C.main(C.scala:3)`;
    expect(read(text)).toMatchObject([{ causes: [{ type: "java.lang.NoSuchMethodError", message: "a.B.c()V" }] }]);
  });
});
