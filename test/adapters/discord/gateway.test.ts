import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { BOT, GUILD } from "../../fakes/discord.ts";
import { connectedBot, startBot, WAIT } from "./bot.ts";

it("names the Message Content intent and where to switch it on", async () => {
  const { connect } = await startBot({ messageContent: false });
  await expect(connect()).rejects.toThrow(/Message Content intent.*4014.*discord\.com\/developers.*Privileged/);
});

it("names DISCORD_TOKEN when the API refuses the token", async () => {
  const { connect } = await startBot({ adapter: { token: "wrong" } });
  await expect(connect()).rejects.toThrow(/DISCORD_TOKEN/);
});

it("names DISCORD_TOKEN in the log when the gateway refuses the token later", async () => {
  const { fake, logged } = await connectedBot();
  fake.gateway.close(4004);
  await vi.waitFor(() => expect(logged.join()).toContain("DISCORD_TOKEN"), WAIT);
});

it("says so when Discord cannot be reached", async () => {
  const { connect } = await startBot({ adapter: { apiUrl: "http://127.0.0.1:9/api" } });
  await expect(connect()).rejects.toThrow(/Discord could not be reached/);
});

it("registers /diagnose and the message action", async () => {
  const { fake } = await connectedBot();
  expect(fake.commands()).toMatchObject([
    {
      name: "diagnose",
      options: [
        { name: "text", type: 3 },
        { name: "file", type: 11 },
      ],
    },
    { name: "Diagnose this", type: 3 },
  ]);
});

it("works without its commands where they cannot be registered", async () => {
  const { fake, connect, received, logged } = await startBot();
  fake.fault("500", "PUT", /commands$/);
  await connect();
  await received(fake.say({ content: "boom" }));
  expect(logged.join()).toContain("could not register the commands");
});

it("hears a channel, and a thread, that is in no cache", async () => {
  const { fake, received } = await connectedBot();
  const channel = fake.addChannel({ announced: false });
  const thread = fake.addChannel({ announced: false, type: 11, parent_id: channel.id });
  const inChannel = await received(fake.say({ channel: channel.id, content: "boom" }));
  const inThread = await received(fake.say({ channel: thread.id, content: "boom" }));
  expect([inChannel.channelId, inChannel.threadId]).toEqual([channel.id, undefined]);
  expect([inThread.channelId, inThread.threadId]).toEqual([channel.id, thread.id]);
});

it("asks only once what a channel is, and hears one that it may not ask about", async () => {
  const { fake, received } = await connectedBot();
  const channel = fake.addChannel({ announced: false });
  const hidden = fake.addChannel({ announced: false, denied: new Set(["view"]) });
  for (const { id } of [channel, channel, hidden]) await received(fake.say({ channel: id, content: "boom" }));
  expect(fake.requests.filter(({ path }) => path.endsWith(`/channels/${channel.id}`))).toHaveLength(1);
  expect((await received(fake.messagesIn(hidden.id)[0]!)).channelId).toBe(hidden.id);
});

it.each([
  ["a message with embeds: null", { id: "100000000000000009", content: "x", author: BOT, type: 0, embeds: null }],
  ["a message without an author", { id: "100000000000000009", embeds: [] }],
  ["an empty message", {}],
])("outlives %s", async (_, packet) => {
  const { fake, received, logged } = await connectedBot();
  fake.packet("MESSAGE_CREATE", { ...packet, channel_id: fake.channelId, guild_id: GUILD });
  fake.packet("INTERACTION_CREATE", { ...packet, type: 2 });
  await received(fake.say({ content: "after" }));
  expect(logged.join()).toContain("skipped a malformed packet");
});

it("outlives packets without content", async () => {
  const { fake, received } = await connectedBot();
  for (const type of ["MESSAGE_CREATE", "INTERACTION_CREATE", "GUILD_CREATE"]) fake.packet(type, null);
  await received(fake.say({ content: "after" }));
});

it("loses nothing when the connection drops", async () => {
  const { fake, received } = await connectedBot();
  fake.gateway.drop();
  await vi.waitFor(() => expect(fake.gateway.connections()).toBe(0), WAIT);
  const missed = [1, 2, 3].map((n) => fake.say({ content: `while away ${n}` }));
  for (const message of missed) await received(message);
  expect(fake.gateway.connections()).toBe(1);
});

it("fetches what was posted while it restarted", async () => {
  const { fake, connect, received } = await startBot();
  const missed = fake.sayUnheard({ content: "while away", mention: true });
  await connect();
  expect(await received(missed)).toMatchObject({ kind: "mention", text: "while away", workspaceId: missed.guild_id });
});

it("fetches all that was posted while it restarted, page by page", async () => {
  const { fake, accepted, connect } = await startBot();
  const missed = Array.from({ length: 250 }, (_, n) => fake.sayUnheard({ content: `while away ${n}` }));
  await connect();
  await vi.waitFor(() => expect(accepted).toHaveLength(missed.length), WAIT);
  expect(new Set(accepted.map(({ id }) => id)).size).toBe(missed.length);
});

// Discord lets a bot begin one session in five seconds, and discord.js waits for that.
it("fetches what it missed when its session is void", { timeout: 20_000 }, async () => {
  const { fake, accepted, received } = await connectedBot({ wait: 15_000 });
  await received(fake.say({ content: "before" }));
  await sleep(2);
  const missed = fake.sayUnheard({ content: "while away", mention: true });
  const other = fake.addChannel();
  const elsewhere = fake.sayUnheard({ channel: other.id, content: "elsewhere" });
  fake.gateway.invalidate();
  expect(await received(missed)).toMatchObject({ kind: "mention", text: "while away" });
  expect(await received(elsewhere)).toMatchObject({ kind: "alert", channelId: other.id });
  expect(accepted.map(({ text }) => text)).toEqual(["before", "while away", "elsewhere"]);
});

it("offers a message again that could not be stored, and logs no word of it", async () => {
  let refusals = 0;
  const accept = () => (refusals++ === 0 ? Promise.reject(new Error("disk full")) : Promise.resolve(true));
  const { fake, received, logged } = await connectedBot({ accept });
  const { id } = await received(fake.say({ content: "secret words" }));
  expect(logged.join()).toContain(id);
  expect(logged.join()).not.toContain("secret words");
});

it("stops at once though the intake refuses", async () => {
  const { fake, adapter, logged } = await connectedBot({ accept: () => Promise.reject(new Error("disk full")) });
  fake.say({ content: "boom" });
  await vi.waitFor(() => expect(logged.join()).toContain("disk full"), WAIT);
  const begin = performance.now();
  await adapter.stop();
  expect(performance.now() - begin).toBeLessThan(500);
});
