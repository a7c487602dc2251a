import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { offline } from "../../src/core/analysts/offline.ts";
import { LimitedError, RefusedError } from "../../src/core/errors.ts";
import { createIntake } from "../../src/core/intake.ts";
import { createQueue } from "../../src/core/queue/index.ts";
import { createStore } from "../../src/core/store/index.ts";
import { openSqlite, type Database } from "../../src/core/store/sqlite.ts";
import { createWorker, type Worker } from "../../src/core/worker.ts";
import type { Adapter, Answer, Intake, Queue } from "../../src/core/types.ts";
import { incoming } from "../fixtures/message.ts";
import { relayCase } from "../fixtures/relay-case.ts";

/** A platform that keeps what is posted, and fails as often as it is told to. */
function fakeAdapter() {
  const posts: { key: string; answers: Answer[] }[] = [];
  const faults: { beforeStore: number; afterStore: number; error: Error; hold?: Promise<void> } = {
    beforeStore: 0,
    afterStore: 0,
    error: new Error("refused"),
  };
  const adapter: Adapter = {
    name: "fake",
    start: () => Promise.resolve(),
    complete: (message) => Promise.resolve(message),
    async post(message, answer, key) {
      if (message.channelId === "LIMITED") await faults.hold;
      if (faults.beforeStore-- > 0) throw faults.error;
      posts.push({ key, answers: [answer] });
      if (faults.afterStore-- > 0) throw new Error("connection reset");
      return String(posts.length - 1);
    },
    find: (_message, key) => {
      const index = posts.findIndex((post) => post.key === key);
      return Promise.resolve(index < 0 ? undefined : String(index));
    },
    edit: (ref, answer) => Promise.resolve(void posts[Number(ref)]?.answers.push(answer)),
    stop: () => Promise.resolve(),
  };
  return { adapter, posts, faults };
}

let db: Database;
let queue: Queue;
let worker: Worker;
let intake: Intake;
let fake: ReturnType<typeof fakeAdapter>;
let failures: unknown[];

beforeEach(async () => {
  db = await openSqlite(undefined);
  queue = await createQueue(db);
  fake = fakeAdapter();
  failures = [];
  const services = { offline, store: createStore(db), languages: ["en", "zh-CN"] as const };
  worker = createWorker({
    queue,
    adapters: [fake.adapter],
    services,
    onFailure: (error) => failures.push(error),
    firstDelay: 1,
  });
  worker.start();
  intake = createIntake({ queue, alertChannels: new Set(["ALERTS"]), wake: worker.wake });
});

afterEach(async () => {
  await worker.stop();
  await db.destroy();
});

const idle = () => vi.waitUntil(async () => (await queue.pending()) === 0, { timeout: 5000, interval: 5 });

test("a mention with an error is answered once, however often it is delivered", async () => {
  const message = incoming({ text: relayCase });
  const accepted = await Promise.all([1, 2, 3, 4].map(() => intake.accept(message)));
  await idle();
  expect(accepted.filter(Boolean)).toHaveLength(1);
  expect(fake.posts).toHaveLength(1);
  expect(fake.posts[0]?.answers).toMatchObject([{ status: "done", error: { httpStatus: 401 } }]);
});

test("a mention without an error gets one notice that says what was read", async () => {
  await intake.accept(incoming({ text: "good morning" }));
  await idle();
  expect(fake.posts[0]?.answers).toEqual([
    { notice: expect.objectContaining({ en: expect.stringContaining("text 1 line") as string }) as object },
  ]);
});

test("an alert channel hears reports and nothing else", async () => {
  const alert = { kind: "alert", channelId: "ALERTS", author: { id: "B1", isBot: true, isMe: false } } as const;
  expect(await intake.accept(incoming({ ...alert, id: "1", text: relayCase }))).toBe(true);
  expect(await intake.accept(incoming({ ...alert, id: "2", text: "deployed 1.2.3, all green" }))).toBe(true);
  await idle();
  expect(fake.posts).toHaveLength(1);
});

test("the error in an alert's card is what the report is about, not the alert's title", async () => {
  const parts = [{ kind: "card" as const, text: relayCase }];
  const author = { id: "B1", isBot: true, isMe: false };
  await intake.accept(incoming({ kind: "alert", channelId: "ALERTS", author, text: "[FIRING:1] chat", parts }));
  await idle();
  expect(fake.posts[0]?.answers).toMatchObject([{ error: { httpStatus: 401, part: "card" } }]);
});

test.each([
  ["our own message", { author: { id: "me", isBot: true, isMe: true } }],
  ["a bot's mention of us", { author: { id: "B1", isBot: true, isMe: false } }],
  ["a message in a channel that nobody watches", { kind: "alert" }],
  ["a message in a thread of an alert channel", { kind: "alert", channelId: "ALERTS", threadId: "1.0" }],
] as const)("is not taken: %s", async (_, change) => {
  expect(await intake.accept(incoming({ text: relayCase, ...change }))).toBe(false);
  expect(await queue.pending()).toBe(0);
});

test("a refused post is tried again", async () => {
  fake.faults.beforeStore = 2;
  await intake.accept(incoming({ text: relayCase }));
  await idle();
  expect(fake.posts).toHaveLength(1);
  expect(failures).toHaveLength(2);
});

test("a post whose answer was lost is found again, not posted twice", async () => {
  fake.faults.afterStore = 1;
  await intake.accept(incoming({ text: relayCase }));
  await idle();
  expect(fake.posts).toHaveLength(1);
  expect(fake.posts[0]?.answers).toHaveLength(2);
});

test("one message's failure does not hold up the next", async () => {
  await intake.accept(incoming({ platform: "unknown", text: relayCase }));
  await intake.accept(incoming({ id: "2", text: relayCase }));
  await vi.waitUntil(() => fake.posts.length === 1, { timeout: 5000 });
  expect(String(failures[0])).toContain('"unknown"');
});

test("no secret of a message is stored", async () => {
  const secret = ["xoxb", "123456789012", "123456789012", "AbCdEfGhIjKlMnOpQrStUvWx"].join("-");
  await intake.accept(
    incoming({
      text: `SLACK_BOT_TOKEN=${secret}\n${relayCase}`,
      parts: [{ kind: "file", name: "a.log", text: secret }],
    }),
  );
  await idle();
  const rows = await Promise.all([
    db.selectFrom("job").selectAll().execute(),
    db.selectFrom("report").selectAll().execute(),
  ]);
  expect(JSON.stringify(rows)).toContain("rix_api_error");
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test("what a platform refuses for good is tried once, and not apologised for", async () => {
  Object.assign(fake.faults, { beforeStore: 9, error: new RefusedError("no such channel", "channel_not_found") });
  await intake.accept(incoming({ text: relayCase }));
  await idle();
  expect(failures).toHaveLength(1);
  expect(fake.faults.beforeStore).toBe(8);
});

test("a platform that asks to wait is left alone for so long", async () => {
  Object.assign(fake.faults, { beforeStore: 1, error: new LimitedError("wait", 400) });
  const begin = performance.now();
  await intake.accept(incoming({ text: relayCase }));
  await idle();
  expect(performance.now() - begin).toBeGreaterThan(390);
  expect(fake.posts).toHaveLength(1);
});

test("a channel that is held up holds up no other", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  fake.faults.hold = promise;
  for (let id = 0; id < 40; id++)
    await intake.accept(incoming({ id: `h${id}`, channelId: "LIMITED", text: relayCase }));
  await intake.accept(incoming({ text: relayCase }));
  await vi.waitUntil(() => fake.posts.length === 1, { timeout: 2000 });
  resolve();
  await idle();
  expect(fake.posts).toHaveLength(41);
});

test("a secret in the name of a fetched file is in no answer", async () => {
  const name = `${["ghp", "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"].join("_")}.log`;
  fake.adapter.complete = (message) =>
    Promise.resolve({ ...message, parts: [{ kind: "file", name, text: relayCase }] });
  await intake.accept(incoming({ text: "see file" }));
  await idle();
  expect(JSON.stringify(fake.posts)).toContain(".log");
  expect(JSON.stringify(fake.posts)).not.toContain(name);
});

test("a model that hangs holds up no first answer, and stopping only for its grace", async () => {
  await worker.stop();
  const hanging = { name: "hanging", analyse: () => new Promise<never>(() => undefined) };
  const services = { offline, model: hanging, store: createStore(db), languages: ["en"] as const };
  worker = createWorker({ queue, adapters: [fake.adapter], services, onFailure: () => undefined, grace: 100 });
  worker.start();
  for (let id = 0; id < 40; id++) await intake.accept(incoming({ id: String(id), text: relayCase }));
  await vi.waitUntil(() => fake.posts.length === 40, { timeout: 5000 });
  const begin = performance.now();
  await worker.stop();
  expect(performance.now() - begin).toBeLessThan(1000);
  expect(await queue.pending()).toBe(40);
});

test("no mark that turns text around, and no control character, reaches a channel", async () => {
  fake.adapter.complete = (message) =>
    Promise.resolve({ ...message, parts: [{ kind: "file", name: "log\u202etxt.exe\u0007", text: relayCase }] });
  await intake.accept(incoming({ text: "see file" }));
  await idle();
  expect(JSON.stringify(fake.posts)).toContain("logtxt.exe");
});
