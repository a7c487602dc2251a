/** What sbt and Ant say of a build besides what compilers and tests print. https://www.scala-sbt.org/ https://ant.apache.org/ */
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";
import type { Finding, Runtime } from "../../../types.ts";

interface Shape {
  pattern: RegExp;
  runtime: Runtime;
  confidence: number;
}

const SHAPES: readonly Shape[] = [
  // A task that failed because of what was printed before it.
  {
    pattern:
      /^\[error\] \((?<task>[\w./ -]{1,120})\) (?<message>(?:Compilation failed|sbt\.TestsFailedException: |Nonzero exit (?:code|value)).{0,500})/,
    runtime: "scala",
    confidence: LIKELY,
  },
  {
    pattern:
      /^\[error\] \((?<task>[\w./ -]{1,120})\) (?:(?<type>(?:[a-z]\w{0,40}\.){1,8}[A-Z]\w{0,100}): )?(?<message>\S.{0,1500})/,
    runtime: "scala",
    confidence: CERTAIN,
  },
  {
    pattern:
      /^\[error\] (?<message>(?:Not a valid (?:command|key|project)|Not found|not found: https?:|Expected |Undefined setting|Reference to undefined setting|Module not found|Error downloading|Dead letters|Uninitialized|No main class detected).{0,1500})/,
    runtime: "scala",
    confidence: LIKELY + 0.05,
  },
  // /srv/app/build.xml:12: Compile failed; see the compiler error output for details.
  {
    pattern:
      /^(?<file>\S.{0,300}\.xml):(?<line>\d{1,7}): (?<message>(?:Compile failed|The following error occurred|Java returned|exec returned|Tests failed|Unable to find a javac compiler).{0,500})/,
    runtime: "java",
    confidence: LIKELY,
  },
  {
    pattern: /^(?<file>\S.{0,300}build[\w.-]{0,40}\.xml):(?<line>\d{1,7}): (?!warning)(?<message>\S.{0,1000})/,
    runtime: "java",
    confidence: CERTAIN,
  },
  { pattern: /^Buildfile: (?<message>\S{1,300} does not exist!)/, runtime: "java", confidence: CERTAIN },
];
const WORDINGS: Wordings = [
  [/TestsFailedException|Tests failed|Tests: /, "assertion"],
  [/does not exist|Not a valid (?:command|key|project)|No main class/, "not-found"],
  [/ResolveException|not found|Error downloading|Could not resolve|conflict/i, "dependency"],
  [/Undefined setting|undefined setting|Unable to find a javac/, "configuration"],
];

export const sbt = lineFormat("sbt", ["[error] ", ".xml:", "Buildfile: "], (line, number): Finding | undefined => {
  for (const { pattern, runtime, confidence } of SHAPES) {
    const groups = pattern.exec(line)?.groups;
    if (!groups) continue;
    const { type, message = "", file, line: at } = groups;
    return {
      runtime,
      lines: [number, number],
      confidence,
      type,
      message,
      category: troubleOf(`${type ?? ""} ${message}`, WORDINGS) ?? "build",
      location: file ? { file, line: Number(at) } : undefined,
    };
  }
  return undefined;
});
