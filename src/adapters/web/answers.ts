/** The answers that browsers are waiting for: few, for a while, in memory. Reports themselves are in the store. */
import { EventEmitter } from "node:events";
import type { Answer } from "../../core/types.ts";

/** Answers by the key under which the core posts them. */
export interface Answers {
  /** From now on the key is known, though there is no answer yet. */
  expect(key: string): void;
  put(key: string, answer: Answer): void;
  known(key: string): boolean;
  get(key: string): Answer | undefined;
  /** Calls back on every new state of an answer. Returns what ends that. */
  watch(key: string, listener: (answer: Answer) => void): () => void;
}

interface Entry {
  answer?: Answer;
  /** Epoch milliseconds after which it is forgotten. */
  until: number;
}

/** Keeps at most `limit` answers, the newest, each for `lifetime` milliseconds after it last changed. */
export function createAnswers({ limit = 1000, lifetime = 3_600_000 } = {}): Answers {
  const entries = new Map<string, Entry>();
  const changes = new EventEmitter().setMaxListeners(0);

  const current = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    return entry && entry.until > Date.now() ? entry : undefined;
  };
  const keep = (key: string, answer: Answer | undefined) => {
    entries.delete(key);
    entries.set(key, { answer, until: Date.now() + lifetime });
    for (const [oldest, { until }] of entries) {
      if (entries.size <= limit && until > Date.now()) break;
      entries.delete(oldest);
    }
  };

  return {
    expect: (key) => keep(key, current(key)?.answer),
    put(key, answer) {
      keep(key, answer);
      changes.emit(eventOf(key), answer);
    },
    known: (key) => current(key) !== undefined,
    get: (key) => current(key)?.answer,
    watch(key, listener) {
      changes.on(eventOf(key), listener);
      return () => changes.off(eventOf(key), listener);
    },
  };
}

/** Never `error`, which an emitter treats in its own way. */
function eventOf(key: string): string {
  return `answer ${key}`;
}

/** Whether nothing more will come. */
export function isFinal(answer: Answer): boolean {
  return "notice" in answer || answer.status !== "processing";
}
