import { describe, expect, it } from "vitest";
import { ciAnnotations } from "../../../../../src/core/parse/formats/infrastructure/ci-annotations.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("ci-annotations", () => {
  it.each([
    [
      `::error file=src/app.js,line=10,col=15::Missing semicolon`,
      { message: "Missing semicolon", location: { file: "src/app.js", line: 10, column: 15 } },
    ],
    [
      `##vso[task.logissue type=error;sourcepath=src/a.cs;linenumber=3;columnnumber=4;code=CS1002]; expected`,
      { message: "; expected", code: "CS1002", location: { file: "src/a.cs", line: 3, column: 4 } },
    ],
    [
      `##teamcity[testFailed name='total' message='it|'s 3|nnot 4' details='']`,
      { message: "it's 3\nnot 4", category: "assertion" },
    ],
    [`##[error]The job ran longer than the maximum time of 60 minutes.`, { category: "timeout" }],
    ["##[error]TypeError: x is not a function", { confidence: 0.5 }],
  ] as const)("reads %s", (text, expected) => {
    expect(read(ciAnnotations, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    "::warning file=a.js::unused",
    "##vso[task.logissue type=warning]careful",
    "##[error]Process completed with exit code 1.",
  ])("stays silent: %s", (text) => {
    expect(read(ciAnnotations, text)).toEqual([]);
  });
});
