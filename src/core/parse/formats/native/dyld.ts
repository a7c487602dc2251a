/** macOS' dynamic loader: `dyld[812]: Library not loaded: @rpath/libx.dylib`, why, in lines below, and the signal that ends the program. */
import type { Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";

const LOADER =
  /^\s{0,12}dyld(?:\[\d{1,8}\])?: (?:lazy symbol binding failed: )?((?:Library not loaded|Symbol not found|Symbol missing|cannot load|could not load|missing symbol|launch, loading dependent|malformed|No such|weak-def|initializer|Using shared cache)\b.{0,900})$/;
/** What the loader says of it: who wanted the library, where it was sought, why it does not fit. */
const REASON =
  /^\s{1,14}(?:Referenced from|Reason|Expected in|in|Tried|tried)\b|^\s{2,14}\S.{0,600}(?:\.dylib|\.framework|mach-o|shared cache)|^$/;
/** The shell's word, behind its own name and the process where it ran a script. */
const SIGNAL = /(?:^|\d |zsh: )(Abort trap|abort|Trace\/BPT trap|trace trap|Killed|killed)\b/;
const SIGNALS: ReadonlyMap<string, string> = new Map([
  ["abort", "SIGABRT"],
  ["trace", "SIGTRAP"],
  ["kille", "SIGKILL"],
]);
const MOST_REASONS = 30;

const WORDINGS: Wordings = [
  [
    /incompatible architecture|wrong architecture|built for (?:newer )?macOS|which is newer|load command|Incompatible library version|minimum.{0,20}version/i,
    "compatibility",
  ],
  [/code signature|library validation|not valid for use/i, "permission"],
];

/** Reads each complaint of the loader, down to the signal. */
export const dyld = blockFormat("dyld", ["dyld: ", "dyld["], (lines, at): Finding | undefined => {
  const message = LOADER.exec(lines[at] ?? "")?.[1];
  if (message === undefined) return undefined;
  const reasons = linesBelow(lines, at, (line) => REASON.test(line), MOST_REASONS);
  const end = at + 1 + reasons.length;
  const word = SIGNAL.exec(lines[end] ?? "")?.[1];
  return {
    runtime: "other",
    lines: [at + 1, word === undefined ? end : end + 1],
    confidence: CERTAIN,
    severity: "fatal",
    message,
    signal: word && SIGNALS.get(word.slice(0, 5).toLowerCase()),
    exitCode: exitCodeAfter(lines, end, 3),
    category: byWording([message, ...reasons].join("\n"), WORDINGS) ?? "dependency",
  };
});
