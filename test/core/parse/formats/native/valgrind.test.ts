import { describe, expect, it } from "vitest";
import { valgrind } from "../../../../../src/core/parse/formats/native/valgrind.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("valgrind", () => {
  it("reads errors, with how the process ended as a consequence", () => {
    const text = `==18980== Memcheck, a memory error detector
==18980== 
==18980== Invalid read of size 4
==18980==    at 0x10914C: sum (null.c:3)
==18980==    by 0x109181: main (null.c:4)
==18980==  Address 0x4a8c040 is 0 bytes inside a block of size 16 free'd
==18980==    at 0x4845B1B: free (vg_replace_malloc.c:872)
==18980==    by 0x109170: main (null.c:7)
==18980==  Block was alloc'd at
==18980==    at 0x48417B4: malloc (vg_replace_malloc.c:381)
==18980==    by 0x109160: main (null.c:6)
==18980== 
==18980== Process terminating with default action of signal 11 (SIGSEGV)
==18980==    at 0x10914C: sum (null.c:3)`;
    expect(read(valgrind, text)).toMatchObject([
      {
        runtime: "c",
        message: "Invalid read of size 4",
        location: { file: "null.c", line: 3, function: "sum" },
        lines: [3, 5],
        related: [
          {
            message: "Address 0x4a8c040 is 0 bytes inside a block of size 16 free'd",
            frames: [{ function: "free" }, { function: "main", line: 7 }],
          },
          { message: "Block was alloc'd at", frames: [{}, { line: 6 }] },
        ],
      },
      { signal: "SIGSEGV", confidence: 0.38, related: [] },
    ]);
  });

  it("reads leaks and Helgrind’s races, not the threads’ announcements", () => {
    const text = `==1== ---Thread-Announcement------------------------------------------
==1== 
==1== Thread #3 was created
==1==    at 0x4971B3F: clone (clone.S:76)
==1== 
==1== Possible data race during read of size 4 at 0x10C024 by thread #3
==1== Locks held: none
==1==    at 0x109151: f (helg.c:2)
==1== 
==1== This conflicts with a previous write of size 4 by thread #2
==1== Locks held: none
==1==    at 0x10915A: g (helg.c:5)
==1== 
==1== 300 bytes in 3 blocks are definitely lost in loss record 1 of 1
==1==    at 0x48417B4: malloc (in /usr/libexec/valgrind/vgpreload_memcheck-amd64-linux.so)
==1==    by 0x109146: keep (leak.c:2)`;
    expect(read(valgrind, text)).toMatchObject([
      {
        category: "concurrency",
        lines: [6, 8],
        frames: [{ function: "f" }],
        related: [
          { message: "Thread #3 was created", frames: [{ function: "clone", line: 76 }] },
          {
            message: "This conflicts with a previous write of size 4 by thread #2",
            frames: [{ function: "g", line: 5 }],
          },
        ],
      },
      { category: "memory", location: { file: "leak.c", line: 2 }, related: [] },
    ]);
  });

  it.each([...talk, "==1== ERROR SUMMARY: 0 errors from 0 contexts", "== 5 passed =="])("stays silent: %s", (text) => {
    expect(valgrind.parse(posted(text))).toBeUndefined();
  });
});
