import { describe, expect, it } from "vitest";
import { exitStatus } from "../../../../../src/core/parse/formats/native/exit-status.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("exit statuses of signals", () => {
  it("reads statuses above 128 and signals", () => {
    const text = `exited with code 139
Process finished with exit code 137 (interrupted by signal 9:SIGKILL)
worker killed by signal 11`;
    expect(read(exitStatus, text)).toMatchObject([
      { exitCode: 139, signal: "SIGSEGV", confidence: 0.38 },
      { exitCode: 137, signal: "SIGKILL", category: "memory", confidence: 0.85 },
      { signal: "SIGSEGV" },
    ]);
  });

  it.each([
    ...talk,
    "exited with code 1",
    "exited with code 130",
    "Process finished with exit code 0",
    "status code 139 items",
  ])("stays silent: %s", (text) => {
    expect(exitStatus.parse(posted(text))).toBeUndefined();
  });
});
