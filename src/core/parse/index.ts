/** Parse: an error text → the errors it holds, the primary one first. */
import { clean } from "../extract/clean.ts";
import { errorText } from "../extract/text.ts";
import { pickLines, redact } from "../redact/index.ts";
import type { ErrorText, Format, ParsedError } from "../types.ts";
import { literalFinder, type Hits } from "./anchors.ts";
import { apis } from "./apis/index.ts";
import { complete, countRepeats, defined } from "./complete.ts";
import { CERTAIN, CONSEQUENCE, THRESHOLD } from "./confidence.ts";
import { envelopes, type Peeled } from "./envelopes/index.ts";
import { dotnetLine } from "./formats/dotnet/dotnet-line.ts";
import { windowsCode } from "./formats/dotnet/windows-code.ts";
import { errno } from "./formats/general/errno.ts";
import { lastResorts } from "./formats/general/index.ts";
import { logLine } from "./formats/general/log-line.ts";
import { formats } from "./formats/index.ts";
import { javascriptLine } from "./formats/javascript/javascript-line.ts";
import { javaLine } from "./formats/jvm/java-line.ts";
import { pythonExceptionLine } from "./formats/python/python-exception-line.ts";
import { rubyLog } from "./formats/scripting/ruby-log.ts";
import { serversFormats } from "./formats/servers/index.ts";
import { systemd } from "./formats/system/systemd.ts";
import { donate, isVague, type Read, resolveOverlaps } from "./overlaps.ts";
import { MAX_FINDINGS } from "./shared/line-format.ts";
import { squeeze } from "./squeeze.ts";

/** Every format, in reading order, but for the one of last resort. */
export const allFormats: readonly Format[] = [...apis, ...formats];

/** What reads single lines of a language or a logger: asked after the others. */
const general: ReadonlySet<Format> = new Set([
  pythonExceptionLine,
  javascriptLine,
  javaLine,
  dotnetLine,
  rubyLog,
  logLine,
]);

/** What tells codes of an error that a client's stack or log holds: asked about all lines. */
const codes: ReadonlySet<Format> = new Set([...serversFormats, systemd, windowsCode, errno]);
const rankOf = (format: Format) => Number(general.has(format));
const readingOrder = [...allFormats.keys()].sort((a, b) => rankOf(allFormats[a]!) - rankOf(allFormats[b]!));

/** What stands behind a program: whose logger tells of it is who printed it. */
const behind: ReadonlySet<string> = new Set(
  "other http sql postgres mysql sqlite mongodb redis kafka rabbitmq".split(" "),
);

/** Built when first asked for. */
let findAnchors: ((text: string) => Hits) | undefined;

const maxDepth = 4;
const maxLogged = 20;
const maxErrors = 50;

/** A finding this much less sure than the surest is taken for what stands around it, not for an error of its own. */
const ambit = 0.2;

/** Reads all errors of a text. The first is the primary one; none means that the text is no error. */
export function parse(posted: ErrorText): ParsedError[] {
  const { text, numberOf } = squeeze(posted);
  const errors = parseAll(text);
  return errors.map((error) => ({ ...error, lines: [numberOf(error.lines[0]), numberOf(error.lines[1])] }));
}

function parseAll(text: ErrorText): ParsedError[] {
  const distinct = resolveOverlaps(read(text, 0).filter(({ confidence }) => confidence >= THRESHOLD));
  const surest = Math.max(...distinct.map(({ confidence }) => confidence));
  const first = distinct[0];
  // What only tells that something failed is told once, and where a real error stands not at all.
  const isRetold = ({ confidence, format }: Read) =>
    confidence <= CONSEQUENCE && (surest > CONSEQUENCE || format !== first?.format);
  const isError = (finding: Read) => finding.confidence >= surest - ambit && !isRetold(finding);
  const errors = distinct.filter(isError).map((finding) => complete(finding, text));
  const [primary, ...others] = errors.toSorted(fatalFirst);
  if (!primary) return [];
  for (const context of distinct) if (!isError(context)) donate(context, primary);
  return countRepeats([primary, ...others]).slice(0, maxErrors);
}

/** What ended the process is what it is about; else the first reported is. */
function fatalFirst(a: ParsedError, b: ParsedError): number {
  return Number(b.severity === "fatal") - Number(a.severity === "fatal");
}

/** What the formats find in a text, and in what is peeled out of it. */
function read(text: ErrorText, depth: number): Read[] {
  findAnchors ??= literalFinder([...allFormats, ...envelopes].map(({ anchors }) => anchors ?? []));
  const hits = findAnchors(text.text);
  const peeled = depth < maxDepth ? peel(text, hits) : [];
  const taken = new Set(peeled.flatMap(({ wholeLine, line, lines = [line] }) => (wholeLine ? lines : [])));
  const found = readFormats(withoutLines(text, taken), hits, taken);
  const all = [...peeled.flatMap((envelope) => readInside(envelope, depth)), ...found, ...readLogged(found, depth)];
  const isTold = all.some(({ confidence }) => confidence > CONSEQUENCE);
  return isTold ? all : [...all, ...readLastResort(withoutLines(text, taken))];
}

/** What the messages of a log's lines are as texts of their own, where no surer error stands among them and a format knows them. */
function readLogged(found: readonly Read[], depth: number): Read[] {
  const logged = found.filter(({ isLogged }) => isLogged).slice(0, maxLogged);
  const isSurer = ({ confidence }: Read) => confidence - ambit > (logged[0]?.confidence ?? 0);
  if (depth >= maxDepth || found.some(isSurer)) return [];
  return logged.flatMap(({ lines, message = "", runtime }) =>
    readInside({ line: lines[0], inner: message, attributes: {} }, depth)
      .filter((inside) => !isVague(inside))
      .map((inside) => (behind.has(inside.runtime) ? { ...inside, runtime } : inside)),
  );
}

/** What the first of the formats of last resort reads that reads anything. */
function readLastResort(text: ErrorText): Read[] {
  for (const format of lastResorts) {
    const found = readFormat(format, text);
    if (found.length > 0) return found;
  }
  return [];
}

function readFormat(format: Format, text: ErrorText, at?: readonly number[]): Read[] {
  const found = format.parse(text, at) ?? [];
  return found.slice(0, MAX_FINDINGS).map((finding) => ({ ...finding, format: format.name, source: text }));
}

/** What is inside the envelopes of a text. */
function peel(text: ErrorText, hits: Hits): Peeled[] {
  return envelopes.flatMap((envelope, index) => {
    const at = hits[allFormats.length + index];
    return at ? (envelope.peel(text, at) ?? []) : [];
  });
}

function withoutLines(text: ErrorText, taken: ReadonlySet<number>): ErrorText {
  if (taken.size === 0) return text;
  return errorText(
    text.name,
    pickLines(
      text,
      text.lines.map((_, index) => (taken.has(index + 1) ? undefined : index)),
    ),
  );
}

/** Asks the formats about the lines with their anchors, but for those that are taken or that a format before has surely read. */
function readFormats(text: ErrorText, hits: Hits, taken: ReadonlySet<number>): Read[] {
  const found: Read[][] = [];
  const known = new Set(taken);
  for (const index of readingOrder) {
    const format = allFormats[index]!;
    const hit = hits[index] ?? [];
    const at = known.size === 0 || codes.has(format) ? hit : hit.filter((line) => !known.has(line + 1));
    if (at.length === 0) continue;
    const own = readFormat(format, text, at);
    for (const { confidence, lines } of own)
      if (confidence >= CERTAIN) for (let line = lines[0]; line <= lines[1]; line++) known.add(line);
    found[index] = own;
  }
  return found.flat();
}

/** What was inside, un-escaped and so cleaned and masked anew, stands where it stood in the envelope, and has its attributes where it has none of its own. */
function readInside({ line, lines, inner, attributes }: Peeled, depth: number): Read[] {
  if (inner === "") return [];
  const found = read(errorText("envelope", redact(clean(inner)).text), depth + 1);
  const posted = (number: number) => lines?.[number - 1] ?? line;
  return found.map((finding) => ({
    ...attributes,
    ...defined(finding),
    lines: [posted(finding.lines[0]), posted(finding.lines[1])],
  }));
}
