import { describe, expect, it } from "vitest";
import { debuggerStop } from "../../../../../src/core/parse/formats/native/debugger.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("gdb and lldb", () => {
  it("reads the signal and its backtrace, and looks past the way to abort", () => {
    const text = `Thread 3 "worker" received signal SIGABRT, Aborted.
#0  __pthread_kill_implementation (no_tid=0, signo=6) at ./nptl/pthread_kill.c:44
#1  0x00007ffff7a42476 in __GI_raise (sig=sig@entry=6) at ../sysdeps/posix/raise.c:26
#2  0x0000555555556312 in Pool::take (this=0x55555556aeb0) at src/pool.cpp:88`;
    expect(read(debuggerStop, text)).toMatchObject([
      {
        runtime: "cpp",
        signal: "SIGABRT",
        severity: "fatal",
        location: { file: "src/pool.cpp", line: 88, function: "Pool::take" },
        lines: [1, 4],
      },
    ]);
  });

  it("reads lldb, and a bare backtrace", () => {
    const text = `* thread #1, queue = 'com.apple.main-thread', stop reason = EXC_BAD_ACCESS (code=1, address=0x0)
  * frame #0: 0x0000000100003f50 app\`sum(n=0x0) at main.c:4:10
    frame #1: 0x0000000100003f84 app\`main at main.c:9:3



#0  0x000055555555514c in sum (n=0x0) at null.c:3
#1  0x0000555555555182 in main () at null.c:4`;
    expect(read(debuggerStop, text)).toMatchObject([
      { signal: "SIGSEGV", location: { file: "main.c", line: 4, column: 10, function: "sum" } },
      { confidence: 0.85, location: { file: "null.c", line: 3 } },
    ]);
  });

  it.each([
    ...talk,
    "Program received signal SIGINT, Interrupt.",
    "#0  first item\n#1  second item",
    "stop reason = breakpoint 1.1",
  ])("stays silent: %s", (text) => {
    expect(debuggerStop.parse(posted(text))).toBeUndefined();
  });

  it("reads the exception and the signal it ended in as one error", () => {
    const text = `terminate called after throwing an instance of 'std::out_of_range'
  what():  map::at

Program received signal SIGABRT, Aborted.
#0  __pthread_kill_implementation (signo=6) at ./nptl/pthread_kill.c:44
#1  0x00005555555552a7 in main () at ins.cpp:4`;
    expect(read(debuggerStop, text)).toMatchObject([
      {
        type: "std::out_of_range",
        message: "map::at",
        signal: "SIGABRT",
        lines: [1, 6],
        location: { file: "ins.cpp", line: 4 },
      },
    ]);
  });

  it("takes the backtrace of a core for that of its signal", () => {
    const text = `Program terminated with signal SIGSEGV, Segmentation fault.
#0  take (n=0) at pool.c:44
44	pool.c: No such file or directory.
(gdb) bt
#0  take (n=0) at pool.c:44
#1  0x00007fa00a2284ac in main () at main.c:77`;
    expect(read(debuggerStop, text)).toMatchObject([{ signal: "SIGSEGV", frames: [{}, {}], lines: [1, 6] }]);
  });
});
