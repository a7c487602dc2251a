/** What errors come wrapped in. An envelope is peeled, and what was inside is parsed as a text of its own. */
import type { ErrorText, Finding } from "../../types.ts";
import { ansibleHandled } from "./ansible-handled.ts";
import { buildStep } from "./build-step.ts";
import { chatPayload } from "./chat-payload.ts";
import { ciCommand } from "./ci-command.ts";
import { curlyQuotes } from "./curly-quotes.ts";
import { escapedStack } from "./escaped-stack.ts";
import { flattenedStack } from "./flattened-stack.ts";
import { html } from "./html.ts";
import { indentedBlock } from "./indented-block.ts";
import { inspectedStack } from "./inspected-stack.ts";
import { lesserRecord } from "./lesser-record.ts";
import { logRecord } from "./log-record.ts";
import { outputRecord } from "./output-record.ts";
import { passedTest } from "./passed-test.ts";
import { pinoPretty } from "./pino-pretty.ts";
import { prefixed } from "./prefixed.ts";
import { quotation } from "./quotation.ts";
import { resolvedAlert } from "./resolved-alert.ts";
import { sentence } from "./sentence.ts";
import { stampsBetween } from "./stamps-between.ts";
import { urlEncoded } from "./url-encoded.ts";
import { xml } from "./xml.ts";

/** What was inside an envelope. */
export interface Peeled {
  /** The line the envelope stands on, or begins on, as posted. */
  line: number;
  /** By line of what is inside: the line it stood on, where not all of it stood on that one. */
  lines?: readonly number[];
  /** The text inside, un-escaped. */
  inner: string;
  /** Nothing else on its lines is an error. */
  wholeLine?: boolean;
  /** What the envelope says of the error: severity, ids, status. */
  attributes: Partial<Finding>;
}

/** Opens one kind of envelope. Returns undefined when the text holds none. */
export interface Envelope {
  readonly name: string;
  /** Literals, case-sensitive, of which every text with such an envelope holds at least one. */
  readonly anchors: readonly string[];
  /** @param at the indexes of the lines that hold an anchor */
  peel(text: ErrorText, at?: readonly number[]): Peeled[] | undefined;
}

export const envelopes: readonly Envelope[] = [
  lesserRecord,
  ansibleHandled,
  passedTest,
  resolvedAlert,
  chatPayload,
  ciCommand,
  outputRecord,
  logRecord,
  pinoPretty,
  prefixed,
  stampsBetween,
  buildStep,
  indentedBlock,
  curlyQuotes,
  escapedStack,
  inspectedStack,
  flattenedStack,
  html,
  xml,
  urlEncoded,
  quotation,
  sentence,
];
