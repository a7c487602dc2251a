/** Records as pino-pretty prints them: a line with time, level and process, and the fields below it, indented. */
import type { ErrorText } from "../../types.ts";
import { readRequestId } from "../shared/request-id.ts";
import type { Envelope, Peeled } from "./index.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 200;
const HEAD = /^\[[\dT :.,Z+-]{8,40}\] (ERROR|FATAL)(?: \([^()]{1,120}\))?:/;

export const pinoPretty: Envelope = {
  name: "pino-pretty",
  anchors: ["] ERROR", "] FATAL"],
  peel(text, at = [...text.lines.keys()]) {
    const peeled = at.flatMap((index) => record(text, index));
    return peeled.length > 0 ? peeled : undefined;
  },
};

/** The record's stack, where it has one: its ids stand in the fields beside it. */
function record({ lines }: ErrorText, index: number): Peeled[] {
  const level = HEAD.exec(lines[index]!.slice(0, MAX_LINE))?.[1];
  const below = lines.slice(index + 1, index + 1 + MOST_LINES);
  const end = below.findIndex((line) => !line.startsWith("    "));
  const fields = end < 0 ? below : below.slice(0, end);
  const stack = fields.findIndex((line) => /^\s{4,12}"?stack"?:/.test(line));
  if (level === undefined || stack < 0) return [];
  const requestId = readRequestId(fields.slice(0, stack).join("\n"));
  const inner = fields
    .slice(stack + 1)
    .map((line) => line.slice(10))
    .join("\n");
  const numbers = fields.slice(stack + 1).map((_, below) => index + stack + 3 + below);
  const severity = level === "FATAL" ? ("fatal" as const) : ("error" as const);
  const attributes = { severity, ...(requestId !== undefined && { requestId }) };
  return [{ line: index + 1, lines: numbers, inner, wholeLine: true, attributes }];
}
