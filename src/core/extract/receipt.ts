/** The receipt: what was read of a message, what was not and why, and how many secrets were masked. */
import type { Prose, Report } from "../report.ts";
import type { ErrorText, Part, Unread } from "../types.ts";

type Receipt = Report["receipt"];
type ReceiptPart = Receipt["parts"][number];

/** A part, and what was read of it. */
interface Read {
  part: Part;
  text: ErrorText | undefined;
}

/** Ranges of lines that are named one by one. */
const mostRanges = 5;

/** @param masked how many secrets were masked in all of it */
export function receiptOf(read: readonly Read[], masked: number): Receipt {
  const parts = read.map(receiptPart);
  return { parts, masked, text: summary(parts, masked) };
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
  "nested-archive": { en: "an archive within an archive is not opened", "zh-CN": "不展开压缩包中的压缩包" },
  "unsupported-archive": {
    en: "an archive of this kind cannot be opened: send .zip, .gz or .tar.gz",
    "zh-CN": "无法打开这种压缩包，请发送 .zip、.gz 或 .tar.gz",
  },
  "damaged-archive": { en: "the archive is damaged or encrypted", "zh-CN": "压缩包已损坏或已加密" },
};

/** What is said of a part that was read as far as it went. */
const cutShort: Partial<Record<Unread, Required<Prose>>> = {
  "too-large": { en: "the first 64 MB", "zh-CN": "仅前 64 MB" },
  "damaged-archive": { en: "as far as the damaged archive goes", "zh-CN": "压缩包已损坏，仅读取到损坏处" },
};

function receiptPart({ part, text }: Read): ReceiptPart {
  const { kind, name = kind, bytes = Buffer.byteLength(text?.text ?? ""), unread, kept } = part;
  const size = { name, lines: text?.lines.length ?? 0, bytes };
  if (!text) return { ...size, read: "not", note: reasons[unread ?? "failed"] };
  const note = noteOf(part);
  return { ...size, read: kept || unread ? "partly" : "whole", ...(note && { note }) };
}

function noteOf({ kept, encoding, unread }: Part): Prose | undefined {
  const notes: Required<Prose>[] = [];
  if (kept) notes.push(rangesKept(kept));
  if (encoding) notes.push(decodedAs(encoding));
  if (unread) notes.push(cutShort[unread] ?? reasons[unread]);
  if (notes.length === 0) return undefined;
  return { en: notes.map(({ en }) => en).join(", "), "zh-CN": notes.map((note) => note["zh-CN"]).join("，") };
}

function rangesKept(kept: NonNullable<Part["kept"]>): Required<Prose> {
  const ranges = kept.slice(0, mostRanges).map(([first, last]) => `${first}–${last}`);
  const more = kept.length - ranges.length;
  return {
    en: `lines ${ranges.join(", ")}${more > 0 ? ` and ${plural(more, "other place")}` : ""}`,
    "zh-CN": `第 ${ranges.join("、")} 行${more > 0 ? `及另外 ${more} 处` : ""}`,
  };
}

function decodedAs(encoding: string): Required<Prose> {
  const name = encoding === "gb18030" ? "GBK" : encoding.toUpperCase().replace("SHIFT_JIS", "Shift_JIS");
  return { en: `decoded from ${name}`, "zh-CN": `按 ${name} 解码` };
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
