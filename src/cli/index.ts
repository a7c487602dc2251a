#!/usr/bin/env node
/** The command line: finds the command, runs it, and ends the process with its status. */
import { readFileSync } from "node:fs";
import { UsageError } from "./input.ts";
import { bilingual } from "../core/labels.ts";
import { say, type Words } from "./words.ts";

interface Command {
  usage: Words;
  run: (args: string[]) => Promise<number>;
}

/** Loaded only when called, so that each command starts as fast as what it needs. */
const commands: Record<string, { summary: Words; load: () => Promise<Command> }> = {
  diagnose: {
    summary: bilingual("explain the error in a file or in standard input", "解释文件或标准输入中的错误"),
    load: () => import("./diagnose.ts"),
  },
  parse: { summary: bilingual("read the structure of an error", "读取错误的结构"), load: () => import("./parse.ts") },
  redact: { summary: bilingual("mask the secrets in a text", "屏蔽文本中的密钥"), load: () => import("./redact.ts") },
  eval: {
    summary: bilingual("score a folder of labelled cases", "评估一个带标注的用例目录"),
    load: () => import("./eval.ts"),
  },
  simulate: {
    summary: bilingual("show what would be sent for a platform's event", "查看对一个平台事件会发送什么"),
    load: () => import("./simulate.ts"),
  },
  doctor: {
    summary: bilingual("check the configuration and every connection", "检查配置和各个连接"),
    load: () => import("./doctor.ts"),
  },
  manifest: {
    summary: bilingual("print the manifest of the Slack app", "输出 Slack 应用的 manifest"),
    load: () => import("./manifest.ts"),
  },
};

/** EX_SOFTWARE of sysexits.h, so that a failure of ours is not taken for "no error found". */
const internalError = 70;

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});
process.exitCode = await main(process.argv.slice(2));

async function main([name = "--help", ...args]: string[]): Promise<number> {
  if (name === "--version") return print(`${version()}\n`);
  if (name === "--help" || name === "help") return print(help());
  const command = commands[name];
  if (!Object.hasOwn(commands, name) || !command) return fail(`${say(unknownCommand(name))}\n\n${help()}`);
  return runCommand(name, await command.load(), args);
}

async function runCommand(name: string, { usage, run }: Command, args: string[]): Promise<number> {
  if (args.includes("--help")) return print(say(usage));
  try {
    return await run(args);
  } catch (error) {
    if (isUsageError(error)) return fail(`${say(textOf(error))}\n${say(hintOf(name))}\n`);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return internalError;
  }
}

/** Our own, or what `parseArgs` says of the arguments. */
function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}

function textOf(error: Error): Words {
  return error instanceof UsageError ? error.text : bilingual(error.message, error.message);
}

function hintOf(name: string): Words {
  return bilingual(`bugloss ${name} --help tells how it is called.`, `用法见 bugloss ${name} --help。`);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function fail(text: string): number {
  process.stderr.write(text);
  return 2;
}

function help(): string {
  const lines = (language: keyof Words) =>
    Object.entries(commands)
      .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary[language]}\n`)
      .join("");
  const text = bilingual(
    `Usage: bugloss COMMAND [options]\n\n${lines("en")}\nbugloss COMMAND --help tells the options of a command.\n`,
    `用法：bugloss COMMAND [选项]\n\n${lines("zh-CN")}\n各命令的选项见 bugloss COMMAND --help。\n`,
  );
  return say(text);
}

function version(): string {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** With the command that is closest in spelling, where one is close. */
function unknownCommand(name: string): Words {
  const near = Object.keys(commands).map((command) => ({ command, edits: editDistance(name.slice(0, 40), command) }));
  const [best] = near.sort((a, b) => a.edits - b.edits);
  const meant = best && best.edits <= 3 ? best.command : undefined;
  return bilingual(
    `Unknown command "${name}".${meant ? ` Did you mean "${meant}"?` : ""}`,
    `未知命令 "${name}"。${meant ? `是否想用 "${meant}"？` : ""}`,
  );
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
