/** `bugloss doctor`: what of the configuration works, what does not, and what to do. */
import { parseArgs } from "node:util";
import { failed, off, type Finding } from "../adapters/finding.ts";
import type { Config } from "../config.ts";
import { checkData, checkModel, checkPort, checkRunbooks } from "./checks.ts";
import { UsageError } from "./input.ts";
import { readConfig } from "./settings.ts";
import { bilingual } from "../core/labels.ts";
import { say } from "./words.ts";
import { visibleWithin } from "../core/visible.ts";

export const usage = bilingual(
  `bugloss doctor    checks the configuration, the data folder, the runbooks, every connection and the port

  --json    {"ok", "findings": [{"subject", "status": ok|failed|off, "found", "todo"}]}, texts in both languages

Exit status: 0 when nothing failed, 1 otherwise.
`,
  `bugloss doctor    检查配置、数据目录、运行手册、各个连接和端口

  --json    {"ok", "findings": [{"subject", "status": ok|failed|off, "found", "todo"}]}，文本为双语

退出状态：全部通过为 0，否则为 1。
`,
);

/** @returns the exit status */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: "boolean" } } });
  const findings = visibleWithin(await examine());
  const ok = findings.every(({ status }) => status !== "failed");
  process.stdout.write(values.json ? `${JSON.stringify({ ok, findings }, null, 2)}\n` : findings.map(toLine).join(""));
  return ok ? 0 : 1;
}

async function examine(): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message.split("\n").map(badSetting);
  }
  const channels = sort(config.alertChannels);
  const findings = await Promise.all([
    checkData(config),
    checkSlack(config, channels.slack),
    checkDiscord(config, channels.discord),
    checkModel(config),
    checkPort(config),
  ]);
  return [...findings.flat(), ...checkRunbooks(config), ...channels.other.map(oddChannel)];
}

/** Slack's ids begin with a letter; Discord's are numbers of 17 to 20 digits. */
function sort(ids: ReadonlySet<string>) {
  const slack = [...ids].filter((id) => /^[CDG][A-Z0-9]+$/.test(id));
  const discord = [...ids].filter((id) => /^\d{17,20}$/.test(id));
  return { slack, discord, other: [...ids].filter((id) => !slack.includes(id) && !discord.includes(id)) };
}

/** A platform's library is loaded only where it is configured. */
async function checkSlack({ slack }: Config, channels: readonly string[]): Promise<Finding[]> {
  if (slack) return (await import("../adapters/slack/doctor.ts")).checkSlack(slack, channels);
  return [off("Slack", "not configured: no SLACK_BOT_TOKEN", "未配置：没有 SLACK_BOT_TOKEN")];
}

async function checkDiscord({ discord }: Config, channels: readonly string[]): Promise<Finding[]> {
  if (discord) return (await import("../adapters/discord/doctor.ts")).checkDiscord(discord, channels);
  return [off("Discord", "not configured: no DISCORD_TOKEN", "未配置：没有 DISCORD_TOKEN")];
}

function oddChannel(id: string): Finding {
  return failed(
    "ALERT_CHANNELS",
    [`${id} is no channel's id`, `${id} 不是频道 id`],
    ["Copy the channel's id, not its name.", "请填写频道 id，而不是频道名称。"],
  );
}

/** The message of a configuration error names the variable and what to do. */
function badSetting(message: string): Finding {
  return failed(
    "Configuration",
    [message, message],
    ["Correct it in .env or in the environment.", "请在 .env 或环境变量中更正。"],
  );
}

const marks = { ok: "✓", failed: "✗", off: "–" } as const;

function toLine({ subject, status, found, todo }: Finding): string {
  const inLanguage = (language: keyof Finding["found"]) =>
    [found[language], todo?.[language]].filter(Boolean).join(" → ");
  const texts = say(bilingual(inLanguage("en"), inLanguage("zh-CN")));
  return `${marks[status]} ${subject}: ${texts.replace("\n", " · ")}\n`;
}
