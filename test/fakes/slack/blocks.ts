/** The plain text of a message, and what in it would be active for a reader. */
import { textsOf } from "../../../src/adapters/slack/check.ts";
import type { StoredMessage } from "./state.ts";

/** The text of a message as a reader sees it: its blocks, or its text where it has none. */
export function plainText({ text, blocks }: StoredMessage): string {
  const texts = blocks?.length ? blocks.flatMap(textsOf).map((one) => one.text ?? "") : [text];
  return texts.join("\n").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Mentions, links and previews in a message that a reader's client would make active. */
export function activeIn({ text, blocks, flags }: StoredMessage): string[] {
  const texts = [{ type: "mrkdwn", text }, ...(blocks ?? []).flatMap(textsOf)];
  const markup = texts.filter(({ type }) => type === "mrkdwn").flatMap((one) => activeMarkup(one.text ?? ""));
  const previews = ["unfurl_links", "unfurl_media"].filter((flag) => flags?.[flag] !== false);
  return [...markup, ...previews, ...(flags?.link_names === true ? ["link_names"] : [])];
}

function activeMarkup(text: string): string[] {
  const prose = text.replace(/```[^]*?(```|$)/g, "").replace(/`[^`\n]*`|<[^>]*>/g, "");
  return [
    ...(text.match(/<[!@#][^>]*>|<[a-z]+:[^>]*>/g) ?? []),
    ...(prose.match(/@(here|channel|everyone)\b|\bhttps?:\/\/\S+/g) ?? []),
  ];
}
