/**
 * What kubectl, oc and clients of the Kubernetes API say: the server's refusals with their reason, refused connections, wrong arguments.
 * https://github.com/kubernetes/kubernetes/tree/master/staging/src/k8s.io/kubectl
 */
import type { Category, ErrorText, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { operationsCategory } from "../../shared/operations-category.ts";
import { inProse } from "../../shared/prose.ts";
import { signalOf } from "../../shared/signal.ts";
import { holding } from "../../anchors.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

/** The reasons of a Status: https://kubernetes.io/docs/reference/using-api/api-concepts/ */
const reasons: ReadonlyMap<string, Category> = new Map<string, Category>([
  ["NotFound", "not-found"],
  ["AlreadyExists", "conflict"],
  ["Conflict", "conflict"],
  ["Invalid", "invalid-input"],
  ["Unauthorized", "authentication"],
  ["Timeout", "timeout"],
  ["ServerTimeout", "timeout"],
  ["TooManyRequests", "rate-limit"],
  ["Gone", "not-found"],
  ["Expired", "not-found"],
  ["MethodNotAllowed", "invalid-input"],
  ["UnsupportedMediaType", "invalid-input"],
  ["NotAcceptable", "invalid-input"],
  ["RequestEntityTooLarge", "invalid-input"],
  ["ServiceUnavailable", "upstream"],
]);

const SERVER = /(?:^|[\s:]|(["']))Error from server(?: \((\w{2,40})\))?: (?!code=\d{4} \[)(\S.{0,1900}?)\1$/;
/** Group 1 is the message; printed by kubectl and by nothing else. */
const sayings: readonly [RegExp, number, Category?][] = [
  [/^((?:The [A-Z]\w{1,60}|[\w.]{1,80}) "[^"]{0,250}" is invalid: .{0,1500})$/, CERTAIN, "invalid-input"],
  [
    /[a-z]: ((?:Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Service|Ingress|Secret|ConfigMap)(?:\.[\w.]{1,40})? "[^"]{1,250}" is invalid: .{1,1500})$/,
    LIKELY,
    "invalid-input",
  ],
  [/^(?:error: )?(The request is invalid: .{1,1500})$/, CERTAIN, "invalid-input"],
  [/^((?:The [A-Z]\w{1,60}) "[^"]{0,250}" is invalid:? ?)$/, CERTAIN, "invalid-input"],
  [/^(The connection to the server \S{1,300} was refused.{0,200})$/, CERTAIN, "connection"],
  [/^(?:E?error: )?(Unable to connect to the server: .{1,900})$/, CERTAIN],
  [/^(?:error: )?(Error in configuration:.{0,500})$/, STRONG, "configuration"],
  [
    /^(?![EFWI]\d{4} )(?:.{0,300}?[\s:"'])?([a-z][\w.-]{1,80}(?: "[\w.:-]{1,250}")? is forbidden: .{1,1200})$/,
    LIKELY,
    "authorization",
  ],
  [/((?:failed calling webhook|admission webhook) "[\w.-]{1,120}"(?: denied the request)?: .{1,1200})$/, STRONG],
  [/^(error when (?:creating|applying|deleting|retrieving|replacing|patching) .{1,1500})$/, STRONG],
  [/^(cannot (?:patch|create|update|delete) ".{1,250}" with kind \w{1,60}: .{1,1500})$/, STRONG],
  [/^(\[?ValidationError\([\w.[\]]{1,200}\): .{1,1500})$/, STRONG, "invalid-input"],
  [/^(unable to (?:recognize|decode) ".{1,900})$/, STRONG],
  [/^(resource mapping not found for name: .{1,900})$/, STRONG, "compatibility"],
  [/^(timed out waiting for the condition on \S{1,200})$/, STRONG, "timeout"],
  [/^(command terminated with exit code \d{1,3})$/, CONSEQUENCE],
];
/** What stands behind `error: ` only in kubectl's words. */
const OWN =
  /You must be logged in|auth info "[^"]{1,200}" does not exist|cannot delete (?:context|cluster|user) \S{1,200}, not in |--output must be |unable to match a printer|the server doesn't have a resource|the server could not find the requested resource|error parsing|error validating|converting YAML|kustomization|no context exists|context .{1,100} (?:does not exist|not found)|the path ".{1,400}" does not exist|unable to recognize|resource mapping not found|no matches for kind|unable to (?:upgrade connection|decode|drain|forward|retrieve|read URL)|timed out waiting for the condition|exceeded its progress deadline|current-context|no objects passed|resource\/name|[Mm]etrics (?:API )?not (?:yet )?available|cannot delete (?:Pods|DaemonSet)|loading config file|required flag|must specify one of -f|you must specify at least one|resource\(s\) were provided|lost connection to pod|forwarding port|container .{1,100} (?:not found|is not valid)|container name must be specified|exec \[POD\]|expected 'logs|TYPE\/NAME|remote file specification|literal source|expected key=value|error reading \S{1,200}: |source and destination are|unrecognized condition|label update|annotation update|--image is required|[Rr]equired resource not specified|must specify --patch|namespaces? |deployment|\bpods?\b|\bnode\b|kube|rollout|Unauthorized\)|selector|manifest|Edit cancelled|^either --\w|--[a-z-]{2,30} (?:must be|or --[a-z-]{2,30} must|and --[a-z-]{2,30} (?:cannot|are mutually))|cannot attach a container/;
/** How a command is to be called, which is no syntax of a file. */
const USAGE = /^USAGE: |^expected '|^exec \[POD\]|(?:is a|are) required(?: argument)? for /;
const ERROR = /^[Ee]rror: (\S.{0,1500})$/;
/** The command at a prompt, some lines above. */
const COMMAND =
  /(?:^|[$#%>❯✗&;| ])\s?(?:kubectl|oc|k|kubens|kubectx) (?:-|get|apply|describe|logs|create|delete|exec|run|set|scale|rollout|config|edit|patch|label|top|cp|port-forward|expose|drain|cordon|auth|kustomize|wait|replace|diff)/;
const COMMAND_REACH = 15;
const UNKNOWN =
  /^Error: ((?:unknown (?:command|flag|shorthand flag)|flag needs an argument|invalid argument|accepts ).{1,200})$/;

/** `E1122 10:00:00.000000    1 memcache.go:265] "Unhandled Error" err="…"`: what client-go logs before kubectl says it. */
const KLOG =
  /^[EF]\d{4} [\d:.]{8,18} {1,10}\d{1,9} (?:memcache|run|round_trippers|portforward|websocket|v[23]|exec)\.go:\d{1,6}\] (\S.{0,1800})$/;
const KLOG_ERROR = / err="((?:[^"\\]|\\.){1,1500})"/;

const RETRIEVAL_REACH = 5;

type Read = Pick<Finding, "message" | "code" | "confidence" | "category">;

function readServer(line: string): Read | undefined {
  const [, , reason, message] = SERVER.exec(line) ?? [];
  if (message === undefined) return undefined;
  const said = operationsCategory(message.replace(/^error when \w{1,20} ".{0,300}?": /, ""));
  return { message, code: reason, confidence: CERTAIN, category: reasonCategory(reason, message) ?? said };
}

/** A quota is refused as Forbidden too. */
function reasonCategory(reason = "", message: string): Category | undefined {
  if (reason === "Forbidden") return /exceeded quota/.test(message) ? "quota" : "authorization";
  return reasons.get(reason);
}

function readKlog(line: string): Read | undefined {
  const text = KLOG.exec(line)?.[1];
  if (text === undefined) return undefined;
  const message = KLOG_ERROR.exec(text)?.[1]?.replace(/\\(.)/g, "$1") ?? text;
  return { message, confidence: text.startsWith('"command failed"') ? STRONG : 0.5 };
}

function readOwn(line: string, number: number, { lines }: ErrorText): Read | undefined {
  const message = ERROR.exec(line)?.[1];
  if (message === undefined) return undefined;
  const above = lines.slice(Math.max(0, number - 1 - COMMAND_REACH), number - 1);
  const isKubectl = line.startsWith("error: ") && OWN.test(message);
  if (isKubectl) return { message, confidence: STRONG, category: USAGE.test(message) ? "invalid-input" : undefined };
  const isBelow = above.some((one) => COMMAND.test(one.slice(0, 300))) || /for "kubectl/.test(message);
  const isExplained = (line.startsWith("error: ") || UNKNOWN.test(line)) && /^See 'kubectl/.test(lines[number] ?? "");
  if (!isBelow && !isExplained) return undefined;
  return { message, confidence: STRONG, category: USAGE.test(message) ? "invalid-input" : undefined };
}

function readSaying(line: string): Read | undefined {
  for (const [pattern, confidence, category] of sayings) {
    const message = pattern.exec(line)?.[1];
    if (message !== undefined) return { message: message.trim(), confidence, category };
  }
  return undefined;
}

/** `kubectl apply` names below what it could not read before it says why. */
function readRetrieval(line: string, number: number, { lines }: ErrorText): Read | undefined {
  const read = line.endsWith(" configuration of:") ? readServer(line) : undefined;
  const below = lines.slice(number, number + RETRIEVAL_REACH).map((one) => one.slice(0, 1_500));
  const end = below.findIndex((one) => one.startsWith("from server for: "));
  if (!read || end < 0) return read;
  const reason = below[end]!.replace(/^from server for: "[^"]{1,300}": /, "");
  const category = reasonCategory(read.code, reason) ?? operationsCategory(reason);
  return { ...read, message: [read.message, ...below.slice(0, end + 1)].join("\n"), category };
}

const mayBeKnown = holding(requiredLiterals(SERVER, KLOG, ...sayings.map(([pattern]) => pattern)));

const readKnown = (line: string) =>
  mayBeKnown(line) ? (readServer(line) ?? readKlog(line) ?? readSaying(line)) : undefined;

export const kubectl: Format = lineFormat(
  "kubectl",
  [
    "Error from server",
    "rror: ",
    " is invalid:",
    "connection to the server",
    "connect to the server",
    "Error in configuration",
    "is forbidden:",
    'webhook "',
    "error when ",
    "ValidationError(",
    "unable to ",
    "with kind ",
    "resource mapping",
    "waiting for the condition",
    "command terminated",
    ".go:",
  ],
  (line, number, text): Finding | undefined => {
    const read = readRetrieval(line, number, text) ?? readKnown(line) ?? readOwn(line, number, text);
    if (read?.message === undefined || inProse(line)) return undefined;
    const exit = /exit code (\d{1,3})$/.exec(read.message)?.[1];
    const exitCode = exit === undefined ? undefined : Number(exit);
    const category = read.category ?? operationsCategory(read.message);
    const last = number + read.message.split("\n").length - 1;
    return { ...read, runtime: "kubernetes", lines: [number, last], exitCode, signal: signalOf(exitCode), category };
  },
);
