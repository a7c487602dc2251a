/** Messages as they are posted to a chat's webhook: Slack's attachments and blocks, Discord's embeds, cards of DingTalk, WeCom, Feishu and Teams. Their texts are read as lines. */
import { documents, isObject, type JsonObject } from "../shared/json-body.ts";
import type { Envelope, Peeled } from "./index.ts";

const KEYS = ["attachments", "blocks", "embeds", "msgtype", "msg_type", "sections", "card"];
/** What a reader sees, in the order in which it is shown; other keys hold structure. */
const TEXTS = [
  "pretext",
  "author_name",
  "title",
  "content",
  "text",
  "description",
  "summary",
  "name",
  "value",
  "activityTitle",
  "activitySubtitle",
];
const INSIDE = [
  "attachments",
  "blocks",
  "embeds",
  "fields",
  "facts",
  "elements",
  "sections",
  "markdown",
  "text",
  "header",
  "title",
  "content",
  "card",
  "post",
  "zh_cn",
  "body",
];
const MAX_DEPTH = 7;
const MAX_LINES = 300;

export const chatPayload: Envelope = {
  name: "chat-payload",
  anchors: KEYS.map((key) => `"${key}"`),
  peel(text) {
    const peeled = documents(text).flatMap(({ value, lines: [first, last] }): Peeled[] => {
      if (!KEYS.some((key) => key in value)) return [];
      const shown = textsOf(value, 0).slice(0, MAX_LINES).join("\n").replace(/^> ?/gm, "");
      const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      const outside = lines.map((line): Peeled => ({ line, inner: "", wholeLine: true, attributes: {} }));
      return [{ line: first, inner: shown, attributes: {} }, ...outside];
    });
    return peeled.length > 0 ? peeled : undefined;
  },
};

function textsOf(value: unknown, depth: number): string[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.slice(0, MAX_LINES).flatMap((one) => textsOf(one, depth + 1));
  return isObject(value) ? [...ownTexts(value), ...INSIDE.flatMap((key) => nested(value[key], depth))] : [];
}

function ownTexts(value: JsonObject): string[] {
  const texts = TEXTS.map((key) => value[key]).filter(
    (one) => typeof one === "string" && one.trim() !== "",
  ) as string[];
  const isField = texts.length === 2 && ("value" in value || "short" in value);
  return isField ? [texts.join(": ")] : [...new Set(texts)];
}

function nested(value: unknown, depth: number): string[] {
  return typeof value === "object" && value !== null ? textsOf(value, depth + 1) : [];
}
