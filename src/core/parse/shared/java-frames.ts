/** Frames and exception lines as the JVM prints them: `	at java.base/java.util.ArrayList.get(ArrayList.java:427)`. */
import type { Frame } from "../../types.ts";
import { isInApp } from "../in-app.ts";

/** Prefixes that some tools put before every line of a trace: sbt, Maven, Android's logcat. */
const PREFIX =
  /^(?:\[(?:error|ERROR|warn|WARN|info|INFO)\] ?|(?:\d\d-\d\d [\d:.]{8,15}\s{1,5}\d{1,6}\s{1,5}\d{1,6} )?[VDIWEF][/ ][\w.-]{1,60}\s{0,9}(?:\(\s{0,5}\d{1,6}\))?: ?)/;
/** `module@version/` or `loader//` before a class. Hidden classes hold a `/` too, after a `$`. */
const MODULE = /^(?:[\w.@+~-]{0,100}\/){1,2}/;
/** A build script has a path; Jenkins' script has neither path nor extension. */
const SOURCE = /^((?:[\w$./-]{0,300}\/)?[\w$-]{1,120}\.[a-z]{1,8}|WorkflowScript)(?::(\d{1,7}))?$/;
const NO_SOURCE =
  /^(?:Native Method|Unknown Source(?::\d{1,7})?|SourceFile(?::\d{1,7})?|<generated>|<unknown>|Redefined|r8-map-id.{0,100}|:\d{1,7})$/;
const CALL = /^[\w$.<>/-]{3,600}$/;

/** The line without the prefix of its tool. */
export function unprefixed(line: string): string {
  return line.slice(0, 2000).replace(PREFIX, "");
}

/** Reads one frame, with or without the jar behind it; undefined when the line is none. */
export function parseFrame(line: string): Frame | undefined {
  const text = unprefixed(line).trim();
  if (!text.startsWith("at ")) return undefined;
  const open = text.indexOf("(");
  // Google's Play Console sets a space before the parenthesis.
  const call = text.slice(3, Math.max(open, 3)).trimEnd().replace(MODULE, "");
  const place = text.slice(open + 1, text.indexOf(")", open)).replace(/^[\w.]{1,60}@[\w.+-]{1,40}\//, "");
  const source = SOURCE.exec(place) ?? ofClass(call, place);
  if (!CALL.test(call) || !call.includes(".") || !(source ?? NO_SOURCE.test(place))) return undefined;
  const [, file, number] = source ?? [];
  return { function: call, file, line: number === undefined ? undefined : Number(number) };
}

/** Mapped names bring the class instead of its file: `at net.game.Player.tick(Player:322)`. */
function ofClass(call: string, place: string): RegExpExecArray | null {
  const source = /^([A-Z][\w$]{1,120}):(\d{1,7})$/.exec(place);
  return source && call.includes(`.${source[1]}.`) ? source : null;
}

export interface JavaException {
  type: string;
  /** As printed on the line; "" when there is none. */
  message: string;
}

const QUALIFIED =
  /(?<![\w$.@"'`/\\])((?:[a-z_][\w$]{0,60}\.){1,12}(?:[A-Z][\w$]{0,120}|class_\d{1,6}))(?::(?: (.*)|$)|(?=\s*$)|; (?=(?:publicId|systemId|lineNumber): )(.*))/;
/** Some add a code of their own: `DeclinedException[PSP-51]: message`. */
const SIMPLE = /^([A-Z][\w$]{0,120}(?:Exception|Error|Throwable))(?:\[[\w.-]{1,40}\](?=: ))?(?:: (.*)|\s*$)/;
const THREAD = /^Exception in thread "[^"]{0,200}" /;

/** Reads `pkg.Class: message` from anywhere in a line, or `SomeException: message` from its start or behind the thread. */
export function parseException(line: string): JavaException | undefined {
  const [, type, message, places] = QUALIFIED.exec(line) ?? SIMPLE.exec(line.replace(THREAD, "")) ?? [];
  return type === undefined ? undefined : { type, message: (message ?? places ?? "").trim() };
}

/** The language of the code that failed, or the build tool that did: told by the exception's package, else by the first frame outside libraries. */
export function jvmLanguage(type: string, frames: readonly Frame[]): "java" | "kotlin" | "scala" | "maven" | "gradle" {
  const tool = /^org\.(?:apache\.)?(maven|gradle)\./.exec(type)?.[1];
  if (tool === "maven" || tool === "gradle") return tool;
  const file = frames.find((frame) => isInApp(frame, "java"))?.file ?? frames[0]?.file ?? "";
  if (/^kotlinx?\./.test(type) || /\.kts?$/.test(file)) return "kotlin";
  return /^(?:scala|sbt)\./.test(type) || file.endsWith(".scala") ? "scala" : "java";
}

/** Spark names the exception of the task behind its executor: `Lost task 0.0 in stage 4.0 (TID 2, host, executor 1): pkg.Class: message`. */
const TASK =
  /\bLost task [\d.]{1,20} in stage [\d.]{1,20} \(TID \d{1,9}[^)]{0,200}\)(?: \([^)]{1,200}\))?: (.{1,1500})$/;
/** What Spark's driver adds of a task that could not be sent. */
const UNSENT = /\bFailed to serialize task \d{1,9}, .{1,80}Exception during serialization: (.{1,1500})$/;
const NESTED = "nested exception is ";
/** MyBatis' message of several lines: `### Error querying database.  Cause: pkg.Class: message`. */
const MYBATIS = /^### (?:Error [a-z ]{1,40}\. {1,2})?Cause: ([a-z].{1,1500})$/m;
const MOST_CAUSES = 20;

/** The causes that Spring, RMI, MyBatis and Spark write into a message: `…; nested exception is pkg.Class: message`. */
export function nestedCauses(message: string): JavaException[] {
  const headline = message.split("\n", 1)[0]!.slice(0, 2000);
  const task = parseException((TASK.exec(headline) ?? UNSENT.exec(headline))?.[1] ?? "");
  const told = task ?? parseException(MYBATIS.exec(message.slice(0, 4000))?.[1] ?? "");
  const causes: JavaException[] = told ? [told] : [];
  for (let at = message.indexOf(NESTED); at >= 0 && causes.length < MOST_CAUSES; at = message.indexOf(NESTED, at + 1)) {
    const cause = parseException(message.slice(at + NESTED.length));
    if (cause) causes.push(cause);
  }
  return causes;
}
