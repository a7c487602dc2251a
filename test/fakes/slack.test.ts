/** The fake refuses what Slack refuses; otherwise tests against it prove nothing. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activeIn, ids, startFakeSlack, type FakeSlack } from "./slack.ts";

let slack: FakeSlack;
beforeAll(async () => void (slack = await startFakeSlack()));
afterAll(() => slack.stop());

const call = async (method: string, args: object, token = slack.botToken) => {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const response = await fetch(slack.apiUrl + method, { method: "POST", headers, body: JSON.stringify(args) });
  return (await response.json()) as { ok: boolean; error?: string; messages?: { metadata?: object }[] };
};
const text = (length: number, type = "mrkdwn") => ({ type, text: "x".repeat(length) });
const section = (length: number) => ({ type: "section", text: text(length) });

describe("the fake Slack", () => {
  it.each<[string, object, string | undefined]>([
    ["a text", { text: "x" }, undefined],
    ["no text", {}, "no_text"],
    ["a long text", { text: "x".repeat(40_001) }, "msg_too_long"],
    ["51 blocks", { blocks: Array(51).fill({ type: "divider" }) }, "invalid_blocks"],
    ["a header of 150", { blocks: [{ type: "header", text: text(150, "plain_text") }] }, undefined],
    ["a header of 151", { blocks: [{ type: "header", text: text(151, "plain_text") }] }, "invalid_blocks"],
    ["a header in mrkdwn", { blocks: [{ type: "header", text: text(9) }] }, "invalid_blocks"],
    ["a section of 3,001", { blocks: [section(3001)] }, "invalid_blocks"],
    ["an empty section", { blocks: [section(0)] }, "invalid_blocks"],
    ["11 fields", { blocks: [{ type: "section", fields: Array(11).fill(text(1)) }] }, "invalid_blocks"],
    ["a field of 2,001", { blocks: [{ type: "section", fields: [text(2001)] }] }, "invalid_blocks"],
    ["11 context elements", { blocks: [{ type: "context", elements: Array(11).fill(text(1)) }] }, "invalid_blocks"],
    ["12,000 characters", { blocks: Array(4).fill(section(3000)) }, undefined],
    [
      "12,001 characters",
      { blocks: [...(Array(4).fill(section(3000)) as object[]), section(1)] },
      "msg_blocks_too_long",
    ],
    ["a thread that is not there", { text: "x", thread_ts: "1.1" }, "thread_not_found"],
    ["a channel that is not there", { text: "x", channel: "C0" }, "channel_not_found"],
    ["a channel that it is not in", { text: "x", channel: ids.foreign }, "not_in_channel"],
  ])("judges a post with %s", async (_, args, error) => {
    const answer = await call("chat.postMessage", { channel: ids.channel, ...args });
    expect(answer).toMatchObject(error ? { ok: false, error } : { ok: true });
  });

  it("wants the right token, and all arguments", async () => {
    expect(await call("auth.test", {}, "xoxb-wrong")).toMatchObject({ ok: false, error: "invalid_auth" });
    expect(await call("apps.connections.open", {})).toMatchObject({ ok: false, error: "invalid_auth" });
    expect(await call("chat.update", { channel: ids.channel })).toMatchObject({
      ok: false,
      error: "invalid_arguments",
    });
  });

  it("shows metadata only to those who ask for it", async () => {
    const { ts } = slack.store({ text: "root" });
    await call("chat.postMessage", { channel: ids.channel, thread_ts: ts, text: "x", metadata: { event_type: "e" } });
    const read = async (args: object) =>
      (await call("conversations.replies", { channel: ids.channel, ts, ...args })).messages?.[1];
    expect(await read({})).not.toHaveProperty("metadata");
    expect(await read({ include_all_metadata: true })).toMatchObject({ metadata: { event_type: "e" } });
  });

  it.each([
    ["<!channel>", ["<!channel>"]],
    ["<https://a.b|c>", ["<https://a.b|c>"]],
    ["https://a.b", ["https://a.b"]],
    ["@here", ["@here"]],
    ["&lt;!channel&gt; `https://a.b` ```@here```", []],
  ])("sees what is active in %s", (words, active) => {
    const flags = { unfurl_links: false, unfurl_media: false, link_names: false };
    expect(activeIn({ channel: "C1", ts: "1.1", text: words, flags })).toEqual(active);
    expect(activeIn({ channel: "C1", ts: "1.1", text: "" })).toEqual(["unfurl_links", "unfurl_media"]);
  });
});
