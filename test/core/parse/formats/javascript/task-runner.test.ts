import { describe, expect, it } from "vitest";
import { taskRunner } from "../../../../../src/core/parse/formats/javascript/task-runner.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("task-runner", () => {
  it.each([
    ["[10:21:34] 'styles' errored after 812 ms", [{ confidence: 0.38 }]],
    [
      '[10:21:34] Error in plugin "gulp-sass"\nMessage:\n    src/scss/main.scss\nError: File to import not found: variabels.\n        on line 3',
      [
        {
          message: "File to import not found: variabels.",
          confidence: 0.85,
          lines: [1, 4],
          location: { file: "src/scss/main.scss" },
        },
      ],
    ],
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
