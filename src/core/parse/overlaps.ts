/** Findings of several formats, and of several envelopes, on the same lines of a text. */
import type { ErrorText, Finding } from "../types.ts";
import { lastResorts } from "./formats/general/index.ts";
import { logLine } from "./formats/general/log-line.ts";

/** @property source the text it was read in: the posted one, or what an envelope held */
export type Read = Finding & { format: string; source: ErrorText };

/** Of findings on the same lines the surest stays, and takes over what only the others know. In order of their lines. */
export function resolveOverlaps(found: readonly Read[]): Read[] {
  const kept: Read[] = [];
  const isAnyones = ({ runtime }: Read) => Number(runtime === "other");
  for (const finding of found.toSorted((a, b) => certainty(b) - certainty(a) || isAnyones(a) - isAnyones(b))) {
    const over = kept.find(
      (other) => overlap(other, finding) && (!isSibling(other, finding) || isSame(other, finding)),
    );
    if (over) donate(finding, over);
    else kept.push(finding);
  }
  return kept.sort((a, b) => a.lines[0] - b.lines[0]);
}

const vague: ReadonlySet<string> = new Set([logLine, ...lastResorts].map(({ name }) => name));

/** What says that something failed, and knows nothing of its kind. */
export function isVague({ format }: Read): boolean {
  return vague.has(format);
}

/** What a specific format reads on the same lines says more, be it only that something else failed. */
function certainty(finding: Read): number {
  return isVague(finding) ? finding.confidence - 1 : finding.confidence;
}

/** What one format reads beside another error, not once more in its envelope. */
function isSibling(a: Read, b: Read): boolean {
  return a.format === b.format && a.source === b.source;
}

/** What one format reads twice. */
function isSame(a: Finding, b: Finding): boolean {
  const at = ({ location, frames }: Finding) => JSON.stringify([location, frames?.[0]]);
  return a.message === b.message && a.type === b.type && at(a) === at(b);
}

function overlap(a: Finding, b: Finding): boolean {
  return a.lines[0] <= b.lines[1] && b.lines[0] <= a.lines[1];
}

/** Fills in what only the other knows. */
export function donate(from: Finding, to: Finding): void {
  to.code ??= from.code;
  to.httpStatus ??= from.httpStatus;
  to.requestId ??= from.requestId;
  to.exitCode ??= from.exitCode;
  to.signal ??= from.signal;
  // Who names the class of the same message knows who printed it.
  if (to.type === undefined && from.type !== undefined && from.runtime !== "other" && from.message === to.message) {
    to.type = from.type;
    if (from.type !== "Error" || to.runtime === "other") to.runtime = from.runtime;
  }
}
