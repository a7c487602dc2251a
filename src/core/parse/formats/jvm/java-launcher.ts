/** What the `java` command itself reports: a program that cannot start, and crashes of the virtual machine. */
import type { Category } from "../../../report.ts";
import type { Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { parseException } from "../../shared/java-frames.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

/** Messages of the launcher. Source: OpenJDK's `launcher.properties` and `arguments.cpp`. */
const START: readonly [RegExp, Category][] = [
  [/^Error: (Could not find or load main class .{1,500})/, "dependency"],
  [/^Error: (Main method (?:not found|is not|must return|in) .{1,500})/, "configuration"],
  [/^Error: (The JavaFX (?:launchApplication|FXHelper) method .{1,500})/, "configuration"],
  [/^Error: (Unable to (?:access jarfile|initialize main class|load main class) .{1,500})/, "not-found"],
  [/^Error: (LinkageError occurred while loading main class .{1,500})/, "compatibility"],
  [
    /^Error: (Invalid or corrupt jarfile .{1,500}|An unexpected error occurred while trying to open file .{1,500})/,
    "invalid-input",
  ],
  [/^Error: (JavaFX runtime components are missing.{0,300})/, "dependency"],
  [/^Error: (Could not create the Java Virtual Machine\.)/, "configuration"],
  [/^(?:ERROR|Error): (JAVA_HOME is .{1,500})/, "configuration"],
  [/^(The JAVA_HOME environment variable is not defined correctly.{0,300})/, "configuration"],
  [/^Error: (A JNI error has occurred.{1,500})/, "dependency"],
  [/^(no main manifest attribute, in .{1,500})/, "configuration"],
  [/^((?:Unrecognized|Conflicting|Improperly specified) (?:VM )?option:? (?!or bad number).{1,300})/, "configuration"],
  [/^(Invalid (?:maximum|initial|thread stack|new) (?:heap )?size: .{1,300})/, "configuration"],
  [/^ERROR: (transport error \d{1,4}: .{0,200}in use.{0,200})/, "conflict"],
  [/^ERROR: (transport error \d{1,4}: .{1,400})/, "configuration"],
  [/^((?:ERROR: )?JDWP (?:Transport .{1,100} failed to initialize|exit error ).{0,300})/, "configuration"],
  [/^(FATAL ERROR in native method: JDWP .{1,300})/, "configuration"],
  [/^(Terminating due to java\.lang\.OutOfMemoryError.{0,300})/, "memory"],
];
/** Of a virtual machine that did not come up, the next line says why. */
const INITIALIZATION = /^Error occurred during initialization of (?:VM|boot layer)/;
const UNCAUGHT = /^Exception: (\S{1,300}) thrown from the UncaughtExceptionHandler in thread/;
const SCARCE = /reserve enough|heap|memory|metaspace/i;
const FOLLOWS =
  /^(?:Caused by: |Error: (?:Could not create the Java Virtual Machine|A fatal exception has occurred)|ERROR: JDWP |JDWP exit error |FATAL ERROR in native method: JDWP |\s)/;

/** GraalVM's native-image counts what it does not support, and tells of it below. */
const IMAGE = /^(?:Fatal error|Error): (Unsupported features in \d{1,6} methods?)$/;
const IMAGE_REACH = 4;

const CRASH =
  /^# (A fatal error has been detected by the Java Runtime Environment|There is insufficient memory for the Java Runtime Environment to continue)/;
const SIGNAL = /^#\s{1,4}(SIG[A-Z]{2,6}|EXCEPTION_[A-Z_]{3,40}) \(0x[\da-f]{1,8}\) at pc=/;
const DETAIL =
  /^#\s{1,4}((?:guarantee|assert|Internal Error|Error:|fatal error|Native memory allocation|Out of Memory)\b.{0,400})/;
const NATIVE_FRAME = /^# [CVJjv]\s{1,6}\[([^\]+]{1,200})(?:\+0x[\da-f]{1,16})?\]\s{0,4}(.{0,300})/;

function readStart(lines: readonly string[], at: number): Finding | undefined {
  const line = (lines[at] ?? "").slice(0, 1000).trim();
  for (const [pattern, category] of START) {
    const message = pattern.exec(line)?.[1];
    if (message === undefined) continue;
    const below = lines.slice(at + 1, at + 8);
    const length = below.findIndex((next) => !FOLLOWS.test(next));
    const following = length < 0 ? below : below.slice(0, length);
    const thrown = message.startsWith("LinkageError")
      ? parseException((following[0] ?? "").trim())
      : message.startsWith("Terminating due to ")
        ? parseException(message.slice("Terminating due to ".length))
        : undefined;
    const causes = following.flatMap((next) =>
      next.startsWith("Caused by: ") ? (parseException(next.slice(11)) ?? []) : [],
    );
    return { ...fatal(at, at + following.length), category, message, ...thrown, causes };
  }
  return undefined;
}

const fatal = (first: number, last: number): Finding => ({
  runtime: "java",
  lines: [first + 1, last + 1],
  confidence: CERTAIN,
  severity: "fatal",
});

/** A virtual machine that did not come up, or a thread that died of what its own handler threw. */
function readStillborn(lines: readonly string[], at: number): Finding | undefined {
  const line = (lines[at] ?? "").slice(0, 1000).trim();
  const type = UNCAUGHT.exec(line)?.[1];
  if (type !== undefined) return { ...fatal(at, at), type };
  const headline = INITIALIZATION.exec(line)?.[0];
  if (headline === undefined) return undefined;
  const reason = (lines[at + 1] ?? "").slice(0, 1000).trim();
  if (reason === "") return { ...fatal(at, at), category: "configuration", message: headline };
  const exception = parseException(reason);
  if (exception?.type.endsWith(".RuntimeException"))
    return { ...fatal(at, at + 1), ...exception, category: "configuration" };
  const told = exception ?? { message: reason, category: SCARCE.test(reason) ? "memory" : "configuration" };
  return { ...fatal(at, at + 1), ...(told as Partial<Finding>) };
}

/** An image that could not be built, with the first exception told of it. */
function readImage(lines: readonly string[], at: number): Finding | undefined {
  const headline = IMAGE.exec((lines[at] ?? "").slice(0, 200).trim())?.[1];
  if (headline === undefined) return undefined;
  const below = lines.slice(at + 1, at + 1 + IMAGE_REACH).map((line) => line.slice(0, 2000).trimEnd());
  const told = below.findIndex((line) => line.startsWith("Error: "));
  const exception = parseException((below[told] ?? "").slice("Error: ".length));
  const category = /\bunresolved (?:type|method|field|class)\b/i.test(exception?.message ?? "")
    ? "dependency"
    : "compatibility";
  return { ...fatal(at, at + 1 + told), category, message: headline, ...exception };
}

/** The crash report that begins at `at` and goes on while lines begin with `#`. */
function readCrash(lines: readonly string[], at: number): Finding | undefined {
  const headline = CRASH.exec((lines[at] ?? "").slice(0, 300))?.[1];
  if (headline === undefined) return undefined;
  const length = lines.slice(at, at + 60).findIndex((line) => !line.startsWith("#"));
  const report = lines.slice(at, length < 0 ? at + 60 : at + length).map((line) => line.slice(0, 500).trimEnd());
  const find = (pattern: RegExp): RegExpExecArray | undefined =>
    report.map((line) => pattern.exec(line)).find((match) => match !== null) ?? undefined;
  const [, module, name] = find(NATIVE_FRAME) ?? [];
  return {
    runtime: "java",
    lines: [at + 1, at + report.length],
    confidence: CERTAIN,
    severity: "fatal",
    category: headline.startsWith("There is insufficient memory") ? "memory" : "crash",
    message: find(DETAIL)?.[1] ?? headline,
    signal: find(SIGNAL)?.[1],
    exitCode: exitCodeAfter(lines, at + report.length),
    frames: module === undefined ? [] : [{ module, function: name || undefined }],
  };
}

/** Reads failed starts and crashes of the Java virtual machine. */
export const javaLauncher = blockFormat(
  "java-launcher",
  requiredLiterals(...START.map(([pattern]) => pattern), INITIALIZATION, UNCAUGHT, IMAGE, CRASH),
  (lines, at) => readStart(lines, at) ?? readImage(lines, at) ?? readStillborn(lines, at) ?? readCrash(lines, at),
);
