/** The ports of the core: what it asks of platforms, of the queue and of the store. One contract suite each, in test/contracts. */
import type { RequestListener } from "node:http";
import type { Fingerprints } from "./fingerprint.ts";
import type { Report } from "./report.ts";
import type { Answer, Incident, IncomingMessage, MessageRef, RedactedMessage, RedactedText } from "./types.ts";

/** Takes messages from adapters. Resolves once the message is stored and synced, so an adapter acknowledges after it. */
export interface Intake {
  accept(message: IncomingMessage): Promise<boolean>;
}

/** A platform. It translates; what to answer is decided in the core. */
export interface Adapter {
  readonly name: string;
  start(intake: Intake): Promise<void>;
  /** Fetches what the event did not carry: files, the thread's parent. Never throws for a part: it marks it unread. */
  complete(message: RedactedMessage): Promise<IncomingMessage>;
  /** Posts once, in the message's thread. `key` names the post, so that it can be found again. */
  post(message: RedactedMessage, answer: Answer, key: string): Promise<MessageRef>;
  /** Looks for an earlier post of the same key, before a retry posts again. */
  find(message: RedactedMessage, key: string): Promise<MessageRef | undefined>;
  edit(ref: MessageRef, answer: Answer): Promise<void>;
  stop(): Promise<void>;
}

/** Serves a path of the process's one HTTP server with a plain Node listener. */
export type HttpMount = (path: string, listener: RequestListener) => void;

// --- Storage ---

/** One piece of work: a message to be answered. */
export interface Job {
  id: string;
  message: RedactedMessage;
  /** 1 on the first run. */
  attempt: number;
  /** Runs that failed; those that ended with the process are not among them. */
  failures: number;
  /** Our answer, once posted. */
  ref?: MessageRef;
}

/** Durable work. A key is accepted once, for as long as its job is kept. */
export interface Queue {
  /** Resolves after the job is synced to disk; false when the key is known already. */
  add(key: string, message: RedactedMessage): Promise<boolean>;
  /** The oldest job that is due, marked as running; none of a channel whose `channelKey` is among the busy ones. */
  take(busy?: readonly string[]): Promise<Job | undefined>;
  /** Remembers our answer's place, so that a retry edits instead of posting. */
  posted(id: string, ref: MessageRef): Promise<void>;
  done(id: string): Promise<void>;
  /** Hands the job back after a failure, due again after `delay` milliseconds. */
  retry(id: string, delay: number): Promise<void>;
  fail(id: string, reason: string): Promise<void>;
  /** Jobs that wait or run. */
  pending(): Promise<number>;
}

export interface Occurrence {
  /** The strict one names the incident. */
  fingerprints: Fingerprints;
  platform: string;
  workspaceId: string;
  channelId: string;
  messageId: string;
  at: string;
}

/** What somebody found out about a solution of a report. */
export interface Vote {
  reportId: string;
  /** The solution's id in the report. */
  solutionId: string;
  worked: boolean;
  userId: string;
  /** Where it was said. */
  channelId: string;
  at: string;
}

export interface Store {
  /** Counts an occurrence once per message, and tells what is known of its fingerprint. */
  record(occurrence: Occurrence): Promise<Incident>;
  /** Keeps the last word of each user on each solution of a report. False where there is no such solution. */
  vote(vote: Vote): Promise<boolean>;
  /** Marks the incident of a report as resolved, with what fixed it. False where there is no such report. */
  resolve(reportId: string, note: RedactedText | undefined): Promise<boolean>;
  saveReport(report: Report): Promise<void>;
  report(id: string): Promise<Report | undefined>;
  /** Incidents with their newest report, newest first. */
  incidents(limit: number): Promise<{ incident: Incident; report: Report }[]>;
}
