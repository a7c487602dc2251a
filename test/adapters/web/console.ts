/** A running console with a store in memory, and a client that reads what it sends. */
import { pino } from "pino";
import { createWebAdapter } from "../../../src/adapters/web/index.ts";
import type { WebAdapter, WebOptions } from "../../../src/adapters/web/index.ts";
import type { Report } from "../../../src/core/report.ts";
import type { IncomingMessage, RedactedMessage, Store, Vote } from "../../../src/core/types.ts";
import { report } from "../../fixtures/report.ts";

type Headers = { [name: string]: string };
type Body = string | URLSearchParams;

export interface RunningConsole {
  web: WebAdapter;
  accepted: IncomingMessage[];
  reports: Map<string, Report>;
  votes: Vote[];
  notes: (string | undefined)[];
  log: string[];
  get: (path: string, headers?: Headers) => Promise<Response>;
  post: (body: Body, headers?: Headers, path?: string) => Promise<Response>;
  /** Posts a text and returns the id of its answer. */
  ask: (text: string) => Promise<string>;
  /** The newest message, as the core would hand it back. */
  message: () => RedactedMessage;
}

export async function startConsole(options: Partial<WebOptions> = {}): Promise<RunningConsole> {
  const reports = new Map([[report.id, report]]);
  const accepted: IncomingMessage[] = [];
  const log: string[] = [];
  const { history } = report;
  const incident = { ...history, status: "open" as const, solutions: [] };
  const votes: Vote[] = [];
  const notes: (string | undefined)[] = [];
  const store: Store = {
    record: () => Promise.resolve(incident),
    saveReport: (saved) => Promise.resolve(void reports.set(saved.id, saved)),
    report: (id) => (id === "broken" ? Promise.reject(new Error("secret detail")) : Promise.resolve(reports.get(id))),
    vote: (vote) => Promise.resolve(reports.has(vote.reportId) && votes.push(vote) > 0),
    resolve: (id, note) => Promise.resolve(reports.has(id) && notes.push(note) > 0),
    incidents: () => Promise.resolve([...reports.values()].map((newest) => ({ incident, report: newest }))),
  };
  const web = createWebAdapter({
    host: "127.0.0.1",
    port: 0,
    log: pino({}, { write: (line) => void log.push(line) }),
    store,
    languages: ["en", "zh-CN"],
    ...options,
  });
  await web.start({ accept: (message) => Promise.resolve(accepted.push(message) > 0) });

  const get = (path: string, headers: Headers = {}) => fetch(web.url() + path, { headers, redirect: "manual" });
  const post = (body: Body, headers: Headers = {}, path = "/api/diagnose") =>
    fetch(web.url() + path, { method: "POST", body, headers, redirect: "manual" });
  return {
    web,
    accepted,
    reports,
    votes,
    notes,
    log,
    get,
    post,
    async ask(text) {
      const response = await post(JSON.stringify({ text }), { "content-type": "application/json" });
      return ((await response.json()) as { id: string }).id;
    },
    message: () => accepted.at(-1) as RedactedMessage,
  };
}

export const html = { accept: "text/html,application/xhtml+xml" };

/** The data of each event of a stream, as they arrive, until the server ends it. */
export async function* events(response: Response): AsyncGenerator<{ html: string; final: boolean }> {
  let pending = "";
  for await (const text of response.body!.pipeThrough(new TextDecoderStream())) {
    const parts = (pending + text).split("\n\n");
    pending = parts.pop() ?? "";
    for (const part of parts.filter((candidate) => candidate.startsWith("event: answer"))) {
      yield JSON.parse(part.slice(part.indexOf("data: ") + 6)) as { html: string; final: boolean };
    }
  }
}
