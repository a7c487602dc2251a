import { describe, expect, it } from "vitest";
import { abort } from "../../../../../src/core/parse/formats/native/abort.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("aborts", () => {
  it("reads the C library’s checks", () => {
    const text = `free(): double free detected in tcache 2
*** stack smashing detected ***: terminated
*** Error in \`./app': double free or corruption (fasttop): 0x0000000001a2b010 ***
[node1:123] Signal: Segmentation fault (11)`;
    expect(read(abort, text)).toMatchObject([
      { runtime: "c", message: "free(): double free detected in tcache 2", signal: "SIGABRT" },
      { message: "*** stack smashing detected ***: terminated" },
      { message: "double free or corruption (fasttop)" },
      { signal: "SIGSEGV" },
    ]);
  });

  it.each([
    ...talk,
    "free(): releases the memory block that somebody asked about yesterday",
    "how do I debug double free or corruption?",
    "received signal 15, shutting down gracefully is documented",
  ])("stays silent: %s", (text) => {
    expect(abort.parse(posted(text))).toBeUndefined();
  });

  it("takes a pure virtual call and the end it leads to for one", () => {
    const text = "pure virtual method called\nterminate called without an active exception";
    expect(read(abort, text)).toMatchObject([{ lines: [1, 2], message: "pure virtual method called" }]);
  });
});
