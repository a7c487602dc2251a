/** Errors of OCaml's compilers, dune and opam, which puts `# ` before others' lines: `File "f.ml", line 3, characters 4-9:`, an excerpt, `Error: …`. */
import type { Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, STRONG } from "../../confidence.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";

const PLACE =
  /^(?:# )?(?:File "([^"]{1,300})"(?:, lines? (\d{1,7})(?:-\d{1,7})?(?:, characters (\d{1,6})-\d{1,6})?)?|Lines? (\d{1,7})(?:-\d{1,7})?, characters (\d{1,6})-\d{1,6}):$/;
const EXCERPT = /^(?:# )?(?:\s{0,8}\d{1,7} \||\s{0,300}\^|\s{0,80}\.{3}$|\s{2,8}\S)/;
const ERROR = /^(?:# )?Error(?: \((?:warning|alert) [^)]{1,80}\))?: (\S.{0,1900})$/;
const OPAM =
  /^(?:\[ERROR\] |opam: )((?:No package named|Package (?:conflict|\S{1,80} (?:has no version|not found))|The compilation of|The sources of|Sorry, |No solution|No switch|Could not (?:synchronize|update|fetch|retrieve)|Repository|.{1,80} is not available|The following dependencies|Due to some errors while processing).{0,1500})$|^(ocamlfind: Package .{1,100} not found.{0,200})$|^#=== (ERROR while \w{5,12} \S{1,100})/;
/** What the build printed tells why. */
const ECHO = /^(?:The compilation of|ERROR while|Due to some errors)/;

const WORDINGS: Wordings = [
  [
    /^(?:Syntax error|String literal not terminated|Comment not terminated|Illegal (?:character|backslash)|Unterminated)|^This '\S{1,5}' might be/i,
    "syntax",
  ],
  [
    /^(?:Unbound module|Library ".{1,100}" (?:not found|in .{1,300} is hidden)|No implementations? provided|Module .{1,100} is unavailable|No rule found|Package .{1,100} not found)|No package named|not found/i,
    "dependency",
  ],
  [
    /inconsistent assumptions|Version .{1,40} of the dune language|is not a compiled interface|Wrong magic number|corrupted compiled interface/i,
    "compatibility",
  ],
  [/^Unbound |^The \w{1,20} \w{1,60} does not belong|has no (?:field|method|constructor)/, "lookup"],
  [
    /^(?:The implementation|Signature mismatch|This (?:expression|function|pattern|variant|record|kind)|The (?:value|function|constructor|type|record|variable|method|instance)|Some type|Cannot|Some record fields are undefined|Type)|expected of type/i,
    "type",
  ],
  [/^(?:Multiple|.{0,60}already (?:defined|exists)|.{0,60}defined (?:several|twice))/, "conflict"],
  [
    /^(?:Unknown (?:field|value|constructor|variable)|Field ".{1,60}" |Too many arguments|Invalid dune|Ambiguous)/i,
    "configuration",
  ],
  [/Package conflict|solution|dependencies/i, "dependency"],
];

export const ocamlCompiler = blockFormat(
  "ocaml-compiler",
  [
    ", characters ",
    '", line 1:',
    "[ERROR] No ",
    "[ERROR] Package ",
    "[ERROR] The compilation of",
    "[ERROR] The sources of",
    "[ERROR] Due to some",
    "[ERROR] Sorry",
    "[ERROR] The following dep",
    "[ERROR] Could not ",
    "[ERROR] Repository",
    "ocamlfind: ",
    "opam: ",
    "#=== ERROR while",
  ],
  (lines, at): Finding | undefined => {
    return readPlaced(lines, at) ?? readOpam(lines, at);
  },
);

function readPlaced(lines: readonly string[], at: number): Finding | undefined {
  const [, file, line, column, bareLine, bareColumn] = PLACE.exec(lines[at] ?? "") ?? [];
  if (file === undefined && bareLine === undefined) return undefined;
  const excerpt = linesBelow(lines, at, (below) => EXCERPT.test(below) && !ERROR.test(below), 60);
  const message = ERROR.exec(lines[at + 1 + excerpt.length] ?? "")?.[1];
  if (message === undefined) return undefined;
  const rest = linesBelow(lines, at + 1 + excerpt.length, (below) => /^(?:# )?\s{2,}\S/.test(below), 60);
  return {
    runtime: "ocaml",
    lines: [at + 1, at + 2 + excerpt.length + rest.length],
    confidence: CERTAIN,
    message: [message, ...rest.map((below) => below.replace(/^#? {1,}/, ""))].join("\n"),
    category: troubleOf(message, WORDINGS) ?? "build",
    location: { file, line: toNumber(line ?? bareLine), column: toNumber(column ?? bareColumn) },
  };
}

function readOpam(lines: readonly string[], at: number): Finding | undefined {
  const [, said, missing, building] = OPAM.exec(lines[at] ?? "") ?? [];
  const message = said ?? missing ?? building;
  if (message === undefined) return undefined;
  const isHeaded = said !== undefined && lines[at + 2]?.startsWith("#=== ERROR while");
  return {
    runtime: "ocaml",
    lines: [at + 1, isHeaded ? at + 3 : at + 1],
    confidence: ECHO.test(message) ? CONSEQUENCE : STRONG,
    message,
    category: troubleOf(message, WORDINGS) ?? "build",
  };
}
