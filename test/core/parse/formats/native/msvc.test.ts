import { describe, expect, it } from "vitest";
import { msvc } from "../../../../../src/core/parse/formats/native/msvc.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("msvc", () => {
  it("reads the compiler under MSBuild", () => {
    const text = `C:\\src\\lib\\src\\gui.cpp(424): error C2039: 'inserter': is not a member of 'std' [C:\\src\\lib\\build\\gui.vcxproj]
  C:\\Program Files (x86)\\Microsoft Visual Studio 14.0\\VC\\include\\iostream(12): note: see declaration of 'std'
C:\\src\\lib\\src\\gui.cpp(424): error C3861: 'inserter': identifier not found [C:\\src\\lib\\build\\gui.vcxproj]`;
    expect(read(msvc, text)).toMatchObject([
      { runtime: "cpp", code: "C2039", message: "'inserter': is not a member of 'std'", location: { line: 424 } },
      { code: "C3861", category: "lookup" },
    ]);
  });

  it("reads the linker, and its count as a consequence", () => {
    const text = `1>------ Build started: Project: viewer, Configuration: Debug x64 ------
1>main.cpp
1>main.obj : error LNK2019: unresolved external symbol "void __cdecl draw_scene(void)" (?draw_scene@@YAXXZ) referenced in function main
1>C:\\src\\viewer\\x64\\Debug\\viewer.exe : fatal error LNK1120: 1 unresolved externals
1>Done building project "viewer.vcxproj" -- FAILED.
========== Build: 0 succeeded, 1 failed, 0 up-to-date, 0 skipped ==========`;
    expect(read(msvc, text)).toMatchObject([
      { code: "LNK2019", category: "dependency" },
      { code: "LNK1120", confidence: 0.38 },
    ]);
  });

  it("reads Visual Studio's error list", () => {
    const text = `Severity	Code	Description	Project	File	Line	Suppression State
Error	C2065	'totl': undeclared identifier	shop	C:\\src\\shop\\main.cpp	12	`;
    expect(read(msvc, text)).toMatchObject([
      { code: "C2065", message: "'totl': undeclared identifier", location: { line: 12 } },
    ]);
  });

  it("reads nvcc and Keil", () => {
    const text = `kernel.cu(27): error: identifier "blokDim" is undefined
      int i = blokDim.x * blockIdx.x;
              ^

1 error detected in the compilation of "kernel.cu".
main.c(14): error:  #20: identifier "GPIO_PIN_X" is undefined
main.c: 0 warnings, 1 error`;
    expect(read(msvc, text)).toMatchObject([
      { message: 'identifier "blokDim" is undefined', location: { file: "kernel.cu", line: 27 } },
      { runtime: "c", message: 'identifier "GPIO_PIN_X" is undefined' },
    ]);
  });

  it.each([
    ...talk,
    "Program.cs(4,5): error CS0103: The name 'x' does not exist in the current context",
    "main.cpp(3): warning C4996: 'strcpy': This function may be unsafe",
    "0 error(s), 0 warning(s)",
  ])("stays silent: %s", (text) => {
    expect(msvc.parse(posted(text))).toBeUndefined();
  });
});

describe("msvc: the error list up to 2013", () => {
  it.each(["\t", "   "])("reads a numbered row", (gap) => {
    const row = [
      "Error",
      "1",
      "error LNK2019: unresolved external symbol __imp_getopt referenced in function main",
      "C:\\x\\main.obj",
      "app",
    ];
    expect(read(msvc, row.join(gap))).toMatchObject([
      { code: "LNK2019", message: "unresolved external symbol __imp_getopt referenced in function main" },
    ]);
  });
});
