/** The real process against fakes of Slack, Discord and the model's server. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startFakeDiscord, type FakeDiscord } from "../fakes/discord.ts";
import { startFakeModel, type FakeModel } from "../fakes/model.ts";
import { ids, plainText, startFakeSlack, type FakeSlack } from "../fakes/slack.ts";
import { relayCase, soundProposal } from "../fixtures/relay-case.ts";
import { cleanUp, dataFolder, freePort, startBot, type BotProcess } from "./process.ts";

let slack: FakeSlack;
let discord: FakeDiscord;
let model: FakeModel;
let folder: string;

beforeEach(async () => {
  [slack, discord, model, folder] = await Promise.all([
    startFakeSlack(),
    startFakeDiscord({ rateLimit: 1000 }),
    startFakeModel({ proposal: soundProposal }),
    dataFolder(),
  ]);
});

afterEach(async () => {
  await cleanUp();
  await Promise.all([slack.stop(), discord.stop(), model.stop()]);
});

const start = (env: Record<string, string> = {}) =>
  startBot({
    DATA_DIR: folder,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    ALERT_CHANNELS: `${ids.channel},${discord.channelId}`,
    ...env,
  });

const withModel = () => ({ OPENAI_API_KEY: model.apiKey, OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: "fake" });

/** The reports that stand on Slack, by thread. */
const slackReports = () =>
  slack.posted().filter((post) => post.thread_ts !== undefined && plainText(post).includes("rix_api_error"));

/** The bot's messages on Discord that hold a report, with the thread they stand in. */
const discordReports = () =>
  discord.sent.filter(({ action, body }) => action === "create" && JSON.stringify(body).includes("rix_api_error"));

const settled = (check: () => boolean) => vi.waitUntil(check, { timeout: 15_000, interval: 20 });

/** Long enough that a second answer, if there were one, would have come. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 700));

test("a mention, /diagnose and an alert each get exactly one threaded report on Slack", async () => {
  await start();
  const mention = slack.sendMention({ text: relayCase });
  const alert = slack.sendMessage({ from: "bot", attachments: [{ title: "Chat is failing", text: relayCase }] });
  slack.sendCommand(relayCase);
  slack.sendMessage({ text: "deployed 1.2.3, all green" });
  await settled(() => slackReports().length >= 3);
  slack.redeliver(mention.ts);
  slack.redeliver(alert.ts);
  await quiet();
  const threads = slackReports().map(({ thread_ts }) => thread_ts);
  expect(new Set(threads).size).toBe(3);
  expect(threads).toHaveLength(3);
  expect(threads).toEqual(expect.arrayContaining([mention.ts, alert.ts]));
  expect(slack.posted().filter(({ thread_ts }) => thread_ts === undefined)).toHaveLength(1);
});

test("a mention, /diagnose and an alert each get exactly one threaded report on Discord", async () => {
  await start();
  const mention = discord.say({ content: relayCase, mention: true });
  const alert = discord.say({ webhook: true, embeds: [{ title: "Chat is failing", description: relayCase }] });
  discord.command({ text: relayCase });
  discord.say({ content: "deployed 1.2.3, all green" });
  await settled(() => discordReports().length >= 3);
  discord.redeliver(mention.id);
  discord.redeliver(alert.id);
  await quiet();
  expect(discordReports()).toHaveLength(3);
  expect(discord.messagesIn(mention.id)).toHaveLength(1);
  expect(discord.messagesIn(alert.id)).toHaveLength(1);
});

test("with a model, the same message goes from processing to done", async () => {
  await start(withModel());
  const mention = slack.sendMention({ text: relayCase });
  discord.say({ content: relayCase, mention: true });
  const refined = soundProposal.title.en;
  await settled(() => slack.posted().some((post) => plainText(post).includes(refined)));
  await settled(() =>
    discord.sent.some(({ action, body }) => action === "edit" && JSON.stringify(body).includes(refined)),
  );
  expect(slackReports().map(({ thread_ts }) => thread_ts)).toEqual([mention.ts]);
  expect(slack.calls("chat.postMessage")).toHaveLength(1);
  expect(slack.calls("chat.update").length).toBeGreaterThanOrEqual(1);
  expect(discordReports()).toHaveLength(1);
});

test("a hanging model leaves the report from rules standing", async () => {
  model.behave("hang");
  await start(withModel());
  slack.sendMention({ text: relayCase });
  await settled(() => slackReports().length === 1);
  expect(plainText(slackReports()[0]!)).toContain("无效的令牌");
});

test("a mention in a thread is answered from the error in the parent", async () => {
  await start();
  const parent = slack.store({ text: relayCase, channel: ids.channel });
  slack.sendMention({ text: "what is this?", thread_ts: parent.ts });
  const starter = discord.sayUnheard({ content: relayCase });
  discord.say({ content: "what is this?", mention: true, inThreadOf: starter.id });
  await settled(() => slackReports().length === 1 && discordReports().length === 1);
  expect(slackReports()[0]?.thread_ts).toBe(parent.ts);
});

test("none of 50 is lost or answered twice over a kill -9 between acknowledgement and reply", async () => {
  const first = await start();
  const mentions = Array.from({ length: 25 }, (_, index) =>
    slack.sendMention({ text: `${relayCase}\nattempt ${index}` }),
  );
  const said = Array.from({ length: 25 }, (_, index) =>
    discord.say({ content: `${relayCase}\nattempt ${index}`, mention: true }),
  );
  await settled(() => mentions.filter(({ ts }) => slack.acknowledged(ts)).length >= 10);
  await first.end("SIGKILL");
  const before = slackReports().length + discordReports().length;

  await start();
  await settled(() => slackReports().length >= 25 && said.every(({ id }) => discord.messagesIn(id).length >= 1));
  await quiet();
  expect(before).toBeLessThan(50);
  expect(
    slackReports()
      .map(({ thread_ts }) => thread_ts)
      .toSorted(),
  ).toEqual(mentions.map(({ ts }) => ts).toSorted());
  expect(said.map(({ id }) => discord.messagesIn(id).length)).toEqual(said.map(() => 1));
}, 60_000);

test("a secret in a message is found in no log line, no stored row, no prompt and no reply", async () => {
  const secret = ["ghp", "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"].join("_");
  const bot: BotProcess = await start(withModel());
  const text = `GITHUB_TOKEN=${secret}\n${relayCase}`;
  slack.sendMention({ text, files: [{ name: "trace.log", body: `token: ${secret}\n${relayCase}` }] });
  discord.say({ content: text, mention: true, files: [{ name: "trace.log", text: `token: ${secret}` }] });
  discord.command({ text });
  slack.sendCommand(text);
  await settled(() => slackReports().length === 2 && discordReports().length === 2 && model.requests.length === 4);
  await bot.end();
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), "latin1")));
  const posted = JSON.stringify([slack.posted(), discord.sent]);
  for (const place of [bot.output(), files.join(), model.requests.join(), posted]) {
    expect(place).not.toBe("");
    expect(place).not.toContain(secret);
  }
  expect(posted).toContain("masked");
});

test("SIGTERM ends it cleanly and soon, with a job on its way", async () => {
  const bot = await start();
  slack.sendMention({ text: relayCase });
  const started = Date.now();
  expect(await bot.end()).toBe(0);
  expect(Date.now() - started).toBeLessThan(10_000);
});

test("Slack over HTTP: signed events and commands are answered, beside the console; unsigned ones are refused", async () => {
  const port = await freePort();
  const http = await startFakeSlack({ eventsUrl: `http://127.0.0.1:${port}/slack/events` });
  try {
    const env = {
      SLACK_BOT_TOKEN: http.botToken,
      SLACK_SIGNING_SECRET: http.signingSecret,
      SLACK_API_URL: http.apiUrl,
    };
    const bot = await startBot({ DATA_DIR: folder, PORT: String(port), ALERT_CHANNELS: ids.channel, ...env });
    const unsigned = await fetch(`${bot.url}/slack/events`, { method: "POST", body: "{}" });
    expect(unsigned.status).toBe(401);
    expect((await fetch(`${bot.url}/healthz`)).ok).toBe(true);
    const mention = http.sendMention({ text: relayCase });
    http.sendCommand(relayCase);
    const reports = () => http.posted().filter((post) => post.thread_ts !== undefined);
    await settled(() => reports().length === 2);
    await quiet();
    expect(reports()).toHaveLength(2);
    expect(reports().map(({ thread_ts }) => thread_ts)).toContain(mention.ts);
  } finally {
    await http.stop();
  }
});
