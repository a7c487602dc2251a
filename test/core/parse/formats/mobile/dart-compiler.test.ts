import { describe, expect, it } from "vitest";
import { dartCompiler } from "../../../../../src/core/parse/formats/mobile/dart-compiler.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("dart-compiler", () => {
  it("reads compilers and analyzers", () => {
    const text = `lib/main.dart:42:18: Error: The method 'totl' isn't defined for the class 'Cart'.
Target kernel_snapshot failed: Exception
  error - lib/a.dart:12:20 - The argument type 'int' can't be assigned to the parameter type 'String'. - argument_type_not_assignable
   error • Expected to find ';'. • lib/a.dart:3:1 • expected_token
   warning • Unused import • lib/a.dart:1:8 • unused_import`;
    expect(read(dartCompiler, text)).toMatchObject([
      { category: "lookup", location: { file: "lib/main.dart", line: 42, column: 18 } },
      { category: "build" },
      { code: "argument_type_not_assignable", category: "type" },
      { category: "syntax", location: { file: "lib/a.dart", line: 3, column: 1 } },
    ]);
  });

  it("reads pub and Gradle's end", () => {
    const text = `Because shop depends on intl >=0.18.1 which requires SDK version >=3.0.0 <4.0.0, version solving failed.
pub get failed (1; Because shop depends on intl)
Gradle task assembleDebug failed with exit code 1`;
    expect(read(dartCompiler, text)).toMatchObject([
      { category: "compatibility" },
      { exitCode: 1, confidence: 0.38 },
      { exitCode: 1 },
    ]);
  });

  it.each([...talk, `lib/main.dart:42:18: Warning: Unused`, `No issues found! (ran in 2.1s)`, `Got dependencies!`])(
    "stays silent: %s",
    (text) => {
      expect(dartCompiler.parse(posted(text))).toBeUndefined();
    },
  );

  it("reads verbose output, the older analyzer and messages without a column", () => {
    expect(read(dartCompiler, `[ +579 ms] Error: Gradle task assembleDebug failed with exit code 1`)).toMatchObject([
      { message: "Gradle task assembleDebug failed with exit code 1", category: "build" },
    ]);
    expect(
      read(dartCompiler, `  error • Undefined name 'Icons' at lib/a.dart:345:21 • (undefined_identifier)`),
    ).toMatchObject([{ message: "Undefined name 'Icons'", code: "undefined_identifier" }]);
    expect(read(dartCompiler, `compiler message: lib/main.dart:1: Error: No 'main' method found.`)).toMatchObject([
      { location: { file: "lib/main.dart", line: 1 }, category: "lookup" },
    ]);
    expect(read(dartCompiler, `  info • Unused import at lib/a.dart:1:8 • (unused_import)`) ?? []).toEqual([]);
  });
});
