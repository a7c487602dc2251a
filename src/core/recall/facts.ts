/** Facts: the values of this error, by name, that fill the texts of entries. */
import type { ErrorText, Location, ParsedError, Translation } from "../types.ts";

const maxFactLength = 300;

/** Collects what the error says of itself: its fields, the slots of the templates that fit, what its ids tell. */
export function factsOf(
  error: ParsedError,
  translations: readonly Translation[],
  text: ErrorText,
): Record<string, string> {
  const slots = translations.toReversed().flatMap((translation) => Object.entries(translation.slots));
  const { type, code, httpStatus: status, requestId, exitCode, signal, runtime, api } = error;
  const message = (api?.message ?? error.message)?.split("\n", 1)[0];
  const own = {
    type,
    message,
    code: code ?? api?.code,
    status,
    requestId,
    exitCode,
    signal,
    runtime,
    ...placeOf(error),
  };
  const derived = {
    ...addressOf(error, slots),
    apiType: api?.type,
    param: api?.param,
    requestTime: requestTime(requestId ?? ""),
    server: serverOf(text),
  };
  const known = [...slots, ...Object.entries({ ...own, ...derived })].filter(
    ([, value]) => value !== undefined && value !== "",
  );
  return Object.fromEntries(known.map(([name, value]) => [name, toFact(String(value))]));
}

/** A value as it stands in a sentence: without backticks, which would be code, and without the punctuation of where it stood. */
function toFact(value: string): string {
  return value
    .slice(0, maxFactLength)
    .replaceAll("`", "'")
    .replace(/[\s,:;]+$/, "");
}

/** The topmost frame of our own code; else where it was raised. */
function placeOf(error: ParsedError): Location {
  const {
    file,
    line,
    function: name,
  } = error.frames.find(({ inApp }) => inApp) ?? error.location ?? error.frames[0] ?? {};
  return { file, line, function: name };
}

/**
 * The server's local time at which a request id was issued, `2025-12-31 14:19:07`. Relays of the one-api family begin their ids with
 * `YYYYMMDDhhmmss` (songquanpeng/one-api common/helper/time.go, QuantumNous/new-api middleware/request-id.go).
 */
export function requestTime(requestId: string): string | undefined {
  const found = /^(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d)([0-5]\d)\d{0,9}\w{8}$/.exec(
    requestId,
  );
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second] = found;
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
}

/** Host and port that could not be reached, from a template's slots or from what the messages name. */
function addressOf(error: ParsedError, slots: readonly [string, string][]): Record<string, string | undefined> {
  const given = Object.fromEntries(slots);
  const messages = [given.address, error.message, error.api?.message, ...error.causes.map(({ message }) => message)];
  const found = messages.map((message) => address.exec(message?.slice(0, 2000) ?? "")?.groups).find(Boolean);
  const [, name, number] = /^([^:]+):(\d{1,5})$/.exec(given.host ?? "") ?? [undefined, given.host, undefined];
  const host = name ?? found?.host;
  const port = given.port ?? number ?? found?.port;
  return { host, port, target: host && port ? `${host}:${port}` : host };
}

/** An address and a port; not a file and its line, whose extension no host has. */
const address =
  /(?<![\w./\\-])(?<host>(?:\d{1,3}\.){3}\d{1,3}|localhost|\[[0-9a-f:]{2,40}\]|(?:[a-z0-9-]{1,60}\.){1,6}(?!(?:py|js|ts|go|rs|rb|java|kt|cs|php|c|h|cc|cpp|yml|yaml|json|conf|sh|ex|exs|pl|lua|md|txt|log|sql|tf)\b)[a-z]{2,12}):(?<port>\d{2,5})(?![\w:]|\.\d)/i;

/** The host of the API that a text names by URL. */
function serverOf(text: ErrorText): string | undefined {
  return /\bhttps?:\/\/([a-z0-9.-]{3,100}(?::\d{2,5})?)\/v\d/i.exec(text.text.slice(0, 20_000))?.[1];
}
