/** How much memory the bot holds with both platforms configured, idle and after a burst of mentions; the peer is Node that does nothing. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFakeDiscord } from "../test/fakes/discord.ts";
import { startFakeSlack } from "../test/fakes/slack.ts";
import { relayCase } from "../test/fixtures/relay-case.ts";
import { residentMegabytes, root, startArguments } from "./process.ts";

const mentions = 100;
const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord({ rateLimit: 1000 })]);
const folder = mkdtempSync(join(tmpdir(), "bugloss-bench-"));
const idle = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"]);
const bot = spawn(process.execPath, startArguments(), {
  cwd: root,
  env: {
    ...{ PATH: process.env.PATH, DATA_DIR: folder, PORT: "0" },
    ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
  },
});

try {
  let log = "";
  bot.stdout.on("data", (chunk) => (log += chunk));
  await until(() => log.includes("Bugloss is up"));
  const before = residentMegabytes(bot.pid);
  for (let index = 0; index < mentions; index++) slack.sendMention({ text: `${relayCase}\nrun ${index}` });
  await until(() => slack.posted().length >= mentions);
  const after = residentMegabytes(bot.pid);
  const peer = residentMegabytes(idle.pid);
  console.log(
    `idle ${before.toFixed(0)} MB, after ${mentions} mentions ${after.toFixed(0)} MB (${(after / peer).toFixed(1)} times Node alone)`,
  );
} finally {
  idle.kill();
  bot.kill("SIGTERM");
  await new Promise((resolve) => bot.once("exit", resolve));
  await Promise.all([slack.stop(), discord.stop()]);
  rmSync(folder, { recursive: true });
}

async function until(isDone: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!isDone()) {
    if (Date.now() > deadline) throw new Error("The bot did not get there within 60 s");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
