/** Failures of cabal and Stack: packages that do not resolve, builds that failed; and of hspec. Codes: https://errors.haskell.org */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, STRONG } from "../../confidence.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";

const CODE = /^(?:Error|Warning): (?:(?:cabal|stack): )?\[((?:Cabal|S)-\d{1,5})\](?: (\S.{0,900}))?$/;
const CABAL = /^(?:Error: )?(?:cabal(?:-[\d.]{1,12})?|setup|Setup|rejecting): (\S.{0,900})$/;
const STACK =
  /^(?:Error: )?((?:While constructing the build plan|Stack failed to|-- {1,2}While building package|In the dependencies for|Unable to (?:parse|find)|Could not parse|Unknown package|No compiler found|The following error occurred while parsing).{0,900})$/;
/** What the compiler has said above, or will. */
const ECHO =
  /^(?:Failed to build |(?:Error: )?some packages failed to install:|Stack failed to execute|-- {1,2}While building package|.{0,80}exited with code|The build of)/;
/** Heads what is wrong with the dependencies of each package. */
const ANNOUNCED = /^(?:Error: )?While constructing the build plan/;
/** How far the explanation of a coded error may go on. */
const MOST_LINES = 40;
const EXIT = /ExitFailure (-?\d{1,3})/;
const HSPEC = /^ {2}(\S{1,200}\.hs):(\d{1,7}):(\d{1,6}):?$/;
const HSPEC_TITLE = /^ {2}\d{1,4}\) (\S.{0,500})$/;

const WORDINGS: Wordings = [
  [
    /resolve dependencies|build plan|dependenc|no package named|unknown package|pkg-config|program '.{1,60}' .{0,80}required|missing/i,
    "dependency",
  ],
  [/no compiler|version .{1,40}required|requires/i, "compatibility"],
  [/parse|syntax/i, "syntax"],
  [/No cabal file|no targets|not found|does not exist|Unable to find/i, "not-found"],
];
const categoryFor = (message: string): Category => troubleOf(message, WORDINGS) ?? "build";

export const cabalStack = blockFormat(
  "cabal-stack",
  [
    "[Cabal-",
    "[S-",
    "cabal: ",
    "Setup: ",
    "build plan",
    "While building package",
    "In the dependencies for",
    "Stack failed",
    "No compiler found",
    ".hs:",
  ],
  (lines, at) => {
    return readCoded(lines, at) ?? readPlain(lines, at) ?? readSpec(lines, at);
  },
);

function readCoded(lines: readonly string[], at: number): Finding | undefined {
  const [, code, said] = CODE.exec(lines[at] ?? "") ?? [];
  if (code === undefined) return undefined;
  const rest = linesBelow(lines, at, (line) => !CODE.test(line), MOST_LINES);
  return { ...finding(said ?? (rest[0] ?? "").trim(), at, at + rest.length, lines), code };
}

function readPlain(lines: readonly string[], at: number): Finding | undefined {
  const line = (lines[at] ?? "").trimStart();
  const announced = lines.slice(Math.max(0, at - MOST_LINES), at).some((above) => ANNOUNCED.test(above));
  if (announced && line.startsWith("In the dependencies for")) return undefined;
  const message = CABAL.exec(line)?.[1] ?? STACK.exec(line)?.[1];
  return message === undefined || /^(?:Entering|Leaving) directory/.test(message)
    ? undefined
    : finding(message, at, at, lines);
}

function finding(message: string, at: number, last: number, lines: readonly string[]): Finding {
  const exit = EXIT.exec(lines.slice(at, at + 12).join("\n"))?.[1];
  return {
    runtime: "haskell",
    lines: [at + 1, last + 1],
    confidence: ECHO.test(message) ? CONSEQUENCE : STRONG,
    message,
    exitCode: exit === undefined ? undefined : Number(exit),
    category: categoryFor(message),
  };
}

/** hspec names the place, then the example, then what was expected. */
function readSpec(lines: readonly string[], at: number): Finding | undefined {
  const [, file, line, column] = HSPEC.exec(lines[at] ?? "") ?? [];
  const title = HSPEC_TITLE.exec(lines[at + 1] ?? "")?.[1];
  if (file === undefined || title === undefined) return undefined;
  const type = /^ {7}uncaught exception: ([\w.]{1,100})$/.exec(lines[at + 2] ?? "")?.[1];
  const thrown = type === undefined ? undefined : lines[at + 3]?.trim();
  return {
    runtime: "haskell",
    lines: [at + 1, at + 3],
    confidence: CERTAIN,
    type,
    message: thrown ?? title,
    category: "assertion",
    location: { file, line: Number(line), column: Number(column) },
  };
}
