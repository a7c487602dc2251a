import { describe, expect, test } from "vitest";
import { javaLine } from "../../../../../src/core/parse/formats/jvm/java-line.ts";
import type { Finding } from "../../../../../src/core/types.ts";
import { read as readWith, talk } from "../../../../fixtures/posted.ts";

const read = (text: string): Finding[] => readWith(javaLine, text);

test.each([
  ["java.lang.OutOfMemoryError: Java heap space", "java.lang.OutOfMemoryError", "Java heap space"],
  [
    "2026-01-01 10:00:00 ERROR com.acme.Foo - java.sql.SQLException: No suitable driver",
    "java.sql.SQLException",
    "No suitable driver",
  ],
  ["Caused by: java.net.UnknownHostException: db", "java.net.UnknownHostException", "db"],
  [
    "com.mysql.cj.jdbc.exceptions.MysqlDataTruncation: Data truncation: Data too long",
    "com.mysql.cj.jdbc.exceptions.MysqlDataTruncation",
    "Data truncation: Data too long",
  ],
  ["NumberFormatException: For input string", "NumberFormatException", "For input string"],
])("reads %s", (line, type, message) => {
  expect(read(line)).toMatchObject([{ runtime: "java", type, message, lines: [1, 1] }]);
});

test.each([
  [
    "got java.net.ConnectException: Connection refused when calling billing",
    "java.net.ConnectException",
    "Connection refused",
  ],
  [
    "服务启动时报 java.lang.NoClassDefFoundError: javax/xml/bind/JAXBException，怎么办",
    "java.lang.NoClassDefFoundError",
    "javax/xml/bind/JAXBException",
  ],
  ["pods die with `java.io.IOException: disk, gone` at night", "java.io.IOException", "disk, gone"],
])("reads what a sentence mentions: %s", (line, type, message) => {
  expect(read(line)).toMatchObject([{ type, message, confidence: 0.5 }]);
});

test("reads what Spring resolved", () => {
  const line =
    "WARN 1 --- [exec-1] .w.s.m.s.DefaultHandlerExceptionResolver : Resolved [org.springframework.web.HttpRequestMethodNotSupportedException: Request method 'POST' not supported]";
  expect(read(line)).toMatchObject([
    {
      type: "org.springframework.web.HttpRequestMethodNotSupportedException",
      message: "Request method 'POST' not supported",
    },
  ]);
});

test.each([
  "fixed the NullPointerException yesterday, it was the cache",
  "fix: java.lang.NullPointerException: in cart",
  "throw new java.lang.IllegalStateException();",
  "requests.exceptions.ConnectionError: HTTPConnectionPool",
  "System.NullReferenceException: Object reference not set",
  "FooException: bar",
  '{"msg":"java.lang.Error: x"}',
])("stays silent on %s", (line) => {
  expect(read(line)).toEqual([]);
});

test.each(talk)("stays silent on talk: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("takes an exception under the record that logged it for that record's", () => {
  const text = `[2026-11-20 10:02:55,181] ERROR Error when sending message to topic orders with error: (o.a.k.ErrorLoggingCallback)
org.apache.kafka.common.errors.TimeoutException: Topic orders not present in metadata after 60000 ms.`;
  expect(read(text)).toMatchObject([
    { lines: [1, 2], message: "Topic orders not present in metadata after 60000 ms." },
  ]);
});

test("takes a record without a date for the exception's as well", () => {
  const text = `09:31:01,162 ERROR MaxwellKafkaProducer - Topic 'maxwell' name does not exist.
org.apache.kafka.common.errors.TimeoutException: Failed to update metadata after 60000 ms.`;
  expect(read(text)).toMatchObject([{ lines: [1, 2], message: "Failed to update metadata after 60000 ms." }]);
});

test("takes causes along where the frames were left out", () => {
  expect(
    read(
      "io.grpc.StatusRuntimeException: UNAVAILABLE: io exception\nCaused by: java.net.ConnectException: Connection refused",
    )[0],
  ).toMatchObject({
    type: "io.grpc.StatusRuntimeException",
    causes: [{ type: "java.net.ConnectException", message: "Connection refused" }],
    lines: [1, 2],
  });
});

describe("java-line: a flattened trace", () => {
  test("reads the exception in front of it", () => {
    const text =
      "i.n.c.Pipeline [loop-2] It usually means that nobody did. java.io.IOException: Connection reset by peer | \tat sun.nio.ch.IOUtil.read(IOUtil.java:192) | \tat a.B.c(B.java:3)";
    expect(read(text)).toMatchObject([{ type: "java.io.IOException", message: "Connection reset by peer" }]);
  });
});

describe("java-line: warnings of Spring", () => {
  test("reads the exception for which the context did not start", () => {
    const text =
      "2016-10-14 08:59:35.828  WARN 3348 --- [  restartedMain] ationConfigEmbeddedWebApplicationContext : Exception encountered during context initialization - cancelling refresh attempt: org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'dataSource': Failed to initialize pool";
    expect(read(text)).toMatchObject([{ type: "org.springframework.beans.factory.BeanCreationException" }]);
  });
});

describe("java-line: the record above", () => {
  test.each([
    "24/05/01 10:00:00 ERROR Executor: Exception in task 0.0 in stage 1.0 (TID 1)",
    "[2024-05-01T10:00:00,123][ERROR][o.e.b.Bootstrap          ] [node-1] Exception",
    "[12:00:01] [Server thread/ERROR]: Encountered an unexpected exception",
  ])("is taken along: %s", (record) => {
    expect(read(`${record}\njava.lang.OutOfMemoryError: Java heap space`)).toMatchObject([{ lines: [1, 2] }]);
  });
  test("is left where it is of a lesser level", () => {
    expect(read("[12:00:01] [main/INFO]: Loading\njava.io.IOException: no")).toMatchObject([{ lines: [2, 2] }]);
  });
});
