import { describe, expect, it } from "vitest";
import { sanitizer } from "../../../../../src/core/parse/formats/native/sanitizer.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("sanitizers", () => {
  it("reads the first stack of a report, without the tool’s own frames", () => {
    const text = `==18864==ERROR: AddressSanitizer: stack-buffer-overflow on address 0x7fff9c892a18 at pc 0x7f7582a602ca
WRITE of size 11 at 0x7fff9c892a18 thread T0
    #0 0x7f7582a602c9 in __interceptor_strcpy ../../../../src/libsanitizer/asan/asan_interceptors.cpp:425
    #1 0x55a9bba5f26e in main /srv/native/stack.c:3

Address 0x7fff9c892a18 is located in stack of thread T0
    #0 0x55a9bba5f1b8 in other /srv/native/other.c:3
SUMMARY: AddressSanitizer: stack-buffer-overflow asan_interceptors.cpp:425 in __interceptor_strcpy
==18864==ABORTING`;
    expect(read(sanitizer, text)).toMatchObject([
      {
        runtime: "c",
        code: "stack-buffer-overflow",
        category: "crash",
        location: { file: "/srv/native/stack.c", line: 3, function: "main" },
        frames: [{}, { function: "main" }],
        related: [
          {
            message: "Address 0x7fff9c892a18 is located in stack of thread T0",
            frames: [{ function: "other", line: 3 }],
          },
        ],
        lines: [1, 8],
      },
    ]);
  });

  it("relates where memory was freed and allocated, and the other access of a race", () => {
    const freed = `==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x602000000013
READ of size 1 at 0x602000000013 thread T0
    #0 0x5623caf64228 in main /srv/native/uaf.c:4

0x602000000013 is located 3 bytes inside of 16-byte region
freed by thread T0 here:
    #0 0x7f3e5b4b76a8 in free asan_malloc_linux.cpp:52
    #1 0x5623caf641c0 in last /srv/native/uaf.c:3

previously allocated by thread T0 here:
    #0 0x5623caf641d8 in main /srv/native/uaf.c:2
SUMMARY: AddressSanitizer: heap-use-after-free /srv/native/uaf.c:4 in main`;
    const race = `WARNING: ThreadSanitizer: data race (pid=18884)
  Read of size 4 at 0x55ef4e13f094 by thread T2:
    #0 bump() /srv/native/race.cc:3 (race+0x1245)

  Previous write of size 4 at 0x55ef4e13f094 by thread T1:
    #0 reset() /srv/native/race.cc:5 (race+0x125d)
`;
    expect(read(sanitizer, `${freed}\n${race}`)).toMatchObject([
      {
        frames: [{ function: "main", line: 4 }],
        related: [
          { message: "freed by thread T0 here", frames: [{ line: 52 }, { function: "last", line: 3 }] },
          { message: "previously allocated by thread T0 here", frames: [{ line: 2 }] },
        ],
      },
      {
        code: undefined,
        frames: [{ function: "bump" }],
        related: [
          {
            message: "Previous write of size 4 at 0x55ef4e13f094 by thread T1",
            frames: [{ function: "reset", file: "/srv/native/race.cc", line: 5 }],
          },
        ],
      },
    ]);
  });

  it("reads races, leaks and a summary alone", () => {
    const text = `WARNING: ThreadSanitizer: data race (pid=18884)
  Read of size 4 at 0x55ef4e13f094 by thread T2:
    #0 bump() /srv/native/race.cc:3 (race+0x1245)
SUMMARY: ThreadSanitizer: data race /srv/native/race.cc:3 in bump()
==9==ERROR: LeakSanitizer: detected memory leaks

SUMMARY: MemorySanitizer: use-of-uninitialized-value /srv/a.c:3:42 in main`;
    expect(read(sanitizer, text)).toMatchObject([
      { runtime: "cpp", category: "concurrency", location: { file: "/srv/native/race.cc", line: 3, function: "bump" } },
      { category: "memory" },
    ]);
  });

  it.each([...talk, "we run AddressSanitizer: on every build", "SUMMARY: AddressSanitizer found nothing"])(
    "stays silent: %s",
    (text) => {
      expect(sanitizer.parse(posted(text))).toBeUndefined();
    },
  );

  it("reads a signal that UndefinedBehaviorSanitizer caught", () => {
    const text = `==28194==ERROR: UndefinedBehaviorSanitizer: SEGV on unknown address 0x000000000004 (pc 0x00000085c76a T28202)
==28194==The signal is caused by a READ memory access.
    #0 0x85c769`;
    expect(read(sanitizer, text)).toMatchObject([{ signal: "SIGSEGV", category: "crash" }]);
  });

  it("takes libFuzzer's deadly signal for less than what raised it", () => {
    expect(read(sanitizer, "==1== ERROR: libFuzzer: deadly signal\nSUMMARY: libFuzzer: deadly signal")).toMatchObject([
      { message: "libFuzzer: deadly signal", category: "crash", confidence: 0.7, lines: [1, 2] },
    ]);
    expect(read(sanitizer, "==9== ERROR: libFuzzer: timeout after 26 seconds")).toMatchObject([
      { category: "timeout", confidence: 0.95 },
    ]);
  });
});
