import { describe, expect, it } from "vitest";
import { linker } from "../../../../../src/core/parse/formats/native/linker.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("linker", () => {
  it("reads GNU ld", () => {
    const text = `/usr/bin/ld: /tmp/ccqOdnSu.o: in function \`main':
/srv/app/link.c:9: undefined reference to \`load_plugins'
/usr/bin/ld: main.c:(.text+0x63): undefined reference to \`pow'
/usr/bin/ld: cannot find -lpq5: No such file or directory
collect2: error: ld returned 1 exit status`;
    expect(read(linker, text)).toMatchObject([
      {
        runtime: "c",
        message: "undefined reference to `load_plugins'",
        location: { file: "/srv/app/link.c", line: 9 },
        category: "dependency",
      },
      { location: { file: "main.c" } },
      { message: "cannot find -lpq5: No such file or directory" },
      { confidence: 0.38, exitCode: 1 },
    ]);
  });

  it("reads lld", () => {
    const text = `ld.lld: error: duplicate symbol: main
>>> defined at l2.c
>>>            /tmp/l2-a980c0.o:(main)
>>> defined at l3.c
>>>            /tmp/l3-94fc16.o:(.text+0x0)

ld.lld: error: duplicate symbol: x
>>> defined at l2.c
>>>            /tmp/l2-a980c0.o:(x)
>>> defined at l3.c
>>>            /tmp/l3-94fc16.o:(.data+0x0)
clang: error: linker command failed with exit code 1 (use -v to see invocation)`;
    expect(read(linker, text)).toMatchObject([
      { message: "duplicate symbol: main", category: "conflict" },
      { message: "duplicate symbol: x" },
    ]);
  });

  it("reads gold", () => {
    const text = `/usr/bin/ld.gold: error: cannot find -lnope
/tmp/cc34nOjK.o:l.c:function main: error: undefined reference to 'missing'
collect2: error: ld returned 1 exit status`;
    expect(read(linker, text)).toMatchObject([
      { message: "cannot find -lnope" },
      { message: "undefined reference to 'missing'", location: { file: "l.c" } },
      { confidence: 0.38 },
    ]);
  });

  it("reads Apple's", () => {
    const text = `Undefined symbols for architecture arm64:
  "_processTask", referenced from:
      _main in main-2f8a11.o
ld: symbol(s) not found for architecture arm64
clang: error: linker command failed with exit code 1 (use -v to see invocation)
make: *** [build/app] Error 1`;
    expect(read(linker, text)).toMatchObject([
      { message: "Undefined symbols for architecture arm64:" },
      { confidence: 0.38 },
    ]);
  });

  it.each([
    ...talk,
    "/usr/bin/ld: p.o: warning: relocation against `g' in read-only section `.text'",
    "ld: warning: directory not found for option '-F/x'",
    "/usr/bin/ld: skipping incompatible /usr/lib/libc.so when searching for -lc",
    "-- Looking for ld: found",
  ])("stays silent: %s", (text) => {
    expect(linker.parse(posted(text))).toBeUndefined();
  });

  it("reads a relocation that needs -fPIC, without the object before it", () => {
    const message =
      "relocation R_X86_64_32 against symbol `z' can not be used when making a shared object; recompile with -fPIC";
    expect(read(linker, `/usr/bin/ld: np.o: ${message}`)).toMatchObject([{ message, category: "compatibility" }]);
  });

  it("reads what rustc quotes", () => {
    expect(read(linker, `  = note: /usr/bin/ld: cannot find -lsqlite3: No such file or directory`)).toMatchObject([
      { runtime: "rust", message: "cannot find -lsqlite3: No such file or directory" },
    ]);
  });
});
