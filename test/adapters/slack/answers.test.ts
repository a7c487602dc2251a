/** What goes to Slack: posts, edits, and what is fetched to complete a message. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RefusedError } from "../../../src/core/errors.ts";
import type { IncomingMessage, RedactedMessage } from "../../../src/core/types.ts";
import { ids, plainText, type NewMessage } from "../../fakes/slack.ts";
import { report } from "../../fixtures/report.ts";
import { startSlackHarness, type SlackHarness } from "./harness.ts";

let harness: SlackHarness;
let accepted: IncomingMessage[];

beforeEach(async () => {
  harness = await startSlackHarness("socket");
  accepted = [];
  await harness.adapter.start({ accept: (message) => Promise.resolve(accepted.push(message) > 0) });
});

afterEach(async () => {
  await harness.adapter.stop();
  await harness.stop();
});

const received = (id: string) =>
  vi.waitFor(() => {
    const message = accepted.find((one) => one.id === id);
    expect(message).toBeDefined();
    return message as RedactedMessage;
  });
const mention = (message: NewMessage) => received(harness.slack.sendMention(message).ts);
const command = (text: string, channel?: string) => received(harness.slack.sendCommand(text, channel));

describe("post", () => {
  it.each([
    ["chat.postMessage", "is_archived"],
    ["chat.update", "message_not_found"],
  ])("says that Slack refuses for good: %s, %s", async (method, error) => {
    const message = await mention({ text: "boom" });
    harness.slack.failNext(method, { kind: "error", error });
    const answered = harness.adapter.post(message, report, "k").then((ref) => harness.adapter.edit(ref, report));
    await expect(answered).rejects.toThrow(RefusedError);
  });

  it("starts a command's thread with who asked what", async () => {
    await harness.adapter.post(await command("E1 `<!here>`\nE2"), report, "k");
    const [root, answer] = harness.slack.posted();
    expect(root?.text).toBe(`<@${ids.user}>: /diagnose · \`E1 '&lt;!here&gt;'\``);
    expect(answer?.thread_ts).toBe(root?.ts);
  });

  it("starts a command's thread once, also when its response was lost", async () => {
    const message = await command("boom");
    harness.slack.failNext("chat.postMessage", { kind: "stored-drop" });
    await expect(harness.adapter.post(message, report, "k")).rejects.toThrow();
    expect(await harness.adapter.find(message, "k")).toBeUndefined();
    await harness.adapter.post(message, report, "k");
    expect(harness.slack.posted().map(({ thread_ts }) => thread_ts !== undefined)).toEqual([false, true]);
  });

  it("asks to be invited where it is not in the channel", async () => {
    const message = await command("boom", ids.foreign);
    const ref = await harness.adapter.post(message, report, "k");
    await harness.adapter.edit(ref, report);
    expect(harness.slack.posted()).toEqual([]);
    expect(harness.slack.responses()).toMatchObject([
      { trigger: message.id, body: { response_type: "ephemeral", text: expect.stringContaining("/invite") as string } },
    ]);
  });

  it("waits as long as Slack says, and no longer than it may", async () => {
    const message = await mention({ text: "boom" });
    harness.slack.failNext("chat.postMessage", { kind: "rate-limit", retryAfter: 1 });
    await harness.adapter.post(message, report, "k");
    const [first, second, ...more] = harness.slack.calls("chat.postMessage");
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    expect([more.length, harness.slack.posted().length]).toEqual([0, 1]);
    harness.slack.failNext("chat.update", { kind: "rate-limit", retryAfter: 31 });
    const ref = (await harness.adapter.find(message, "k")) ?? "";
    await expect(harness.adapter.edit(ref, report)).rejects.toThrow();
    expect(harness.slack.calls("chat.update")).toHaveLength(1);
  });

  it("makes one call for a post that fails", async () => {
    const message = await mention({ text: "boom" });
    harness.slack.failNext("chat.postMessage", { kind: "status", status: 500 });
    await expect(harness.adapter.post(message, report, "k")).rejects.toThrow();
    expect(harness.slack.calls("chat.postMessage")).toHaveLength(1);
  });

  it("finds an answer beyond the first page of a long thread", async () => {
    const message = await mention({ text: "boom" });
    for (let index = 0; index < 250; index++) harness.slack.store({ text: "me too", thread_ts: message.id });
    const ref = await harness.adapter.post(message, report, "k");
    expect(await harness.adapter.find(message, "k")).toBe(ref);
  });

  it("does not take another's message for its own", async () => {
    const message = await mention({ text: "boom" });
    const metadata = { event_type: "bugloss_report", event_payload: { key: "k", part: "report" } };
    harness.slack.store({ text: "fake", thread_ts: message.id }).metadata = metadata;
    expect(await harness.adapter.find(message, "k")).toBeUndefined();
  });

  it("links the full report", async () => {
    await harness.adapter.post(await mention({ text: "boom" }), report, "k");
    expect(harness.slack.posted().map(plainText)[0]).toContain(
      `<https://bugloss.example/reports/${report.id}|Full report`,
    );
  });
});

describe("complete", () => {
  const fileOf = async (file: NonNullable<NewMessage["files"]>[number]) => {
    const { parts } = await harness.adapter.complete(await mention({ text: "see", files: [file] }));
    return parts[0];
  };
  const big = Buffer.from("all is well\n".repeat(10_000));

  it.each([
    ["a snippet", { name: "a.log", body: "E1", mode: "snippet" }, { text: "E1" }],
    ["UTF-16", { name: "w.log", body: Buffer.from("\ufeff错误", "utf16le") }, { text: "错误" }],
    ["a file of a connected workspace", { name: "c.log", body: "E1", mode: "file_access" }, { text: "E1" }],
    ["a binary file", { name: "core", body: Buffer.from([1, 0, 2]) }, { unread: "binary" }],
    ["a picture", { name: "p.png", body: "x", mimetype: "image/png" }, { unread: "image" }],
    ["an empty file", { name: "e.log", body: "" }, { unread: "empty" }],
    ["a login page", { name: "l.log", body: "<html>", contentType: "text/html" }, { unread: "no-access" }],
    ["an HTML file", { name: "l.html", body: "<html>", mimetype: "text/html" }, { text: "<html>" }],
  ])("reads %s", async (_, file, part) => {
    expect(await fileOf(file)).toMatchObject({ kind: "file", name: file.name, ...part });
  });

  it("reads a long file condensed", async () => {
    const part = await fileOf({ name: "big.log", body: big });
    expect(part).toMatchObject({
      bytes: big.length,
      kept: [
        [1, 3000],
        [7001, 10_000],
      ],
    });
  });

  it.each([
    [302, "no-access"],
    [403, "no-access"],
    [404, "gone"],
    [500, "failed"],
  ])("marks a file unread on status %i", async (status, unread) => {
    harness.slack.failNext("download", { kind: "status", status });
    expect(await fileOf({ name: "a.log", body: "E1" })).toMatchObject({ unread });
  });

  it("sends the token to Slack alone", async () => {
    const seen = vi.spyOn(globalThis, "fetch");
    const message = await mention({ text: "see" });
    for (const url of ["https://evil.example/a", "http://files.slack.com/a", "https://slack.com.evil.example/a", "x"]) {
      const part = { kind: "file" as const, name: "a", handle: JSON.stringify({ id: "F1", url }) };
      const { parts } = await harness.adapter.complete({ ...message, parts: [part], handle: undefined });
      expect(parts).toMatchObject([{ unread: "no-access" }]);
    }
    expect(seen).not.toHaveBeenCalled();
    seen.mockRestore();
  });

  it("brings the message a thread is about, with its card and its files", async () => {
    const root = harness.slack.store({
      from: "bot",
      text: "Firing",
      attachments: [{ text: "OOM" }],
      files: [{ name: "a.log", body: "E1" }],
    });
    const { parts } = await harness.adapter.complete(await mention({ text: "what?", thread_ts: root.ts }));
    expect(parts).toMatchObject([
      { kind: "parent", name: "Grafana", text: "Firing" },
      { kind: "card", text: "OOM" },
      { kind: "file", name: "a.log", text: "E1" },
    ]);
  });

  it.each([
    ["missing_scope", "no-access"],
    ["thread_not_found", "gone"],
    ["internal_error", "failed"],
  ])("marks the thread's message unread on %s", async (error, unread) => {
    const root = harness.slack.store({ text: "boom" });
    const message = await mention({ text: "what?", thread_ts: root.ts });
    const handle = undefined;
    harness.slack.failNext("conversations.replies", { kind: "error", error });
    const { parts } = await harness.adapter.complete({ ...message, handle });
    expect(parts).toMatchObject([{ kind: "parent", unread }]);
  });

  it("does without the message's files when Slack shows none of it", async () => {
    const message = await mention({ text: "see", files: [{ name: "a.log", body: "E1" }] });
    harness.slack.failNext("conversations.history", { kind: "error", error: "ratelimited" });
    expect((await harness.adapter.complete(message)).parts).toEqual([]);
  });
});
