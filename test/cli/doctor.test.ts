import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Finding } from "../../src/adapters/finding.ts";
import { cleanUp, dataFolder, startBot } from "../e2e/process.ts";
import { startFakeDiscord, type FakeDiscord } from "../fakes/discord.ts";
import { startFakeModel, type FakeModel } from "../fakes/model.ts";
import { ids, startFakeSlack, type FakeSlack } from "../fakes/slack.ts";
import { soundProposal } from "../fixtures/relay-case.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { runCli } from "./run.ts";

let slack: FakeSlack;
let discord: FakeDiscord;
let model: FakeModel;
let folder: string;

beforeAll(async () => {
  [slack, discord, model] = await Promise.all([
    startFakeSlack(),
    startFakeDiscord(),
    startFakeModel({ proposal: soundProposal }),
  ]);
});
afterAll(() => Promise.all([slack.stop(), discord.stop(), model.stop()]));
beforeEach(async () => void (folder = await dataFolder()));
afterEach(cleanUp);

const base = () => ({ DATA_DIR: folder, PORT: "0" });
const slackSettings = () => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
});
const discordSettings = () => ({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
const modelSettings = () => ({ OPENAI_API_KEY: model.apiKey, OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: "fake" });

/** Findings as `subject` → `status: English text`. */
async function doctor(env: Record<string, string>) {
  const { stdout, stderr, status } = await runCli(["doctor", "--json"], "", { ...base(), ...env });
  expect(stderr).toBe("");
  const { ok, findings } = JSON.parse(stdout) as { ok: boolean; findings: Finding[] };
  expect(status).toBe(ok ? 0 : 1);
  for (const { status, todo } of findings) expect(todo !== undefined).toBe(status === "failed");
  return {
    status,
    found: Object.fromEntries(findings.map(({ subject, status, found }) => [subject, `${status}: ${found.en}`])),
  };
}

it("is content with nothing configured", async () => {
  const { stdout, stderr, status } = await runCli(["doctor"], "", base());
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  const lines = stdout.trimEnd().split("\n");
  expect(lines.map((line) => line[0])).toEqual(["✓", "–", "–", "–", "✓", "–"]);
  for (const line of lines) expect(line).toMatch(/^[✓–] [\w ]+: .+ · .*\p{sc=Han}/u);
});

it("finds that everything works", async () => {
  const hook = discord.addChannel();
  const env = {
    ...slackSettings(),
    ...discordSettings(),
    ...modelSettings(),
    ALERT_CHANNELS: `${ids.channel},${hook.id}`,
  };
  expect(await doctor(env)).toEqual({
    status: 0,
    found: {
      DATA_DIR: `ok: ${folder} is writable, the database opens`,
      "Slack bot token": "ok: workspace Fake, bot bugloss",
      "Slack scopes": "ok: all 8 granted",
      "Slack app token": "ok: Socket Mode connects",
      [`Slack channel ${ids.channel}`]: `ok: the bot is in ${ids.channel}`,
      "Discord token": "ok: bot bugloss (100000000000000002)",
      "Discord gateway": "ok: 999 of 1000 starts left",
      "Discord intent": "ok: Message Content is on",
      "Discord commands": "off: not yet registered: diagnose, Diagnose this; npm start does it",
      [`Discord channel ${hook.id}`]: "ok: the bot may read and answer in general",
      Model: "ok: the key is accepted, fake is there",
      "Web console": "ok: 127.0.0.1:0 is free",
      RUNBOOKS_DIR: "off: no runbooks of your own",
    },
  });
});

it("names every runbook that can't be used", async () => {
  const runbooks = temporaryFolder();
  writeFileSync(join(runbooks, "good.md"), "---\nmatch: [{ code: [A] }]\n---\n- step");
  expect((await doctor({ RUNBOOKS_DIR: runbooks })).found).toMatchObject({
    RUNBOOKS_DIR: `ok: 1 runbooks in ${runbooks}`,
  });
  writeFileSync(join(runbooks, "bad.md"), "# no front matter");
  const { status, found } = await doctor({ RUNBOOKS_DIR: runbooks });
  expect({ status, found }).toMatchObject({
    status: 1,
    found: { RUNBOOKS_DIR: expect.stringMatching(/^failed: .*bad\.md: it does not begin with front matter/) as string },
  });
});

it("names refused tokens and keys, and what to do, and prints none", async () => {
  const secrets = {
    SLACK_BOT_TOKEN: "xoxb-revoked",
    SLACK_APP_TOKEN: "xapp-revoked",
    DISCORD_TOKEN: "d1sc0rd",
    OPENAI_API_KEY: "sk-ref0sed",
  };
  const env = {
    ...base(),
    ...slackSettings(),
    ...discordSettings(),
    ...modelSettings(),
    ...secrets,
    ALERT_CHANNELS: ids.channel,
  };
  const { stdout, status } = await runCli(["doctor"], "", env);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /✗ Slack bot token: Slack answered invalid_auth → Set SLACK_BOT_TOKEN .+ · Slack 返回 invalid_auth → 请将 SLACK_BOT_TOKEN/,
  );
  expect(stdout).toMatch(/✗ Slack app token: Slack answered invalid_auth → Set SLACK_APP_TOKEN/);
  expect(stdout).toMatch(/✗ Discord token: Discord answered HTTP 401 → Set DISCORD_TOKEN .+ · .+请将 DISCORD_TOKEN/);
  expect(stdout).toMatch(/✗ Model: the server refuses the key \(HTTP 401\) → Set OPENAI_API_KEY/);
  expect(stdout).not.toContain("channel");
  for (const secret of Object.values(secrets)) expect(stdout).not.toContain(secret);
});

it("names missing scopes and channels that the bot is not in", async () => {
  const { scopes } = slack.state;
  slack.state.scopes = "chat:write,channels:read,channels:history,commands,app_mentions:read,im:history,mpim:history";
  const { found, status } = await doctor({
    ...slackSettings(),
    ALERT_CHANNELS: `${ids.channel},${ids.foreign},C404,#general`,
  });
  slack.state.scopes = scopes;
  expect(status).toBe(1);
  expect(found).toMatchObject({
    "Slack scopes": "failed: missing: groups:history, files:read",
    [`Slack channel ${ids.channel}`]: `ok: the bot is in ${ids.channel}`,
    [`Slack channel ${ids.foreign}`]: `failed: the bot is not in ${ids.foreign}`,
    "Slack channel C404": "failed: Slack answered channel_not_found",
    ALERT_CHANNELS: "failed: #general is no channel's id",
  });
});

it("reads a channel's history where it may not ask about the channel", async () => {
  const { found } = await doctor({ ...slackSettings(), ALERT_CHANNELS: ids.foreign });
  expect(found[`Slack channel ${ids.foreign}`]).toBe("failed: Slack answered not_in_channel");
});

it("finds the Message Content intent off, and what the bot lacks in a channel", async () => {
  const strict = await startFakeDiscord({ messageContent: false });
  const hidden = strict.addChannel({ denied: new Set(["view"]) });
  const mute = strict.addChannel({ denied: new Set(["threads", "sendInThreads"]) });
  const env = {
    DISCORD_TOKEN: strict.token,
    DISCORD_API_URL: strict.apiUrl,
    ALERT_CHANNELS: `${hidden.id},${mute.id}`,
  };
  const { found, status } = await doctor(env);
  await strict.stop();
  expect(status).toBe(1);
  expect(found).toMatchObject({
    "Discord intent": "failed: Message Content is off, so Discord refuses the connection",
    [`Discord channel ${hidden.id}`]: "failed: Discord answered HTTP 403",
    [`Discord channel ${mute.id}`]: "failed: the bot lacks in general: CreatePublicThreads, SendMessagesInThreads",
  });
});

it("tells a model that is not there, and asks for a token where no list is offered", async () => {
  const unknown = await doctor({ ...modelSettings(), OPENAI_MODEL: "gpt-99" });
  expect(unknown.found.Model).toBe("failed: the server gives no answer of gpt-99 (1 models listed)");
  model.behave({ content: "ok" });
  expect((await doctor(modelSettings())).found.Model).toBe("ok: the key is accepted, fake is there");
  model.behave({ status: 404 });
  expect((await doctor(modelSettings())).found.Model).toBe("failed: the server gives no answer of fake (HTTP 404)");
  model.behave({ proposal: soundProposal });
});

it("gives each server five seconds, all at once", async () => {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const started = performance.now();
  const { found, status } = await doctor({
    ...{ ...slackSettings(), SLACK_API_URL: `${origin}/api/` },
    ...{ ...discordSettings(), DISCORD_API_URL: `${origin}/api` },
    ...{ ...modelSettings(), OPENAI_BASE_URL: `${origin}/v1` },
  });
  const took = performance.now() - started;
  server.closeAllConnections();
  server.close();
  expect(status).toBe(1);
  for (const subject of ["Slack bot token", "Slack app token", "Discord token", "Model"])
    expect(found[subject]).toBe("failed: no answer within 5 s");
  expect(took).toBeLessThan(14_000);
});

it("names a server that is not there", async () => {
  const gone = await startFakeModel({ content: "" });
  await gone.stop();
  const { found } = await doctor({ ...modelSettings(), OPENAI_BASE_URL: gone.baseUrl });
  expect(found.Model).toBe("failed: could not be reached (ECONNREFUSED)");
});

it("knows a running Bugloss by its data and by its port", async () => {
  const { url } = await startBot({ DATA_DIR: folder });
  const { found, status } = await doctor({ PORT: new URL(url).port });
  expect(status).toBe(0);
  expect(found.DATA_DIR).toBe(`ok: ${folder} is in use by a running Bugloss`);
  expect(found["Web console"]).toMatch(/^ok: a running Bugloss answers/);
});

it("finds a data folder that is none, a port that another uses, and a bad setting", async () => {
  const file = join(folder, "file");
  await writeFile(file, "");
  const { found, status } = await doctor({ DATA_DIR: file, PORT: new URL(slack.origin).port });
  expect(status).toBe(1);
  expect(found).toMatchObject({
    DATA_DIR: `failed: ${file} can't be used (EEXIST)`,
    "Web console": expect.stringMatching(/^failed: can't listen at .+ \(EADDRINUSE\)/) as string,
  });
  const bad = await doctor({ PORT: "http" });
  expect(bad).toEqual({ status: 1, found: { Configuration: "failed: PORT: must be a number" } });
});
