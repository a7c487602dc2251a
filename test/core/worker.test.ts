import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { offline } from "../../src/core/analysts/offline.ts";
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
  const faults = { beforeStore: 0, afterStore: 0 };
  const adapter: Adapter = {
    name: "fake",
    start: () => Promise.resolve(),
    complete: (message) => Promise.resolve(message),
    post(_message, answer, key) {
      if (faults.beforeStore-- > 0) return Promise.reject(new Error("refused"));
      posts.push({ key, answers: [answer] });
      return faults.afterStore-- > 0
        ? Promise.reject(new Error("connection reset"))
        : Promise.resolve(String(posts.length - 1));
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
