/** Failed tests as Surefire and Failsafe print them: `<<< FAILURE!` with the trace, or the list of results. */
import type { Finding, Format } from "../../../types.ts";
import { byType } from "../../categories/index.ts";
import { CERTAIN, ENCLOSING, LIKELY } from "../../confidence.ts";
import { errorText } from "../../../extract/text.ts";
import { redact } from "../../../redact/index.ts";
import { parseException } from "../../shared/java-frames.ts";
import { java } from "./java.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 300;
/** `[ERROR] pkg.Test.method -- Time elapsed: 0.04 s <<< FAILURE!`, `method(pkg.Test)  Time elapsed: 0.01 sec  <<< ERROR!` */
const FAILED =
  /^(?:\[ERROR\] {1,4})?(?!Tests run:)(\S.{0,400}?)\s{1,4}(?:-- )?Time elapsed: [\d.,]{1,12} s(?:ec)?\s{1,4}<<< (?:FAILURE|ERROR)!/;
/** `CartTest.total:12 expected:<1> but was:<2>`, `CartTest.load:30 » NullPointer Cannot invoke …`, with an inner caller as `->inner:7`. */
const RESULT =
  /^(?:\[ERROR\])? {2,4}((?:[\w$]{1,60}\.){0,12}[A-Z][\w$]{0,100}\.[\w$]{1,120})(?:\([\w.$]{1,200}\))?(?:\[\d{1,5}\]|\{.{1,200}\}\[\d{1,5}\])?(?::(\d{1,7}))?(?:->[\w$.<>]{1,200}:\d{1,7}){0,6} (?:» ?(?:(\w[\w.$]{0,100}):?(?: |$))?)?(\S.{0,1500})?$/;
const LIST = /^(?:\[ERROR\] )?(?:Failures:|Errors:|Failed tests:|Tests in error:) {0,2}(.*)$/;
const SUMMARY = /^(?:\[ERROR\] )?(Tests run: \d{1,7}, Failures: (\d{1,7}), Errors: (\d{1,7}), Skipped: \d{1,7})/;

/** The failed test whose header is in line `at`, with the trace under it. */
function readBlock(lines: readonly string[], at: number): Finding | undefined {
  if (!FAILED.test((lines[at] ?? "").slice(0, MAX_LINE))) return undefined;
  const below = lines.slice(at + 1, at + 1 + MOST_LINES);
  const end = below.findIndex((line) => /^\[(?:ERROR|INFO|WARNING)\]/.test(line));
  const block = below.slice(0, end < 0 ? below.length : end);
  const trace = java.parse(errorText("trace", redact(block.join("\n")).text))?.[0];
  const exception = parseException(block[0] ?? "");
  if (!trace && !exception) return undefined;
  const last = trace ? trace.lines[1] : 1;
  return {
    confidence: ENCLOSING,
    ...exception,
    ...trace,
    runtime: "maven",
    lines: [at + 1, at + 1 + last],
    ...(trace && { confidence: ENCLOSING }),
  };
}

/** The failures of the list of results, for a text without their traces. */
function readResults(lines: readonly string[]): Finding[] {
  const found: Finding[] = [];
  let listed = false;
  for (const [at, full] of lines.entries()) {
    const line = full.slice(0, MAX_LINE).trimEnd();
    listed = LIST.test(line) || (listed && !SUMMARY.test(line) && line.replace("[INFO]", "").trim() !== "");
    const [, name, number, type, message] = (listed && RESULT.exec(line)) || [];
    if (!name) continue;
    const [testClass = "", method] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf(".") + 1)];
    const category = byType.get(`${type}Exception`) ?? byType.get(type ?? "") ?? (type ? "unknown" : "assertion");
    const location = {
      file: `${testClass.split(".").at(-1)}.java`,
      line: number ? Number(number) : undefined,
      function: method,
    };
    found.push({ runtime: "maven", lines: [at + 1, at + 1], confidence: CERTAIN, type, message, category, location });
  }
  return found;
}

function readSummary(lines: readonly string[]): Finding[] {
  const at = lines.findLastIndex((line) => {
    const [, , failures, errors] = SUMMARY.exec(line.slice(0, MAX_LINE)) ?? [];
    return failures !== undefined && Number(failures) + Number(errors) > 0;
  });
  const message = SUMMARY.exec((lines[at] ?? "").slice(0, MAX_LINE))?.[1];
  return message
    ? [{ runtime: "maven", lines: [at + 1, at + 1], confidence: LIKELY, category: "assertion", message }]
    : [];
}

/** Reads failed tests, from their traces where those were pasted. */
export const mavenSurefire: Format = {
  name: "maven-surefire",
  anchors: ["<<< FAILURE!", "<<< ERROR!", "Tests run: ", "Failures:", "Errors:", "Failed tests:", "Tests in error:"],
  parse({ lines }) {
    const blocks = lines.flatMap((_, at) => readBlock(lines, at) ?? []);
    const results = blocks.length > 0 ? blocks : readResults(lines);
    const found = results.length > 0 ? results : readSummary(lines);
    return found.length > 0 ? found : undefined;
  },
};
