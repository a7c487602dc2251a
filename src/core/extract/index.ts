/** Extract: a message with its parts → error texts, and the receipt that says what was read and what was not. */
import type { Prose, Report } from "../report.ts";
import { countMasked, redact } from "../redact/index.ts";
import type { ErrorText, IncomingMessage, Part, Unread } from "../types.ts";
import { clean } from "./clean.ts";
import { errorText } from "./text.ts";

/** Lines kept from either end of a long text; what is between stands as empty lines, so that numbers stay true. */
const keptLines = 3000;
/** Characters kept of a line, and of a text. */
const lineLength = 32_768;
const textLength = 8_388_608;

type Receipt = Report["receipt"];
type ReceiptPart = Receipt["parts"][number];

export interface Extracted {
  texts: ErrorText[];
  receipt: Receipt;
}

/** Makes an error text of what was posted: bounded, cleaned of decoration, redacted. */
export function readText(posted: string, name = "text"): ErrorText {
  const masked = redact(posted.slice(0, textLength)).text;
  const lines = clean(masked).trimEnd().split("\n");
  return errorText(
    name,
    redact(lines.map((line, index) => (isKept(index, lines.length) ? cut(line) : "")).join("\n")).text,
  );
}

/** Reads every part of a message, its own text first. */
export function extract(message: IncomingMessage): Extracted {
  const own: Part = { kind: "card", name: "text", text: message.text };
  const sources = [...(message.text.trim() === "" ? [] : [own]), ...message.parts];
  const read = sources.map((part) => ({
    part,
    text: part.text === undefined ? undefined : readText(part.text, part.name ?? part.kind),
  }));
  const texts = read.map(({ text }) => text).filter((text) => text !== undefined);
  const parts = read.map(({ part, text }) => receiptPart(part, text));
  const masked = texts.reduce((sum, { text }) => sum + countMasked(text), 0);
  return { texts, receipt: { parts, masked, text: summary(parts, masked) } };
}

function isKept(index: number, count: number): boolean {
  return index < keptLines || index >= count - keptLines;
}

function cut(line: string): string {
  return line.length > lineLength ? line.slice(0, lineLength) : line;
}

const reasons: Record<Unread, Required<Prose>> = {
  "too-large": { en: "too large", "zh-CN": "文件过大" },
  binary: { en: "not a text file", "zh-CN": "不是文本文件" },
  image: { en: "no vision model", "zh-CN": "没有视觉模型" },
  "no-access": { en: "no permission to fetch it", "zh-CN": "没有读取权限" },
  gone: { en: "it no longer exists", "zh-CN": "已不存在" },
  failed: { en: "fetching it failed", "zh-CN": "获取失败" },
  empty: { en: "it is empty", "zh-CN": "内容为空" },
  "too-many": { en: "too many parts", "zh-CN": "附件过多" },
};

function receiptPart({ kind, name, bytes, unread }: Part, text: ErrorText | undefined): ReceiptPart {
  const lines = text?.lines.length ?? 0;
  const size = { name: name ?? kind, lines, bytes: bytes ?? Buffer.byteLength(text?.text ?? "") };
  if (text && lines > 2 * keptLines) {
    const note = { en: `first and last ${keptLines} lines`, "zh-CN": `首尾各 ${keptLines} 行` };
    return { ...size, read: "partly", note };
  }
  if (text) return { ...size, read: unread ? "partly" : "whole", ...(unread && { note: reasons[unread] }) };
  return { ...size, read: "not", note: reasons[unread ?? "failed"] };
}

/** What a part without a name of its own is called. */
const kinds: Record<string, Required<Prose>> = {
  text: { en: "text", "zh-CN": "文本" },
  file: { en: "file", "zh-CN": "文件" },
  card: { en: "alert card", "zh-CN": "告警卡片" },
  forwarded: { en: "forwarded message", "zh-CN": "转发的消息" },
  parent: { en: "the thread's first message", "zh-CN": "话题首条消息" },
};

function summary(parts: readonly ReceiptPart[], masked: number): Required<Prose> {
  const en = parts.map((part) => {
    const name = kinds[part.name]?.en ?? part.name;
    if (part.read === "not") return `${name} not read: ${part.note?.en}`;
    return [`${name} ${plural(part.lines, "line")}`, size(part), part.note?.en].filter(Boolean).join(", ");
  });
  const zh = parts.map((part) => {
    const name = kinds[part.name]?.["zh-CN"] ?? part.name;
    if (part.read === "not") return `${name} 未读取：${part.note?.["zh-CN"]}`;
    return [`${name} ${part.lines} 行`, size(part), part.note?.["zh-CN"]].filter(Boolean).join("，");
  });
  if (masked > 0) {
    en.push(`${plural(masked, "secret")} masked`);
    zh.push(`已屏蔽 ${masked} 处密钥`);
  }
  return { en: en.join(" · ") || "nothing to read", "zh-CN": zh.join(" · ") || "没有可读取的内容" };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A size worth telling; a short paste is told by its lines. */
function size({ bytes }: ReceiptPart): string | undefined {
  if (bytes < 10_000) return undefined;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
