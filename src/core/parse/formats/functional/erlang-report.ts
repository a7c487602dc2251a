/** Reports of Erlang's processes: `=ERROR REPORT====`, crash and supervisor reports, a boot that failed, the head of a crash dump. */
import type { Cause, Finding, Frame } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { erlangCategory } from "../../categories/erlang.ts";
import { readCall } from "../../shared/erlang-call.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { inProse } from "../../shared/prose.ts";

const REPORT = /^=(ERROR|CRASH|SUPERVISOR) REPORT==== .{5,60} ===$/;
const SERVER =
  /^(?:.{0,120}\[error\] |.{0,60} error: )?(?:\*\* )?(?:Generic server|State machine|gen_\w{1,30} handler) .{1,200} (?:terminating|crashed)/;
const PROCESS =
  /^(?:.{0,120}\[error\] |.{0,60} error: )?Error in process <[\d.]{1,30}>(?: on node \S{1,100})? with exit value:/;
const BOOT =
  /^(?:\{"(?:init terminating in do_boot|Kernel pid terminated|could not start kernel pid)",|(?:init terminating in do_boot|Runtime terminating during boot|Kernel pid terminated) \()(.{1,1900})$/;
const LAGER =
  /(?:CRASH REPORT Process .{1,120} (?:crashed|exited) with reason: |\bgen_\w{1,20} \S{1,200} terminated with reason: |had child .{1,300} exit with reason )(.{1,1500})$/;
/** `bad argument in call to ets:lookup(t, k) in gen_mod:get/5 line 407`, the place perhaps on the next line. */
const BAD_CALL = /^(bad argument in call to [a-z]\w{0,60}:[a-z]\w{0,60}\(.{0,1500})$/;
const PLACED = / in ([a-z][\w@]{0,60}:[a-z][\w@]{0,60}\/\d{1,2}) line (\d{1,7})/g;
const SENTENCE =
  /^(?:\w{2,12}_alloc: |Slogan: (?=.{0,80}(?:terminat|allocate|signal|halt))|Protocol '\w{2,20}': (?=the name ))(\S.{5,1900})$/;
const REASON_LINE =
  /^\*\* Reason for termination ={1,2}\s{0,4}(.{0,1900})$|^\s{2,8}(?:reason|exception \w{4,5}): {1,4}(.{1,1900})$/;

const FRAME =
  /\{([a-z]\w{0,80}|'[^']{1,80}'),([a-z]\w{0,80}|'[^']{1,80}'),(?:(\d{1,3})|\[.{0,200}?\]),\s{0,60}\[(?:\{file,"([^"]{1,200})"\},\s{0,60}\{line,(\d{1,7})\})?/g;
const MOST_FRAMES = 50;
const CLIENT = /^\*\* Client \S{1,100} stacktrace$/;

export const erlangReport = blockFormat(
  "erlang-report",
  [
    "REPORT====",
    "Generic server ",
    "State machine ",
    "Error in process <",
    "do_boot",
    "Kernel pid terminated",
    "could not start kernel pid",
    "Runtime terminating",
    "CRASH REPORT Process",
    "exit with reason ",
    "terminated with reason: ",
    "bad argument in call to ",
    "_alloc: Cannot",
    "Protocol 'inet",
    "Slogan: ",
  ],
  (lines, at) => readReport(lines, at) ?? readTerminating(lines, at) ?? readLine(lines, at),
);

function readReport(lines: readonly string[], at: number): Finding | undefined {
  const kind = REPORT.exec(lines[at] ?? "")?.[1];
  if (kind === undefined) return undefined;
  const body = linesBelow(lines, at, (line) => line !== "" && !REPORT.test(line));
  const reason = reasonIn(body) ?? body.join("\n").trim();
  const confidence =
    kind === "SUPERVISOR"
      ? WEAK
      : kind === "ERROR" || !lines.some((line) => line.startsWith("=ERROR "))
        ? CERTAIN
        : LIKELY;
  return { ...toFinding(reason, at, at + body.length), confidence, related: clientStack(body) };
}

/** The same without the report's title, as loggers print it. */
function readTerminating(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  if (!SERVER.test(line) && !PROCESS.test(line)) return undefined;
  const body = linesBelow(lines, at, (below) => /^(?:\*\* |\s|\{)/.test(below));
  const reason = reasonIn([line, ...body]);
  return reason === undefined ? undefined : { ...toFinding(reason, at, at + body.length), related: clientStack(body) };
}

function readLine(lines: readonly string[], at: number): Finding | undefined {
  const line = lines[at] ?? "";
  const text = BOOT.exec(line)?.[1] ?? LAGER.exec(line)?.[1] ?? SENTENCE.exec(line)?.[1] ?? badCall(lines, at);
  if (text === undefined || inProse(line)) return undefined;
  const boot = BOOT.test(line);
  const again = boot
    ? linesBelow(lines, at, (below) => below === "" || BOOT.test(below) || below.startsWith("Crash dump is being"))
    : [];
  const found = toFinding(text.replace(/\)$|\}$/, ""), at, at + again.length);
  return boot
    ? { ...found, severity: "fatal", message: again.findLast((below) => /^\w/.test(below) && BOOT.test(below)) ?? line }
    : found;
}

/** What was called wrongly, with the place below it. */
function badCall(lines: readonly string[], at: number): string | undefined {
  const call = BAD_CALL.exec(lines[at] ?? "")?.[1];
  const below = lines[at + 1] ?? "";
  return call !== undefined && /^ {1,4}in [a-z]/.test(below) ? `${call}\n ${below.trim()}` : call;
}

/** The frames that lager names in words. */
function placedIn(text: string): Frame[] {
  return [...text.matchAll(PLACED)]
    .slice(0, MOST_FRAMES)
    .map(([, name, line]) => ({ function: name, line: Number(line) }));
}

/** The term behind the words that announce a reason. */
function reasonIn(body: readonly string[]): string | undefined {
  const at = body.findIndex((line) => REASON_LINE.test(line) || PROCESS.test(line));
  if (at < 0) return undefined;
  const [, onLine = "", labelled = ""] = REASON_LINE.exec(body[at] ?? "") ?? [];
  const first = onLine || labelled || (body[at] ?? "").split("with exit value:")[1]?.trim() || "";
  const rest = linesBelow(body, at, (line) => !/^\*\* (?:Client|When|Last)/.test(line), 40);
  return [first, ...rest]
    .join("\n")
    .replace(/^\n?\*\* /, "")
    .trim();
}

/** Where the process stood that waited for the one that ended. */
function clientStack(body: readonly string[]): Cause[] {
  const at = body.findIndex((line) => CLIENT.test(line));
  const frames =
    at < 0
      ? []
      : framesIn(
          body
            .slice(at + 1, at + 1 + MOST_FRAMES)
            .join("\n")
            .slice(0, 4000),
        );
  return frames.length > 0 ? [{ message: body[at]!.replace(/^\*\* /, ""), frames }] : [];
}

/** The frames of a stack printed as a term. */
function framesIn(text: string): Frame[] {
  return [...text.matchAll(FRAME)].slice(0, MOST_FRAMES).map(([, module = "", name, arity, file, line]): Frame => {
    return {
      function: `${module}:${name}${arity === undefined ? "" : `/${arity}`}`,
      file,
      line: line === undefined ? undefined : Number(line),
    };
  });
}

/** A reason, and the stack in it: `{{badmatch,1},[{m,f,1,[{file,"m.erl"},{line,3}]}]}`. */
function toFinding(term: string, at: number, last: number): Finding {
  const text = term.slice(0, 4000);
  const stack = text.search(/,\s{0,60}\[\{(?:[a-z]\w{0,80}|'[^']{1,80}'),(?:[a-z]\w{0,80}|'[^']{1,80}'),/);
  const reason = stack < 0 ? text : text.slice(0, stack).replace(/^\{/, "");
  const told = text.split("\n", MOST_FRAMES).flatMap((line) => readCall(line) ?? []);
  const frames = [...framesIn(text), ...told, ...placedIn(text)];
  return {
    runtime: "erlang",
    lines: [at + 1, last + 1],
    confidence: stack < 0 ? STRONG : CERTAIN,
    type: stack < 0 ? undefined : /^[{\s]{0,4}([a-z]\w{0,60})/.exec(reason)?.[1],
    message: reason,
    category: reason.startsWith("bad argument in call ") ? "invalid-input" : erlangCategory(reason, text),
    frames,
    location: frames.find(({ file }) => file !== undefined) ?? frames[0],
  };
}
