import { expect, it } from "vitest";
import { RefusedError } from "../../../src/core/errors.ts";
import { report } from "../../fixtures/report.ts";
import type { FakeDiscord } from "../../fakes/discord.ts";
import { connectedBot } from "./bot.ts";
import { activeIn } from "./embeds.ts";

const posts = (fake: FakeDiscord) =>
  fake.sent.filter(({ action }) => action === "create").map(({ message }) => message);

it.each(["threads", "sendInThreads"] as const)("replies in place where it is denied %s", async (permission) => {
  const { fake, adapter, received } = await connectedBot();
  const channel = fake.addChannel({ denied: new Set([permission]) });
  const message = await received(fake.say({ channel: channel.id, content: "boom", mention: true }));
  const ref = await adapter.post(message, report, "job-1");
  expect(posts(fake)).toMatchObject([{ channel_id: channel.id, message_reference: { message_id: message.id } }]);
  expect(await adapter.find(message, "job-1")).toBe(ref);
});

it("answers in direct messages with a reply, and asks for no thread", async () => {
  const { fake, adapter, received } = await connectedBot();
  const message = await received(fake.say({ direct: true, content: "boom" }));
  await adapter.post(message, report, "job-1");
  expect(posts(fake)).toMatchObject([{ message_reference: { message_id: message.id } }]);
  expect(fake.requests.filter(({ path }) => path.endsWith("/threads"))).toEqual([]);
});

it("uses the thread that is already there", async () => {
  const { fake, adapter, received } = await connectedBot();
  const message = await received(fake.say({ content: "boom", mention: true }));
  fake.say({ content: "me too", inThreadOf: message.id });
  await adapter.post(message, report, "job-1");
  expect(posts(fake)).toMatchObject([{ channel_id: message.id }]);
});

it("leaves a channel alone for a while that refuses it", async () => {
  const { fake, adapter, received } = await connectedBot();
  const channel = fake.addChannel({ denied: new Set(["threads", "send"]) });
  const message = await received(fake.say({ channel: channel.id, content: "boom" }));
  for (const key of ["job-1", "job-2", "job-3"])
    await expect(adapter.post(message, report, key)).rejects.toThrow(/neither/);
  expect(fake.requests.filter(({ status }) => status === 403)).toHaveLength(2);
});

it.each(["store-then-500", "drop-response"] as const)(
  "posts once through %s, with the retry's nonce",
  async (fault) => {
    const { fake, adapter, received } = await connectedBot();
    const message = await received(fake.say({ content: "boom", mention: true }));
    fake.fault(fault, "POST", /\/messages$/);
    const key = "a key that is longer than a nonce may be";
    await expect(adapter.post(message, report, key)).rejects.toThrow();
    expect(await adapter.find(message, key)).toBe(await adapter.post(message, report, key));
    expect(posts(fake)).toHaveLength(1);
  },
);

it("puts no word of a report into an error", async () => {
  const { fake, adapter, received } = await connectedBot();
  const message = await received(fake.say({ content: "boom", mention: true }));
  fake.fault("500", "POST", /\/messages$/);
  const error: unknown = await adapter.post(message, report, "job-1").catch((reason: unknown) => reason);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("relay");
});

it("waits as Discord asks", async () => {
  const { fake, adapter, received } = await connectedBot();
  const message = await received(fake.say({ content: "boom", mention: true }));
  fake.fault("429", "POST", /\/messages$/);
  await adapter.post(message, report, "job-1");
  const [refused, accepted] = fake.requests.filter(({ path }) => path.endsWith("/messages"));
  expect([refused?.status, accepted?.status]).toEqual([429, 200]);
  expect(accepted!.at - refused!.at).toBeGreaterThanOrEqual(195);
});

it("edits in a thread that was archived", async () => {
  const { fake, adapter, received } = await connectedBot();
  const message = await received(fake.say({ content: "boom", mention: true }));
  const ref = await adapter.post(message, report, "job-1");
  fake.channel(message.id)!.archived = true;
  await adapter.edit(ref, { ...report, status: "resolved" });
  expect(fake.messagesIn(message.id)[0]?.embeds[0]?.title).toContain("✅");
  expect(fake.sent.flatMap(activeIn)).toEqual([]);
});

it("answers though the message is gone", async () => {
  const { fake, adapter, received } = await connectedBot();
  const message = await received(fake.say({ content: "boom", mention: true }));
  await adapter.post({ ...message, id: "100000000000000099" }, report, "job-1");
  expect(posts(fake)).toMatchObject([{ channel_id: fake.channelId }]);
});

it("says that Discord refuses for good, where our answer was deleted", async () => {
  const { fake, adapter, received } = await connectedBot();
  const message = await received(fake.say({ content: "boom", mention: true }));
  const ref = await adapter.post(message, report, "job-1");
  const gone = JSON.stringify({ ...(JSON.parse(ref) as object), id: "100000000000000042" });
  await expect(adapter.edit(gone, report)).rejects.toThrow(RefusedError);
});
