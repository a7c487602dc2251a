/** What comes from Slack: which payloads are messages, and when they are acknowledged. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { IncomingMessage } from "../../../src/core/types.ts";
import { ids, signatureHeaders } from "../../fakes/slack.ts";
import { eventPayload } from "../../fakes/slack/events.ts";
import { startSlackHarness, type SlackHarness } from "./harness.ts";

let harness: SlackHarness;
let accepted: IncomingMessage[];

const start = async (over: "socket" | "http") => {
  harness = await startSlackHarness(over);
  accepted = [];
  await harness.adapter.start({ accept: (message) => Promise.resolve(accepted.push(message) > 0) });
};

afterEach(async () => {
  await harness.adapter.stop();
  await harness.stop();
});

/** Sends an event and waits for its acknowledgement. */
const send = async (event: Record<string, unknown>, about = "1700000000.000100") => {
  const message = { type: "message", channel: ids.channel, channel_type: "channel", ts: about, ...event };
  harness.slack.sendPayload(about, "events_api", eventPayload(message));
  await vi.waitFor(() => expect(harness.acknowledged(about)).toBe(true));
};

describe("events", () => {
  beforeEach(() => start("socket"));

  it.each([
    ["no subtype", { user: "U1", text: "x" }],
    ["an app's post", { bot_id: "B2", app_id: "A2", text: "x" }],
    ["bot_message", { subtype: "bot_message", bot_id: "B2", text: "x" }],
    ["file_share", { subtype: "file_share", user: "U1", text: "x", files: [] }],
    ["thread_broadcast", { subtype: "thread_broadcast", user: "U1", text: "x", thread_ts: "1.1" }],
    ["odd fields", { user: 7, text: "x", attachments: "none", blocks: null, files: [{}] }],
  ])("takes a message with %s", async (_, event) => {
    await send(event);
    expect(accepted).toMatchObject([{ text: "x", kind: "alert", channelId: ids.channel, workspaceId: ids.team }]);
  });

  it.each([
    [{ user: "U1" }, false],
    [{ user: "U1", bot_id: "B2" }, true],
    [{ type: "app_mention" }, true],
  ])("tells an app from a person: %j", async (event, isBot) => {
    await send({ text: "x", ...event });
    expect(accepted).toMatchObject([{ author: { isBot, isMe: false } }]);
  });

  it.each([
    ["an edit", { subtype: "message_changed", message: { text: "x" } }],
    ["a deletion", { subtype: "message_deleted" }],
    ["somebody joining", { subtype: "channel_join", user: "U1", text: "<@U1> has joined" }],
    ["a reaction", { type: "reaction_added", user: "U1", item: {} }],
    ["no ts", { ts: "soon", user: "U1", text: "x" }],
  ])("acknowledges %s, and takes no message from it", async (_, event) => {
    await send(event);
    expect(accepted).toEqual([]);
  });

  it.each([
    ["its user", { user: ids.botUser }],
    ["its bot id", { bot_id: ids.bot }],
    ["its app id", { app_id: ids.app, bot_id: "B7" }],
  ])("knows itself by %s", async (_, author) => {
    await send({ text: "x", ...author });
    expect(accepted[0]?.author).toMatchObject({ isMe: true, isBot: true });
  });

  it("gives a mention one id, though it comes as two events", async () => {
    const { ts } = harness.slack.sendMention({ text: "boom &lt;" });
    await vi.waitFor(() => expect(accepted).toHaveLength(2));
    const both = accepted.map(({ id, kind, text }) => ({ id, kind, text }));
    expect(both).toEqual([both[1], { id: ts, kind: "mention", text: "boom &lt;" }]);
    const link = `https://fake.slack.com/archives/${ids.channel}/p${ts.replace(".", "")}`;
    expect(accepted[0]).toMatchObject({ permalink: link, sentAt: new Date(Number(ts) * 1000).toISOString() });
  });

  it("reads cards, forwarded messages and files as parts", async () => {
    const file = { id: "F1", name: "a.log", mimetype: "text/plain", size: 5, url_private: "https://files.slack.com/a" };
    const forwarded = {
      is_share: true,
      author_name: "ann",
      text: "a &lt; b",
      files: [{ ...file, id: "F2", name: "b.log" }],
    };
    const preview = { from_url: "https://x.dev", title: "X", text: "a preview" };
    const card = { title: "CPU", fields: [{ title: "Host", value: "web-1" }] };
    const picture = { id: "F3", name: "p.png", mimetype: "image/png", size: 9 };
    const gone = { id: "F4", name: "old.log", mode: "tombstone" };
    await send({ bot_id: "B2", text: "", attachments: [card, preview, forwarded], files: [file, picture, gone] });
    expect(accepted[0]?.parts).toMatchObject([
      { kind: "card", text: "CPU\nHost: web-1" },
      { kind: "forwarded", name: "ann", text: "a < b" },
      { kind: "file", name: "a.log", bytes: 5 },
      { kind: "file", name: "p.png", unread: "image" },
      { kind: "file", name: "old.log", unread: "gone" },
      { kind: "file", name: "b.log" },
    ]);
  });

  it("reads a bot's text once, where its blocks say the same", async () => {
    const blocks = [{ type: "section", text: { type: "mrkdwn", text: "*Down*: web-1 &lt;5xx&gt;" } }];
    await send({ bot_id: "B2", text: "Down: web-1 &lt;5xx&gt;", blocks });
    expect(accepted[0]).toMatchObject({ text: "Down: web-1 <5xx>", parts: [] });
  });

  it("looks at ten parts", async () => {
    const files = Array.from({ length: 12 }, (_, index) => ({ id: `F${index}`, name: `${index}.log` }));
    await send({ subtype: "file_share", user: "U1", text: "x", files });
    expect(accepted[0]?.parts.filter(({ unread }) => unread === "too-many")).toHaveLength(2);
  });

  it("survives an envelope without an event", async () => {
    harness.slack.sendPayload("limit", "events_api", { type: "app_rate_limited", team_id: ids.team });
    await send({ user: "U1", text: "after" });
    expect(accepted).toMatchObject([{ text: "after" }]);
  });
});

describe("commands and the message action", () => {
  beforeEach(() => start("socket"));
  const response = (about: string) => harness.slack.deliveries(about)[0]?.response;

  it("says at once that it reads", async () => {
    const trigger = harness.slack.sendCommand("E1 <x>\nE2");
    await vi.waitFor(() => expect(response(trigger)).toMatchObject({ response_type: "ephemeral" }));
    expect(accepted).toMatchObject([{ kind: "command", id: trigger, text: "E1 <x>\nE2", author: { id: ids.user } }]);
  });

  it("explains itself when there is nothing to read", async () => {
    const trigger = harness.slack.sendCommand("  ");
    await vi.waitFor(() =>
      expect(response(trigger)).toMatchObject({ text: expect.stringContaining("用法") as string }),
    );
    expect(accepted).toEqual([]);
  });

  it("reads the message that the action was used on, for the person who used it", async () => {
    const message = harness.slack.store({ from: "bot", thread_ts: "1.1", attachments: [{ text: "OOM" }] });
    const trigger = harness.slack.sendShortcut(message);
    await vi.waitFor(() => expect(harness.acknowledged(trigger)).toBe(true));
    const author = { id: ids.user, isBot: false, isMe: false };
    expect(accepted).toMatchObject([{ kind: "shortcut", id: message.ts, threadId: "1.1", author }]);
    expect(accepted[0]?.parts).toMatchObject([{ kind: "card", text: "OOM" }]);
  });
});

describe("HTTP", () => {
  beforeEach(() => start("http"));
  const url = () => harness.eventsUrl ?? "";
  const post = async (seconds: number, secret = harness.slack.signingSecret) => {
    const event = { type: "message", channel: ids.channel, user: "U1", ts: "1700000000.000100", text: "x" };
    const body = JSON.stringify(eventPayload(event));
    const headers = { ...signatureHeaders(body, secret, seconds), "content-type": "application/json" };
    return (await fetch(url(), { method: "POST", body, headers })).status;
  };
  const now = Math.floor(Date.now() / 1000);

  it.each([
    ["a good request", () => post(now), 200],
    ["a wrong signature", () => post(now, "another-secret"), 401],
    ["an old request", () => post(now - 400), 401],
    ["a request from the future", () => post(now + 400), 401],
    ["a GET", async () => (await fetch(url())).status, 405],
  ])("answers %s", async (_, request, status) => {
    expect(await request()).toBe(status);
    expect(accepted).toHaveLength(status === 200 ? 1 : 0);
  });

  it("takes nothing after it has stopped", async () => {
    await harness.adapter.stop();
    expect(await post(now)).toBe(503);
  });
});
