/** Compilers' errors as Maven prints them: `[ERROR] /src/App.java:[12,8] cannot find symbol`, once while compiling and again at the end. */
import type { Category } from "../../../report.ts";
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { compilerCategory } from "../../shared/jvm-compiler-category.ts";

const MAX_LINE = 2_000;
const HEADING = "COMPILATION ERROR :";
const OPENING = /: Compilation failure(?:: ?)?$/;
const CLOSING = /^\[INFO\] \d|\[Help 1\]/;
/** `file:[line,column] text`, `file:[line] text`, and Kotlin's `file: (line, column) text`. */
const PLACED =
  /^(?:\[ERROR\] )?(?!\[)(\/?\S.{0,400}\.(?:java|kts?|scala|groovy|xml)):(?:\[| \()(\d{1,7})(?:, ?(\d{1,6}))?[\])]:? (?:error: )?(\S.{0,1500})/;
/** Maven 2 sets no level in front. */
const BRACKETED = /^\/?\S.{0,400}\.(?:java|kt|scala|groovy):\[\d/;
const PLACELESS =
  /^\[ERROR\] (?!-> \[|Failed to |To see |Re-run |For more |After correcting|\[Help|\s)(?:error: )?(\S.{0,1500})$/;
/** `(sizes) LineLength: …`: checkstyle, which is no compiler. */
const STYLE = /^\(\w{1,40}\) [A-Z]\w{1,60}: /;

function readPlaced(line: string, at: number): Finding | undefined {
  const [, file, number, column, text] = PLACED.exec(line) ?? [];
  if (!file || !text) return undefined;
  const message = text.trim();
  const category: Category = STYLE.test(message) ? "build" : compilerCategory(message);
  const location = { file, line: Number(number), column: column ? Number(column) : undefined };
  return { runtime: "maven", lines: [at + 1, at + 1], confidence: CERTAIN, category, message, location };
}

/** An error of the compiler as a whole, such as an option it does not know: under the heading, up to the first `[INFO] 1 error`. */
function readPlaceless(line: string, at: number): Finding | undefined {
  const message = PLACELESS.exec(line)?.[1]?.trim();
  if (!message) return undefined;
  return {
    runtime: "maven",
    lines: [at + 1, at + 1],
    confidence: CERTAIN,
    category: compilerCategory(message),
    message,
  };
}

/** Per line, whether it stands in a report of the compiler: from a heading up to the count of errors or the pointer to help. */
function inReports(lines: readonly string[]): boolean[] {
  let inside = false;
  return lines.map((line) => {
    const opens = line.endsWith(HEADING) || OPENING.test(line.slice(-60));
    const member = inside && !opens;
    inside = opens || (inside && !CLOSING.test(line));
    return member;
  });
}

/** Reads a build's compile errors, each once; the heading alone where no error was pasted with it. */
export const mavenCompiler: Format = {
  name: "maven-compiler",
  anchors: ["[ERROR] ", ".java:[", ".kt:[", ".scala:[", ".groovy:["],
  parse({ lines: full }) {
    const isMaven = (line: string) => line.startsWith("[") || BRACKETED.test(line.slice(0, MAX_LINE));
    const lines = full.map((line) => (isMaven(line) ? line.slice(0, MAX_LINE).trimEnd() : ""));
    const members = inReports(lines);
    const read = lines.flatMap(
      (line, at) => readPlaced(line, at) ?? (members[at] ? readPlaceless(line, at) : undefined) ?? [],
    );
    const distinct = new Map(
      read.toReversed().map((finding) => [JSON.stringify([finding.message, finding.location]), finding]),
    );
    if (distinct.size > 0) return [...distinct.values()].reverse();
    const at = lines.findIndex((line) => line.endsWith(HEADING));
    const heading = { runtime: "maven", confidence: LIKELY, category: "build", message: HEADING } as const;
    return at < 0 ? undefined : [{ ...heading, lines: [at + 1, at + 1] }];
  },
};
