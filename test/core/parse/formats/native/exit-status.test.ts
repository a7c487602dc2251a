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

it("reads what PM2 tells of an app that ended", () => {
  expect(
    read(
      exitStatus,
      "PM2        | 2021-04-27T08:11:51: PM2 log: App [shop:0] exited with code [1] via signal [SIGINT]",
    ),
  ).toMatchObject([{ exitCode: 1, category: "crash" }]);
  expect(read(exitStatus, "PM2: 2015-03-12 22:53:18: App name:dd id:0 exited with code 8")).toMatchObject([
    { message: "App name:dd id:0 exited with code 8", exitCode: 8 },
  ]);
  expect(read(exitStatus, "PM2 log: App [shop:0] exited with code [0] via signal [SIGINT]")).toEqual([]);
});
