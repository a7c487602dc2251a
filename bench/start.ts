/** How long the bot takes until the web console answers, and how much memory it holds then; the peer is Node that does nothing. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { residentMegabytes, root, startArguments } from "./process.ts";

const port = 38_471;

function idleNode(): Promise<number> {
  const started = performance.now();
  return new Promise((resolve) => {
    spawn(process.execPath, ["-e", ""]).on("exit", () => resolve(performance.now() - started));
  });
}

async function startBot(): Promise<{ milliseconds: number; megabytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), "bugloss-bench-"));
  const started = performance.now();
  const child = spawn(process.execPath, startArguments(), {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: "silent" },
  });
  try {
    while (!(await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.ok) {
      if (performance.now() - started > 30_000) throw new Error("The console did not answer within 30 s");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const milliseconds = performance.now() - started;
    return { milliseconds, megabytes: residentMegabytes(child.pid) };
  } finally {
    child.kill("SIGTERM");
    await new Promise((resolve) => child.once("exit", resolve));
    rmSync(folder, { recursive: true });
  }
}

const idle = await idleNode();
for (let run = 1; run <= 3; run++) {
  const { milliseconds, megabytes } = await startBot();
  console.log(
    `start ${run}: ${milliseconds.toFixed(0)} ms (${(milliseconds / idle).toFixed(1)} times Node alone), ${megabytes.toFixed(0)} MB`,
  );
}
