import { describe, expect, it } from "vitest";
import { shellTools } from "../../../../../src/core/parse/formats/scripting/shell-tools.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("shell-tools", () => {
  it("reads awk, sed and jq", () => {
    const text = `awk: cmd. line:1: { print $1 }}
awk: cmd. line:1:             ^ syntax error
sed: -e expression #1, char 5: unterminated \`s' command
jq: error (at <stdin>:1): Cannot iterate over null (null)`;
    expect(read(shellTools, text)).toMatchObject([
      { message: "syntax error", category: "syntax" },
      { message: "unterminated `s' command" },
      { message: "Cannot iterate over null (null)", category: "null-reference" },
    ]);
  });

  it("reads archives, and takes what tar adds for a consequence", () => {
    const text = `gzip: stdin: not in gzip format
tar: Child returned status 1
tar: Error is not recoverable: exiting now`;
    expect(read(shellTools, text)).toMatchObject([
      { category: "invalid-input" },
      { confidence: 0.38 },
      { confidence: 0.38 },
    ]);
  });

  it("reads wrong usage", () => {
    const text = `ls: unrecognized option '--foo'
Try 'ls --help' for more information.
chown: invalid user: ‘nope’
xargs: invalid number "x" for -n option`;
    expect(read(shellTools, text)).toMatchObject([
      { category: "invalid-input" },
      { category: "not-found" },
      { category: "invalid-input" },
    ]);
  });

  it.each([
    ["rm: 无法删除'/srv/none': 没有那个文件或目录", "not-found"],
    ["mkdir: 无法创建目录 “/srv/app”: 文件已存在", "conflict"],
    ["su: Authentication failure", "authentication"],
    ["find: unknown predicate `-nam'", "invalid-input"],
  ])("tells what kind of trouble %s is", (text, category) => {
    expect(read(shellTools, text)).toMatchObject([{ category }]);
  });

  it.each([
    ["sort: field number is zero: invalid field specification ‘0’", "invalid-input"],
    ["gzip: stdin: unexpected end of file", "invalid-input"],
    ["Hunk #1 FAILED at 12.", "conflict"],
  ])("knows %s", (text, category) => {
    expect(read(shellTools, text)).toMatchObject([{ runtime: "shell", category }]);
  });

  it("reads the place that awk points at, not the program that it repeats", () => {
    const text = `awk: cmd. line:1: BEGIN { print substr("abc" 1) }
awk: cmd. line:1:                             ^ 1 is invalid as number of arguments for substr`;
    expect(read(shellTools, text)).toMatchObject([{ message: "1 is invalid as number of arguments for substr" }]);
  });

  it.each([
    ...talk,
    `tar: Removing leading \`/' from member names`,
    `frob: invalid option -- 'x'`,
    `date: Mon Nov 22`,
    `cat: the animal`,
  ])("stays silent: %s", (text) => {
    expect(shellTools.parse(posted(text))).toBeUndefined();
  });
});
