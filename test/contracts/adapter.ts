/** What every adapter must do, whatever its platform. An adapter's test starts it against a fake of the platform's server. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Adapter, IncomingMessage, Intake, RedactedMessage, Report } from "../../src/core/types.ts";
import { report } from "../fixtures/report.ts";

export interface Saying {
  kind: "mention" | "alert" | "direct" | "command";
  /** Without the mention of the bot, which the harness adds where the kind is "mention". */
  text: string;
  fromBot?: boolean;
  fromMe?: boolean;
  /** The id of the message to whose thread this one belongs. */
  inThreadOf?: string;
  /** Puts the text into an alert card (blocks, an embed) and none into the message itself. */
  card?: boolean;
  file?: { name: string; text: string };
}

export interface PostedAnswer {
  id: string;
  /** The id of the thread, or of the message that the answer replies to. */
  thread: string;
  /** The plain text of all blocks or embeds. */
  text: string;
  /** Mentions, links and previews in it that a reader's client would make active, except our own report links. */
  active: string[];
}

export interface AdapterHarness {
  adapter: Adapter;
  /** Somebody posts; resolves once the event is on its way, with the id by which the adapter must know the message. */
  say(post: Saying): Promise<{ id: string }>;
  /** Whether the adapter has acknowledged a delivery of this message. */
  acknowledged(id: string): boolean;
  /** The platform delivers the message's event once more. */
  redeliver(id: string): Promise<void>;
  /** Everything our bot posted in threads or as replies, oldest first. */
  answers(): Promise<PostedAnswer[]>;
  faults: {
    /** The next post is stored, but its response is a 500. */
    storeThen500Once(): void;
  };
  /** Stops the fake. */
  stop(): Promise<void>;
}

const KEY = "job-1";
const hostile =
  "@everyone @here <!channel> <!everyone> <@U1> <#C1> [x](http://evil.example) <http://evil.example|ok> `a` ``` b";

export interface Platform {
  name: string;
  /** Whether it waits for an acknowledgement of a message, and sends it again without one. */
  acknowledges: boolean;
}

/** Runs the suite on an adapter; `startHarness` starts a fake and makes an adapter for it, not yet started. */
export function adapterContract({ name, acknowledges }: Platform, startHarness: () => Promise<AdapterHarness>): void {
  describe(`${name} keeps the adapter contract`, () => {
    let harness: AdapterHarness;
    let accepted: IncomingMessage[];
    let accept: Intake["accept"];

    beforeEach(async () => {
      harness = await startHarness();
      accepted = [];
      accept = () => Promise.resolve(true);
      await harness.adapter.start({
        accept: async (message) => {
          const fresh = await accept(message);
          accepted.push(message);
          return fresh;
        },
      });
    });

    afterEach(async () => {
      await harness.adapter.stop();
      await harness.stop();
    });

    /** Says something and waits until it has reached the intake. */
    const receive = async (post: Saying): Promise<RedactedMessage> => {
      const { id } = await harness.say(post);
      return vi.waitFor(() => {
        const message = accepted.find((one) => one.id === id);
        expect(message, `message ${id}`).toBeDefined();
        return message as RedactedMessage;
      }, WAIT);
    };

    it.each(["mention", "alert", "direct", "command"] as const)("hands a %s to the intake", async (kind) => {
      const message = await receive({ kind, text: "TypeError: x < y && a > b" });
      expect(message).toMatchObject({ kind, text: "TypeError: x < y && a > b", platform: harness.adapter.name });
      expect(message.author).toMatchObject({ isBot: false, isMe: false });
      expect(message.workspaceId && message.channelId && message.author.id).toBeTruthy();
      expect(Number.isNaN(Date.parse(message.sentAt))).toBe(false);
    });

    it("knows the thread that a message stands in", async () => {
      const root = await receive({ kind: "alert", text: "root" });
      const reply = await receive({ kind: "mention", text: "what is this?", inThreadOf: root.id });
      expect(root.threadId).toBeUndefined();
      expect(reply.threadId).toBe(root.id);
    });

    it("hands over a bot's alert card as a part", async () => {
      const message = await receive({ kind: "alert", text: "OOMKilled: api-7f <1>", fromBot: true, card: true });
      expect(message.author).toMatchObject({ isBot: true, isMe: false });
      expect(message.parts.find(({ kind }) => kind === "card")?.text).toContain("OOMKilled: api-7f <1>");
    });

    it("marks its own messages, where it hands them over at all", async () => {
      const { id } = await harness.say({ kind: "alert", text: "mine", fromMe: true });
      await receive({ kind: "alert", text: "after" });
      const mine = accepted.filter((message) => message.id === id);
      expect(mine.every(({ author }) => author.isMe)).toBe(true);
    });

    it("gives the same ids when the platform delivers again", async () => {
      const first = await receive({ kind: "mention", text: "again" });
      const before = accepted.length;
      await harness.redeliver(first.id);
      await vi.waitFor(() => expect(accepted.length).toBeGreaterThan(before), WAIT);
      expect(accepted.at(-1)).toMatchObject({ id: first.id, channelId: first.channelId, kind: "mention" });
    });

    if (acknowledges) {
      it("acknowledges only what the intake has stored", async () => {
        const gate = Promise.withResolvers<boolean>();
        const entered = Promise.withResolvers<void>();
        accept = () => (entered.resolve(), gate.promise);
        const { id } = await harness.say({ kind: "alert", text: "slow disk" });
        await entered.promise;
        await new Promise((resolve) => setTimeout(resolve, 30));
        expect(harness.acknowledged(id)).toBe(false);
        gate.resolve(true);
        await vi.waitFor(() => expect(harness.acknowledged(id)).toBe(true), WAIT);
      });

      it("gets a message again that the intake could not store", async () => {
        let refusals = 0;
        accept = () => (refusals++ === 0 ? Promise.reject(new Error("disk full")) : Promise.resolve(true));
        const message = await receive({ kind: "alert", text: "lost?" });
        await vi.waitFor(() => expect(harness.acknowledged(message.id)).toBe(true), WAIT);
        expect(refusals).toBeGreaterThan(1);
      });
    }

    it.each(["mention", "command"] as const)("answers a %s once, in a thread, and finds the answer", async (kind) => {
      const message = await receive({ kind, text: "boom" });
      const ref = await harness.adapter.post(message, report, KEY);
      const answers = await harness.answers();
      expect(answers).toHaveLength(1);
      expect(answers[0]?.text).toContain(report.title.en);
      expect(answers[0]?.text).toContain(report.action["zh-CN"]);
      if (kind === "mention") expect(answers[0]?.thread).toBe(message.id);
      expect(await harness.adapter.find(message, KEY)).toBe(ref);
      expect(await harness.adapter.find(message, "job-2")).toBeUndefined();
    });

    it("answers in the thread that it was asked in", async () => {
      const root = await receive({ kind: "alert", text: "root" });
      const reply = await receive({ kind: "mention", text: "what is this?", inThreadOf: root.id });
      await harness.adapter.post(reply, report, KEY);
      expect((await harness.answers()).map(({ thread }) => thread)).toEqual([root.id]);
    });

    it("edits the answer, and adds none", async () => {
      const message = await receive({ kind: "mention", text: "boom" });
      const ref = await harness.adapter.post(message, { ...report, status: "processing" }, KEY);
      await harness.adapter.edit(ref, { notice: { en: "Nothing left to say.", "zh-CN": "没有更多内容。" } });
      const answers = await harness.answers();
      expect(answers).toHaveLength(1);
      expect(answers[0]?.text).toContain("Nothing left to say.");
      expect(answers[0]?.text).not.toContain(report.action.en);
      expect(await harness.adapter.find(message, KEY)).toBe(ref);
    });

    it("makes one answer of a post whose response was lost", async () => {
      const message = await receive({ kind: "mention", text: "boom" });
      harness.faults.storeThen500Once();
      const ref = await harness.adapter.post(message, report, KEY).catch(() => harness.adapter.find(message, KEY));
      expect(ref).toBeDefined();
      expect(await harness.answers()).toHaveLength(1);
    });

    it.each([
      ["long", hugeReport("x".repeat(100_000))],
      ["hostile", hugeReport(`${hostile} `)],
      ["long and hostile", hugeReport(hostile.repeat(1_000))],
      ["Chinese", hugeReport("连接被拒绝；".repeat(20_000))],
    ])("keeps the limits, and nothing active, in a %s report", async (_, huge) => {
      const message = await receive({ kind: "mention", text: "boom" });
      const ref = await harness.adapter.post(message, huge, KEY);
      await harness.adapter.edit(ref, huge);
      const [answer] = await harness.answers();
      expect(answer?.text.length).toBeGreaterThan(500);
      expect(answer?.active).toEqual([]);
    });

    it("leaves nothing active in a notice", async () => {
      const message = await receive({ kind: "mention", text: "boom" });
      await harness.adapter.post(message, { notice: { en: hostile.repeat(100), "zh-CN": hostile } }, KEY);
      expect((await harness.answers())[0]?.active).toEqual([]);
    });

    it("fetches the text of a file", async () => {
      const message = await receive({
        kind: "mention",
        text: "see file",
        file: { name: "app.log", text: "E1\nE2 错误" },
      });
      const complete = await harness.adapter.complete(message);
      expect(complete.parts).toContainEqual(
        expect.objectContaining({ kind: "file", name: "app.log", text: "E1\nE2 错误" }),
      );
    });

    it("fetches what a mention in a thread is about", async () => {
      const root = await receive({ kind: "alert", text: "OOMKilled: api", fromBot: true, card: true });
      const reply = await receive({ kind: "mention", text: "what is this?", inThreadOf: root.id });
      const { parts } = await harness.adapter.complete(reply);
      expect(parts.map(({ text }) => text).join("\n")).toContain("OOMKilled: api");
    });

    it("stops promptly, and twice", async () => {
      const begin = performance.now();
      await harness.adapter.stop();
      await harness.adapter.stop();
      expect(performance.now() - begin).toBeLessThan(2_000);
    });
  });
}

const WAIT = { timeout: 5_000, interval: 5 };

/** The sample report with every text replaced and every list made long. */
function hugeReport(text: string): Report {
  const prose = { en: text, "zh-CN": text };
  const many = <T>(item: T): T[] => Array.from({ length: 300 }, () => item);
  const line = { line: 1, quote: text };
  const code = { language: "shell", text, risk: "changes-state" as const };
  return {
    ...report,
    title: prose,
    receipt: { ...report.receipt, text: prose },
    error: { ...report.error, type: text, message: text, code: text, requestId: text, lines: many(line) },
    translation: { ...report.translation, ...prose, original: text, canonical: text },
    meaning: prose,
    causes: many({ text: prose, confidence: "likely" as const, evidence: many(line) }),
    action: prose,
    solutions: many({
      title: prose,
      steps: many(prose),
      code: many(code),
      risk: "changes-state" as const,
      undo: prose,
    }),
    prevention: many(prose),
    ask: many(prose),
    history: { ...report.history, count: 1, resolution: text },
    by: { ...report.by, model: text, note: prose },
  };
}
