import { describe, expect, it } from "vitest";
import { threadDump } from "../../../../../src/core/parse/formats/jvm/thread-dump.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("thread-dump", () => {
  it("reads a deadlock with the frames of its first thread", () => {
    const text = `Found one Java-level deadlock:
=============================
"Thread-0":
  waiting to lock monitor 0x00007f (object 0x00000006, a java.lang.Object),
  which is held by "Thread-1"

Java stack information for the threads listed above:
===================================================
"Thread-0":
	at Dead.hold(Dead.java:8)
	- waiting to lock <0x00000006> (a java.lang.Object)
	at java.lang.Thread.run(java.base@17.0.15/Thread.java:840)
"Thread-1":
	at Dead.hold(Dead.java:9)

Found 1 deadlock.`;
    expect(read(threadDump, text)).toMatchObject([
      {
        category: "concurrency",
        lines: [1, 16],
        frames: [
          { file: "Dead.java", line: 8 },
          { file: "Thread.java", line: 840 },
        ],
      },
    ]);
  });

  it.each([
    ...talk,
    "no Java-level deadlock found",
    '"main" #1 prio=5\n   java.lang.Thread.State: RUNNABLE\n\tat A.b(A.java:1)',
  ])("stays silent: %s", (text) => {
    expect(threadDump.parse(posted(text))).toBeUndefined();
  });
});
