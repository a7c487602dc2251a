/** A line that is nothing but an error's words: what the system says, a signal, an exception's class, a failure in a few words of Chinese. */
import { catalogue } from "../../catalogue/index.ts";
import type { Finding, Runtime } from "../../types.ts";
import { kafkaCodes } from "../categories/databases.ts";
import { byCode, byType } from "../categories/index.ts";
import { errnoOf } from "../categories/strerror.ts";
import { byEnding } from "../categories/type-endings.ts";
import { WEAK } from "../confidence.ts";
import { runtimeByCatalogue } from "./catalogue-runtime.ts";
import { runtimeOfClass } from "./class-runtime.ts";
import { saysFailure } from "./failure-words.ts";
import { inProse } from "./prose.ts";
import { signalSaid } from "./signal.ts";

const MAX_LENGTH = 600;
/** Characters of a template's own text, from which a line that fits it can be nothing else. */
const TELLING = { latin: 14, han: 8 };

type Words = Omit<Finding, "lines" | "confidence">;

/** As Ruby prints a message, and the class behind it. */
const BEHIND = /^(\S.{1,500}) \(((?:[A-Z]\w{0,60}::){0,6}[A-Z]\w{1,80})\)$/;
const RUBYS = /Error$|::/;
/** An error that an API names before what it says: `AccessDenied: User: arn:… is not authorized to perform: …`. */
const NAMED = /^([A-Z][a-z]{1,30}(?:[A-Z][A-Za-z0-9]{1,30}){1,6}|[A-Z]{2,30}(?:_[A-Z]{2,30}){1,5}): (\S.{7,500})$/;
/** As Elixir prints both, where the stars before it are missing. */
const BEFORE = /^\(((?:[A-Z]\w{0,60}\.){0,6}[A-Z]\w{1,80}Error)\) (\S.{1,500})$/;

/** An error's symbol alone: NOT_LEADER_OR_FOLLOWER, SQLITE_BUSY. */
const CONSTANT = /^E[A-Z]{4,14}$|^[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{2,30}){1,6}$/;
const EXIT = /^(?:[Ee]rror: )?(?:[Ee]xit(?:ed)?(?: with)?(?: code| status)|退出(?:状态)?码) ?[:：]? ?([1-9]\d{0,2})$/;
const STATUS_LINE = /^(?:HTTP )?([45]\d\d)[ ：:]{1,2}(\S.{1,40})$/;

function runtimeOfCode(code: string): Runtime {
  if (kafkaCodes.has(code)) return "kafka";
  if (/^E[A-Z]{4,14}$/.test(code)) return "node";
  return code.startsWith("SQLITE_") ? "sqlite" : code.startsWith("ER_") ? "mysql" : "other";
}

function readStatusLine(line: string): Words | undefined {
  const [, status, reason = ""] = STATUS_LINE.exec(line) ?? [];
  return saysFailure(reason) ? { runtime: "http", message: line, httpStatus: Number(status) } : undefined;
}

const readers: readonly ((line: string) => Words | undefined)[] = [
  (line) => {
    const signal = signalSaid(line);
    return signal === undefined ? undefined : { runtime: "other", message: line, signal, category: "crash" };
  },
  (line) => {
    const code = line.includes(": ") ? undefined : errnoOf(line);
    return code === undefined ? undefined : { runtime: "other", message: line, code };
  },
  (line) => {
    const runtime = runtimeOfClass(line);
    return runtime && { runtime, type: line };
  },
  (line) => {
    const [, message, type = ""] = BEHIND.exec(line) ?? [];
    return RUBYS.test(type) && runtimeOfClass(type) ? { runtime: "ruby", message, type } : undefined;
  },
  (line) => {
    const [, type, message] = BEFORE.exec(line) ?? [];
    return type === undefined ? undefined : { runtime: "elixir", type, message };
  },
  readNamed,
  (line) =>
    CONSTANT.test(line) && byCode.has(line) ? { runtime: runtimeOfCode(line), message: line, code: line } : undefined,
  readStatusLine,
  (line) => {
    const code = EXIT.exec(line)?.[1];
    return code === undefined ? undefined : { runtime: "other", message: line, exitCode: Number(code) };
  },
  readKnown,
  (line) => (saysFailure(line) ? { runtime: "other", message: line } : undefined),
];

/** What the catalogue knows, when enough of it is the template's own words. */
function readKnown(line: string): Words | undefined {
  const found = catalogue().find(line);
  if (
    found?.template.category === undefined ||
    found.weight < (/[\u4e00-\u9fff]/.test(line) ? TELLING.han : TELLING.latin)
  )
    return undefined;
  return { runtime: runtimeByCatalogue(line) ?? "other", message: line };
}

function readNamed(line: string): Words | undefined {
  const [, name = "", message] = NAMED.exec(line) ?? [];
  if (message === undefined || /[?？]$/.test(message)) return undefined;
  const isKnown = byCode.has(name) || byType.has(name) || byEnding(name) !== undefined;
  if (!isKnown) return undefined;
  const isClass = /(?:Error|Exception)$/.test(name);
  return {
    runtime: isClass ? runtimeOfClass(name)! : "other",
    message,
    ...(isClass ? { type: name } : { code: name }),
  };
}

/** The error that a line is, from its first to its last word; undefined where it says anything else. */
export function wholeError(line: string, number: number): Finding | undefined {
  const text = line.trim();
  const words = text.replace(/[.。!！]{1,3}$/, "");
  if (words === "" || line.length > MAX_LENGTH || inProse(line)) return undefined;
  for (const read of readers) {
    const found = read(words);
    if (found === undefined) continue;
    const isTail = found.message !== undefined && words.endsWith(found.message);
    const message = isTail ? found.message + text.slice(words.length) : found.message;
    return { lines: [number, number], confidence: WEAK, ...found, message };
  }
  return undefined;
}
