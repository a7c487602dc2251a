/** Uncaught exceptions of Dart: `Unhandled exception:` and Flutter's `Unhandled Exception: …`, with `#0      main (file:///x.dart:3:5)`. */
import type { Finding, Frame } from "../../../types.ts";
import { dartCategory } from "../../categories/dart.ts";
import { CERTAIN, ENCLOSING, LIKELY, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { withoutLogcat } from "../../shared/logcat.ts";
import { inProse } from "../../shared/prose.ts";
import { isSplitFrame, readDartError, readDartFrame, readSplitFrame } from "../../shared/dart-text.ts";

const HEADER =
  /^Unhandled exception:$|^(?:.{0,120}\[(?:ERROR|VERBOSE-\d):[\w./-]{1,120}\(\d{1,6}\)\] )?Unhandled [Ee]xception:\s{0,4}(\S.{0,1500})?$/;
/** What Dart's own errors begin with, where only the message and frames were posted. */
const KNOWN =
  /^(?:type '.{1,200}' is not a subtype of type '.{1,200}'|Null check operator used on a null value|NoSuchMethodError: |RangeError(?: \(\w{1,30}\))?: |LateInitializationError: |Bad state: |FormatException: |Concurrent modification during iteration|MissingPluginException\(|PlatformException\(|Unsupported operation: |Invalid argument\(s\)|SocketException: |HttpException: |TimeoutException (?:after|:)|DioE\w{2,12} \[|FileSystemException: |PathNotFoundException: |HandshakeException: |_CastError|_TypeError|Stack Overflow$|Out of Memory$|ClientException(?: with \w{1,40})?: |StateError|UnimplementedError|IntegerDivisionByZeroException|'(?:package|dart|file):\S{1,300}': Failed assertion: |\[(?:firebase|cloud)_\w{1,40}\/[\w-]{2,60}\] )/;
/** What Flutter's layout asserts, copied without the box around it. */
const LAYOUT =
  /^(?:A RenderFlex overflowed by .{1,80}|RenderBox was not laid out: .{1,300}|(?:Vertical|Horizontal) viewport was given unbounded (?:height|width)\.?|Incorrect use of ParentDataWidget\.?|No (?:Material|MediaQuery|Directionality|Scaffold|Overlay|MaterialLocalizations) widget (?:ancestor )?found\.?|setState\(\) (?:called after dispose\(\)|or markNeedsBuild\(\) called during build).{0,300}|RenderFlex children have non-zero flex but incoming (?:height|width) constraints are unbounded\.?|Looking up a deactivated widget's ancestor is unsafe\.?)$/;
const KNOWN_WELL = /^(?:type '|Null check|MissingPlugin|PlatformException|LateInit|'package)/;
const MOST_MESSAGE_LINES = 25;
/** What a plugin's native part threw; its stack stands inside the parentheses. */
const QUOTING = /^PlatformException\(.{1,900}, (?:[a-z]\w{0,40}\.){1,8}\w{1,80}(?:Exception|Error)(?:: .{0,500})?$/;
const NATIVE_FRAME = /^\s{0,20}at [\w$.<>]{3,300}\(.{1,200}\)\)?$/;

const isOwn = (line: string): boolean =>
  (KNOWN.test(line) || LAYOUT.test(line)) && (line.startsWith("Dio") || !inProse(line));

export const dart = blockFormat(
  "dart",
  [
    "nhandled exception:",
    "Unhandled Exception:",
    "#0 ",
    " is not a subtype of type '",
    "Null check operator",
    "MissingPluginException(",
    "PlatformException(",
    "LateInitializationError: ",
    "Failed assertion: line",
    "[firebase_",
    "[cloud_",
    ...[
      "DioException [",
      "DioError [",
      "RenderFlex",
      "RenderBox was not laid out",
      "viewport was given",
      "ParentDataWidget",
      " widget found",
    ],
    ...[" widget ancestor found", "setState() ", "deactivated widget"],
  ],
  (lines, at): Finding | undefined => {
    const line = withoutLogcat(lines[at] ?? "");
    const header = HEADER.exec(line);
    const start = header && header[1] === undefined ? at + 1 : at;
    const first = header ? (header[1] ?? withoutLogcat(lines[start] ?? "").trimStart()) : line;
    if (first === "" || readDartFrame(first) || (!header && !isOwn(line))) return undefined;
    const { message, frames, last } = readBody(lines, start, first);
    const known = readDartError(message);
    const native = nativeFrames(lines, last, first);
    return {
      runtime: "dart",
      lines: [at + 1, last + 1 + native],
      confidence:
        native > 0 ? ENCLOSING : header || frames.length > 0 ? CERTAIN : KNOWN_WELL.test(first) ? STRONG : LIKELY,
      ...known,
      category: dartCategory(known.type, message),
      frames,
      location: frames.find(({ file }) => file !== undefined),
    };
  },
);

/** How many frames of the native part that an exception quotes stand below it. */
function nativeFrames(lines: readonly string[], last: number, first: string): number {
  return QUOTING.test(first) ? linesBelow(lines, last, (line) => NATIVE_FRAME.test(withoutLogcat(line))).length : 0;
}

/** The message goes on to the first frame, where there is one near. */
function readBody(
  lines: readonly string[],
  start: number,
  first: string,
): { message: string; frames: Frame[]; last: number } {
  const body = linesBelow(lines, start, (line) => !isFrame(line), MOST_MESSAGE_LINES);
  const near = isFrame(lines[start + 1 + body.length] ?? "") && !body.some((line) => HEADER.test(withoutLogcat(line)));
  if (!near) return { message: first, frames: [], last: start };
  const stack = linesBelow(lines, start + body.length, isFrame).map(withoutLogcat);
  const message = [first, ...body.map(withoutLogcat)].join("\n").trimEnd();
  return {
    message,
    frames: stack.flatMap((line, index) => readSplitFrame(line, stack[index + 1] ?? "") ?? readDartFrame(line) ?? []),
    last: start + body.length + stack.length,
  };
}

function isFrame(line: string): boolean {
  const text = withoutLogcat(line);
  return (
    readDartFrame(text) !== undefined ||
    isSplitFrame(text) ||
    text === "<asynchronous suspension>" ||
    /^\(elided .{1,120}\)$/.test(text)
  );
}
