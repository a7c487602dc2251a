import { describe, expect, it } from "vitest";
import { taskRunner } from "../../../../../src/core/parse/formats/javascript/task-runner.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("task-runner", () => {
  it.each([
    [" ERROR  run failed: command  exited (1)", [{ confidence: 0.38, exitCode: 1 }]],
    ["lerna ERR! npm run build exited 1 in 'web'", [{ confidence: 0.38, runtime: "npm", exitCode: 1 }]],
    ["[nodemon] app crashed - waiting for file changes before starting...", [{ confidence: 0.38 }]],
  ])("reads %s", (text, expected) => {
    expect(read(taskRunner, text)).toMatchObject(expected);
  });

  it.each([...talk, " NX   Successfully ran target build for project web"])("stays silent: %s", (text) => {
    expect(read(taskRunner, text)).toEqual([]);
  });
});
