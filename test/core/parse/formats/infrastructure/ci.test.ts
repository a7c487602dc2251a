import { describe, expect, it } from "vitest";
import { ci } from "../../../../../src/core/parse/formats/infrastructure/ci.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("ci", () => {
  it.each([
    [
      `ERROR: Job failed (system failure): prepare environment: timed out waiting for pod to start`,
      { category: "timeout" },
    ],
    [
      `WorkflowScript: 12: Expected a step @ line 12, column 17.`,
      { message: "Expected a step", category: "syntax", location: { line: 12, column: 17 } },
    ],
    [
      `Error: .github/workflows/ci.yml (Line: 12, Col: 9): Unexpected value 'step'`,
      { category: "syntax", location: { file: ".github/workflows/ci.yml", line: 12, column: 9 } },
    ],
    [`[CI/build] exitcode '127': command not found, please refer to https://github.com/nektos/act`, { exitCode: 127 }],
    [`# ERROR IN CONFIG FILE:`, { category: "configuration" }],
    [`23:41:22 ERROR: script returned exit code -1`, { exitCode: -1 }],
    [`The self-hosted runner: build-1 lost communication with the server.`, { category: "connection" }],
  ] as const)("reads %s", (text, expected) => {
    expect(read(ci, text)).toMatchObject([expected]);
  });

  it.each([
    ["Error: Process completed with exit code 137.", 137],
    ["error: Process completed with exit code 127.", 127],
    ["##[error]Bash exited with code '127'.", 127],
    ["ERROR: Job failed: exit code 1", 1],
    ["ERROR: script returned exit code 2", 2],
    ['The command "npm test" exited with 1.', 1],
    [
      "black....................................................................Failed\n- hook id: black\n- exit code: 1",
      1,
    ],
  ])("takes %s for a consequence that tells the exit code", (text, exitCode) => {
    const [found] = read(ci, text);
    expect(found).toMatchObject({ exitCode });
    expect(found?.confidence).toBeLessThan(0.4);
  });

  it.each([
    ...talk,
    "Finished: SUCCESS",
    "black....................................................................Passed",
    "Job succeeded",
    "Process completed with exit code 0.",
  ])("stays silent: %s", (text) => {
    expect(read(ci, text)).toEqual([]);
  });

  it("reads why GitLab could not prepare a job", () => {
    expect(
      read(ci, "ERROR: Job failed: prepare environment: exit code 255. Check https://docs.example.com"),
    ).toMatchObject([{ exitCode: 255 }]);
  });
});

it.each([
  ["The job was not started because recent account payments have failed.", { category: "quota" }],
  [
    "This request has been automatically failed because it uses a deprecated version of `actions/cache: v1`.",
    { category: "compatibility" },
  ],
  ["jobs config should contain at least one visible job", { category: "configuration" }],
  ["gh: Not Found (HTTP 404)", { message: "Not Found (HTTP 404)" }],
  ["Phase context status code: YAML_FILE_ERROR Message: YAML file does not exist", { category: "not-found" }],
  [
    'ERROR: build step 0 "gcr.io/cloud-builders/docker" failed: step exited with non-zero status: 125',
    { exitCode: 125 },
  ],
  ["[Container] 2026/11/22 09:11:02 Command did not exit successfully npm run build exit status 1", { exitCode: 1 }],
  ["==> Exited with status 1 while running your code.", { exitCode: 1 }],
])("reads %s", (text, expected) => {
  expect(read(ci, text)).toMatchObject([{ runtime: "other", ...expected }]);
});

it.each([
  ['[0K[31;1mThe command "./build.sh" exited with 1.', { exitCode: 1 }],
  ["TravisCI finished with status `errored`, which means the build failed", { category: "build" }],
  [
    "runner_1  | WARNING: Checking for builds... failed              runner=9db0911c status=500 Internal Server Error",
    { category: "upstream" },
  ],
])("reads %s", (text, expected) => {
  expect(read(ci, text)).toMatchObject([expected]);
});

it.each([
  '[0KThe command "yarn build" exited with 0.',
  "WARNING: Checking for jobs... received job=1",
  "TravisCI finished with status `passed`",
])("stays silent: %s", (text) => {
  expect(read(ci, text)).toEqual([]);
});
