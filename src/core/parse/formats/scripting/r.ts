/** Conditions of R as its console, Rscript, rlang, Shiny and knitr print them: `Error in f(x) : message`, https://rlang.r-lib.org/reference/topic-error-chaining.html */
import { rWordings } from "../../categories/r.ts";
import type { Cause, Finding } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { toPlace } from "../../shared/place.ts";
import { byWording } from "../../shared/by-wording.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

const MAX_LINES = 40;
const MAX_CAUSES = 10;
const NEARBY = 12;
/** The label, in the languages R speaks, and the call; rlang quotes it and prints the message below. */
const WITH_CALL =
  /^\s{0,8}(?:Warning: |! )?(?:Error in|Erreur dans|Fehler in|Error en|Errore in|Erro em|错误于|Error:? during wrapup in) {0,2}(`.{1,200}`|\S.{0,800}?) ?(?: : ?|(?<=`):|(?<=\)): |(?<=^Warning: Error in \S{1,80}): |:$)(.{0,1500})$/;
/** A condition that was caught and printed: `<simpleError in f(x): message>`. */
const PRINTED =
  /^(?:\[\[?\d{1,6}\]\]? ?|\$\w{1,40} ?)?<(?:simpleError|Rcpp::\w{1,40}|[a-zA-Z]{1,20}Error)(?: in (.{1,300}?\)))?: (.{1,1500}?)>?$/;
const VUE_OR_CODE = /^(?:v-on|render|callback|created|mounted|event|data\(\)|watcher|nextTick|hook)/;
const BARE = /^(?:Error|Erreur|Fehler|Errore|Erro|错误|錯誤)(?: ?[:：] ?(.{1,1500})|:)$/;
const BULLET = /^(?:\s{0,4})[!✖xℹi] (\S.{0,1500})$/;
const CAUSED = /^\s{0,4}Caused by error(?: in (`.{1,200}`|.{1,200}?))?:(?: {0,2}(.{0,1000}))?$/;
const SIGNS =
  /^(?:Execution halted|Calls: |In addition: |Backtrace:|Run `rlang::last_(?:error|trace)\(\)`|Traceback:|Ausführung angehalten|Exécution arrêtée|停止执行|Ejecución interrumpida|Esecuzione interrotta|Execução interrompida|In R CMD INSTALL$|Warning in install\.packages\b|\* removing ‘|Selection: )|^<error\/|^> |^R version /;
/** What only R says behind a bare label. */
const SAID =
  /^(?:object '.{1,200}' not found|could not find function "|unexpected (?:symbol|string constant|numeric constant|end of input|input|'.{1,10}')|package or namespace load failed|package ‘|cannot allocate vector|C stack usage|evaluation nested too deeply|<text>:\d|there is no package called|unable to load shared object|protect\(\)|.{1,100} is not subsettable|Can't subset|`.{1,80}` must be |'.{1,100}' is not an exported object from 'namespace:|Failed to install '|\(converted from warning\) )/;
const FATAL =
  /^Fatal error: (cannot open file '.{1,300}'.{0,200}|you must specify .{1,100}|creating temporary directory.{0,100})$/;
/** Only tells that what R says above, or its installer below, went wrong. */
const ECHO =
  /^(?:unable to load R code in package|loading failed$|Command failed \(|\(converted from warning\) installation of )/;
const SEGFAULT = /^ ?\*\*\* caught (segfault|bus error|illegal operation) \*\*\*$/;
const QUITTING =
  /^Quitting from (?:lines? (\d{1,7})(?:-\d{1,7})?(?: \[.{1,80}\])? \((.{1,200})\)|(\S{1,200}):(\d{1,7})-\d{1,7}(?: \[.{1,80}\])?)/;
const PARSED = /^(\S{1,300}\.\w{1,6}|<text>):(\d{1,7}):(\d{1,5}): (.{1,500})$/;
const FILE_WARNING =
  /^\s{2,6}(cannot open (?:file|URL|compressed file) .{1,400}|URL '.{1,300}': (?:status was|Timeout) .{1,200})$/;

interface Said {
  call?: string;
  message: string;
  /** The index behind the message's last line. */
  end: number;
  isSure: boolean;
}

/** The message of rlang stands in the bullets below; a long one of base R is indented below. */
function messageBelow(lines: readonly string[], at: number): { message: string; end: number } | undefined {
  const below = lines[at + 1] ?? "";
  const isIndented = /^\s{2,6}\S/.test(below) || (lines[at]!.endsWith(" :") && below !== "");
  const message = BULLET.exec(below)?.[1] ?? (isIndented ? below.trim() : undefined);
  return message === undefined ? undefined : { message, end: at + 2 };
}

function readCalled(lines: readonly string[], at: number): Said | undefined {
  const line = lines[at]!;
  const [, call, behind = ""] = WITH_CALL.exec(line) ?? [];
  if (call === undefined || VUE_OR_CODE.test(call)) return undefined;
  const inline = behind.trim();
  const said = inline === "" ? messageBelow(lines, at) : { message: inline, end: at + 1 };
  const isSure = / : ?|^Warning: /.test(line) || (call.startsWith("`") && inline === "");
  return said && { call: call.replaceAll("`", ""), ...said, isSure };
}

function readBare(lines: readonly string[], at: number): Said | undefined {
  const bare = BARE.exec(lines[at]!);
  const isDetailed = /^[✖xℹ] \S/.test(lines[at + 1] ?? "");
  if (bare?.[1] !== undefined) return { message: bare[1], end: at + 1, isSure: isDetailed || SAID.test(bare[1]) };
  const said = bare && BULLET.test(lines[at + 1] ?? "") ? messageBelow(lines, at) : undefined;
  return said && { ...said, isSure: true };
}

/** rlang prints the error that led to this one below it, and so on down to the root. */
function readCauses(lines: readonly string[], from: number): { causes: Cause[]; end: number } {
  const causes: Cause[] = [];
  let end = from;
  for (let at = from; at < Math.min(lines.length, from + MAX_LINES) && causes.length < MAX_CAUSES; at++) {
    const cause = CAUSED.exec(lines[at] ?? "");
    if (!cause) {
      if (lines[at] === "" || WITH_CALL.test(lines[at] ?? "")) break;
      continue;
    }
    const message = cause[2] || messageBelow(lines, at)?.message;
    if (message !== undefined) causes.push({ message });
    end = at + 2;
  }
  return { causes, end: Math.min(end, lines.length) };
}

/** A knitr document's place stands before the error, that of a script's syntax error within it. */
function placeOf(lines: readonly string[], at: number, { call, message }: Said): Finding["location"] {
  const parsed = PARSED.exec(message);
  if (parsed) return toPlace(parsed[1], parsed[2], parsed[3]);
  const [, line, file, other, row] =
    lines
      .slice(Math.max(0, at - 4), at + 8)
      .map((one) => QUITTING.exec(one))
      .find((match) => match !== null) ?? [];
  const name = /^[\w.:]{1,100}(?=\(|$)/.exec(call ?? "")?.[0];
  return toPlace(file ?? other, line ?? row) ?? (name === undefined ? undefined : { function: name });
}

/** "cannot open the connection" says less than the warning below it. */
function categoryOf(lines: readonly string[], at: number, message: string): Finding["category"] {
  const detail = lines
    .slice(at + 1, at + NEARBY)
    .map((line) => FILE_WARNING.exec(line)?.[1])
    .find((one) => one);
  // remotes tells why on the line below
  const why = message.startsWith("Failed to install '") ? byWording(lines[at + 1] ?? "", rWordings) : undefined;
  return why ?? byWording(message.startsWith("cannot open the connection") && detail ? detail : message, rWordings);
}

/** The bullets below a message that only tells where something went wrong. */
function bulletsBelow(lines: readonly string[], from: number): string {
  return linesBelow(lines, from - 1, (line) => /^[✖x!ℹi•*] /.test(line), NEARBY)
    .filter((line) => !/^[ℹi] /.test(line))
    .map((line) => line.slice(2))
    .join("\n");
}

/** What ends R itself. */
function readFatal(line: string, at: number): Finding | undefined {
  const message = FATAL.exec(line)?.[1];
  if (message !== undefined) return { ...base(at, at + 1), message, category: "not-found" };
  const fault = SEGFAULT.exec(line)?.[1];
  const signal = fault === "segfault" ? "SIGSEGV" : undefined;
  return fault === undefined
    ? undefined
    : { ...base(at, at + 1), message: `caught ${fault}`, signal, category: "crash" };
}

function readCondition(lines: readonly string[], at: number): Finding | undefined {
  const said = readCalled(lines, at) ?? readBare(lines, at);
  if (!said) return undefined;
  const around = lines.slice(Math.max(0, at - 3), at + NEARBY);
  const hasSign = around.some((one) => SIGNS.test(one) || QUITTING.test(one));
  if (!said.isSure && !hasSign) return undefined;
  const { causes, end } = readCauses(lines, said.end);
  const location = placeOf(lines, at, said);
  return {
    ...base(at, Math.max(end, said.end)),
    confidence: confidenceIn(said, hasSign),
    message: said.message,
    category:
      categoryOf(lines, at, said.message) ??
      byWording(causes.at(-1)?.message ?? "", rWordings) ??
      byWording(bulletsBelow(lines, said.end), rWordings),
    location,
    causes,
  };
}

function confidenceIn({ message, isSure }: Said, hasSign: boolean): number {
  if (ECHO.test(message)) return CONSEQUENCE;
  return isSure && hasSign ? CERTAIN : isSure ? STRONG : LIKELY;
}

function readPrinted(line: string, at: number): Finding | undefined {
  const [, call, message] = PRINTED.exec(line) ?? [];
  if (message === undefined) return undefined;
  const name = /^[\w.:]{1,100}(?=\()/.exec(call ?? "")?.[0];
  const location = name === undefined ? undefined : { function: name };
  return { ...base(at, at + 1), confidence: STRONG, message, category: byWording(message, rWordings), location };
}

const read = (lines: readonly string[], at: number) =>
  readFatal(lines[at]!, at) ?? readPrinted(lines[at]!, at) ?? readCondition(lines, at);

const base = (at: number, end: number): Finding => ({ runtime: "r", lines: [at + 1, end], confidence: CERTAIN });

export const r = blockFormat(
  "r",
  [...requiredLiterals(WITH_CALL, BARE, FATAL, SEGFAULT), "<simpleError", "<Rcpp::", "Error in ", "Error: "],
  read,
);
