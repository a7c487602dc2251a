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
        lines: [1, 8],
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
});
