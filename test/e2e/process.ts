/** Runs the real bot as a process, with a data folder of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

export interface BotProcess {
  /** The web console's address. */
  url: string;
  /** Everything it printed. */
  output: () => string;
  /** Ends it, and resolves with its exit code. */
  end: (signal?: "SIGTERM" | "SIGKILL") => Promise<number | null>;
}

const running = new Set<ChildProcess>();
const folders: string[] = [];

/** A folder for the bot's data; removed by `cleanUp`. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bugloss-e2e-"));
  folders.push(folder);
  return folder;
}

function launch(env: Record<string, string>): {
  child: ChildProcess;
  output: () => string;
  exit: Promise<number | null>;
} {
  const base = { PATH: process.env.PATH ?? "", PORT: "0", LOG_LEVEL: "debug" };
  const child = spawn(process.execPath, [main], {
    env: { ...base, ...env },
    cwd: tmpdir(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (printed += text));
  const exit = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  void exit.then(() => running.delete(child));
  return { child, output: () => printed, exit };
}

/** Starts the bot; resolves when it says that it is up. */
export async function startBot(env: Record<string, string>): Promise<BotProcess> {
  const { child, output, exit } = launch(env);
  const up = vi.waitUntil(() => /"url":"([^"]+)"[^\n]*Bugloss is up/.exec(output())?.[1], {
    timeout: 20_000,
    interval: 20,
  });
  const url = await Promise.race([
    up,
    exit.then((code) => Promise.reject(new Error(`The bot ended with ${code}:\n${output()}`))),
  ]);
  const end = (signal: NodeJS.Signals = "SIGTERM") => {
    child.kill(signal);
    return exit;
  };
  return { url: String(url), output, end };
}

/** Runs the bot where it can't start, until it ends. */
export async function runBot(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { output, exit } = launch(env);
  return { code: await exit, output: output() };
}

/** A port that nobody uses at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function cleanUp(): Promise<void> {
  for (const child of running) child.kill("SIGKILL");
  await vi.waitUntil(() => running.size === 0, { timeout: 10_000 });
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}
