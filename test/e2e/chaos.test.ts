/** The real process, killed again and again at random moments, while its platforms lose responses: none missing, none double. */
import { afterEach, expect, test, vi } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../fakes/discord.ts";
import { ids, startFakeSlack, type FakeSlack } from "../fakes/slack.ts";
import { relayCase } from "../fixtures/relay-case.ts";
import { cleanUp, dataFolder, startBot } from "./process.ts";

const KILLS = 6;
const MESSAGES = 60;

afterEach(cleanUp);

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const pick = <T>(...choices: T[]): T => choices[Math.floor(Math.random() * choices.length)]!;

/** Every tenth post is stored, but its response is lost. */
function loseResponse(slack: FakeSlack, discord: FakeDiscord): void {
  if (Math.random() > 0.1) return;
  slack.failNext("chat.postMessage", pick({ kind: "stored-500" }, { kind: "stored-drop" }));
  discord.fault(pick("store-then-500", "drop-response"), "POST", pick(/\/messages$/, /\/threads$/));
}

/** Mentions and alerts in turn, on both platforms; some are delivered twice. */
async function talk(slack: FakeSlack, discord: FakeDiscord) {
  const said = { slack: [] as string[], discord: [] as string[] };
  for (let index = 0; index < MESSAGES; index++) {
    const text = `${relayCase}\nmessage ${index}`;
    const mention = index % 2 === 0;
    const { ts } = mention ? slack.sendMention({ text }) : slack.sendMessage({ from: "bot", attachments: [{ text }] });
    const { id } = discord.say(
      mention ? { content: text, mention } : { webhook: true, embeds: [{ description: text }] },
    );
    said.slack.push(ts);
    said.discord.push(id);
    loseResponse(slack, discord);
    if (index % 5 === 0) slack.redeliver(pick(...said.slack));
    if (index % 5 === 0) discord.redeliver(pick(...said.discord));
    await sleep(100);
  }
  return said;
}

test(`after ${KILLS} kill -9 and lost responses, each of ${2 * MESSAGES} messages has exactly one answer`, async () => {
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord({ rateLimit: 1000 })]);
  const env = {
    ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl },
    ...{ DATA_DIR: await dataFolder(), ALERT_CHANNELS: `${ids.channel},${discord.channelId}` },
  };
  const onSlack = (ts: string) => slack.posted().filter(({ thread_ts }) => thread_ts === ts).length;
  const onDiscord = (id: string) => discord.messagesIn(id).length;
  try {
    const talking = talk(slack, discord);
    let bot = await startBot(env);
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(100 + Math.random() * 700);
      await bot.end("SIGKILL");
      bot = await startBot(env);
    }
    const said = await talking;
    // Slack's own later deliveries, which come after minutes.
    for (const ts of said.slack.filter((one) => !slack.acknowledged(one))) slack.redeliver(ts);
    const isAnswered = () => said.slack.every((ts) => onSlack(ts) > 0) && said.discord.every((id) => onDiscord(id) > 0);
    await vi.waitUntil(isAnswered, { timeout: 40_000, interval: 50 });
    await sleep(1500);
    expect(said.slack.map(onSlack)).toEqual(said.slack.map(() => 1));
    expect(said.discord.map(onDiscord)).toEqual(said.discord.map(() => 1));
    expect(await bot.end()).toBe(0);
  } finally {
    await Promise.all([slack.stop(), discord.stop()]);
  }
}, 90_000);
