/**
 * The words of Bugloss, then every shared type and port.
 * message        what a person or a tool wrote in a channel, with its attachments, forwarded parts and alert cards
 * error text     the part of a message that is the error: redacted, cleaned of decoration, line numbers as posted
 * parsed error   the structure read out of an error text
 * fingerprint    the key under which two occurrences are the same error
 * incident       everything known about one fingerprint
 * catalogue      message templates in both languages
 * knowledge      entries that explain a family of errors
 * analyst        turns evidence into an analysis
 * report         everything a renderer needs, as structure
 * receipt        the report's first part: what was read, what was not and why, what was masked
 * Times are ISO 8601.
 */
import type { KnownEntry } from "./knowledge/index.ts";
import type {
  Category,
  Confidence,
  Language,
  Prose,
  Quote,
  Report,
  Risk,
  Runtime,
  SolutionHistory,
  Tool,
} from "./report.ts";
import type { Runbook } from "./runbooks/runbook.ts";
import type { Glossary } from "./verify/glossary.ts";

export type * from "./ports.ts";
export type { Category, Confidence, Language, Prose, Report, Risk, Runtime, Tool };

declare const redacted: unique symbol;

/** Text that went through `redact()`, the only place that makes one. Storing, sending or showing takes nothing else. */
export type RedactedText = string & { readonly [redacted]: true };

// --- A message and its parts ---

/** Why a part could not be read, or not wholly. */
export type Unread =
  | "too-large"
  | "binary"
  | "image"
  | "no-access"
  | "gone"
  | "failed"
  | "empty"
  | "too-many"
  | "nested-archive"
  | "unsupported-archive"
  | "damaged-archive";

/** A piece of a message. `text` is absent until the adapter has fetched it; `unread` says why it never will be. */
export interface Part<Text extends string = string> {
  kind: "file" | "forwarded" | "card" | "parent";
  name?: string;
  /** Size in bytes, as the platform declares it. */
  bytes?: number;
  text?: Text;
  /** Lines of the text that were kept, where it was too long to keep them all; the others stand as empty ones. */
  kept?: [first: number, last: number][];
  /** The text's encoding, where it was not UTF-8. */
  encoding?: string;
  /** What the adapter needs to fetch the part; opaque to the core. */
  handle?: string;
  unread?: Unread;
}

export type MessageKind = "mention" | "command" | "alert" | "direct" | "shortcut" | "follow-up";

export interface IncomingMessage<Text extends string = string> {
  /** The adapter's name. The core only hands it back. */
  platform: string;
  workspaceId: string;
  channelId: string;
  /** The thread the message stands in, when it stands in one. */
  threadId?: string;
  /** Unique within its channel. */
  id: string;
  author: { id: string; name?: string; isBot: boolean; isMe: boolean };
  kind: MessageKind;
  text: Text;
  parts: Part<Text>[];
  sentAt: string;
  permalink?: string;
  /** What the adapter needs to answer in the right place (an interaction token, a response URL); opaque to the core. */
  handle?: string;
}

export type RedactedMessage = IncomingMessage<RedactedText>;

/** An error text: `lines[n - 1]` is line n of what was posted. */
export interface ErrorText {
  /** What the text was: "text", a file name, "card". */
  readonly name: string;
  readonly text: RedactedText;
  readonly lines: readonly string[];
}

// --- A parsed error ---

/** Where an error was raised, or where a tool points. Lines and columns as printed. */
export interface Location {
  file?: string;
  line?: number;
  column?: number;
  function?: string;
}

/** One frame; innermost first in a list, so `frames[0]` is where it was raised. */
export interface Frame extends Location {
  module?: string;
  /** Our code, not a library's or the runtime's. Set by `parse()`. */
  inApp?: boolean;
}

export interface Cause {
  type?: string;
  message?: string;
  frames?: Frame[];
}

/** The body of an API's error answer. */
export interface ApiError {
  type?: string;
  code?: string;
  message?: string;
  /** The status that the body itself names. */
  status?: number;
  param?: string;
  requestId?: string;
}

export type Severity = "fatal" | "error" | "warning";

/** What a format reads out of a text. `parse()` completes it to a `ParsedError`. */
export interface Finding {
  runtime: Runtime;
  /** First and last line, as posted, counted from 1. */
  lines: [number, number];
  /** 0 to 1: how sure the format is that this is an error of its kind. See `parse/confidence.ts` for the scale. */
  confidence: number;
  type?: string;
  message?: string;
  code?: string;
  httpStatus?: number;
  requestId?: string;
  exitCode?: number;
  signal?: string;
  severity?: Severity;
  /** Only where the format itself decides it; otherwise looked up from code, status, message and type. */
  category?: Category;
  /** Where it differs from `frames[0]`: what a compiler or a syntax error points at. */
  location?: Location;
  frames?: Frame[];
  /** From the direct cause down to the root cause. */
  causes?: Cause[];
  /** Printed with it, and neither it nor its cause: members of a group, suppressed exceptions, the other access of a race, where memory was freed. */
  related?: Cause[];
  api?: ApiError;
  /** The key under which the tool that reported it groups it. */
  grouping?: string;
  /** The message is what a logger was given: it is read as a text of its own, too. */
  isLogged?: boolean;
}

/** A finding completed: what every step after parsing works on. Fields as in the contract. */
export interface ParsedError extends Finding {
  /** The name of the format that read it. */
  format: string;
  severity: Severity;
  category: Category;
  frames: Frame[];
  causes: Cause[];
  /** How often it stands in the text. */
  count: number;
}

/** Reads one kind of error. Returns undefined when the text is not of its kind. */
export interface Format {
  readonly name: string;
  /** Literals, case-sensitive, of which every text of its kind holds at least one. Without them it is shown every text. */
  readonly anchors?: readonly string[];
  /** @param at the indexes of the lines that hold an anchor, where they are known */
  parse(text: ErrorText, at?: readonly number[]): Finding[] | undefined;
}

// --- Evidence and analysis ---

/** A message in the report languages. */
export interface Translation {
  /** The message as posted. */
  original: string;
  /** Nothing but identifiers, numbers, paths and quoted values stayed as posted. */
  complete: boolean;
  by: "catalogue" | "none" | (string & {});
  prose: Prose;
  /** The canonical English wording and the constant (ENOENT, 0x80070005) to search for, for a localised message. */
  canonical?: string;
  constant?: string;
  /** Ids of the templates that matched, outermost first. */
  templates: string[];
  /** The values of their slots. */
  slots: Record<string, string>;
}

/** What is known of one fingerprint. */
export interface Incident {
  fingerprint: string;
  count: number;
  firstSeen: string;
  lastSeen: string;
  /** Channel ids it was seen in, newest first. */
  places: string[];
  status: "open" | "resolved";
  /** What fixed it, as somebody noted. */
  resolution?: string;
  /** What was tried against errors of the same fingerprint and the same words. */
  solutions: SolutionHistory[];
}

/** Everything an analyst may rest on. */
export interface Evidence {
  error: ParsedError;
  /** Other errors that stand in the same message. */
  others: readonly ParsedError[];
  text: ErrorText;
  /** Of the message first, then of an API's message and of the causes'. */
  translations: readonly [Translation, ...Translation[]];
  /** Values by name, for the texts of entries: `type`, `requestId`, `host`, `module` … */
  facts: Readonly<Record<string, string>>;
  /** What the text itself advises or requires. */
  advice: readonly Quote[];
  /** The team's runbooks that fit, the most specific first. */
  runbooks: readonly Runbook[];
  /** Entries that fit, the most specific first. */
  entries: readonly KnownEntry[];
  /** What terms are called; the built-in glossary where a team has none of its own. */
  glossary?: Glossary;
  incident: Incident | undefined;
  languages: readonly Language[];
}

/** What an analyst concludes; the rest of a report is code's. */
export type Analysis = Pick<
  Report,
  "title" | "meaning" | "basis" | "causes" | "action" | "solutions" | "prevention" | "tools" | "ask"
> & { translation?: Prose; by: Omit<Report["by"], "milliseconds"> };

export interface Analyst {
  readonly name: string;
  /** @param draft what an earlier analyst concluded, to be refined. */
  analyse(evidence: Evidence, draft?: Analysis): Promise<Analysis>;
}

// --- Delivery ---

/** A message of ours on a platform; what is inside is the adapter's. */
export type MessageRef = string & { readonly messageRef?: true };

/** A short answer that is no report: nothing found, nothing readable, a failure. */
export interface Notice {
  notice: Prose;
}

export type Answer = Report | Notice;
