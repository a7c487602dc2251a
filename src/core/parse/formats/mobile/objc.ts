/** Uncaught Objective-C exceptions: Apple's `*** Terminating app due to …`, GNUstep's `Uncaught exception X, reason: …`, Crashlytics' titles. */
import type { Finding, Frame } from "../../../types.ts";
import { appleCategory } from "../../categories/apple.ts";
import { objcTypes } from "../../categories/objc.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { appleFrames } from "../../shared/apple-frames.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { inProse } from "../../shared/prose.ts";

const TERMINATING =
  /(?:(?:^|[\s*])Terminating app due to uncaught exception(?: of class)? |^(?='NS\w{1,100}', reason: '))'([\w.]{1,120})'(?:, reason: '(.{0,1700}))?$/;
const GNUSTEP = /^(?:[^:]{0,200})?: Uncaught exception (\w{1,120}), reason: (.{0,1700})$/;
const CRASHLYTICS = /^Fatal Exception: (NS\w{1,120}|[A-Z]{2}\w{1,100}Exception|FlutterError)$/;
const ABI =
  /^libc\+\+abi(?:\.dylib)?: terminating (?:with|due to) uncaught exception of type (NSException|_?NS\w{1,100})$/;
const SAID =
  /^(?:.{0,200}?[ \]])?((?:\*\*\* )?[-+]\[\w[^\]]{1,200}\]: (?:unrecognized selector sent to (?:instance|class) 0x[0-9a-f]{1,16}|index \d{1,20} beyond bounds .{1,80}|object cannot be nil.{0,100}|attempt to insert nil object.{0,100}))'?$/;
const CALL_STACK = /First throw call stack:|Call stack at first throw|^\($/;
/** Lines between a reason and its stack. */
const REACH = 12;

export const objc = blockFormat(
  "objc",
  [
    "Terminating app due to uncaught",
    "', reason: '",
    "Uncaught exception ",
    "Fatal Exception: ",
    "libc++abi",
    "unrecognized selector sent",
    "beyond bounds",
    "cannot be nil",
    "insert nil object",
  ],
  (lines, at): Finding | undefined => {
    const line = lines[at] ?? "";
    const [, apple, reason] = TERMINATING.exec(line) ?? [];
    if (apple !== undefined) return thrown(lines, at, apple, reason);
    const [, gnustep, said] = GNUSTEP.exec(line) ?? [];
    if (gnustep !== undefined) return finding(lines, at, at, gnustep, said);
    const titled = CRASHLYTICS.exec(line)?.[1];
    if (titled !== undefined) {
      // The stack may stand right below.
      const said = appleFrames(lines, at).length > 0 ? 0 : 1;
      const message = said === 0 ? undefined : lines[at + 1];
      return { ...finding(lines, at, at + said, titled, message), ...placed(appleFrames(lines, at + said)) };
    }
    const abi = ABI.exec(line)?.[1];
    if (abi !== undefined)
      return { ...finding(lines, at, at, abi, undefined), confidence: CONSEQUENCE, category: "crash" };
    const alone = SAID.exec(line)?.[1];
    return alone === undefined || inProse(line)
      ? undefined
      : { ...finding(lines, at, at, undefined, alone), confidence: LIKELY };
  },
);

/** The reason ends with a quote, lines further down where it has several. */
function thrown(lines: readonly string[], at: number, type: string, reason: string | undefined): Finding {
  const below = lines.slice(at + 1, at + 1 + REACH);
  const stack = below.findIndex((line) => CALL_STACK.test(line));
  const rest = below.slice(0, Math.max(stack, 0));
  const message = reason === undefined ? undefined : [reason, ...rest].join("\n").trimEnd().replace(/'\.?$/, "");
  const open = stack < 0 ? at : at + 1 + stack + (below[stack + 1]?.trim() === "(" ? 1 : 0);
  const frames = stack < 0 ? [] : appleFrames(lines, open);
  return { ...finding(lines, at, open + frames.length, type, message), ...placed(frames) };
}

/** The first frame whose source is known is the place; the ones above it raise the exception. */
function placed(frames: Frame[]): Pick<Finding, "frames" | "location"> {
  return { frames, location: frames.find(({ file }) => file !== undefined) };
}

function finding(
  lines: readonly string[],
  at: number,
  last: number,
  type: string | undefined,
  message: string | undefined,
): Finding {
  return {
    runtime: "objc",
    lines: [at + 1, last + 1],
    confidence: message === undefined ? STRONG : CERTAIN,
    severity: "fatal",
    type,
    message,
    exitCode: exitCodeAfter(lines, last + 1, 4),
    category: appleCategory(message ?? "") ?? objcTypes.get(type ?? ""),
  };
}
