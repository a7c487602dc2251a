import { describe, expect, it } from "vitest";
import { coreDump } from "../../../../../src/core/parse/formats/native/core-dump.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("core dumps and minidumps", () => {
  it("reads coredumpctl", () => {
    const text = `        Signal: 11 (SEGV)
       Message: Process 1234 (imgd) of user 1000 dumped core.

                Stack trace of thread 1234:
                #0  0x000055d0c0a01149 decode (imgd + 0x1149)
                #1  0x00007f1c2b3d4e5f __libc_start_main (libc.so.6 + 0x2724a)`;
    expect(read(coreDump, text)).toMatchObject([
      {
        message: "Process 1234 (imgd) of user 1000 dumped core.",
        signal: "SIGSEGV",
        frames: [{ function: "decode", module: "imgd" }, {}],
      },
    ]);
  });

  it("reads Breakpad", () => {
    const text = `Crash reason:  SIGSEGV /SEGV_MAPERR
Crash address: 0x0

Thread 0 (crashed)
 0  imgd!decode(char const*) [decode.cc : 12 + 0x5]
    rax = 0x0000000000000000   rdx = 0x0
 1  libc.so.6 + 0x2724a`;
    expect(read(coreDump, text)).toMatchObject([
      {
        runtime: "cpp",
        signal: "SIGSEGV",
        location: { file: "decode.cc", line: 12, function: "decode" },
        frames: [{}, { module: "libc.so.6" }],
      },
    ]);
  });

  it.each([...talk, "nobody dumped core here", "the crash reason is known"])("stays silent: %s", (text) => {
    expect(coreDump.parse(posted(text))).toBeUndefined();
  });
});
