import { describe, expect, it } from "vitest";
import { bugcheck } from "../../../../../src/core/parse/formats/dotnet/bugcheck.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("stop errors", () => {
  it("reads the screen and the event", () => {
    const text = `Stop code: CRITICAL_PROCESS_DIED
The computer has rebooted from a bugcheck.  The bugcheck was: 0x0000009f (0x0000000000000003)
MEMORY_MANAGEMENT (1a)`;
    expect(read(bugcheck, text)).toMatchObject([
      { code: "CRITICAL_PROCESS_DIED", category: "crash", severity: "fatal" },
      { code: "0x0000009f" },
      { code: "MEMORY_MANAGEMENT", category: "memory" },
    ]);
  });

  it.each([...talk, "MAX_RETRIES (10)= 3", "SOME_CONSTANT is set", "the stop code was fine"])(
    "stays silent: %s",
    (text) => {
      expect(bugcheck.parse(posted(text))).toBeUndefined();
    },
  );
});
