/** Completes what a format read: what its message tells, what stands beside it, whose frames they are, the category. */
import { firstLine } from "../extract/text.ts";
import type { Cause, ErrorText, Frame, Location, ParsedError } from "../types.ts";
import { byCode } from "./categories/index.ts";
import { categorise } from "./category.ts";
import { isInApp } from "./in-app.ts";
import type { Read } from "./overlaps.ts";
import { readApiError } from "./shared/body.ts";
import { exitCodeAfter, exitCodeSaid } from "./shared/exit-code.ts";
import { fieldsBeside } from "./shared/fields-beside.ts";
import { invocationId } from "./shared/invocation-id.ts";
import { readRequestId } from "./shared/request-id.ts";
import { signalWorded } from "./shared/signal.ts";
import { readStatus } from "./shared/status.ts";

const maxFrames = 200;
const maxCauses = 20;
/** How far below an error a shell or an editor tells with what its program ended. */
const EXIT_REACH = 4;

/** Fills in what follows from what was read: in-app frames, the place, the category. */
export function complete(finding: Read, text: ErrorText): ParsedError {
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
export function defined<T extends object>(fields: T): T {
  const known: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) known[key] = fields[key];
  return known as T;
}

/** The same error again, as retries and logs print it, is one error with a count. */
export function countRepeats(errors: readonly ParsedError[]): ParsedError[] {
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
