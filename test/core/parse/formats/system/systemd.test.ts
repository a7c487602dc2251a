import { describe, expect, it } from "vitest";
import { systemd } from "../../../../../src/core/parse/formats/system/systemd.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("systemd", () => {
  it("reads the status of a failed unit with its journal as one error", () => {
    const text = `× shop.service - Shop API
     Loaded: loaded (/etc/systemd/system/shop.service; enabled; preset: enabled)
     Active: failed (Result: exit-code) since Sun 2026-11-22 07:44:36 UTC; 2s ago
    Process: 141 ExecStart=/srv/shop/bin/api (code=exited, status=203/EXEC)
   Main PID: 141 (code=exited, status=203/EXEC)

Nov 22 07:44:36 web-1 systemd[1]: Started shop.service - Shop API.
Nov 22 07:44:36 web-1 (api)[141]: shop.service: Failed at step EXEC spawning /srv/shop/bin/api: Permission denied
Nov 22 07:44:36 web-1 systemd[1]: shop.service: Failed with result 'exit-code'.`;
    expect(read(systemd, text)).toMatchObject([
      {
        runtime: "systemd",
        message: "Failed at step EXEC spawning /srv/shop/bin/api: Permission denied",
        exitCode: 203,
        code: "EACCES",
        category: "permission",
        lines: [3, 9],
      },
    ]);
  });

  it.each([
    ["shop.service: control process exited, code=exited status=255", { exitCode: 255 }],
    ["Failed to enable unit, unit /srv/shop/shop.service does not exist.", { category: "not-found" }],
    ["shop.service: Main process exited, code=killed, status=9/KILL", { signal: "SIGKILL", category: "crash" }],
    ["shop.service: Main process exited, code=dumped, status=11/SEGV", { signal: "SIGSEGV", category: "crash" }],
    ["shop.service: Main process exited, code=exited, status=217/USER", { exitCode: 217, category: "configuration" }],
    [
      "tc.service: Main process exited, code=dumped, status=6/ABRT\nProcess 8801 (tc) of user 998 dumped core.",
      { signal: "SIGABRT", lines: [1, 2] },
    ],
    ["shop.service: start operation timed out. Terminating.", { category: "timeout" }],
    ["shop.service: Failed with result 'oom-kill'.", { category: "memory" }],
    ["shop.service: Failed with result 'watchdog'.", { category: "timeout" }],
    ["shop.service: Start request repeated too quickly.", { category: "deployment" }],
    ["Failed to start shop.service: Unit shop.service not found.", { category: "not-found" }],
    ["Unit shop.service could not be found.", { category: "not-found" }],
    ["Failed to start nginx.service: Unit nginx.service is masked.", { category: "configuration" }],
    [
      "Job for nginx.service failed because the control process exited with error code.",
      { message: "Job for nginx.service failed because the control process exited with error code." },
    ],
    ["System has not been booted with systemd as init system (PID 1). Can't operate.", { category: "configuration" }],
    ["Nov 22 07:44:41 web-1 systemd[1]: Failed to start Shop API.", { message: "Failed to start Shop API." }],
  ])("reads %s", (text, expected) => {
    expect(read(systemd, text)).toMatchObject([{ runtime: "systemd", ...expected }]);
  });

  it.each([
    ...talk,
    "shop.service: Deactivated successfully.",
    "systemd[1]: Started shop.service - Shop API.",
    "     Active: active (running) since Sun 2026-11-22 07:44:36 UTC; 2h ago",
    "/etc/systemd/system/bad.service:6: Unknown key 'Restrat' in section [Service], ignoring.",
    "The unit tests failed to start yesterday.",
  ])("stays silent: %s", (text) => {
    expect(systemd.parse(posted(text))).toBeUndefined();
  });

  it.each([
    ["Failed to enable unit: Unit file /etc/systemd/system/docker.service is masked.", "configuration"],
    ["A dependency job for remote-fs.target failed. See 'journalctl -xe' for details.", "deployment"],
    ["Dependency failed for Remote File Systems.", "deployment"],
    ["shop.service: Service has no ExecStart=, ExecStop=, or SuccessAction=. Refusing.", "configuration"],
    [
      "a.service: Failed to load environment files: No such file or directory\na.service: Failed with result 'resources'.",
      "not-found",
    ],
    ["a.service: Failed with result 'resources'.", "resource-limit"],
    ["sq.service: Command notabs is not executable: No such file or directory", "not-found"],
  ])("reads %s", (line, category) => {
    expect(read(systemd, line)).toMatchObject([{ runtime: "systemd", category }]);
  });

  it("reads a unit between two attempts", () => {
    const text = `   Active: activating (auto-restart) (Result: exit-code) since Fri 2026-11-20 06:10:11 UTC; 4s ago
  Process: 9121 ExecStart=/opt/app/run (code=exited, status=200/CHDIR)`;
    expect(read(systemd, text)).toMatchObject([{ exitCode: 200, category: "not-found" }]);
    expect(read(systemd, "   Active: activating (auto-restart) (Result: success) since Fri")).toEqual([]);
  });

  it.each([
    ["Failed to enable unit, unit nothing.service does not exist.", "not-found"],
    ["Failed to parse calendar specification 'every monday': Invalid argument", "invalid-input"],
    ["Unknown command verb startt.", "invalid-input"],
  ])("reads %s", (text, category) => {
    expect(read(systemd, text)).toMatchObject([{ runtime: "systemd", message: text, category }]);
  });

  it("reads an option that systemctl does not know", () => {
    expect(read(systemd, "systemctl: unrecognized option '--foo'")).toMatchObject([{ category: "invalid-input" }]);
  });
});

it.each([
  ['Failed to connect to bus "unix:path=/run/systemd/private": No such file or directory', { category: "not-found" }],
  ["systemd[1]: Caught <ABRT>, from our own process.", { signal: "SIGABRT", category: "crash" }],
  [
    "   Active: failed (Result: exit-code) since Fri\n Main PID: 4883 (code=exited, status=137)",
    { exitCode: 137, category: "memory" },
  ],
])("reads %s", (text, expected) => {
  expect(read(systemd, text)).toMatchObject([{ runtime: "systemd", ...expected }]);
});

it("stays silent of a bus that a talk is about", () => {
  expect(read(systemd, "we failed to catch the bus; Caught <b>two</b> fish")).toEqual([]);
});
