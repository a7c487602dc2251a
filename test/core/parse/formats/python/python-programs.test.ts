import { describe, expect, it } from "vitest";
import { pythonPrograms } from "../../../../../src/core/parse/formats/python/python-programs.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("python-programs", () => {
  it.each([
    ["[2026-11-22 07:15:24 +0000] [1] [CRITICAL] WORKER TIMEOUT (pid:12)", "timeout"],
    ["[2026-11-22 07:15:24 +0000] [1] [ERROR] Worker (pid:12) was sent SIGKILL! Perhaps out of memory?", "memory"],
    ['ERROR:    Error loading ASGI app. Could not import module "main".', "dependency"],
    [
      "ERROR:    [Errno 98] error while attempting to bind on address ('0.0.0.0', 8000): address already in use",
      "conflict",
    ],
    ["--- no python application found, check your startup logs for errors ---", "configuration"],
    ["FAIL: test_total (tests.test_cart.CartTest.test_total)", "assertion"],
    ["ERROR: file or directory not found: nosuch.py", "not-found"],
    ["Error: Missing argument 'NAME'.", "invalid-input"],
    ["│ No such option: --nmae                    │", "invalid-input"],
    ["SystemCheckError: System check identified some issues:", "configuration"],
    ["FAILED: Target database is not up to date.", "configuration"],
    ["fast.pyx:3:11: undeclared name not builtin: y", "build"],
    ["Task was destroyed but it is pending!", "concurrency"],
  ])("reads %s", (line, category) => {
    expect(read(pythonPrograms, line)).toMatchObject([{ runtime: "python", category }]);
  });

  it("tells where a scenario stands", () => {
    expect(read(pythonPrograms, "Failing scenarios:\n  features/cart.feature:7  total is right")).toMatchObject([
      { location: { file: "features/cart.feature", line: 7 }, message: "total is right" },
    ]);
  });

  it.each([
    ...talk,
    "[2026-11-22 07:15:24 +0000] [12] [INFO] Worker exiting (pid: 12)",
    "ERROR: the cart is empty",
    "Error: the cart is empty",
    "FAILED: 0",
  ])("stays silent: %s", (text) => {
    expect(pythonPrograms.parse(posted(text))).toBeUndefined();
  });

  it.each([
    ["CommandError: No fixture named 'nofile' found.", "No fixture named 'nofile' found."],
    ["Unknown command: 'migrat'. Did you mean migrate?", "Unknown command: 'migrat'. Did you mean migrate?"],
    ["# Error: NameError: file <maya console> line 3: name 'cmds' is not defined # ", "name 'cmds' is not defined"],
    [
      "Could not import extension sphinx_x (exception: No module named 'sphinx_x')",
      "Could not import extension sphinx_x (exception: No module named 'sphinx_x')",
    ],
    ["Failed to find attribute 'app' in 'shop'.", "Failed to find attribute 'app' in 'shop'."],
    [
      "FAIL Required test coverage of 80% not reached. Total coverage: 58.54%",
      "Required test coverage of 80% not reached. Total coverage: 58.54%",
    ],
    ["Error: Could not import 'shop.wsgi'.", "Could not import 'shop.wsgi'."],
  ])("reads %s", (text, message) => {
    expect(read(pythonPrograms, text)).toMatchObject([{ runtime: "python", message }]);
  });

  it("leaves Terraform's invalid values alone", () => {
    expect(read(pythonPrograms, "Error: Invalid value for '--port': 'x' is not a valid integer.")).toHaveLength(1);
    expect(read(pythonPrograms, "Error: Invalid value for input variable")).toEqual([]);
  });

  it("takes PyInstaller's last line for a consequence", () => {
    expect(
      read(pythonPrograms, "[PYI-812:ERROR] Failed to execute script 'a b' due to unhandled exception!"),
    ).toMatchObject([{ message: "Failed to execute script 'a b' due to unhandled exception!", confidence: 0.38 }]);
  });

  it("names the signal that gunicorn's worker was sent", () => {
    const said = "[2024-03-12 06:37:52 +0000] [18] [ERROR] Worker (pid:21) was sent SIGKILL! Perhaps out of memory?";
    expect(read(pythonPrograms, said)).toMatchObject([{ signal: "SIGKILL" }]);
  });
});

it.each([
  [
    "Port 5000 is in use by another program. Either identify and stop that program, or start the server with a different port.",
    { category: "conflict" },
  ],
  [
    "ERROR: [youtube] dQw4w9WgXcQ: Sign in to confirm your age.",
    { message: "[youtube] dQw4w9WgXcQ: Sign in to confirm your age." },
  ],
  [
    "2020-10-05 09:12:44,120 INFO exited: celery (exit status 1; not expected)",
    { exitCode: 1, category: "crash", confidence: 0.38 },
  ],
  [
    "2020-10-05 09:12:44,120 INFO exited: web (terminated by SIGKILL (core dumped); not expected)",
    { signal: "SIGKILL" },
  ],
  [
    "2020-10-05 09:12:45,123 INFO gave up: celery entered FATAL state, too many start retries too quickly",
    { category: "deployment" },
  ],
])("python-programs reads %s", (text, expected) => {
  expect(read(pythonPrograms, text)).toMatchObject([{ runtime: "python", ...expected }]);
});

it("python-programs leaves an expected exit alone", () => {
  expect(read(pythonPrograms, "2020-10-05 09:12:44,120 INFO exited: once (exit status 0; expected)")).toEqual([]);
});

it.each([
  ["TelegramBadRequest: Telegram server says - Bad Request: chat not found", { type: "TelegramBadRequest" }],
  [
    'Unknown error: Telegram says: [400 BOT_METHOD_INVALID] - The method can\'t be used by bots (caused by "a.B")',
    { code: "BOT_METHOD_INVALID" },
  ],
  [
    "Unable to prepare setup for platform homee.sensor: Platform not found (No module named 'homee.sensor')",
    { category: "not-found" },
  ],
])("python-programs reads %s", (text, expected) => {
  expect(read(pythonPrograms, text)).toMatchObject([{ runtime: "python", ...expected }]);
});

it.each(["Telegram says: hello", "Setup failed for most of us yesterday"])(
  "python-programs leaves %s alone",
  (text) => {
    expect(read(pythonPrograms, text)).toEqual([]);
  },
);

it("reads a row of supervisorctl", () => {
  const row = "superset             BACKOFF            Exited too quickly (process log may have details)";
  expect(read(pythonPrograms, row)).toMatchObject([{ category: "deployment" }]);
  expect(read(pythonPrograms, "superset             RUNNING            pid 2305, uptime 0:20:43")).toEqual([]);
});
