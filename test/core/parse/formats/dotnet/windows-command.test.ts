import { describe, expect, it } from "vitest";
import { windowsCommand } from "../../../../../src/core/parse/formats/dotnet/windows-command.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("Windows commands", () => {
  it("reads cmd in English and Chinese", () => {
    const text = `'pip' is not recognized as an internal or external command,
operable program or batch file.
此时不应有 do。
The filename, directory name, or volume label syntax is incorrect.`;
    expect(read(windowsCommand, text)).toMatchObject([
      { runtime: "shell", category: "dependency", lines: [1, 1] },
      { category: "syntax" },
      { category: "invalid-input", lines: [4, 4] },
    ]);
  });

  it("reads numbered errors with their meaning", () => {
    const text = `System error 5 has occurred.

Access is denied.
[SC] StartService FAILED 1053:

The service did not respond to the start or control request in a timely fashion.`;
    expect(read(windowsCommand, text)).toMatchObject([
      { code: "5", message: "Access is denied.", category: "permission", lines: [1, 3] },
      { category: "permission" },
      { code: "1053", category: "timeout" },
    ]);
  });

  it.each([
    ...talk,
    "Access is denied to all but admins, should we change that?",
    "The command completed successfully.",
    "Error 10 seconds later",
  ])("stays silent: %s", (text) => {
    expect(windowsCommand.parse(posted(text))).toBeUndefined();
  });
});

it("reads sc.exe in other languages", () => {
  expect(
    read(windowsCommand, "[SC] StartService FEHLER 1053:\n\nDer Dienst antwortete nicht rechtzeitig.")[0],
  ).toMatchObject({ code: "1053" });
  expect(read(windowsCommand, "[SC] StartService ERFOLG")).toEqual([]);
});
