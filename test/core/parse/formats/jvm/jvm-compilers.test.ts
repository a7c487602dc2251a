import { describe, expect, test } from "vitest";
import { jvmCompilers } from "../../../../../src/core/parse/formats/jvm/jvm-compilers.ts";
import type { Finding } from "../../../../../src/core/types.ts";
import { read as readWith, talk } from "../../../../fixtures/posted.ts";

const read = (text: string): Finding[] => readWith(jvmCompilers, text);

test("reads each error with its place, the column from the caret", () => {
  expect(
    read(
      "src/A.java:4: error: package org.x does not exist\nimport org.x.Y;\n            ^\nsrc/A.java:9: error: ';' expected\n2 errors",
    ),
  ).toMatchObject([
    { runtime: "java", category: "dependency", location: { file: "src/A.java", line: 4, column: 13 }, lines: [1, 3] },
    { category: "syntax", message: "';' expected", location: { line: 9, column: undefined }, lines: [4, 4] },
  ]);
});

test("reads the compilers of Scala and Kotlin", () => {
  expect(read("Bad.scala:4: error: type mismatch;")).toMatchObject([{ runtime: "scala", category: "type" }]);
  expect(read("A.kt:3:5: error: unresolved reference: x")).toMatchObject([
    { runtime: "kotlin", location: { line: 3, column: 5 } },
  ]);
  expect(read("e: file:///src/A.kt:3:5 Unresolved reference: x")).toMatchObject([
    { runtime: "kotlin", location: { file: "file:///src/A.kt" } },
  ]);
});

test.each([
  ["src/A.java:4: 错误: 找不到符号", "java", "type", { file: "src/A.java", line: 4 }],
  ["e: /src/A.kt: (3, 5): Unresolved reference: y", "kotlin", "lookup", { file: "/src/A.kt", line: 3, column: 5 }],
  ["[error] /src/A.scala:3:17: type mismatch;", "scala", "type", { file: "/src/A.scala", line: 3, column: 17 }],
  ["    [javac] /src/A.java:4: error: ';' expected", "java", "syntax", { file: "/src/A.java", line: 4 }],
  ["A.groovy: 3: unexpected token: } @ line 3, column 5.", "java", "syntax", { file: "A.groovy", line: 3, column: 5 }],
  ["error: release version 99 not supported", "java", "compatibility", undefined],
  ["e: warnings found and -Werror specified", "kotlin", "build", undefined],
])("reads %s", (line, runtime, category, location) => {
  expect(read(line)).toMatchObject([{ runtime, category, ...(location && { location }) }]);
});

test("reads what IntelliJ IDEA prints, with the place above", () => {
  expect(read("/src/A.java:12:9\njava: cannot find symbol\n  symbol: method foo()")).toMatchObject([
    { message: "cannot find symbol", location: { file: "/src/A.java", line: 12, column: 9 } },
  ]);
});

test.each([
  "src/A.java:4: warning: [deprecation] foo",
  "main.c:4:1: error: expected ';'",
  "see A.java:4 for the error",
])("stays silent on %s", (line) => {
  expect(read(line)).toEqual([]);
});

test.each(talk)("stays silent on talk: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("takes a mismatch for one of types, and leaves apt's lines alone", () => {
  const text = "Main.kt:7:18: error: type mismatch: inferred type is Int but String was expected";
  expect(read(text)).toMatchObject([{ runtime: "kotlin", category: "type" }]);
  expect(read("E: The repository 'https://x.example bookworm InRelease' is not signed.")).toEqual([]);
});

describe("jvm-compilers: categories", () => {
  test.each([
    ["e: /srv/app/Main.kt: (26, 35): Unresolved reference: VERSION_NAME", "lookup"],
    [
      "App.java:3: error: patterns in switch statements are a preview feature and are disabled by default.",
      "compatibility",
    ],
    ["App.java:3: error: records are not supported in -source 11", "compatibility"],
  ])("%s", (text, category) => {
    expect(read(text)).toMatchObject([{ category }]);
  });
});
