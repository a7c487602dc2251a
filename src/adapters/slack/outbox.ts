/** Posts answers, finds and edits them. Every post carries its key as metadata, by which a retry finds it. */
import type { Logger } from "pino";
import type { Answer, MessageRef, RedactedMessage } from "../../core/types.ts";
import { isNoAccess, patiently, type WebClient } from "./api.ts";
import { isSlackUrl } from "./files.ts";
import { fit } from "./limits.ts";
import { isMine, type Handle, type Self } from "./message.ts";
import { escape } from "./mrkdwn.ts";
import { render } from "./render.ts";
import { SlackMessage } from "./schema.ts";
import { texts } from "./texts.ts";

/** The part of Slack's Web API that answers take. */
interface Api {
  chat: Pick<WebClient["chat"], "postMessage" | "update">;
  conversations: Pick<WebClient["conversations"], "history" | "replies">;
}

export interface Outbox {
  client: Api;
  self: Self;
  apiUrl: string | undefined;
  log: Logger;
  /** Aborts when the adapter stops. */
  signal: AbortSignal;
  reportUrl?: (reportId: string) => string | undefined;
}

/** Where an answer stands. Without a channel there is none: its reader was told to invite us. */
interface Place {
  channel?: string;
  ts?: string;
  key?: string;
}

/** No previews and no names made into links: what we post quotes untrusted text. */
const QUIET = { unfurl_links: false, unfurl_media: false, link_names: false } as const;
const EVENT = "bugloss_report";
/** How far a search looks: pages of messages. */
const PAGES = 5;
const PAGE = 200;

/** Posts an answer in the message's thread; a command's thread starts with a message of ours that names who asked. */
export async function post(message: RedactedMessage, answer: Answer, key: string, box: Outbox): Promise<MessageRef> {
  const channel = message.channelId;
  try {
    const thread_ts =
      message.kind === "command" ? await commandRoot(message, key, box) : (message.threadId ?? message.id);
    const sent = { channel, thread_ts, ...QUIET, ...content(answer, box), metadata: metadata(key) };
    const { ts } = await patiently(box.signal, () => box.client.chat.postMessage(sent));
    return reference({ channel, ts, key });
  } catch (error) {
    if (!isNoAccess(error) || !(await askForInvitation(message, box))) throw error;
    return reference({});
  }
}

/** Looks for an answer that was posted under a key. */
export async function find(message: RedactedMessage, key: string, box: Outbox): Promise<MessageRef | undefined> {
  const channel = message.channelId;
  const thread = message.kind === "command" ? await findRoot(message, key, box) : (message.threadId ?? message.id);
  if (!thread) return undefined;
  const oldest = message.kind === "command" ? thread : message.id;
  const ts = await search(key, "report", box, (page) =>
    box.client.conversations.replies({ channel, ts: thread, oldest, ...page }),
  );
  return ts === undefined ? undefined : reference({ channel, ts, key });
}

/** Replaces an answer. */
export async function edit(ref: MessageRef, answer: Answer, box: Outbox): Promise<void> {
  const { channel, ts, key } = JSON.parse(ref) as Place;
  if (!channel || !ts || !key) return;
  const sent = { channel, ts, ...QUIET, ...content(answer, box), metadata: metadata(key) };
  await patiently(box.signal, () => box.client.chat.update(sent));
}

function content(answer: Answer, { reportUrl }: Outbox) {
  return render(answer, "notice" in answer ? undefined : reportUrl?.(answer.id));
}

function reference(place: Place): MessageRef {
  return JSON.stringify(place);
}

function metadata(key: string, part: "report" | "root" = "report") {
  return { event_type: EVENT, event_payload: { key, part } };
}

/** The message that a command's thread hangs on, posted unless an earlier attempt has done so. */
async function commandRoot(message: RedactedMessage, key: string, box: Outbox): Promise<string | undefined> {
  const known = await findRoot(message, key, box);
  if (known) return known;
  const line = fit(message.text.trim().split("\n", 1)[0] ?? "", 150, (text) => escape(text.replaceAll("`", "'")));
  const text = `<@${message.author.id}>: /diagnose · \`${line}\``;
  const sent = { channel: message.channelId, text, ...QUIET, metadata: metadata(key, "root") };
  return (await patiently(box.signal, () => box.client.chat.postMessage(sent))).ts;
}

function findRoot({ channelId, sentAt }: RedactedMessage, key: string, box: Outbox): Promise<string | undefined> {
  // A minute of grace for clocks that differ.
  const oldest = String(Date.parse(sentAt) / 1000 - 60);
  return search(key, "root", box, (page) => box.client.conversations.history({ channel: channelId, oldest, ...page }));
}

type ReadPage = (page: { limit: number; cursor?: string; include_all_metadata: true }) => Promise<{
  messages?: unknown[];
  response_metadata?: { next_cursor?: string };
}>;

/** The ts of our message with a key. */
async function search(key: string, part: string, box: Outbox, readPage: ReadPage): Promise<string | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const range = { limit: PAGE, include_all_metadata: true as const, ...(cursor ? { cursor } : {}) };
    const { messages = [], response_metadata } = await patiently(box.signal, () => readPage(range));
    const ours = messages.map((one) => SlackMessage.safeParse(one).data).filter((one) => one && isMine(one, box.self));
    const found = ours.find((one) => isPost(one, key, part));
    if (found) return found.ts;
    cursor = response_metadata?.next_cursor;
    if (!cursor) return undefined;
  }
  return undefined;
}

function isPost(message: SlackMessage | undefined, key: string, part: string): boolean {
  const { event_type, event_payload } = message?.metadata ?? {};
  return event_type === EVENT && event_payload?.key === key && event_payload.part === part;
}

/** Tells the person who asked, and nobody else, that we are not in the channel; false where there is no way to. */
async function askForInvitation(message: RedactedMessage, { apiUrl, log, signal }: Outbox): Promise<boolean> {
  const { responseUrl } = JSON.parse(message.handle ?? "{}") as Handle;
  if (!responseUrl || !isSlackUrl(responseUrl, apiUrl)) return false;
  const response = await fetch(responseUrl, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ response_type: "ephemeral", text: texts.invite }),
    redirect: "error",
    signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
  });
  log.info({ channelId: message.channelId, status: response.status }, "asked to be invited");
  return response.ok;
}
