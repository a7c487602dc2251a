/** Alerts as monitoring systems write them into a chat or a mail, cards flattened to lines among them. One that is resolved is none. */
import type { Finding, Format } from "../../types.ts";
import { CERTAIN, STRONG } from "../confidence.ts";
import { LABELS, PLUGIN, wordings } from "../shared/alert-wordings.ts";
import { topicOf } from "../shared/alert-topic.ts";
import { inProse } from "../shared/prose.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 60;
/** Lines that hold an anchor, of which the first count. */
const MOST_TITLES = 500;
const ABOVE = 4;
const DRILL = /演练|\bdrill\b/i;
/** A title that names nothing: what the lines below say is the message. */
const UNTELLING = /^(?:\W{0,9}|PROBLEM|\S{1,9} Triggered|.{1,200} went down)$/;

export const alert: Format = {
  name: "alert",
  anchors: [...new Set(wordings.flatMap(({ anchors }) => anchors))].map((anchor) =>
    anchor === "#" ? "Status: Open" : anchor,
  ),
  parse({ lines }, at = [...lines.keys()]) {
    const found = at.length === 0 ? undefined : readCard(lines, at);
    return found && [found];
  },
};

/** The first card; what stands below its title belongs to it. */
function readCard(lines: readonly string[], at: readonly number[]): Finding | undefined {
  for (const index of candidates(lines, at)) {
    const line = lines[index]!.slice(0, MAX_LINE).trimEnd();
    const title = titleOf(line, () => cut(lines, index - ABOVE, index + MOST_LINES).join("\n"));
    if (title !== undefined && !DRILL.test(line) && !isDiff(line)) return toFinding(lines, index, title.trim());
  }
  return undefined;
}

function toFinding(lines: readonly string[], index: number, title: string): Finding {
  const card = cut(lines, index, index + MOST_LINES);
  const message = UNTELLING.test(title) ? (labelled(card) ?? title) : title;
  const blank = card.findIndex((line, below) => below > 0 && line === "");
  const end = index + (blank < 0 ? card.length : blank);
  const at = { runtime: "other" as const, lines: [index + 1, end] as [number, number] };
  return {
    ...at,
    confidence: message === "" ? STRONG : CERTAIN,
    message: message || undefined,
    ...topicOf(message, card.join("\n")),
  };
}

function cut(lines: readonly string[], from: number, to: number): string[] {
  return lines.slice(Math.max(0, from), to).map((line) => line.slice(0, MAX_LINE).trimEnd());
}

/** Opsgenie's title stands above the line with the anchor. */
function candidates(lines: readonly string[], at: readonly number[]): number[] {
  const near = at.slice(0, MOST_TITLES).flatMap((index) => [index - 2, index - 1, index]);
  return [...new Set(near)].filter((index) => (lines[index] ?? "") !== "");
}

function titleOf(line: string, around: () => string): string | undefined {
  for (const { line: wording, beside } of wordings) {
    const title = wording.exec(line)?.groups;
    if (title && (beside === undefined || beside.test(around()))) return title.message ?? "";
  }
  return undefined;
}

function isDiff(line: string): boolean {
  return /^[+-]\s/.test(line) && inProse(line) && !/Reason/.test(line);
}

function labelled(card: readonly string[]): string | undefined {
  const below = card.slice(1);
  const plugin = below.find((line) => PLUGIN.test(line));
  return (
    plugin ??
    LABELS.map((label) => below.map((line) => label.exec(line)?.[1]).find((one) => one !== undefined)).find(
      (one) => one !== undefined,
    )
  );
}
