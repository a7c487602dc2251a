/** Parse: an error text → the errors it holds, the primary one first. */
import { clean } from "../extract/clean.ts";
import { errorText, firstLine } from "../extract/text.ts";
import { pickLines, redact } from "../redact/index.ts";
import type { Cause, ErrorText, Finding, Format, Frame, Location, ParsedError, Runtime } from "../types.ts";
import { readApiError } from "./shared/body.ts";
import { literalFinder, type Hits } from "./anchors.ts";
import { apis } from "./apis/index.ts";
import { readRequestId } from "./shared/request-id.ts";
import { exitCodeAfter, exitCodeSaid } from "./shared/exit-code.ts";
import { fieldsBeside } from "./shared/fields-beside.ts";
import { invocationId } from "./shared/invocation-id.ts";
import { signalWorded } from "./shared/signal.ts";
import { readStatus } from "./shared/status.ts";
import { byCode } from "./categories/index.ts";
import { categorise } from "./category.ts";
import { CERTAIN, CONSEQUENCE, THRESHOLD } from "./confidence.ts";
import { envelopes, type Peeled } from "./envelopes/index.ts";
import { errno } from "./formats/general/errno.ts";
import { lastResorts } from "./formats/general/index.ts";
import { logLine } from "./formats/general/log-line.ts";
import { dotnetLine } from "./formats/dotnet/dotnet-line.ts";
import { windowsCode } from "./formats/dotnet/windows-code.ts";
import { formats } from "./formats/index.ts";
import { serversFormats } from "./formats/servers/index.ts";
import { systemd } from "./formats/system/systemd.ts";
import { javaLine } from "./formats/jvm/java-line.ts";
import { javascriptLine } from "./formats/javascript/javascript-line.ts";
import { pythonExceptionLine } from "./formats/python/python-exception-line.ts";
import { rubyLog } from "./formats/scripting/ruby-log.ts";
import { isInApp } from "./in-app.ts";
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

/** Built when first asked for. */
let findAnchors: ((text: string) => Hits) | undefined;

/** @property source the text it was read in: the posted one, or what an envelope held */
type Read = Finding & { format: string; source: ErrorText };

const maxDepth = 4;
const maxLogged = 20;
const maxErrors = 50;
const maxFrames = 200;
const maxCauses = 20;

/** How far below an error a shell or an editor tells with what its program ended. */
const EXIT_REACH = 4;

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
      .filter(({ format }) => !vague.has(format))
      .map((inside) => (anyones.has(inside.runtime) ? { ...inside, runtime } : inside)),
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

/** Of findings on the same lines the surest stays, and takes over what only the others know. In order of their lines. */
function resolveOverlaps(found: readonly Read[]): Read[] {
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

/** What is no program of somebody's: whose logger tells of it knows more. */
const anyones: ReadonlySet<Runtime> = new Set(["other", "http"]);

const vague: ReadonlySet<string> = new Set([logLine, ...lastResorts].map(({ name }) => name));

/** What a specific format reads on the same lines says more, be it only that something else failed. */
function certainty({ format, confidence }: Read): number {
  return vague.has(format) ? confidence - 1 : confidence;
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

function donate(from: Finding, to: Finding): void {
  to.code ??= from.code;
  to.httpStatus ??= from.httpStatus;
  to.requestId ??= from.requestId;
  to.exitCode ??= from.exitCode;
  to.signal ??= from.signal;
  // Who names the class of the same message knows who printed it.
  if (to.type === undefined && from.type !== undefined && from.runtime !== "other" && from.message === to.message) {
    to.type = from.type;
    to.runtime = from.runtime;
  }
}

/** Fills in what follows from what was read: in-app frames, the place, the category. */
function complete(finding: Read, text: ErrorText): ParsedError {
  const { related = [], source, isLogged, ...known } = enrich(finding, text);
  const own = (frames: readonly Frame[] = []) =>
    frames.slice(0, maxFrames).map((frame) => ({ ...frame, inApp: isInApp(frame, finding.runtime) }));
  const each = (causes: readonly Cause[]) =>
    causes.slice(0, maxCauses).map((cause) => ({ ...cause, ...(cause.frames && { frames: own(cause.frames) }) }));
  const frames = own(finding.frames);
  return {
    ...known,
    ...placeOf(finding.location ?? frames[0]),
    severity: finding.severity ?? "error",
    category: categorise(known),
    frames,
    causes: each(finding.causes ?? []),
    ...(related.length > 0 && { related: each(related) }),
    count: 1,
  };
}

/** What the message itself tells: the API's error body, its status, ids and codes. */
function enrich(finding: Read, text: ErrorText): Read {
  const message = finding.message ?? "";
  const api = finding.api ?? readApiError(message);
  const beside = fieldsBeside(text, finding.lines);
  const own = () => text.lines.slice(finding.lines[0] - 1, finding.lines[1]).join("\n");
  const told = defined({
    api,
    code: api?.code || errnoIn(message),
    httpStatus: api?.status ?? readStatus(message) ?? beside.httpStatus,
    signal: signalWorded(message),
    exitCode: exitCodeSaid(message) ?? exitCodeAfter(text.lines, finding.lines[1], EXIT_REACH),
    requestId: api?.requestId ?? readRequestId(own()) ?? invocationId(text, finding.lines) ?? beside.requestId,
  });
  return { ...told, ...defined(finding) };
}

function placeOf(at: Location | undefined): { location?: Location } {
  if (at?.file === undefined && at?.function === undefined) return {};
  const { file, line, column, function: name } = at;
  return { location: defined({ file, line, column, function: name }) };
}

/** An errno's or Node's symbolic code that stands in the message, or another known one in front of it; what Azure writes as `Code=`. */
function errnoIn(message: string): string | undefined {
  const azure = /\bCode="?([A-Z][\w.]{3,60})"?[;,]? Message=/.exec(message.slice(0, 2000))?.[1];
  if (azure !== undefined) return azure;
  const found = (/^[A-Z][A-Z0-9_]{3,40}(?=: )/.exec(message) ?? /\bE[A-Z]{3,20}\b/.exec(message.slice(0, 2000)))?.[0];
  return found !== undefined && byCode.has(found) ? found : undefined;
}

/** Without the keys that are undefined, so that an unknown field is absent. */
function defined<T extends object>(fields: T): T {
  const known: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) known[key] = fields[key];
  return known as T;
}

/** The same error again, as retries and logs print it, is one error with a count. */
function countRepeats(errors: readonly ParsedError[]): ParsedError[] {
  if (errors.length === 1) return [...errors];
  const distinct = new Map<string, ParsedError>();
  for (const error of errors) {
    const key = JSON.stringify([error.format, error.type, firstLine(error.message ?? ""), error.location]);
    const known = distinct.get(key);
    if (known) known.count++;
    else distinct.set(key, error);
  }
  return [...distinct.values()];
}
