/** HTTP statuses named in prose. */

/** Phrases of the statuses. Importing `node:http` would load all that it exports, also WebSocket: 14 MB. */
export const { STATUS_CODES } = process.getBuiltinModule("node:http");

const MAX_CHARACTERS = 2_000;
/** So that most texts cost one look. */
const SIGN = /[45]\d\d/;
const STATUS = "([45]\\d\\d)(?![\\d.]\\d|\\w)";

/** Phrases in which a three-digit number is an HTTP status and nothing else. */
const PHRASES = [
  `(?:error|status|response)[ _-]?code["']?\\s{0,2}(?:[:=]|of|was|is)?\\s{0,2}${STATUS}`,
  `\\bhttp(?:/\\d(?:\\.\\d)?)?(?: ?(?:error|status|code|response))?\\s?[:=]?\\s?${STATUS}`,
  `\\b(?:status|code)["']?\\s?[:=]\\s?${STATUS}`,
  `\\bstatus ${STATUS}`,
  `\\b(?:reject|fail|error|denied|status|respon)\\w{0,6}[^()\\d]{0,40}[([](?:http |status )?${STATUS}[)\\]]`,
  `\\b(?:failed|responded|returned|replied|rejected|answered)(?: an?)?(?: with)?(?: http)?(?: status| error){0,2}(?: code)?:? ${STATUS}`,
  `\\berror ?[: ] ?${STATUS}(?=[ :,.)]|$)`,
  `\\b(?:api|model|http|provider)[ -](?:call|request|response)s?\\b[^:\\d]{0,20}(?:\\([^)]{1,40}\\))?: ${STATUS} (?=[A-Z])`,
  `\\bunexpected (?:server )?(?:response|status)(?: code)?: ${STATUS}`,
  `does not indicate success: ${STATUS}`,
  `\\[${STATUS}:[a-z]{3,30}\\]`,
  `: ${STATUS} "(?=[a-z])`,
  `- ${STATUS} with id `,
  `\\bfailed-${STATUS}`,
  `'> ${STATUS} (?=[A-Z])`,
  `: ${STATUS} (?:GET|POST|PUT|PATCH|DELETE|HEAD) https?://`,
  `\\b(529)(?= Overloaded)`,
  `${STATUS} status code\\b`,
  `^${STATUS}, message=["']`,
  `^\\(${STATUS}\\)(?=\\n|$)`,
  `^[A-Z]\\w{2,60}(?:Error|Exception)\\(${STATUS}, `,
  `(?:状态码|错误码|响应码|返回)\\s?[:：为是]?\\s?${STATUS}`,
].map((phrase) => new RegExp(phrase, "i"));
/** What SDKs begin a message with; 530, 535 and 550 to 559 are replies of mail and file servers: `429 You exceeded…`, `401 None. {…`, `529 {"type":"error"…`. */
const AT_START =
  /^\s{0,8}(?!5(?:3[05]|5\d) )([45]\d\d)(?:\s{1,2}(?:(?:- )?[A-Z{(<"']|(?![个条次行元人台份项张位])[\u4e00-\u9fff])|: |$)/;
const WITH_REASON = /\b([45]\d\d)[:)]? ([A-Za-z][A-Za-z' -]{2,40})/g;
/** What requests and Go's net/http say instead. */
const OWN_REASON = /^(?:Client Error|Server Error|page not found|status code \(no body\))/;

/** The HTTP error status (400–599) that the text of an SDK or a client names in a recognised phrase. */
export function readStatus(message: string): number | undefined {
  const text = message.slice(0, MAX_CHARACTERS);
  if (!SIGN.test(text)) return undefined;
  const found = AT_START.exec(text)?.[1] ?? matchPhrase(text) ?? matchReason(text);
  return found === undefined ? undefined : Number(found);
}

/** Whether words begin as the reason phrase of a status does: 502 and "Bad Gateway from …". */
export function isReason(status: string, words: string): boolean {
  const reason = STATUS_CODES[status];
  if (OWN_REASON.test(words)) return true;
  return reason !== undefined && words.toLowerCase().startsWith(reason.toLowerCase());
}

function matchPhrase(text: string): string | undefined {
  for (const phrase of PHRASES) {
    const status = phrase.exec(text)?.[1];
    if (status) return status;
  }
  return undefined;
}

function matchReason(text: string): string | undefined {
  for (const [, status = "", words = ""] of text.matchAll(WITH_REASON)) if (isReason(status, words)) return status;
  return undefined;
}
