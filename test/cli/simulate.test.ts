import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { startFakeModel } from "../fakes/model.ts";
import { relayCase, soundProposal } from "../fixtures/relay-case.ts";
import { jsonLines, runCli } from "./run.ts";

interface Request {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/events/${name}.json`, import.meta.url));
const read = (name: string) => JSON.parse(readFileSync(fixture(name), "utf8")) as Record<string, object>;

/** Simulates a recorded event, by its name: `slack-…` or `discord-…`. */
async function simulate(name: string, args: string[] = [], env: Record<string, string> = {}) {
  const [platform = ""] = name.split("-");
  return answerOf(await runCli(["simulate", platform, fixture(name), ...args], "", env));
}

function answerOf({ stdout, ...rest }: { stdout: string; stderr: string; status: number | null }) {
  return { requests: (stdout ? jsonLines(stdout) : []) as Request[], ...rest };
}

const quiet = { unfurl_links: false, unfurl_media: false, link_names: false };
const silence = { allowed_mentions: { parse: [], replied_user: false } };
const own = "1455000000000000300";

describe("bugloss simulate slack", () => {
  it("answers a mention in its thread", async () => {
    const { requests, stderr, status } = await simulate("slack-mention");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(requests).toMatchObject([
      {
        method: "POST",
        path: "/api/chat.postMessage",
        body: {
          channel: "C0SUPPORT",
          thread_ts: "1767161947.730599",
          ...quiet,
          metadata: { event_type: "bugloss_report" },
        },
      },
    ]);
    const shown = JSON.stringify(requests);
    for (const words of ["HTTP 401", "rix_api_error", "20251231141907730597702a9EzKd3G", "无效的令牌"])
      expect(shown).toContain(words);
  });

  it("answers a mention without an error with a notice, in the thread that it stands in", async () => {
    const { requests, status } = await simulate("slack-mention-envelope");
    expect(status).toBe(0);
    expect(requests).toMatchObject([{ body: { thread_ts: "1767161900.000100" } }]);
    expect(String(requests[0]?.body.text)).toMatch(/no error[\s\S]+没有在其中找到错误/);
  });

  it("starts a thread for a command", async () => {
    const { requests } = await simulate("slack-command");
    const [root, answer] = requests;
    expect(root?.body).toMatchObject({ ...quiet, text: expect.stringContaining("<@U0ADA>: /diagnose") as string });
    expect(root?.body).not.toHaveProperty("thread_ts");
    expect(answer?.body).toMatchObject({ ...quiet, thread_ts: "0000000001.000000" });
  });

  it("answers the message action in the message's thread", async () => {
    const { requests } = await simulate("slack-shortcut");
    expect(requests).toMatchObject([{ body: { channel: "C0SUPPORT", thread_ts: "1767161947.730599" } }]);
  });

  it.each(["slack-alert-blocks", "slack-alert-attachment"])("answers %s where its channel is watched", async (name) => {
    expect(await simulate(name)).toMatchObject({
      requests: [],
      status: 0,
      stderr: expect.stringMatching(/C0SUPPORT[\s\S]*频道/) as string,
    });
    for (const watched of [simulate(name, ["--alert"]), simulate(name, [], { ALERT_CHANNELS: "C1,C0SUPPORT" })]) {
      const { requests, stderr } = await watched;
      expect(stderr).toBe("");
      expect(JSON.stringify(requests)).toContain("rix_api_error");
    }
  });

  it.each([
    ["slack-alert-calm", /without an error[\s\S]+没有错误/],
    ["slack-edited", /an edit[\s\S]+编辑/],
    ["slack-own", /Our own[\s\S]+自己/],
  ])("says why it is silent about %s", async (name, reason) => {
    expect(await simulate(name, ["--alert"])).toEqual({
      requests: [],
      status: 0,
      stderr: expect.stringMatching(reason) as string,
    });
  });

  it("takes the event alone from standard input", async () => {
    const { event } = read("slack-mention");
    const { requests } = answerOf(await runCli(["simulate", "slack", "-"], JSON.stringify(event)));
    expect(JSON.stringify(requests)).toContain("rix_api_error");
  });

  it("keeps Slack's limits over a huge message", async () => {
    const { event } = read("slack-mention");
    const huge = { ...event, text: `<@U0LOSS> ${hugeError}` };
    const { requests, status, stderr } = answerOf(await runCli(["simulate", "slack"], JSON.stringify(huge)));
    expect({ status, stderr, count: requests.length }).toEqual({ status: 0, stderr: "", count: 1 });
    expect(JSON.stringify(requests).length).toBeLessThan(40_000);
  });

  it("edits its post when the model has refined the report", async () => {
    const model = await startFakeModel({ proposal: soundProposal });
    const env = { OPENAI_API_KEY: model.apiKey, OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: "fake" };
    const { requests } = await simulate("slack-mention", [], env);
    const offline = await simulate("slack-mention", ["--offline"], env);
    await model.stop();
    expect(requests.map(({ path }) => path)).toEqual(["/api/chat.postMessage", "/api/chat.update"]);
    expect(requests[1]?.body).toMatchObject({ channel: "C0SUPPORT", ts: "0000000001.000000", ...quiet });
    expect(JSON.stringify(requests[1])).toContain(soundProposal.title.en);
    expect([offline.requests.length, model.requests.length]).toEqual([1, 1]);
  });
});

/** More than either platform takes, with lines that no message has room for. */
const hugeError = [
  "Traceback (most recent call last):",
  ...Array.from({ length: 3000 }, (_, line) => `  File "/srv/app/chat_${line}.py", line ${line}, in ask_${line}`),
  `${relayCase}${"x".repeat(20_000)}`,
].join("\n");

describe("bugloss simulate discord", () => {
  it("answers a mention in a thread on it", async () => {
    const { requests, stderr, status } = await simulate("discord-mention");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const root = "/api/v10/channels/1455000000000000100/messages/1455000000000000001/threads";
    expect(requests).toMatchObject([
      { method: "POST", path: root, body: { name: "The relay refused the API token (HTTP 401)" } },
      {
        method: "POST",
        path: "/api/v10/channels/1455000000000000001/messages",
        body: { nonce: expect.stringMatching(/^\S{1,25}$/) as string, enforce_nonce: true, ...silence },
      },
    ]);
    const shown = JSON.stringify(requests);
    for (const words of ["rix_api_error", "20251231141907730597702a9EzKd3G", "无效的令牌"])
      expect(shown).toContain(words);
  });

  it("answers a bare message in a thread with a notice there", async () => {
    const { requests } = await simulate("discord-mention-bare");
    expect(requests).toMatchObject([
      {
        path: "/api/v10/channels/1455000000000000100/messages",
        body: { message_reference: { message_id: "1455000000000000001" }, ...silence },
      },
    ]);
    expect(JSON.stringify(requests)).toMatch(/no error.*没有在其中找到错误/);
  });

  it("defers a command, and starts a thread on the reply", async () => {
    const { requests } = await simulate("discord-command");
    expect(requests.map(({ method, path }) => `${method} ${path.replace(/\d{15,}/g, "N")}`)).toEqual([
      "POST /api/v10/interactions/N/aW50ZXJhY3Rpb246MTQ1NQ/callback",
      "PATCH /api/v10/webhooks/N/aW50ZXJhY3Rpb246MTQ1NQ/messages/%40original",
      "POST /api/v10/channels/N/messages/N/threads",
      "POST /api/v10/channels/N/messages",
    ]);
    expect(requests[0]?.body).toMatchObject({ type: 5 });
  });

  it("answers the message action in a thread on the message, and tells who used it", async () => {
    const { requests } = await simulate("discord-shortcut");
    expect(requests.map(({ body }) => body)).toMatchObject([
      { type: 5, data: { flags: 64 } },
      { name: "The relay refused the API token (HTTP 401)" },
      { enforce_nonce: true },
      { content: expect.stringMatching(/thread[\s\S]+消息串/) as string },
    ]);
  });

  it("answers a webhook's embed where its channel is watched, and a forwarded message", async () => {
    expect(await simulate("discord-alert-embed")).toMatchObject({ requests: [], status: 0 });
    for (const one of [simulate("discord-alert-embed", ["--alert"]), simulate("discord-forwarded")])
      expect(JSON.stringify((await one).requests)).toContain("rix_api_error");
  });

  it.each([
    ["discord-edited", [], /an edit[\s\S]+编辑/],
    ["discord-own", [], /Our own[\s\S]+自己/],
    ["discord-alert-embed", ["--me", "1455000000000000500"], /Our own[\s\S]+自己/],
  ])("says why it is silent about %s %j", async (name, args, reason) => {
    expect(await simulate(name, ["--alert", ...args])).toEqual({
      ...{ requests: [], status: 0 },
      stderr: expect.stringMatching(reason) as string,
    });
  });

  it("keeps Discord's limits over a huge message", async () => {
    const bare = { ...(read("discord-mention").d as object), content: `<@${own}> ${hugeError}` };
    const { requests, status, stderr } = answerOf(await runCli(["simulate", "discord"], JSON.stringify(bare)));
    expect({ status, stderr, count: requests.length }).toEqual({ status: 0, stderr: "", count: 2 });
  });

  it("fails, naming the limit, when a request breaks one", async () => {
    const { requests, status, stderr } = await simulate("discord-mention", [], {
      PUBLIC_URL: `https://${"a".repeat(5000)}.example`,
    });
    expect({ status, count: requests.length }).toEqual({ status: 1, count: 2 });
    expect(stderr).toMatch(/超出限制.*description: \d+ characters, at most 4096/);
  });
});

describe("bugloss simulate", () => {
  it.each([
    [["irc", "-"], "{}", 'Unknown platform "irc": choose slack, discord.'],
    [[], "{}", "choose slack, discord"],
    [["slack"], "not json", "not JSON"],
    [["slack", "/nowhere/event.json"], "", "Cannot read /nowhere/event.json"],
  ])("refuses %j", async (args, input, reason) => {
    const { stdout, stderr, status } = await runCli(["simulate", ...args], input);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(reason);
  });

  it.each(["slack", "discord"])("is silent about what is no event of %s", async (platform) => {
    for (const input of ['{"type":"event_callback","event":{"type":"reaction_added"}}', '{"t":"TYPING_START","d":{}}'])
      expect(await runCli(["simulate", platform], input)).toMatchObject({ stdout: "", status: 0 });
  });
});
