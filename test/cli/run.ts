import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../src/cli/index.ts", import.meta.url));

/** Runs the real process, configured by nothing but `env`. */
export async function runCli(args: string[], input: string | Buffer = "", env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [cli, ...args], { cwd: tmpdir(), env: { PATH: process.env.PATH, ...env } });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { stdout, stderr, status };
}

/** Lines of JSON. */
export function jsonLines(output: string): unknown[] {
  return output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
}
