/** Exceptions and frames as .NET, .NET Framework in its languages, Mono and Unity print them. */
import type { Frame } from "../../types.ts";
import { matchable } from "./lines.ts";

/** What stands before a frame, by the language of the runtime: English, German, French, Spanish, …, Chinese. */
const AT =
  /^(?:at|bei|à|в|en|em|in|w|v|vid|bij|ved|konum:|위치:|場所|在|於) (?=[\w<(])|^(?=[A-Z]\w{0,80}[.:+].{1,600}\) \(at )/;
const WRAPPER = /^\(wrapper [\w -]{1,60}\) /;
const CALL = /^[\w.<>`$+[\],|@&*~:=/!?{} -]{3,500}$/;
/** What JavaScript and the JVM print in place of arguments. */
const FOREIGN_ARGUMENTS =
  /:\d|^(?:Native Method|Unknown Source|SourceFile|native|index \d{1,9})$|<anonymous>|<generated>|\.(?:java|kt|scala|groovy|[cm]?[jt]sx?|clj|dart)\b/;
/** How a frame of the JVM or of V8 ends, so that their traces cost one look. */
const JVM_OR_V8 = /\.(?:java|kt|scala|groovy|[cm]?[jt]sx?):\d{1,9}(?::\d{1,9})?\)?$|\(<anonymous>\)$/;
const MOST_PLACE = 200;
/** Mono's offset, native ahead-of-time offsets, and the rest of an asynchronous frame. */
const OFFSET = /^(?: ?\[0x[0-9a-f]{1,8}\]| ?\+ ?(?:0x[0-9a-f]{1,16}|\d{1,9})(?=$| ))/;
const PLACE = /^ ?(?:\S{1,12} )?(\S.{0,600}):[^\d:\s]{0,12} ?(\d{1,9})\.?(?: ?<---)?$/;
const UNITY_PLACE = /^ \(at (.{1,600}):(\d{1,9})\)$/;
const TAIL = /^(?: in <.{0,80}>(?::\d{1,9})?| in :0|\+.{0,300}| \[.{0,200}\])?(?: ?<---)?$/;

/** Reads one frame; undefined when the line is none. The function is without its arguments. */
export function parseFrame(line: string): Frame | undefined {
  if (!line.includes("(") || JVM_OR_V8.test(line.slice(-MOST_PLACE))) return undefined;
  const text = matchable(line).trim();
  const at = AT.exec(text)?.[0];
  if (at === undefined) return undefined;
  const call = text.slice(at.length).replace(WRAPPER, "");
  const open = call.indexOf("(");
  const close = call.indexOf(")", open);
  if (open < 3 || close < 0) return undefined;
  const name = call.slice(0, open).trimEnd();
  if (!CALL.test(name) || !/[.:<$]/.test(name) || FOREIGN_ARGUMENTS.test(call.slice(open + 1, close))) return undefined;
  const rest = call.slice(close + 1).replace(OFFSET, "");
  if (TAIL.test(rest)) return { function: name };
  const [, file, number] = UNITY_PLACE.exec(rest) ?? PLACE.exec(rest) ?? [];
  if (file === undefined) return undefined;
  return file.startsWith("<") ? { function: name } : { function: name, file, line: Number(number) };
}

/** An exception as a line names it. `message` is "" where none is printed. */
export interface DotnetException {
  type: string;
  message: string;
  /** HRESULT, error number or SQLSTATE, where one is printed beside the type or begins the message. */
  code?: string;
}

const CODE = String.raw`(?: \((?:0x)?(?<code>[0-9A-Fa-fx-]{1,11})(?:, .{0,120}?)?\))?`;
const GENERIC = String.raw`(?:${"`"}\d{1,2}(?:\[.{1,300}?\])?)?`;
const END = String.raw`(?: ?: (?<message>.*)| ?:?$)`;
const QUALIFIED = new RegExp(
  String.raw`(?<![\w$.@"'${"`"}/\\+-])(?<type>(?:[A-Za-z_]\w{0,80}[.+]){1,14}[A-Z_]\w{0,120}Exception${GENERIC})${CODE}${END}`,
);
const SIMPLE = new RegExp(String.raw`^(?<type>[A-Z]\w{0,120}Exception${GENERIC})${CODE}${END}`);
/** Without the suffix, which custom exceptions may lack. */
const ANY = new RegExp(String.raw`^(?<type>(?:[A-Za-z_]\w{0,80}[.+]){1,14}[A-Z_]\w{0,120}${GENERIC})${CODE}${END}`);
const UNHANDLED =
  /^(?:\[ERROR\] FATAL )?(?:Unhandled exception|未经处理的异常|未处理的异常|Unbehandelte Ausnahme|Exception non gérée|Excepción no controlada|Необработанное исключение|ハンドルされていない例外|處理常式未處理的例外狀況)\s?[.:：]\s{0,3}/i;
/** PostgreSQL's state, with which Npgsql begins a message. */
const STATE = /^([0-9A-Z]{5}): /;

/** Takes off what announces an exception that nobody caught. */
export function withoutAnnouncement(line: string): { text: string; isUnhandled: boolean } {
  const announcement = UNHANDLED.exec(line)?.[0];
  return announcement === undefined
    ? { text: line, isUnhandled: /\bunhandled exception[:.]|^Exception Info: /i.test(line) }
    : { text: line.slice(announcement.length), isUnhandled: true };
}

/**
 * Reads `Namespace.SomeException: message` from anywhere in a line, `SomeException: message` from its start.
 * @param anyName takes a qualified name without the suffix too, at the start of the line
 */
export function parseException(line: string, anyName = false): DotnetException | undefined {
  const text = matchable(line).trim();
  const {
    type,
    code,
    message = "",
  } = (QUALIFIED.exec(text) ?? SIMPLE.exec(text) ?? (anyName ? ANY.exec(text) : null))?.groups ?? {};
  if (type === undefined) return undefined;
  const isHex = code !== undefined && / \(0x/.test(text);
  const state = type.endsWith("PostgresException") ? STATE.exec(message)?.[1] : undefined;
  return { type, message: message.trim(), code: state ?? (isHex && !code.startsWith("0x") ? `0x${code}` : code) };
}

const ARROW = / ---> (?=[\w.+`]{1,300}(?: \([^)]{1,80}\))?(?::|$))/;

/** The exception of a line, and the inner ones that .NET Framework and Mono print on the same line. */
export function parseChain(line: string, anyName = false): DotnetException[] {
  const [outer = "", ...inner] = line.split(ARROW).slice(0, 20);
  const first = parseException(outer, anyName);
  return first ? [first, ...inner.flatMap((text) => parseException(text, true) ?? [])] : [];
}
