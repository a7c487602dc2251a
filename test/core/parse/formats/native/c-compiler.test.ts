import { describe, expect, it } from "vitest";
import { cCompiler } from "../../../../../src/core/parse/formats/native/c-compiler.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("c-compiler", () => {
  it("reads GCC's errors, neither warnings nor notes", () => {
    const text = `gcc -c t2.c
t2.c:4:12: error: static declaration of ‘f’ follows non-static declaration
    4 | static int f(int a, int b) { return 1; }
      |            ^
t2.c:3:5: note: previous declaration of ‘f’ with type ‘int(int,  int)’
    3 | int f(int a, int b);
      |     ^
t2.c:5:2: error: #error "need C11"
    5 | #error "need C11"
      |  ^~~~~
t2.c: In function ‘main’:
t2.c:7:20: error: ‘struct point’ has no member named ‘y’
    7 |   struct point p; p.y = 3;
      |                    ^
t2.c:8:3: error: too few arguments to function ‘f’
    8 |   f(1);
      |   ^
t2.c:4:12: note: declared here
    4 | static int f(int a, int b) { return 1; }
      |            ^
t2.c:9:12: warning: initialization of ‘int *’ from ‘int’ makes pointer from integer without a cast [-Wint-conversion]
    9 |   int *q = 3;
      |            ^
t2.c:10:12: error: incompatible types when initializing type ‘char’ using type ‘struct point’
   10 |   char c = p;
      |            ^
t2.c:11:16: error: invalid operands to binary + (have ‘struct point’ and ‘int’)
   11 |   double d = p + 1;
      |                ^
t2.c:12:5: error: lvalue required as left operand of assignment
   12 |   5 = d;
      |     ^
t2.c:13:3: error: unknown type name ‘unknown_t’
   13 |   unknown_t z;
      |   ^~~~~~~~~
t2.c:14:10: error: ‘foo’ undeclared (first use in this function)
   14 |   return foo;
      |          ^~~
t2.c:14:10: note: each undeclared identifier is reported only once for each function it appears in
make: *** [M3:2: all] Error 1`;
    expect(read(cCompiler, text)).toMatchObject([
      {
        runtime: "c",
        category: "conflict",
        location: { file: "t2.c", line: 4, column: 12 },
        message: "static declaration of ‘f’ follows non-static declaration",
      },
      { message: '#error "need C11"' },
      { category: "type" },
      { category: "type" },
      {},
      { category: "type" },
      {},
      { category: "lookup" },
      { category: "lookup", message: "‘foo’ undeclared (first use in this function)" },
    ]);
  });

  it("reads a missing header, and what the driver refuses", () => {
    const text = `app.cpp:1:10: fatal error: zlib-ng.h: No such file or directory
g++: error: unrecognized command-line option ‘-fno-such-option’`;
    expect(read(cCompiler, text)).toMatchObject([
      { runtime: "cpp", category: "dependency" },
      { runtime: "cpp", category: "compatibility" },
    ]);
  });

  it("reads Chinese", () => {
    const text = `main.c: 在函数‘main’中:
main.c:5:3: 错误：‘totl’未声明(在此函数内第一次使用)
   totl = 3;
   ^~~~
main.c:5:3: 附注：每个未声明的标识符在其出现的函数内只报告一次`;
    expect(read(cCompiler, text)).toMatchObject([
      { runtime: "c", category: "lookup", location: { file: "main.c", line: 5, column: 3 } },
    ]);
  });

  it("reads German", () => {
    const text = `main.c:3:10: schwerwiegender Fehler: zlib.h: Datei oder Verzeichnis nicht gefunden
    3 | #include <zlib.h>
Kompilierung beendet.`;
    expect(read(cCompiler, text)).toMatchObject([
      { message: "zlib.h: Datei oder Verzeichnis nicht gefunden", category: "dependency" },
    ]);
  });

  it("reads the assembler", () => {
    const text = `a.s: Assembler messages:
a.s:2: Error: no such instruction: \`movx %eax,%foo'
a.s:3: Error: no such instruction: \`bogus'`;
    expect(read(cCompiler, text)).toMatchObject([{ category: "syntax", location: { file: "a.s", line: 2 } }, {}]);
  });

  it("reads Zig", () => {
    const text = `src/main.zig:7:13: error: use of undeclared identifier 'foo'
    const x = foo();
              ^~~`;
    expect(read(cCompiler, text)).toMatchObject([{ runtime: "other", category: "lookup" }]);
  });

  it("takes a linker that failed for a consequence", () => {
    const text = "clang: error: linker command failed with exit code 1 (use -v to see invocation)";
    expect(read(cCompiler, text)).toMatchObject([{ confidence: 0.38, exitCode: 1 }]);
  });

  it.each([
    ...talk,
    "t2.c:9:12: warning: initialization of ‘int *’ from ‘int’ makes pointer from integer without a cast",
    "t2.c:14:10: note: each undeclared identifier is reported only once",
    "App.java:4: error: ';' expected",
    "app.py:3: error: invalid syntax  [syntax]",
    "config.yml:3:1: error: duplication",
  ])("stays silent: %s", (text) => {
    expect(cCompiler.parse(posted(text))).toBeUndefined();
  });

  it("takes a value that a switch does not know for a matter of the platform", () => {
    const text = "cc1: error: bad value ‘cortex-a53’ for ‘-march=’ switch";
    expect(read(cCompiler, text)).toMatchObject([{ category: "compatibility" }]);
  });
});
