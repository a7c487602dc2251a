/** `bugloss simulate`: the bot itself, between one event of a platform and a recording of the requests that it would send. */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Simulation, SimulationOptions } from "../adapters/simulation.ts";
import type { Config } from "../config.ts";
import { createIntake } from "../core/intake.ts";
import { createQueue } from "../core/queue/index.ts";
import { createStore } from "../core/store/index.ts";
import { openSqlite } from "../core/store/sqlite.ts";
import type { IncomingMessage } from "../core/types.ts";
import { createWorker } from "../core/worker.ts";
import { createAnalysts, reportPage } from "../services.ts";
import { readWhole, unknownChoice, UsageError } from "./input.ts";
import { readConfig } from "./settings.ts";
import { bilingual } from "../core/labels.ts";
import { say, type Words } from "./words.ts";

export const usage = bilingual(
  `bugloss simulate slack|discord [FILE]    the API requests that an event would be answered with, as lines
                                         {"method","path","body"}; FILE or standard input holds the event as JSON

Slack: an Events API body, an envelope of Socket Mode, or the body of /diagnose or of the message action.
Discord: a dispatch {"t","d"} of MESSAGE_CREATE or INTERACTION_CREATE, or its "d".
Nothing is sent and no file is fetched; only a configured model is asked.

  --alert      take the event's channel for one in ALERT_CHANNELS
  --me ID      the bot's own user id, where the event does not tell it
  --offline    from rules only, even where a model is configured

Exit status: 0 when all is within the platform's limits, also when there is nothing to send (standard error says why);
1 when a request breaks a limit; 2 when the event or an option cannot be read.
`,
  `bugloss simulate slack|discord [FILE]    对一个事件会发出的 API 请求，每行一个
                                         {"method","path","body"}；FILE 或标准输入为 JSON 格式的事件

Slack：Events API 请求体、Socket Mode 信封，或 /diagnose 及消息操作的请求体。
Discord：MESSAGE_CREATE 或 INTERACTION_CREATE 的分发 {"t","d"}，或其中的 "d"。
不发送任何内容，也不下载文件；只会请求已配置的模型。

  --alert      把事件所在频道当作 ALERT_CHANNELS 之一
  --me ID      机器人自己的用户 ID（事件中没有时）
  --offline    即使配置了模型，也只用规则

退出状态：全部在平台限制之内为 0，没有内容可发时也为 0（原因见标准错误）；
有请求超出限制为 1；事件或选项无法读取为 2。
`,
);

type Simulate = (event: unknown, options: SimulationOptions) => Simulation;

const platforms: Record<string, () => Promise<Simulate>> = {
  slack: async () => (await import("../adapters/slack/simulation.ts")).simulateSlack,
  discord: async () => (await import("../adapters/discord/simulation.ts")).simulateDiscord,
};

/** @returns the exit status */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { alert: { type: "boolean" }, me: { type: "string" }, offline: { type: "boolean" } },
  });
  const [platform = "", file] = positionals;
  const load = Object.hasOwn(platforms, platform) ? platforms[platform] : undefined;
  if (!load) throw unknownChoice("platform", "平台", platform, Object.keys(platforms));
  const event = parseJson(await readWhole(file));
  const config = readConfig();
  const simulation = (await load())(event, { me: values.me, reportUrl: reportPage(config) });
  const taken = await answerOnce(simulation, values.offline ? { ...config, model: undefined } : config, values.alert);
  return report(simulation, taken);
}

/** A message that the platform's code read, and whether the intake took it. */
interface Taken {
  message?: IncomingMessage;
  isOurs: boolean;
}

/** Runs the bot on the one event. A job that fails is not tried again: its error is thrown. */
async function answerOnce({ adapter }: Simulation, config: Config, watchAll = false): Promise<Taken> {
  const db = await openSqlite(undefined);
  const queue = await createQueue(db);
  const services = { ...(await createAnalysts(config)), store: createStore(db), languages: config.languages };
  const failures: unknown[] = [];
  const worker = createWorker({ queue, adapters: [adapter], services, onFailure: (error) => failures.push(error) });
  const alertChannels = new Set(config.alertChannels);
  const intake = createIntake({ queue, alertChannels, wake: worker.wake });
  const taken: Taken = { isOurs: false };
  worker.start();
  try {
    await adapter.start({
      async accept(message) {
        if (watchAll) alertChannels.add(message.channelId);
        taken.message = message;
        return (taken.isOurs = await intake.accept(message));
      },
    });
    while (failures.length === 0 && (await queue.pending()) > 0) await sleep(5);
  } finally {
    await worker.stop();
    await db.destroy();
  }
  if (failures.length > 0) throw failures[0];
  return taken;
}

/** Writes the requests, what is wrong with them, and where there are none why. */
function report({ requests, brokenLimit }: Simulation, taken: Taken): number {
  for (const request of requests) process.stdout.write(`${JSON.stringify(request)}\n`);
  if (requests.length === 0) process.stderr.write(`${say(reasonForSilence(taken))}\n`);
  const broken = requests.flatMap((request) => {
    const limit = brokenLimit(request);
    return limit
      ? [`${say(bilingual(`${request.path} breaks a limit: ${limit}`, `${request.path} 超出限制：${limit}`))}\n`]
      : [];
  });
  process.stderr.write(broken.join(""));
  return broken.length > 0 ? 1 : 0;
}

function reasonForSilence({ message, isOurs }: Taken): Words {
  if (!message)
    return bilingual(
      "No message to Bugloss: an edit, a note of the platform, an empty command.",
      "不是发给 Bugloss 的消息：编辑、平台通知或空命令。",
    );
  const { author, kind, channelId, threadId } = message;
  if (isOurs) return bilingual("An alert without an error: nothing is posted.", "告警中没有错误，不发布任何内容。");
  if (author.isMe) return bilingual("Our own message is never answered.", "不回复自己发出的消息。");
  if (kind !== "alert")
    return bilingual("Another bot's message is answered only as an alert.", "其他机器人的消息只在告警频道中处理。");
  if (threadId !== undefined) return bilingual("In a thread, only a mention is answered.", "消息列中只回复 @ 提及。");
  return bilingual(
    `Channel ${channelId} is not in ALERT_CHANNELS (--alert treats it so).`,
    `频道 ${channelId} 不在 ALERT_CHANNELS 中（可用 --alert）。`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(bilingual("The event is not JSON.", "事件不是 JSON。"));
  }
}
