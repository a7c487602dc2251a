import { describe, expect, it } from "vitest";
import { dotnetFatal } from "../../../../../src/core/parse/formats/dotnet/dotnet-fatal.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("the end of a .NET process", () => {
  it("reads a stack overflow", () => {
    const text = `Stack overflow.
Repeat 24077 times:
--------------------------------
   at Program.Recurse(Int32)
--------------------------------
   at Program.Main(System.String[])`;
    expect(read(dotnetFatal, text)).toMatchObject([
      {
        message: "Stack overflow.",
        category: "memory",
        severity: "fatal",
        frames: [{ function: "Program.Recurse" }, { function: "Program.Main" }],
        lines: [1, 6],
      },
    ]);
  });

  it("reads corrupted state and failed assertions", () => {
    const text = `Fatal error. System.AccessViolationException: Attempted to read or write protected memory.
   at Interop.Native.foo(IntPtr)

Process terminated. Assertion failed.
count must be positive
   at Shop.Pool.Take(Int32 count) in /src/Pool.cs:line 12`;
    expect(read(dotnetFatal, text)).toMatchObject([
      { type: "System.AccessViolationException", message: "Attempted to read or write protected memory." },
      {
        category: "assertion",
        message: "Assertion failed.\ncount must be positive",
        location: { file: "/src/Pool.cs", line: 12 },
      },
    ]);
  });

  it.each([
    ...talk,
    "Out of memory.",
    "Stack overflow has a good answer for that",
    "Process terminated normally, exit code 0",
  ])("stays silent: %s", (text) => {
    expect(dotnetFatal.parse(posted(text))).toBeUndefined();
  });
});
