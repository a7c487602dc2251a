import { strToU8, zipSync } from "fflate";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { createFetchFile } from "../../../src/adapters/discord/files.ts";
import { connectedBot } from "./bot.ts";

it("fetches what a mention replies to, with its files", async () => {
  const { fake, adapter, received } = await connectedBot();
  const target = fake.say({ content: "see this", files: [{ name: "a.log", text: "E1" }], embeds: [{ title: "down" }] });
  const message = await received(fake.say({ content: "why?", mention: true, replyTo: target }));
  expect((await adapter.complete(message)).parts).toMatchObject([
    { kind: "parent", text: "see this\ndown" },
    { kind: "file", name: "a.log", text: "E1" },
  ]);
});

it("fetches the first message of a forum's thread", async () => {
  const { fake, adapter, received } = await connectedBot();
  const forum = fake.addChannel({ type: 15 });
  const thread = fake.addChannel({ type: 11, parent_id: forum.id });
  fake.sayUnheard({ id: thread.id, channel: thread.id, content: "it crashes" });
  const message = await received(fake.say({ channel: thread.id, content: "why?", mention: true }));
  expect((await adapter.complete(message)).parts).toMatchObject([{ kind: "parent", text: "it crashes" }]);
});

it("says why a parent cannot be read", async () => {
  const { fake, adapter, received } = await connectedBot();
  const hidden = fake.addChannel({ denied: new Set(["view"]) });
  const target = fake.sayUnheard({ channel: hidden.id, content: "x" });
  const secret = await received(fake.say({ content: "?", mention: true, replyTo: target }));
  const gone = await received(
    fake.say({
      content: "?",
      mention: true,
      replyTo: { ...target, id: "100000000000000099", channel_id: fake.channelId },
    }),
  );
  expect((await adapter.complete(secret)).parts).toMatchObject([{ unread: "no-access" }]);
  expect((await adapter.complete(gone)).parts).toMatchObject([{ unread: "gone" }]);
});

it("asks for a file's new link when the old one has expired", async () => {
  const { fake, adapter, received } = await connectedBot();
  const said = fake.say({ content: "see file", files: [{ name: "a.log", text: "E1" }] });
  const message = await received(said);
  fake.expireFiles(said);
  expect((await adapter.complete(message)).parts).toMatchObject([{ name: "a.log", text: "E1" }]);
});

it.each([
  ["http://169.254.169.254/latest", "a.log", "no-access"],
  ["file:///etc/passwd", "a.log", "no-access"],
  ["/redirect", "a.log", "failed"],
  ["/missing", "a.log", "gone"],
  ["/error", "a.log", "failed"],
  ["/empty", "a.log", "empty"],
  ["/binary", "a.log", "binary"],
  ["/binary", "a.png", "image"],
])("does not read %s as %s: %s", async (path, name, unread) => {
  const origin = await startFiles();
  const part = { kind: "file", name, handle: path.startsWith("/") ? origin + path : path } as const;
  expect(await createFetchFile(`${origin}/api`)(part)).toEqual([{ ...part, unread }]);
});

it("reads UTF-16, and each file of an archive", async () => {
  const origin = await startFiles();
  const read = (path: string) => createFetchFile(`${origin}/api`)({ kind: "file", name: "a", handle: origin + path });
  expect(await read("/utf16")).toMatchObject([{ text: "错误", encoding: "utf-16le" }]);
  expect(await read("/zip")).toMatchObject([
    { name: "a/app.log", text: "KeyError: 'x'" },
    { name: "a/db.log", text: "deadlock detected" },
  ]);
});

async function startFiles(): Promise<string> {
  const bodies: Record<string, string | Buffer> = {
    "/empty": "",
    "/binary": Buffer.from([0x7f, 0x45, 0, 1]),
    "/utf16": Buffer.from("\uFEFF错误", "utf16le"),
    "/zip": Buffer.from(zipSync({ "app.log": strToU8("KeyError: 'x'"), "db.log": strToU8("deadlock detected") })),
  };
  const server = createServer(({ url = "" }, response) => {
    if (url === "/redirect") response.writeHead(302, { location: "/empty" });
    else if (!(url in bodies)) response.statusCode = url === "/missing" ? 404 : 500;
    response.end(bodies[url]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
