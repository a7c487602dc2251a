import { describe, expect, it } from "vitest";
import { goRace } from "../../../../../src/core/parse/formats/go/go-race.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

const report = `==================
WARNING: DATA RACE
Write at 0x00c00001c0a8 by goroutine 7:
  main.main.func1()
      /app/race.go:11 +0x44

Previous write at 0x00c00001c0a8 by main goroutine:
  main.main()
      /app/race.go:14 +0xab

Goroutine 7 (running) created at:
  main.main()
      /app/race.go:10 +0x84
==================`;

describe("go-race", () => {
  it("reads each report, with the frames of the access that was caught", () => {
    expect(read(goRace, `${report}\n${report}\nFound 2 data race(s)`)).toMatchObject([
      {
        category: "concurrency",
        lines: [2, 14],
        frames: [{ function: "main.main.func1", file: "/app/race.go", line: 11 }],
        related: [
          {
            message: "Previous write at 0x00c00001c0a8 by main goroutine",
            frames: [{ function: "main.main", line: 14 }],
          },
          { message: "Goroutine 7 (running) created at", frames: [{ function: "main.main", line: 10 }] },
        ],
      },
      { lines: [16, 28] },
    ]);
  });

  it.each([...talk, "is this a DATA RACE?", "WARNING: data race detector is off"])("stays silent: %s", (text) => {
    expect(goRace.parse(posted(text))).toBeUndefined();
  });
});
