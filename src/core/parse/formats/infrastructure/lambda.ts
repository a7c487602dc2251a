/** What AWS Lambda says of a function that did not load, ran too long or died. https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html */
import type { Category, ErrorText, Finding, Format, Runtime } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { readRequestId } from "../../shared/request-id.ts";

const ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const sayings: readonly [RegExp, number, Category][] = [
  [
    /^\s{0,8}(?:\[ERROR\] )?(?:(?<type>Runtime\.\w{3,40}): )?(?<message>Unable to import module '.{1,200}': .{1,900})$/,
    CERTAIN,
    "dependency",
  ],
  [
    /^\s{0,8}(?:\[ERROR\] )?(?<type>Runtime\.(?:HandlerNotFound|UserCodeSyntaxError|MalformedHandlerName|ImportModuleError|MarshalError|InvalidEntrypoint)): (?<message>.{1,900})$/,
    CERTAIN,
    "configuration",
  ],
  [
    new RegExp(`(?:^|\\s)${ID} (?<message>Task timed out after [\\d.]{1,10} seconds)(?:\\s{0,9}$|"| \\|)`),
    CERTAIN,
    "timeout",
  ],
  [
    new RegExp(
      `^\\s{0,8}RequestId: ${ID} (?:Process exited before completing request|(?:Error: )?(?<message>Runtime (?:exited|failed).{0,300}))$`,
    ),
    STRONG,
    "crash",
  ],
  [/^\s{0,8}(?<message>Task timed out after [\d.]{1,10} seconds)$/, LIKELY, "timeout"],
  [/^\s{0,8}(?<type>Runtime\.(?:ExitError|OutOfMemory))$/, CONSEQUENCE, "crash"],
];
const types: ReadonlyMap<string, Category> = new Map<string, Category>([
  ["Runtime.UserCodeSyntaxError", "syntax"],
  ["Runtime.OutOfMemory", "memory"],
  ["Runtime.MarshalError", "type"],
]);

export const lambda: Format = lineFormat(
  "lambda",
  ["Unable to import module '", "Runtime.", "Task timed out after", "RequestId: "],
  (line, number, text): Finding | undefined => {
    for (const [pattern, confidence, category] of sayings) {
      const { type, message = type === undefined ? "Process exited before completing request" : undefined } =
        pattern.exec(line)?.groups ?? {};
      if (!pattern.test(line)) continue;
      return {
        runtime: runtimeOf(line, text),
        lines: [number, number],
        confidence,
        type,
        message,
        signal: /signal: killed/.test(line) ? "SIGKILL" : undefined,
        requestId: readRequestId(line) ?? readRequestId(text.text),
        category: /signal: killed/.test(line) ? "memory" : (types.get(type ?? "") ?? category),
      };
    }
    return undefined;
  },
);

function runtimeOf(line: string, { text }: ErrorText): Runtime {
  if (/module\.js|Module\.require|Error: Cannot find module|node_modules|\.js\b|\.mjs\b/.test(line)) return "node";
  if (/No module named|cannot import name|lambda_function|\.py\b|\[ERROR\]|\.so\b/.test(line)) return "python";
  return /node_modules|\.js:\d/.test(text.slice(0, 20_000))
    ? "node"
    : /\.py"/.test(text.slice(0, 20_000))
      ? "python"
      : "other";
}
