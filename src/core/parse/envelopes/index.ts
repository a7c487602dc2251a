/** What errors come wrapped in. An envelope is peeled, and what was inside is parsed as a text of its own. */
import type { ErrorText, Finding } from "../../types.ts";
import { ansibleHandled } from "./ansible-handled.ts";
import { ciCommand } from "./ci-command.ts";
import { escapedStack } from "./escaped-stack.ts";
import { lesserRecord } from "./lesser-record.ts";
import { logRecord } from "./log-record.ts";
import { quotation } from "./quotation.ts";

/** What was inside an envelope. */
export interface Peeled {
  /** The line the envelope stands on, or begins on, as posted. */
  line: number;
  /** The text inside, un-escaped. */
  inner: string;
  /** Nothing else on that line is an error. */
  wholeLine?: boolean;
  /** What the envelope says of the error: severity, ids, status. */
  attributes: Partial<Finding>;
}

/** Opens one kind of envelope. Returns undefined when the text holds none. */
export interface Envelope {
  readonly name: string;
  peel(text: ErrorText): Peeled[] | undefined;
}

export const envelopes: readonly Envelope[] = [
  lesserRecord,
  ansibleHandled,
  ciCommand,
  logRecord,
  escapedStack,
  quotation,
];
