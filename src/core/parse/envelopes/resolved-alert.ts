/** Alerts that have passed: what they say of an error is over, so nothing on their lines is read. */
import type { ErrorText } from "../../types.ts";
import { isOver } from "../shared/alert-state.ts";
import { RESOLVED, wordings } from "../shared/alert-wordings.ts";
import { documents } from "../shared/json-body.ts";
import type { Envelope, Peeled } from "./index.ts";

const MAX_LINE = 500;
/** A card's state stands near its top. */
const TOP = 6;
const MOST_LINES = 80;
/** What only a webhook's body has in it. */
const WEBHOOK = [
  "alerts",
  "AlarmName",
  "incident",
  "event",
  "alert",
  "essentials",
  "heartbeat",
  "check_name",
  "issue",
  "data",
  "ruleName",
  "condition_name",
  "detail",
  "fault",
  "alert_transition",
];

export const resolvedAlert: Envelope = {
  name: "resolved-alert",
  anchors: [
    ...[
      "esolved",
      "RESOLVED",
      "ecovered",
      "RECOVERY",
      "[OK]",
      'OK: "',
      "OK state",
      "恢复",
      "✅",
      "💚",
      "UP:",
      "状态",
      "UP alert",
    ],
    ...[
      "CKNOWLEDGEMENT",
      "acknowledged",
      "closed",
      "CLOSED",
      "Closed",
      "back to normal",
      "Back to normal",
      '"OK"',
      '"ok"',
      '"Close"',
      '"UP"',
      '"status":1',
    ],
  ],
  peel(text) {
    const lines = [...overDocuments(text), ...overCard(text)];
    return lines.length === 0
      ? undefined
      : lines.map((line): Peeled => ({ line, inner: "", wholeLine: true, attributes: {} }));
  },
};

function overDocuments(text: ErrorText): number[] {
  return documents(text).flatMap(({ value, lines: [first, last] }) =>
    WEBHOOK.some((key) => key in value) && isOver(value) ? range(first, last) : [],
  );
}

/** The whole of a text that begins as a card of an alert that has passed, where nothing on it fires. */
function overCard({ lines }: ErrorText): number[] {
  if (lines.length > MOST_LINES) return [];
  const written = lines.map((line) => line.slice(0, MAX_LINE).trimEnd());
  const top = written.filter((line) => line !== "").slice(0, TOP);
  const isFiring = written.some((line) => wordings.some((wording) => !wording.beside && wording.line.test(line)));
  return top.some((line) => RESOLVED.test(line)) && !isFiring ? range(1, lines.length) : [];
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
