/** Ids under which the other side can find a request in its logs. */

const MAX_CHARACTERS = 16_384;
const VALUE = String.raw`["']?\s{0,3}[:=]\s{0,3}(?:\S{0,3}["'])?([A-Za-z0-9](?=[\w:.+/=-]{0,40}\d)[\w:.+/=-]{4,127})`;
/** In order of how directly they name the request. A value has a digit, so `null` and prose are none. */
const PATTERNS = [
  new RegExp(String.raw`\b(?:(?:x-)?(?:[a-z]{1,12}-){0,2}request[ _-]?id|req_?id|requestid)${VALUE}`, "i"),
  /\bwith id ([0-9A-F]{4}:[0-9A-F:]{5,80})/,
  /\b(req_[A-Za-z0-9]{8,64})\b/,
  // Kestrel
  /\bRequest id "([\w:.-]{5,80})"/,
  // one-api and its forks: YYYYMMDDhhmmss, nanoseconds, eight characters
  /\b(20\d{12}\d{1,9}(?=[A-Za-z0-9]{0,7}[A-Za-z])[A-Za-z0-9]{8})\b/,
  // their logs, where it may be of digits only
  /\| (20\d{24,32}) \|/,
  // AWS Lambda: a time, the request's id, then the text
  /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z\s([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s/m,
  new RegExp(String.raw`\b(?:cf-ray|ray id|x-amz-cf-id|(?:x-)?correlation[ _-]?id|log[ _-]?id)${VALUE}`, "i"),
  new RegExp(String.raw`\b(?:trace[ _.-]?id|x-b3-traceid|x-cloud-trace-context|traceparent)${VALUE}`, "i"),
];

/** What a text with an id has in it, so that most texts cost one look. */
const SIGN = /req|with id|20\d{12}|[\da-f]{8}-[\da-f]{4}|ray|amz|correlation|log[ _-]?id|trace/i;

/** The request, trace or correlation id that a text (its first 16 KB) names, else undefined. */
export function readRequestId(text: string): string | undefined {
  const bounded = text.slice(0, MAX_CHARACTERS);
  if (!SIGN.test(bounded)) return undefined;
  for (const pattern of PATTERNS) {
    const id = pattern.exec(bounded)?.[1];
    if (id) return id.replace(/[.:/]$/, "");
  }
  return undefined;
}
