/** Starts a fake Slack and an adapter for it, over Socket Mode or over HTTP. */
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { createSlackAdapter, type SlackOptions } from "../../../src/adapters/slack/index.ts";
import type { AdapterHarness, Saying } from "../../contracts/adapter.ts";
import { activeIn, ids, plainText, startFakeSlack, type FakeSlack } from "../../fakes/slack.ts";

export const REPORT_PAGE = "https://bugloss.example/reports/";

export interface SlackHarness extends AdapterHarness {
  slack: FakeSlack;
  /** Where the adapter serves events over HTTP. */
  eventsUrl?: string;
}

/** @param ackTimeout milliseconds after which the fake sends an event again; Slack waits 3,000 */
export async function startSlackHarness(over: "socket" | "http", ackTimeout = 300): Promise<SlackHarness> {
  const http = over === "http" ? await startHttp() : undefined;
  const eventsUrl = http && `${http.origin}/slack/events`;
  const slack = await startFakeSlack({ ackTimeout, eventsUrl });
  const options: SlackOptions = {
    botToken: slack.botToken,
    apiUrl: slack.apiUrl,
    log: pino({ level: "silent" }),
    reportUrl: (id) => REPORT_PAGE + id,
    ...(http ? { signingSecret: slack.signingSecret, mount: http.mount } : { appToken: slack.appToken }),
  };
  return {
    slack,
    eventsUrl,
    adapter: createSlackAdapter(options),
    say: (saying) => Promise.resolve({ id: say(slack, saying) }),
    acknowledged: slack.acknowledged,
    redeliver: (id) => Promise.resolve(slack.redeliver(id)),
    answers: () => Promise.resolve(answers(slack)),
    faults: { storeThen500Once: () => slack.failNext("chat.postMessage", { kind: "stored-500" }) },
    stop: async () => {
      await slack.stop();
      await http?.stop();
    },
  };
}

function say(slack: FakeSlack, { kind, text, fromBot, fromMe, inThreadOf, card, file }: Saying): string {
  if (kind === "command") return slack.sendCommand(text);
  const message = {
    from: fromMe ? ("app" as const) : fromBot ? ("bot" as const) : ("user" as const),
    channel: kind === "direct" ? ids.direct : ids.channel,
    thread_ts: inThreadOf,
    ...(card ? { attachments: [{ title: "Alert", text: escapeText(text), color: "#f00" }] } : { text }),
    ...(file ? { files: [{ name: file.name, body: file.text }] } : {}),
  };
  return (kind === "mention" ? slack.sendMention(message) : slack.sendMessage(message)).ts;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function answers(slack: FakeSlack) {
  const threaded = slack.posted().filter(({ thread_ts }) => thread_ts !== undefined);
  return threaded.map((message) => ({
    id: message.ts,
    thread: message.thread_ts ?? "",
    text: plainText(message),
    active: activeIn(message).filter((found) => !found.startsWith(`<${REPORT_PAGE}`)),
  }));
}

/** A process's HTTP server, as the web adapter will own it. */
async function startHttp() {
  const listeners = new Map<string, RequestListener>();
  const server = createServer((request, response) => {
    const listener = listeners.get(request.url ?? "");
    if (listener) listener(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mount: (path: string, listener: RequestListener) => void listeners.set(path, listener),
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
