import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { report } from "../../fixtures/report.ts";
import { connectedBot, WAIT } from "./bot.ts";
import { activeIn, plainText } from "./embeds.ts";

it("defers before the intake is asked, however slow that is", async () => {
  const gate = Promise.withResolvers<boolean>();
  const { fake } = await connectedBot({ accept: () => gate.promise });
  const use = fake.command({ text: "boom" });
  await vi.waitFor(() => expect(use.answeredAfter).toBeLessThan(3_000), WAIT);
  gate.resolve(true);
});

it("makes the reply to a command the root of the report's thread", async () => {
  const { fake, adapter, received } = await connectedBot();
  const use = fake.command({ text: "TypeError: `x` @everyone\nat a.js:1" });
  await adapter.post(await received(use), report, "job-1");
  const root = fake.messagesIn(fake.channelId)[0];
  expect(root).toMatchObject({ id: use.replyId, content: "/diagnose · `` TypeError: `x` @everyone ``" });
  expect(fake.messagesIn(root!.id).map(plainText)).toEqual([expect.stringContaining(report.title.en!)]);
  expect(fake.sent.flatMap(activeIn)).toEqual([]);
});

it("reads the file of a command", async () => {
  const { fake, adapter, received } = await connectedBot();
  const message = await received(fake.command({ file: { name: "trace.log", text: "E1\nE2" } }));
  expect((await adapter.complete(message)).parts).toMatchObject([{ kind: "file", name: "trace.log", text: "E1\nE2" }]);
});

it("answers an empty command with a hint, in both languages, to its user alone", async () => {
  const { fake, accepted } = await connectedBot();
  const use = fake.command({});
  await vi.waitFor(() => expect(fake.sent).toHaveLength(1), WAIT);
  expect(fake.sent[0]?.body.content).toMatch(/Give me the error[^]*请提供错误内容/);
  expect([use.ephemeral, accepted]).toEqual([true, []]);
});

it("answers a command in a thread and in direct messages in place", async () => {
  const { fake, adapter, received } = await connectedBot();
  const root = fake.say({ content: "root" });
  const { channel_id: thread } = fake.say({ content: "reply", inThreadOf: root.id });
  const { channel_id: direct } = fake.say({ content: "hello", direct: true });
  for (const channel of [thread, direct]) {
    const message = await received(fake.command({ text: "boom", channel }));
    const ref = await adapter.post(message, report, `job ${channel}`);
    expect(fake.messagesIn(channel)[0]?.embeds).toHaveLength(1);
    expect(await adapter.find(message, `job ${channel}`)).toBe(ref);
  }
});

it("diagnoses the message of a shortcut, and tells its user alone that it did", async () => {
  const { fake, adapter, received } = await connectedBot();
  const target = fake.sayUnheard({
    webhook: true,
    embeds: [{ title: "OOMKilled", fields: [{ name: "pod", value: "a" }] }],
  });
  const use = fake.shortcut(target.id);
  const message = await received(target);
  expect(message).toMatchObject({ kind: "shortcut", id: target.id, author: { isBot: false } });
  expect(message.parts).toEqual([{ kind: "card", text: "OOMKilled\npod: a" }]);
  await adapter.post(message, report, "job-1");
  expect(fake.messagesIn(target.id)).toHaveLength(1);
  expect(fake.messagesIn(fake.channelId).find(({ id }) => id === use.replyId)?.content).toContain("报告已发布");
  expect(use.ephemeral).toBe(true);
});

it("says so when a message was taken up before", async () => {
  const { fake } = await connectedBot({ accept: ({ kind }) => Promise.resolve(kind !== "shortcut") });
  const use = fake.shortcut(fake.sayUnheard({ content: "boom" }).id);
  await vi.waitFor(() => expect(fake.sent[0]?.message).toMatchObject({ id: use.replyId }), WAIT);
  expect(fake.sent[0]?.body.content).toMatch(/taken up before[^]*此前已受理/);
});

it("leaves the reply alone when Discord delivers a command twice", async () => {
  const seen = new Set<string>();
  const { fake, accepted, received } = await connectedBot({
    accept: ({ id }) => Promise.resolve(!seen.has(id) && seen.add(id).has(id)),
  });
  const use = fake.command({ text: "boom" });
  await received(use);
  fake.redeliver(use.id);
  await vi.waitFor(() => expect(accepted).toHaveLength(2), WAIT);
  await sleep(20);
  expect(fake.sent).toEqual([]);
});

it("answers a command whose token is void with messages of its own", async () => {
  const { fake, adapter, received } = await connectedBot();
  const use = fake.command({ text: "boom" });
  const message = await received(use);
  use.expired = true;
  await adapter.post(message, report, "job-1");
  const [root] = fake.messagesIn(fake.channelId);
  expect(root?.content).toBe("/diagnose · `boom`");
  expect(fake.messagesIn(root!.id)).toHaveLength(1);
  // A 401 for the token must not make the client forget its own.
  await expect(adapter.find(message, "job-2")).resolves.toBeUndefined();
});

it("reports through the reply where the bot may not write at all", async () => {
  const { fake, adapter, received } = await connectedBot();
  const closed = fake.addChannel({ denied: new Set(["view"]) });
  const use = fake.command({ text: "boom", channel: closed.id });
  const message = await received(use);
  const ref = await adapter.post(message, report, "job-1");
  const reply = fake.messagesIn(closed.id)[0]!;
  expect(reply).toMatchObject({ id: use.replyId, embeds: [expect.anything()] });
  expect(await adapter.find(message, "job-1")).toBe(ref);
  await adapter.edit(ref, { notice: { en: "gone" } });
  expect(reply.embeds[0]?.description).toBe("gone");
});
