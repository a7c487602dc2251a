import { describe, expect, it } from "vitest";
import { lambda } from "../../../../../src/core/parse/formats/infrastructure/lambda.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("lambda", () => {
  it.each([
    [
      `[ERROR] Runtime.ImportModuleError: Unable to import module 'app': No module named 'requests'`,
      { runtime: "python", type: "Runtime.ImportModuleError", category: "dependency" },
    ],
    [
      `Unable to import module 'index': Error at Module.require (module.js:353:17)`,
      { runtime: "node", category: "dependency" },
    ],
    [
      `2024-03-01T10:00:00.000Z 7b1fd4c2-9f10-11e7-a3c5-0d2be86a41f7 Task timed out after 3.00 seconds`,
      { category: "timeout", requestId: "7b1fd4c2-9f10-11e7-a3c5-0d2be86a41f7" },
    ],
    [
      `RequestId: 7b1fd4c2-9f10-11e7-a3c5-0d2be86a41f7 Error: Runtime exited with error: signal: killed`,
      { signal: "SIGKILL", category: "memory" },
    ],
  ] as const)("reads %s", (text, expected) => {
    expect(read(lambda, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    "START RequestId: 7b1fd4c2-9f10-11e7-a3c5-0d2be86a41f7 Version: $LATEST",
    "REPORT RequestId: 7b1fd4c2-9f10-11e7-a3c5-0d2be86a41f7 Duration: 2.14 ms",
  ])("stays silent: %s", (text) => {
    expect(read(lambda, text)).toEqual([]);
  });
});
