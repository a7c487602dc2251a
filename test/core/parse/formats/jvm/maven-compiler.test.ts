import { describe, expect, it } from "vitest";
import { mavenCompiler } from "../../../../../src/core/parse/formats/jvm/maven-compiler.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("maven-compiler", () => {
  it("reads each error once, though Maven prints it twice", () => {
    const text = `[ERROR] COMPILATION ERROR : 
[INFO] -------------------------------------------------------------
[ERROR] /src/App.java:[12,8] cannot find symbol
  symbol:   class Foo
[ERROR] /src/App.java:[3,16] package org.junit does not exist
[INFO] 2 errors 
[ERROR] Failed to execute goal a:b:1:compile (default-compile) on project demo: Compilation failure: Compilation failure: 
[ERROR] /src/App.java:[12,8] cannot find symbol
[ERROR]   symbol:   class Foo
[ERROR] /src/App.java:[3,16] package org.junit does not exist
[ERROR] -> [Help 1]`;
    expect(read(mavenCompiler, text)).toMatchObject([
      { message: "cannot find symbol", category: "type", location: { file: "/src/App.java", line: 12, column: 8 } },
      { message: "package org.junit does not exist", category: "dependency" },
    ]);
  });

  it("reads Kotlin's places and errors without a place", () => {
    expect(read(mavenCompiler, "[ERROR] /src/App.kt: (12, 8) Unresolved reference: foo")).toMatchObject([
      { location: { file: "/src/App.kt", line: 12, column: 8 } },
    ]);
    const text =
      "[ERROR] COMPILATION ERROR : \n[INFO] ---\n[ERROR] No compiler is provided in this environment.\n[INFO] 1 error";
    expect(read(mavenCompiler, text)).toMatchObject([{ category: "dependency", lines: [3, 3] }]);
  });

  it("reads the heading where nothing else was pasted", () => {
    expect(read(mavenCompiler, "[ERROR] COMPILATION ERROR : ")).toMatchObject([{ message: "COMPILATION ERROR :" }]);
  });

  it.each([
    ...talk,
    "[WARNING] /src/App.java:[12,8] [deprecation] foo() in Bar has been deprecated",
    "[ERROR] Tests run: 3, Failures: 1",
    "[INFO] /src/App.java:[12,8] uses unchecked operations.",
  ])("stays silent: %s", (text) => {
    expect(mavenCompiler.parse(posted(text))).toBeUndefined();
  });
});
