import { expect, it } from "vitest";
import type { IncomingMessage } from "../../../src/core/types.ts";
import { BOT } from "../../fakes/discord.ts";
import { connectedBot } from "./bot.ts";

it("gives a message its place, its author and its time", async () => {
  const { fake, received } = await connectedBot();
  const said = fake.say({ content: "boom" });
  expect(await received(said)).toEqual({
    platform: "discord",
    workspaceId: said.guild_id!,
    channelId: said.channel_id,
    id: said.id,
    permalink: `https://discord.com/channels/${said.guild_id}/${said.channel_id}/${said.id}`,
    author: { id: said.author.id, name: "Ada", isBot: false, isMe: false },
    kind: "alert",
    text: "boom",
    parts: [],
    sentAt: said.timestamp,
  } satisfies IncomingMessage);
});

it("counts direct messages to no guild", async () => {
  const { fake, received } = await connectedBot();
  const said = fake.say({ content: "boom", direct: true });
  const permalink = `https://discord.com/channels/@me/${said.channel_id}/${said.id}`;
  expect(await received(said)).toMatchObject({ workspaceId: "dm", kind: "direct", permalink });
});

it("removes the mention of the bot, and makes the others readable", async () => {
  const { fake, received } = await connectedBot();
  const said = fake.say({
    content: `<@!${BOT.id}> <@123> <@&5> <#6> <:ok:7> <a:go:8> <t:0:R> Map<K,V>`,
    mention: true,
  });
  expect((await received(said)).text).toBe("@123 @5 #6 :ok: :go: 1970-01-01T00:00:00.000Z Map<K,V>");
});

it("hears its role's mention as its own", async () => {
  const { fake, received } = await connectedBot();
  expect(await received(fake.say({ content: "why?", mentionRole: true }))).toMatchObject({
    kind: "mention",
    text: "why?",
  });
});

it("reads a webhook's alert that is nothing but an embed", async () => {
  const { fake, received } = await connectedBot();
  const embed = {
    author: { name: "Grafana" },
    title: "[FIRING:1] HighErrorRate",
    description: "rate > 5 %",
    fields: [{ name: "instance", value: "api-1:9090" }],
    footer: { text: "v11" },
  };
  const message = await received(fake.say({ webhook: true, embeds: [embed] }));
  expect(message).toMatchObject({ kind: "alert", text: "", author: { isBot: true, isMe: false } });
  const text = "Grafana\n[FIRING:1] HighErrorRate\nrate > 5 %\ninstance: api-1:9090\nv11";
  expect(message.parts).toEqual([{ kind: "card", text }]);
});

it("reads a forwarded message, with its files", async () => {
  const { fake, received } = await connectedBot();
  const { attachments } = fake.sayUnheard({ files: [{ name: "a.log", text: "E1" }] });
  const forwards = { content: "OOMKilled", embeds: [{ title: "pod api" }], attachments };
  expect((await received(fake.say({ forwards }))).parts).toEqual([
    { kind: "forwarded", text: "OOMKilled\npod api" },
    { kind: "file", name: "a.log", bytes: 2, handle: attachments[0]?.url },
  ]);
});

it("points to the message that is replied to", async () => {
  const { fake, received } = await connectedBot();
  const target = fake.say({ content: "boom" });
  const message = await received(fake.say({ content: "why?", mention: true, replyTo: target }));
  expect(message.parts).toEqual([{ kind: "parent", handle: `${target.channel_id}/${target.id}` }]);
});

it("takes no note of Discord's own", async () => {
  const { fake, accepted, received } = await connectedBot();
  const said = fake.sayUnheard({ content: "Ada started a thread" });
  fake.packet("MESSAGE_CREATE", { ...said, type: 18 });
  await received(fake.say({ content: "after" }));
  expect(accepted).toHaveLength(1);
});

it("takes no note of another application's command", async () => {
  const { fake, accepted, received } = await connectedBot();
  fake.packet("INTERACTION_CREATE", {
    id: "1",
    type: 2,
    data: { type: 1, name: "weather" },
    entitlements: [],
    member: { user: {} },
  });
  fake.packet("INTERACTION_CREATE", { id: "1", type: 3, data: { custom_id: "x" }, entitlements: [] });
  await received(fake.say({ content: "after" }));
  expect(accepted).toHaveLength(1);
});
