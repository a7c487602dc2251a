/** What every format that reads Python needs: the shape of an exception line, and what its wording gives away. */
import type { Finding } from "../../types.ts";
import { python as categories } from "../categories/python.ts";
import { matchable } from "./lines.ts";

const exceptionLine = /^([A-Za-z_][\w.<>]{0,200}(?:\(\w{1,80}\))?)(?::(?=\s|$)|$)/;
const className = /(?:^|\.)_{0,2}[A-Z]\w{0,200}(?:\(\w{1,80}\))?$|\.\w{1,200}$|^(?:error|timeout|gaierror|herror)$/;

/** Reads `package.SomeError: message`, `SomeError:` or `SomeError`. The message is undefined where none is printed. */
export function readException(line: string): { type: string; message?: string } | undefined {
  const match = exceptionLine.exec(matchable(line));
  const type = match?.[1];
  if (!match || !type || type === "Traceback" || !className.test(type)) return undefined;
  const message = line.slice(match[0].length).trim();
  return { type, message: message || undefined };
}

const MAX_MESSAGE_LINES = 60;
const chainMarker = /The above exception was the direct cause of|During handling of the above exception/;
const tracebackHeader = /Traceback \(most recent call last\):/;
const databaseTail = /^(?:\[SQL: |\[parameters: |\(Background on this error)/;
const logLine =
  /^(?:\[?\d{2,4}[-/.:]\w{2,3}\b|[A-Z][a-z]{2} [ \d]\d \d\d:|[[(]?(?:DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL|FATAL)\b)/;
/** `127.0.0.1 - - [22/Nov/2026 10:02:51] "GET / HTTP/1.1" 500 -`, and what Compose and Heroku say of the container. */
const accessLine =
  /^[\da-fA-F.:]{3,45} - (?:-|\S{1,60}) \[|^\S{1,80} exited with code \d{1,3}$|^Process exited with status \d{1,3}$/;
/** Below the header of another error, where containers log to one place. */
const javascriptFrame = /^\s{1,20}at .{1,500}:\d{1,7}:\d{1,7}\)?$/;
const prompt = /^(?:[\w.-]{1,40}@[\w.-]{1,60}[:~ ]|[$%] |>>>|PS [A-Z]:)/;
const ornament = /^[`"'=_~*+|-]{1,200}$|^(?:={3}|_{3}|-{3})/;

export const isTracebackHeader = (line: string): boolean => tracebackHeader.test(matchable(line));
export const isChainMarker = (line: string): boolean => chainMarker.test(matchable(line));

const endsMessage = (line: string): boolean =>
  !line.trim() ||
  [tracebackHeader, chainMarker, logLine, accessLine, prompt, ornament].some((sign) => sign.test(matchable(line)));

/**
 * The lines of a message after its first one, up to the first that is clearly something else: a blank line, a log line, a
 * prompt, the next traceback. SQLAlchemy's statement follows after a blank line and belongs to it.
 * @param from the index of the line after the message's first
 * @param clean takes off what a log or a group puts before each line
 */
export function messageTail(
  lines: readonly string[],
  from: number,
  clean: (line: string) => string = (line) => line,
): string[] {
  const tail: string[] = [];
  const limit = Math.min(lines.length, from + MAX_MESSAGE_LINES);
  for (let at = from; at < limit; at++) {
    const line = clean(lines[at]!);
    const next = at + 1 < limit ? clean(lines[at + 1]!) : "";
    if (javascriptFrame.test(matchable(next))) break;
    if (endsMessage(line) && (line.trim() !== "" || !databaseTail.test(next))) break;
    tail.push(line);
  }
  return tail;
}

const noneDereferenced = /'NoneType' object|non-iterable NoneType|of type 'NoneType' is not/;
const exitStatus = /returned non-zero exit status (\d{1,10})/;
const diedWith = /died with <Signals\.(SIG[A-Z]{2,8}):|\bsignal \d{1,2} \((SIG[A-Z]{2,8})\)/;
/** Azure's libraries print it twice: `(AuthorizationFailed) The client …`, then `Code: AuthorizationFailed`. */
const azureCode = /^\(([A-Z]\w{2,60})\) [^]{1,1900}?\nCode: \1(?:\n|$)/;
const awsCode = /^An error occurred \(([\w.]{1,80})\) when calling/;

/** `403 Forbidden (error code: 50013): Missing Permissions`, of discord.py. */
const discordCode = /^[45]\d\d [A-Z][\w ]{2,30} \(error code: ([1-9]\d{0,5})\)/;

/** What tenacity gave up on: `RetryError[<Future at 0x7f9a state=finished raised APIConnectionError>]`. */
const givenUp = / state=finished raised ([A-Z]\w{2,80})>\]$/;

/** The facts that stand in the standard library's and botocore's own message wordings. */
export function wording(message = ""): Pick<Finding, "category" | "exitCode" | "signal" | "code"> {
  const text = matchable(message);
  const status = exitStatus.exec(text)?.[1];
  return {
    category: noneDereferenced.test(text) ? "null-reference" : categories.get(givenUp.exec(text)?.[1] ?? ""),
    exitCode: status ? Number(status) : undefined,
    signal: diedWith
      .exec(text)
      ?.slice(1)
      .find((name) => name),
    code: (awsCode.exec(text) ?? azureCode.exec(text) ?? discordCode.exec(text))?.[1],
  };
}
