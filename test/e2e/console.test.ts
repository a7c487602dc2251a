/** The real process with nothing configured, and with what can't work. */
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { startFakeDiscord } from "../fakes/discord.ts";
import { startFakeSlack } from "../fakes/slack.ts";
import { relayCase } from "../fixtures/relay-case.ts";
import { cleanUp, dataFolder, runBot, startBot } from "./process.ts";

afterEach(cleanUp);

interface Report {
  status?: string;
  error?: { httpStatus: number };
  notice?: { en: string };
}

async function paste(url: string, text: string): Promise<{ status: number; answer?: Report; body: string }> {
  const response = await fetch(`${url}/api/diagnose`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text }),
  });
  const body = await response.text();
  if (response.status !== 202) return { status: response.status, body };
  const { id } = JSON.parse(body) as { id: string };
  const events = await fetch(`${url}/api/answers/${id}/events`, { signal: AbortSignal.timeout(15_000) });
  return { status: 202, body: await events.text() };
}

test("with nothing configured, the console answers the relay case", async () => {
  const bot = await startBot({ DATA_DIR: await dataFolder() });
  const { status, body } = await paste(bot.url, relayCase);
  expect(status).toBe(202);
  expect(body).toContain("rix_api_error");
  expect(body).toContain("无效的令牌");
  expect(body).toContain("2025-12-31 14:19:07");
  const incidents = await (await fetch(`${bot.url}/incidents`)).text();
  const page = /href="(\/reports\/[0-9a-f]{16})/.exec(incidents)?.[1];
  expect(await (await fetch(`${bot.url}${page}`)).text()).toContain("rix_api_error");
  expect(await bot.end()).toBe(0);
});

test("nothing, too much, binary and chatter each get a short answer, and the next is served", async () => {
  const bot = await startBot({ DATA_DIR: await dataFolder() });
  expect((await paste(bot.url, "")).status).toBe(400);
  expect((await paste(bot.url, "x\n".repeat(6_000_000))).status).toBe(413);
  const large = await paste(bot.url, `${"INFO all is well\n".repeat(300_000)}${relayCase}`);
  expect(large.body).toContain("rix_api_error");
  const binary = Array.from({ length: 4096 }, (_, index) => String.fromCharCode(index % 256)).join("");
  expect([202, 400]).toContain((await paste(bot.url, binary)).status);
  expect((await paste(bot.url, "good morning")).body).toContain("found no error");
  expect((await paste(bot.url, relayCase)).body).toContain("rix_api_error");
});

test("wrong settings name the variable and the remedy", async () => {
  const wrong = await runBot({ SLACK_BOT_TOKEN: "xoxb-1", PORT: "http" });
  expect(wrong.code).toBe(78);
  expect(wrong.output).toContain("PORT");

  const folder = await dataFolder();
  const bot = await startBot({ DATA_DIR: folder });
  const second = await runBot({ DATA_DIR: folder });
  expect(second.code).not.toBe(0);
  expect(second.output).toContain("DATA_DIR");
  await bot.end();
});

test("a port in use names PORT", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { code, output } = await runBot({
      DATA_DIR: await dataFolder(),
      PORT: String((server.address() as AddressInfo).port),
    });
    expect(code).toBe(78);
    expect(output).toContain("PORT");
  } finally {
    server.close();
  }
});

test("what Slack or Discord refuses names its variable and the remedy", async () => {
  const [slack, discord, strict] = await Promise.all([
    startFakeSlack(),
    startFakeDiscord(),
    startFakeDiscord({ messageContent: false }),
  ]);
  const onSlack = { SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl };
  const onDiscord = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const nobody = "http://127.0.0.1:1/api";
  const wrong: [Record<string, string>, RegExp][] = [
    [{ ...onSlack, SLACK_BOT_TOKEN: "xoxb-revoked" }, /SLACK_BOT_TOKEN was refused.*copy it anew/],
    [{ ...onSlack, SLACK_APP_TOKEN: "xapp-revoked" }, /SLACK_APP_TOKEN was refused.*connections:write/],
    [{ ...onSlack, SLACK_API_URL: `${nobody}/` }, /Slack could not be reached.*SLACK_API_URL/],
    [{ ...onDiscord, DISCORD_TOKEN: "revoked" }, /refused DISCORD_TOKEN.*Reset Token/],
    [{ ...onDiscord, DISCORD_API_URL: strict.apiUrl }, /Message Content intent.*Switch it on/],
    [{ ...onDiscord, DISCORD_API_URL: nobody }, /Discord could not be reached \(ECONNREFUSED\).*DISCORD_API_URL/],
  ];
  try {
    for (const [env, words] of wrong) {
      const { code, output } = await runBot({ DATA_DIR: await dataFolder(), ...env });
      expect(output).toMatch(words);
      expect(code).toBe(78);
    }
  } finally {
    await Promise.all([slack.stop(), discord.stop(), strict.stop()]);
  }
}, 60_000);

test("a client that never finishes its request does not keep the process", async () => {
  const bot = await startBot({ DATA_DIR: await dataFolder() });
  const { hostname, port, host } = new URL(bot.url);
  const slow = connect(Number(port), hostname).on("error", () => undefined);
  slow.write(`POST /api/diagnose HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 100\r\n\r\nabc`);
  expect((await fetch(`${bot.url}/healthz`)).ok).toBe(true);
  expect(await bot.end()).toBe(0);
});

test("a job left over by a killed process is answered by the next", async () => {
  const folder = await dataFolder();
  const first = await startBot({ DATA_DIR: folder });
  const accepted = await fetch(`${first.url}/api/diagnose`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: relayCase }),
  });
  await first.end("SIGKILL");
  const { url } = (await accepted.json()) as { url: string };
  const second = await startBot({ DATA_DIR: folder });
  const page = new URL(url, second.url);
  await vi.waitUntil(async () => (await (await fetch(page)).text()).includes("rix_api_error"), { timeout: 10_000 });
});
