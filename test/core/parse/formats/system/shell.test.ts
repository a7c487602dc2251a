import { describe, expect, it } from "vitest";
import { shell } from "../../../../../src/core/parse/formats/system/shell.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("shell", () => {
  it.each([
    ["bash: foo: command not found", { message: "foo: command not found", category: "dependency" }],
    ["zsh: command not found: foo", { category: "dependency" }],
    ["sh: 1: foo: not found", { message: "foo: not found" }],
    ["zsh:1: no matches found: /srv/*.gz", { message: "no matches found: /srv/*.gz", category: "not-found" }],
    ["bash: line 1: ./arm: cannot execute binary file: Exec format error", { category: "compatibility" }],
    ["bash: fork: retry: Resource temporarily unavailable", { category: "resource-limit" }],
    ["./deploy.sh: line 3: NAME: unbound variable", { message: "NAME: unbound variable", category: "lookup" }],
    ["./run.sh: line 9: syntax error near unexpected token `fi'", { category: "syntax" }],
    ["'mvn' is not recognized as an internal or external command,", { category: "dependency" }],
    ["pnpm : The term 'pnpm' is not recognized as the name of a cmdlet", { category: "dependency" }],
    [
      "Segmentation fault (core dumped)\n$ echo $?\n139",
      { signal: "SIGSEGV", exitCode: 139, message: "Segmentation fault (core dumped)" },
    ],
    [
      "job.sh: line 5:  3242 Killed                  python x.py\nexit code: 137",
      { signal: "SIGKILL", exitCode: 137, message: "Killed" },
    ],
  ])("reads %s", (text, expected) => {
    expect(read(shell, text)).toMatchObject([{ runtime: "shell", ...expected }]);
  });

  it.each([...talk, "Killed it today, great work", "Aborted the meeting early", "command not found is what he saw"])(
    "leaves %s alone",
    (text) => {
      expect(read(shell, text)).toEqual([]);
    },
  );
});
