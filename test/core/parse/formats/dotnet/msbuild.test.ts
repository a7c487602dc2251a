import { describe, expect, it } from "vitest";
import { msbuild } from "../../../../../src/core/parse/formats/dotnet/msbuild.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("compilers and MSBuild", () => {
  it("reads place, code and message of every error, and no warning", () => {
    const text = `Program.cs(5,13): error CS0103: The name 'foo' does not exist in the current context [/src/app/app.csproj]
Program.cs(9,1): warning CS0168: The variable 'e' is declared but never used [/src/app/app.csproj]
    C:\\Program Files (x86)\\MSBuild\\Desktop.targets(16,3): Error MSB4019: The imported project was not found.`;
    expect(read(msbuild, text)).toMatchObject([
      {
        code: "CS0103",
        message: "The name 'foo' does not exist in the current context",
        category: "lookup",
        location: { file: "Program.cs", line: 5, column: 13 },
      },
      {
        code: "MSB4019",
        category: "dependency",
        location: { file: "C:\\Program Files (x86)\\MSBuild\\Desktop.targets", line: 16 },
        lines: [3, 3],
      },
    ]);
  });

  it("reads NuGet, the SDK and errors without a place", () => {
    const text = `/src/app/app.csproj : error NU1101: Unable to find package Newtonsoft.Jason. No packages exist with this id in source(s): nuget.org
MSBUILD : error MSB1003: Specify a project or solution file.
NU1202: Package Foo 2.0.0 is not compatible with net6.0.
##[error]a.targets(1,2): error : Could not resolve SDK "Microsoft.NET.Sdk".`;
    expect(read(msbuild, text)).toMatchObject([
      { code: "NU1101", category: "dependency", location: { file: "/src/app/app.csproj" } },
      { code: "MSB1003", category: "not-found", location: undefined },
      { code: "NU1202", category: "compatibility" },
      { code: undefined, message: 'Could not resolve SDK "Microsoft.NET.Sdk".' },
    ]);
  });

  it("takes a command that failed for a consequence", () => {
    const text = `a.csproj(12,5): error MSB3073: The command "npm run build" exited with code 2.`;
    expect(read(msbuild, text)).toMatchObject([{ code: "MSB3073", exitCode: 2, confidence: 0.38 }]);
  });

  it.each([
    ...talk,
    "src/a.ts(3,13): error TS7006: Parameter 'x' implicitly has an 'any' type.",
    "main.c(3): error C2065: 'x': undeclared identifier",
    "main.obj : error LNK2019: unresolved external symbol",
    "    0 Error(s)",
    "what does error CS0103: mean?",
  ])("stays silent: %s", (text) => {
    expect(msbuild.parse(posted(text))).toBeUndefined();
  });

  it("reads a command that failed though its project lets it pass as a warning", () => {
    const warned = (said: string) =>
      read(msbuild, `1>D:\\a\\Desk.csproj(9,5): warning MSB3073: The command "tsc" exited with ${said}.`);
    expect(warned("code 2")).toMatchObject([{ code: "MSB3073", exitCode: 2, confidence: 0.38 }]);
    expect(warned("code 0")).toEqual([]);
  });

  it("takes the status of a package source from the line below", () => {
    const text = `error NU1301: Unable to load the service index for source https://nuget.example.com/v3/index.json.
  error NU1301:   Response status code does not indicate success: 401 (Unauthorized).`;
    expect(read(msbuild, text)).toMatchObject([{ code: "NU1301", httpStatus: 401, category: "authentication" }]);
  });

  it("takes an SDK that it cannot resolve for a dependency", () => {
    const text = '/srv/app/restore.proj : error : Could not resolve SDK "Acme.Build.Sdk". Exactly one of the probing';
    expect(read(msbuild, text)).toMatchObject([{ category: "dependency" }]);
  });
});
