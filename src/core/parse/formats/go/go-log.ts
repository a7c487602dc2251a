/**
 * Error lines of Go's loggers: the standard `log`, which has no levels, and klog, whose first letter is the level.
 * https://pkg.go.dev/log#pkg-constants  https://pkg.go.dev/k8s.io/klog/v2
 */
import type { Finding, Frame, Location } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { readCloudError } from "../../shared/cloud-error.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow, matchable } from "../../shared/lines.ts";
import { goCategory, goMessage } from "./go-errors.ts";

const logLine =
  /^(?:\S{1,60} {1,4})?\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})? (?:(\S{1,200}\.go):(\d{1,7}):? )?(\S.{0,1800})$/;
/** The same without its date, as people copy it, where a variable's name says that what follows is an error. */
const undatedLine = /^(\S{1,200}\.go):(\d{1,7}): (.{1,300}\berr(?:or)?=.{1,1500})$/;
/** Gogs' and Gitea's, with the function: `routers/init.go:72:initDBEngine() [E] …`. */
const giteaLine =
  /^(?:\d{4}\/\d\d\/\d\d [\d:]{8} )?\[?(\S{1,200}\.go):(\d{1,7})[: ][\w.()*]{1,80}\(\)\]? \[[EFC]\] (\S.{0,1800})$/;
const klogLine = /^[EF]\d{4} \d\d:\d\d:\d\d\.\d{1,9} {1,10}\d{1,9} ([^\s:\]]{1,200}):(\d{1,7})\] (\S.{0,1800})$/;
/** Without its head, as people cut it out; the words must tell. */
const klogRest =
  /^([a-z]\w{1,60}\.go):(\d{1,7})\] ((?:Unable|Failed|Could not|Cannot|Error|failed|unable|error)\b.{0,1800})$/;
const goroutines = /^goroutine \d{1,12} \[/;
const MOST_STACKS = 2_000;
const exitLine = /^exit status:? (\d{1,5})$/;
const level = /^\[?(?:ERROR|ERR|FATAL|PANIC|CRITICAL|Error|Fatal|error|fatal)\b\]?:? ?/;
/** A word in lower case that a sentence may begin with is a level before a colon or in brackets only. */
const levelMark =
  /^(?:\[(?:ERROR|ERR|FATAL|PANIC|CRITICAL|Error|Fatal|error|fatal)\]:? ?|(?:ERROR|ERR|FATAL|PANIC|CRITICAL)\b:? ?|(?:Error|Fatal|error|fatal): ?)/;
/** nginx writes the same time stamp. */
const nginx = /^\[\w{1,10}\] \d{1,10}#\d{1,10}:/;
const harmless = /^\[?(?:INFO|DEBUG|WARN|WARNING|TRACE|NOTICE)\b/i;
/** How the standard library's errors end, once wrapped by `%w`. */
const goError =
  /: (?:no such file or directory|permission denied|file exists|is a directory|not a directory|connection refused|connection reset by peer|broken pipe|no such host|i\/o timeout|context deadline exceeded|context canceled|unexpected EOF|EOF|address already in use|network is unreachable|no route to host|too many open files|no space left on device|executable file not found in \$PATH|invalid syntax|value out of range|TLS handshake timeout)(?:\s|$)|: x509: |\bdial (?:tcp|udp|unix) |rpc error: code = |(?:^|: )(?:redis|pq|telegram|telebot|telego|sql|mongo|mssql|mysql|kafka(?: server)?|gocql|nats|amqp|json|yaml|toml|strconv|exec|ssh|websocket): [A-Za-z]|^(?:UNIQUE|FOREIGN KEY|NOT NULL|CHECK) constraint failed: |^no such (?:table|column): |^database is locked|^near ".{1,40}": syntax|^(?:attempt to|unable to open database)|^ERROR: .{3,300} \(SQLSTATE |^Error \d{4}(?: \([0-9A-Z]{5}\))?: |\bfailed to |\bunable to |\bcannot |^[A-Z]\w{3,60}Exception: ?$/;

/** The name of the variable in which an error stood. */
const assigned = /^.{0,200}\berr(?:or)?(?:=|: ?)(?:error, )?/;

/** What GORM's logger writes below a statement's error, with the statement. */
const gormLine = /^\[[\d.]{1,12}ms\] \[rows:[-\d]{1,9}\] /;
/** The line that AWS's SDK for Go sets below an error. */
const cloudStatus = /^\s{1,9}status code: \d{3}, request id: /;
/** What AWS's SDK for Go begins an error with. */
const awsError = /\boperation error [\w ]{1,60}: \w{1,80}, /;

/** What a program of AWS's SDK for Go 1 prints of it: the code, the message, and on the next line the status. */
const cloudLine = /^(?:[A-Za-z][\w ]{1,60}: ){0,3}(?<code>[A-Z][A-Za-z.]{3,80}): (?<message>\S.{2,1800})$/;

function readCloud(lines: readonly string[], at: number): Finding | undefined {
  const below = lines[at + 1] ?? "";
  if (!cloudStatus.test(below)) return undefined;
  const { code, message } = cloudLine.exec(matchable(lines[at]))?.groups ?? {};
  if (code === undefined) return undefined;
  const { httpStatus, requestId } = withStatus(`${code}: ${message}`, below);
  return { runtime: "go", lines: [at + 1, at + 2], confidence: STRONG, code, message, httpStatus, requestId };
}

const place = (file?: string, line?: string): { location?: Location } =>
  file ? { location: { file, line: Number(line) } } : {};

/** What a message tells of a cloud's answer, with the line below it. */
function withStatus(message = "", below = ""): ReturnType<typeof readCloudError> {
  return readCloudError(cloudStatus.test(below) ? `${message}\n${matchable(below)}` : message);
}

/** How Kubernetes' libraries log a panic that they recovered from: its frames' places stand below, the runtime's first. */
const panicked = /^Observed a panic: /;
const placeLine = /^\s{0,8}((?:\/|[A-Za-z]:)[^\s:]{1,400}\.go):(\d{1,7})(?: \+0x[\da-f]{1,8})?$/;
const ofRuntime = /\/src\/(?:runtime|internal\/runtime)\//;

/** The frames of what panicked, below those of who recovered and of the runtime. */
function panicFrames(lines: readonly string[], at: number): { frames: Frame[]; end: number } {
  const below = linesBelow(lines, at, (line) => placeLine.test(line), MOST_STACKS);
  const raised = below.findLastIndex((line) => ofRuntime.test(line) && !line.includes("/asm_"));
  const frames = below.slice(raised + 1).flatMap((line): Frame[] => {
    const [, file, row] = placeLine.exec(line) ?? [];
    return file === undefined ? [] : [{ file, line: Number(row) }];
  });
  return { frames, end: at + 1 + below.length };
}

/** `klog.Fatal` writes the stacks below. Else weak, because tools built on client-go log their attempts this way before they say what failed. */
function readKlog(lines: readonly string[], at: number): Finding | undefined {
  const [, file, number, message] = klogLine.exec(matchable(lines[at])) ?? klogRest.exec(matchable(lines[at])) ?? [];
  if (file === undefined) return undefined;
  const category =
    goCategory(message ?? "") ?? (/nil pointer dereference/.test(message ?? "") ? "null-reference" : undefined);
  const { code, httpStatus, requestId } = withStatus(message, lines[at + 1]);
  const found: Finding = {
    ...{ runtime: "go", lines: [at + 1, at + 1], confidence: WEAK, message, code, httpStatus, requestId, category },
    ...place(file, number),
  };
  const { frames, end } = panicked.test(message ?? "") ? panicFrames(lines, at) : { frames: [], end: at + 1 };
  if (frames.length > 0) return { ...found, lines: [at + 1, end], confidence: CERTAIN, location: undefined, frames };
  if (!goroutines.test(lines[at + 1] ?? "")) return found;
  const stacks = linesBelow(lines, at, (line) => line.trim() !== "", MOST_STACKS);
  return { ...found, lines: [at + 1, at + 1 + stacks.length], confidence: CERTAIN, severity: "fatal" };
}

/** Whether a text, or the error assigned in it, ends the way the standard library's errors do. */
function isGoError(text: string): boolean {
  const said = text.replace(assigned, ": ");
  return goError.test(said) || goMessage(said.replace(/^: /, ""));
}

/** What a line says, where it tells of an error: by a level, or by how errors of the standard library end. */
function readText(line: string): Pick<Finding, "message" | "location" | "confidence"> | undefined {
  const gitea = giteaLine.exec(line);
  const [, file, number, text = ""] = gitea ?? logLine.exec(line) ?? undatedLine.exec(line) ?? [];
  if (!text || nginx.test(text) || harmless.test(text)) return undefined;
  const labelled = gitea !== null || level.test(text);
  const isSure = (file && labelled) || awsError.test(text);
  const confidence = isSure ? LIKELY : labelled || isGoError(text) ? WEAK : 0;
  return { message: text.replace(levelMark, "") || text, ...place(file, number), confidence };
}

/** `log.Fatal` ends the program with status 1, which `go run` and shells report in the next line. */
function readLog(lines: readonly string[], at: number): Finding | undefined {
  const text = readText(matchable(lines[at]));
  const exit = exitLine.exec(lines[at + 1] ?? "")?.[1];
  const isGorm = gormLine.test(lines[at + 1] ?? "") && !text?.message?.startsWith("SLOW SQL");
  if (!text || (text.confidence === 0 && !exit && !isGorm)) return undefined;
  if (isGorm) text.confidence = LIKELY;
  const { code, httpStatus, requestId } = withStatus(text.message, lines[at + 1]);
  const category = goCategory(text.message ?? "");
  const found: Finding = { runtime: "go", lines: [at + 1, at + 1], code, httpStatus, requestId, category, ...text };
  if (!exit) return found;
  return { ...found, lines: [at + 1, at + 2], confidence: LIKELY, exitCode: Number(exit), severity: "fatal" };
}

/** The time stamp of a log line has the first two, klog's place the third; the line below an error of AWS's SDK the last. */
export const goLog = blockFormat(
  "go-log",
  [...Array.from({ length: 12 }, (_, month) => `/${String(month + 1).padStart(2, "0")}/`), ".go:", "status code: "],
  (lines, at) => readKlog(lines, at) ?? readLog(lines, at) ?? readCloud(lines, at),
  { above: 1 },
);
