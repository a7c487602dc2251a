/** Errors of Yarn: `error …` of version 1, `➤ YN0028: │ …` and `Usage Error: …` of later ones, and Corepack's. */
import type { Category, ErrorText, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { byWording } from "../../shared/by-wording.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { toNumber } from "../../shared/lines.ts";

const CLASSIC = /^(?:\[?\d[\d:. APMTZ-]{6,34}\]?:? )?error (?<message>\S.{1,1500})$/;
/** Wordings of version 1 that nothing else prints, for a line posted alone. */
const KNOWN =
  /^(?:Command failed with exit code|Couldn't find (?:package|any versions|a package\.json|match for)|An unexpected error occurred:|Your lockfile needs|Found incompatible module|Integrity check failed for|https?:\/\/\S{1,300}: Integrity check failed for|Command "|Package ".{1,100}" refers to|This project's package\.json defines|.{1,100}: The (?:engine|platform|CPU architecture) )/;
const YARN = /yarnpkg\.com|^yarn (?:\w{1,20} )?v[01]\./m;
/** Characters in which Yarn names itself. */
const SIGN_REACH = 10_000;
const BERRY = /^.{0,20}?(?<code>YN\d{4}): (?:[│|┌└·⨯] {0,2}|\[.{1,60}\] )?(?<message>[^\s│|┌└·].{0,1500})$/;
const CLI =
  /^(?:(?:Usage|Internal|Unknown Syntax) Error|Error(?=: [@\w./-]{1,100}@workspace:)): (?<message>\S.{1,1500})$/;
const CLI_SIGN = /yarn|corepack|packageManager|package\.json|workspace|script named|Command not found|^\$ /;
/** Berry's codes for what it only tells or warns of: https://yarnpkg.com/advanced/error-codes */
// prettier-ignore
const HARMLESS = new Set(["YN0000", "YN0002", "YN0003", "YN0004", "YN0005", "YN0006", "YN0007", "YN0008", "YN0012", "YN0013", "YN0014", "YN0017",
  "YN0019", "YN0032", "YN0043", "YN0044", "YN0045", "YN0047", "YN0049", "YN0050", "YN0055", "YN0060", "YN0061", "YN0062", "YN0063", "YN0065",
  "YN0067", "YN0068", "YN0069", "YN0070", "YN0072", "YN0073", "YN0074", "YN0075", "YN0076", "YN0077", "YN0083", "YN0085", "YN0086", "YN0087", "YN0088"]);

const CODES: Readonly<Record<string, Category>> = {
  YN0009: "build", YN0016: "not-found", YN0018: "constraint", YN0020: "dependency", YN0021: "not-found", YN0027: "dependency", YN0028: "dependency",
  YN0035: "not-found", YN0041: "authentication", YN0056: "constraint", YN0057: "configuration", YN0058: "configuration",
  YN0071: "configuration", YN0078: "configuration", YN0080: "configuration", YN0081: "configuration", YN0082: "dependency", YN0090: "connection",
}; // prettier-ignore
const WORDINGS: readonly [RegExp, Category][] = [
  [/lockfile|Couldn't find any versions/, "dependency"],
  [/ in JSON at |^SyntaxError: |^Unexpected token/, "syntax"],
  [/The (?:engine|platform|CPU)|incompatible|packageManager|configured to use|current global version/, "compatibility"],
  [/Integrity (?:check|hashes)|checksum/, "constraint"],
  [/not found\.?"?\.?$|Couldn't find|Not found|No candidates found|script named|Command not found/, "not-found"],
  [/self.signed|certificate/, "tls"],
  [/timed? ?out|ESOCKETTIMEDOUT|ETIMEDOUT/i, "timeout"],
];

const categoryOf = (message: string, code = ""): Category | undefined => CODES[code] ?? byWording(message, WORDINGS);

function readClassic(line: string, { text }: ErrorText): Omit<Finding, "lines" | "runtime"> | undefined {
  const message = CLASSIC.exec(line)?.groups?.message;
  if (message === undefined || !(KNOWN.test(message) || YARN.test(text.slice(0, SIGN_REACH)))) return undefined;
  const exit = /^Command failed with exit code (\d{1,3})/.exec(message)?.[1];
  if (exit !== undefined) return { confidence: CONSEQUENCE, message, exitCode: Number(exit), category: "build" };
  const isVerdict = message === "Found incompatible module." || /^Command failed\.$/.test(message);
  const header = parseHeader(message);
  const confidence = isVerdict ? CONSEQUENCE : CERTAIN;
  return { confidence, type: header?.type, message: header?.message ?? message, category: categoryOf(message) };
}

function readBerry(line: string): Omit<Finding, "lines" | "runtime"> | undefined {
  const { code = "", message = "" } = BERRY.exec(line)?.groups ?? {};
  if (code === "YN0000") return /Failed with errors/.test(message) ? { confidence: CONSEQUENCE, message } : undefined;
  if (code === "" || HARMLESS.has(code) || /^[-+] /.test(message)) return undefined;
  const exitCode = toNumber(/\(exit code (\d{1,3}), logs /.exec(message)?.[1]);
  return { confidence: CERTAIN, code, message, exitCode, category: categoryOf(message, code) };
}

function readCommandLine(line: string, { text }: ErrorText): Omit<Finding, "lines" | "runtime"> | undefined {
  const message = CLI.exec(line)?.groups?.message;
  return message !== undefined && CLI_SIGN.test(text.slice(0, SIGN_REACH))
    ? { confidence: CERTAIN, message, category: categoryOf(message) ?? "invalid-input" }
    : undefined;
}

const anchors = ["error ", "YN0", "Usage Error: ", "Internal Error: ", "Unknown Syntax Error: ", "@workspace:"];

export const yarn = lineFormat("yarn", anchors, (line, number, text) => {
  const found = readBerry(line) ?? readClassic(line, text) ?? readCommandLine(line, text);
  return found && { runtime: "npm", lines: [number, number], ...found };
});
