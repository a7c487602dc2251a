import { describe, expect, it } from "vitest";
import { shell } from "../../../../../src/core/parse/formats/system/shell.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("shell", () => {
  it.each([
    ["[1]    4021 bus error  ./reader big.dat", { signal: "SIGBUS", message: "bus error" }],
    ["[1]    8051 abort (core dumped)  ./papara -t pa.tree", { signal: "SIGABRT", message: "abort (core dumped)" }],
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
      "t.sh: line 2: cd: /srv/nope: No such file or directory",
      { category: "not-found", location: { file: "t.sh", line: 2 } },
    ],
    ["t.sh: 2: cannot create /nope/x: Directory nonexistent", { category: "not-found", location: { line: 2 } }],
    ["t.sh:cd:2: no such file or directory: /srv/nope", { message: "no such file or directory: /srv/nope" }],
    ["t.sh: cd: line 2: can't cd to /srv/nope: No such file or directory", { location: { file: "t.sh", line: 2 } }],
    ["t.ksh[3]: cd: /srv/nope: [No such file or directory]", { location: { file: "t.ksh", line: 3 } }],
    ["t.ksh: syntax error at line 3: `then' unmatched", { category: "syntax", location: { line: 3 } }],
    ["t.fish (line 1): Missing end to balance this for loop", { category: "syntax", location: { file: "t.fish" } }],
    ["t.sh: line 1: DB_URL: must be set", { message: "DB_URL: must be set", category: "configuration" }],
    ["-bash: foo: 未找到命令", { message: "foo: 未找到命令", category: "dependency" }],
    ["sudo: 3 incorrect password attempts", { category: "authentication" }],
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

  it.each([
    ...talk,
    "Killed it today, great work",
    "Aborted the meeting early",
    "command not found is what he saw",
    "a.c:3: parse error before '}'",
    "t.sh: line 2: warning: here-document at line 1 delimited by end-of-file (wanted `EOF')",
    "t.sh: line 2: `fi'",
  ])("leaves %s alone", (text) => {
    expect(read(shell, text)).toEqual([]);
  });

  it.each([
    ["zsh: killed     ./train.py", "killed", "SIGKILL"],
    ["zsh: segmentation fault  ./a.out", "segmentation fault", "SIGSEGV"],
  ])("reads what zsh says of a program in the foreground: %s", (line, message, signal) => {
    expect(read(shell, line)).toMatchObject([{ runtime: "shell", message, signal }]);
  });

  it.each([
    ["a command it lacks", "schema.sh: line 31: psqll: command not found", { category: "dependency" }],
  ] as const)("reads of a script %s", (_, text, expected) => {
    expect(read(shell, text)[0]).toMatchObject(expected);
  });

  it.each(['psql:schema.sql:31: NOTICE:  table "tmp" does not exist, skipping'])(
    "leaves alone, beside what it reads of a script, %j",
    (text) => {
      expect(read(shell, text)).toEqual([]);
    },
  );
});

describe("shell: signals as macOS names them", () => {
  it.each([
    ["Abort trap: 6", "SIGABRT"],
    ["pre-commit: line 19: 85862 Trace/BPT trap: 5       run", "SIGTRAP"],
  ])("%s", (text, signal) => {
    expect(read(shell, text)).toMatchObject([{ signal }]);
  });
});

describe("shell: what is no usual wording, and yet tells of a failure", () => {
  it.each([
    ["./deploy.sh: line 12: cannot make pipe for process substitution", "cannot make pipe for process substitution"],
    ['/entrypoint.sh: 97: /entrypoint.sh: Syntax error: "(" unexpected', 'Syntax error: "(" unexpected'],
  ])("%s", (text, message) => {
    expect(read(shell, text)).toMatchObject([{ message, runtime: "shell" }]);
  });

  it("leaves what a container's shell always says", () => {
    expect(read(shell, "bash: cannot set terminal process group (-1): Inappropriate ioctl for device")).toEqual([]);
    expect(read(shell, "bash: no job control in this shell")).toEqual([]);
  });

  it("reads bash in other languages, and a script within its own name", () => {
    expect(read(shell, `./deploy.sh: ligne 12: kubectl : commande introuvable`)).toMatchObject([
      { category: "dependency", location: { file: "./deploy.sh", line: 12 } },
    ]);
    expect(read(shell, `bash: path/_zig: Zeile 159: Syntaxfehler beim unerwarteten Symbol »(«`)).toMatchObject([
      { category: "syntax", location: { file: "path/_zig", line: 159 } },
    ]);
    expect(read(shell, `./deploy.sh: ligne 12: bonjour`) ?? []).toEqual([]);
  });
});

it("reads what PowerShell says on one line, and leaves files that loaded", () => {
  for (const text of [
    "pnpm : File C:\\npm\\pnpm.ps1 cannot be loaded because running scripts is disabled on this system.",
    "npm : 无法加载文件 C:\\npm\\npm.ps1，因为在此系统上禁止运行脚本。",
  ])
    expect(read(shell, text)).toMatchObject([{ runtime: "shell", category: "permission" }]);
  expect(read(shell, "无法将 iwr项 识别为cmdlet 函数")).toMatchObject([{ category: "dependency" }]);
  expect(read(shell, "pnpm : File C:\\npm\\pnpm.ps1 was loaded.")).toEqual([]);
});
