#!/usr/bin/env node
/** The command line: finds the command, runs it, and ends the process with its status. */
import { readFileSync } from "node:fs";
import { UsageError } from "./input.ts";

interface Command {
  usage: string;
  run: (args: string[]) => Promise<number>;
}

/** Loaded only when called, so that each command starts as fast as what it needs. */
const commands: Record<string, { summary: string; load: () => Promise<Command> }> = {
  diagnose: { summary: "explain the error in a file or in standard input", load: () => import("./diagnose.ts") },
  parse: { summary: "read the structure of an error", load: () => import("./parse.ts") },
  redact: { summary: "mask the secrets in a text", load: () => import("./redact.ts") },
  eval: { summary: "score a folder of labelled cases", load: () => import("./eval.ts") },
  simulate: { summary: "show what would be sent for a platform's event", load: () => import("./simulate.ts") },
  doctor: { summary: "check the configuration and every connection", load: () => import("./doctor.ts") },
  manifest: { summary: "print the manifest of the Slack app", load: () => import("./manifest.ts") },
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
  if (!Object.hasOwn(commands, name) || !command)
    return fail(`Unknown command "${name}".${suggestion(name)}\n\n${help()}`);
  return runCommand(name, await command.load(), args);
}

async function runCommand(name: string, { usage, run }: Command, args: string[]): Promise<number> {
  if (args.includes("--help")) return print(usage);
  try {
    return await run(args);
  } catch (error) {
    if (isUsageError(error)) return fail(`${error.message}\nbugloss ${name} --help tells how it is called.\n`);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return internalError;
  }
}

/** Our own, or what `parseArgs` says of the arguments. */
function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
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
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
  return `Usage: bugloss COMMAND [options]\n\n${lines.join("\n")}\n\nbugloss COMMAND --help tells the options of a command.\n`;
}

function version(): string {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** The command that is closest in spelling, where one is close. */
function suggestion(name: string): string {
  const near = Object.keys(commands).map((command) => ({ command, edits: editDistance(name.slice(0, 40), command) }));
  const [best] = near.sort((a, b) => a.edits - b.edits);
  return best && best.edits <= 3 ? ` Did you mean "${best.command}"?` : "";
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
