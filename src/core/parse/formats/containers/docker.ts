/**
 * What Docker's command line, its daemon, runc and containerd say, and podman, nerdctl, crictl, skopeo, which word it alike.
 * https://github.com/docker/cli  https://github.com/moby/moby  https://github.com/opencontainers/runc
 */
import type { Category, ErrorText, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { readCloudError } from "../../shared/cloud-error.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";
import { operationsCategory } from "../../shared/operations-category.ts";
import { toNumber } from "../../shared/lines.ts";
import { signalOf, signalWorded } from "../../shared/signal.ts";

interface Saying {
  /** Group 1 is the message. */
  pattern: RegExp;
  confidence: number;
  category?: Category;
}

/** What a terminal, a tool or a log puts before the message. */
const LEAD = String.raw`(?:^\s{0,12}|^.{0,200}?(?:[\])>:|"=(] ?|\s-\s|ERROR: |Error: ))`;
const line = (source: string) => new RegExp(`${LEAD}(${source})`);

const sayings: readonly Saying[] = [
  // dockerode, Docker Desktop, Portainer
  {
    pattern:
      /(?:^|Error: )((?:\(HTTP code [45]\d\d\)|HTTP code is [45]\d\d which indicates error:) [a-z][a-z ]{2,40} - .{1,1200})$/,
    confidence: STRONG,
  },
  { pattern: /Error response from daemon: ?(\S.{0,1900}?)"?$/, confidence: CERTAIN },
  {
    pattern: line("permission denied while trying to connect to the (?:Docker|docker|podman).{1,900}"),
    confidence: CERTAIN,
    category: "permission",
  },
  {
    pattern: line("[Gg]ot permission denied while trying to connect to the Docker.{1,900}"),
    confidence: CERTAIN,
    category: "permission",
  },
  {
    pattern: line("Cannot connect to (?:the )?(?:Docker daemon|Podman).{0,300}"),
    confidence: CERTAIN,
    category: "connection",
  },
  {
    pattern: line("error during connect: .{1,900}: open //./pipe/[^:]{1,80}: (?!Access is denied).{1,200}"),
    confidence: CERTAIN,
    category: "connection",
  },
  { pattern: line("error during connect: .{1,1500}"), confidence: CERTAIN },
  {
    pattern: /^(?:docker|docker(?:-compose)?\.exe|nerdctl|podman): (?!Error response|command not found)(\S.{2,1500})$/,
    confidence: STRONG,
  },
  {
    pattern:
      /^((?:unable to prepare context|Failed to initialize: unable to resolve docker endpoint|failed to configure transport: error pinging[^:]{0,60}|error getting credentials - err|Error saving credentials|COPY failed|ADD failed|failed to parse platform|failed to register layer|error pulling image configuration|Error processing tar file|failed to copy files|failed to start daemon|Error starting daemon|error checking push permissions[^:]{0,120}|error pushing image|filesystem layer verification failed|failed to copy|ctr|crictl|hcsshim::\w{3,40}|failed to load listeners|Error starting userland proxy|Error grabbing logs): .{1,1500})$/i,
    confidence: STRONG,
  },
  {
    pattern: /^("docker(?: [\w-]{1,30}){1,3}" requires .{1,200}|docker: '.{1,100}' is not a docker command.{0,100})$/,
    confidence: STRONG,
    category: "invalid-input",
  },
  {
    pattern: line(
      '(?:standard_init_linux\\.go|container_linux\\.go|process_linux\\.go|rootfs_linux\\.go):\\d{1,5}: .{1,1500}|OCI runtime (?:create|exec|start|error|command not found|permission denied).{0,20}: .{1,1500}|exec (?:container process )?[`"]?/?[\\w./-]{1,200}[`"]?: (?:[Ee]xec format error|no such file or directory|permission denied|operation not permitted|input/output error)|\\[FATAL tini \\(\\d{1,6}\\)\\] exec .{1,300}',
    ),
    confidence: STRONG,
  },
  {
    pattern: line(
      "Bind for \\S{3,60} failed: port is already allocated|failed: port is already allocated|driver failed programming external connectivity .{1,900}|pull access denied for \\S{1,200},.{1,300}|manifest for \\S{1,300} not found.{0,300}|toomanyrequests: .{1,900}|no matching manifest for .{1,300}|denied: requested access to the resource is denied|unauthorized: (?:authentication required|access to the requested|incorrect username).{0,300}|no basic auth credentials|received unexpected HTTP status: .{1,200}|manifest unknown(?:: manifest unknown)?|Conflict\\. The container name .{1,300}",
    ),
    confidence: LIKELY,
  },
  {
    pattern:
      /^Error: ((?:No such (?:container|object|image|network|volume|service|node|secret|config|plugin|context|task)(?::|$)|no such (?:container|image|volume|network|pod)|no (?:container|pod|volume|image|network|secret) with (?:name|ID)|unable to find network|parsing (?:host|container) (?:port|IP)|port numbers must|short-name |initializing source docker:|unable to (?:pull|copy from source)|(?:crun|runc): |(?:error )?building at STEP|statfs |cannot listen on the |(?:error )?creating (?:build )?container|copying system image|(?:[Ee]rror )?copying image to the remote|(?:[Ee]rror )?(?:writing|reading) (?:blob|manifest)|trying to reuse blob|rootlessport |inspecting object|unrecognized command `podman|no FROM statement|error creating libpod|image used by|internal libpod|reading manifest |parsing image|writing blob|netavark|cannot clone|cannot re-exec|cannot set up namespace|potentially insufficient UIDs|container \S{1,80} (?:not found|is not running)|preparing container|OCI runtime|pinging container registry|lsetxattr).{0,1500})$/,
    confidence: CERTAIN,
  },
  {
    pattern: /^(The command 'docker(?:-compose)?' could not be found in this WSL .{1,100})$/,
    confidence: STRONG,
    category: "dependency",
  },
  {
    pattern: /^Error: (Cannot perform an interactive login .{1,200})$/,
    confidence: STRONG,
    category: "authentication",
  },
  {
    pattern:
      /^((?:the input device is not a TTY|cannot enable tty mode on non tty input|image operating system ".{1,40}" cannot be used).{0,200})$/,
    confidence: STRONG,
    category: "invalid-input",
  },
  // An action that builds its own image
  {
    pattern:
      /^(?:\s{0,4}(?:##\[error\]|Error: ))(Docker (?:build|pull|run|push) failed with exit code \d{1,3}.{0,200})$/,
    confidence: LIKELY - 0.1,
    category: "build",
  },
  // podman, whatever runtime refused
  {
    pattern:
      /^(?:Error: |ERRO\[\d{1,6}\] )(.{1,900}: OCI (?:runtime )?(?:permission denied|not found|command not found|error)(?: error)?)$/,
    confidence: STRONG,
  },
  // buildx
  {
    pattern:
      /^ERROR: ((?:no builder "|failed to (?:initialize|find|boot|remove) (?:instance|builder)|failed to push |[Mm]ulti(?:ple platforms feature|-platform build)|"docker |docker exporter |Cache export |Attestation |existing instance for |failed to list workers|invalid (?:driver|tag|reference format)|failed to fetch |failed to get status|could not create a builder|unable to (?:get|parse) docker).{1,1500})$/,
    confidence: STRONG,
  },
  { pattern: /^(error (?:running|creating|starting) container: .{1,1500})$/, confidence: STRONG },
  {
    pattern: /^((?:current )?context "[^"]{1,100}": (?:context not found|open ).{0,400})$/,
    confidence: STRONG,
    category: "not-found",
  },
  // What a registry, or the way to it, refused
  {
    pattern: /^((?:Get|Head|Post|Put) "?https?:\/\/[^\s"]{1,200}\/v2\/[^\s"]{0,200}(?:": |(?<=[^"]): ).{1,900})$/,
    confidence: CERTAIN,
  },
  // Portainer, of what Compose or the command line said
  { pattern: /^(?:Error: )?[Ff]ailed to deploy a stack: (\S.{3,1500})$/, confidence: STRONG },
  // A row of `docker service ps`
  {
    pattern:
      /\b(?:Rejected|Failed) (?:about |less than )?(?:\d{1,3}|an?) \w{2,10} ago {1,40}["“]([^"”]{3,900})["”]?\s{0,40}$/,
    confidence: STRONG,
  },
  {
    pattern:
      /^(?:FATA|ERRO)\[(?:\d{1,6}|\d{4}-[^\]]{6,40})\] ((?=.{0,900}(?:container|docker|image|crictl|CRI |runtime|snapshotter|buildkit|rootless|\bpod\b|\/v2\/|^failed to (?:copy|resolve|pull|push|do request))).{1,1500})$/,
    confidence: LIKELY,
  },
  {
    pattern:
      /^(?!.{0,1500} (?:provider|router|entryPoint|middleware|service)Name=)(?=.{0,500}(?:[Dd]ocker|start daemon|containerd|moby|libnetwork|runc|buildkit|\/v1\.\d\d\/|container|overlay))(?:time=\S{1,40} )?level=(?:error|fatal) msg="((?:[^"\\]|\\.){1,1500})"/,
    confidence: STRONG,
  },
];

/** Options that the command line does not know are told without its name; its help or its usage stands below. */
const FLAG =
  /^(unknown (?:shorthand )?flag: .{1,200}|flag needs an argument: .{1,200}|invalid argument ".{0,200}" for ".{1,100}" flag: .{1,500}|bad flag syntax: .{1,200}|invalid reference format.{0,200})$/;
const HELP = /^(?:See|Run|Usage:) {1,3}'?(?:docker|podman|nerdctl|buildah)\b/;
const HELP_REACH = 6;
/** Waiting for a container that never came tells nothing of its own. */
const AFTERMATH =
  /error waiting for container|^did not get container create message|^failed to (?:create|start) (?:task for )?container: $/;

const MAX_CONTINUED = 4;
/** A message that goes on in the next line: a hook's output, quoted by runc, which ends with ": unknown". */
function continued(text: ErrorText, index: number, message: string): string {
  if (!/stderr:|hook|stdout:/.test(message) || /: unknown\.?$/.test(message)) return message;
  const below = text.lines.slice(index + 1, index + 1 + MAX_CONTINUED);
  const end = below.findIndex((one) => !one.trim() || /^(?:ERRO|FATA)\[|^[\w@.:~/-]{1,80}[$#] /.test(one));
  const rest = below
    .slice(0, end < 0 ? below.length : end)
    .filter((_, at, all) => all.slice(0, at).every((one) => !/: unknown\.?$/.test(one)));
  return [message, ...rest].join("\n");
}

/** What a daemon's log names beside its message tells the root. */
const CAUSE = /^(?:time=|ERRO\[|FATA\[).{0,1900}? error="((?:[^"\\]|\\.){1,1500})"/;
function causeOf(line: string): Category | undefined {
  const cause = CAUSE.exec(line)?.[1];
  return cause === undefined ? undefined : (operationsCategory(cause) ?? (signalWorded(cause) ? "crash" : undefined));
}

/** `(HTTP code 409) …`, `400 Client Error: …`, or a registry's answer: `unexpected status from PUT request to https://…: 413 Request Entity Too Large`. */
function answeredStatus(message: string): number | undefined {
  const status =
    /(?:^\(?HTTP code (?:is )?|unexpected (?:http )?status .{0,900}?[: ](?=\d{3} [A-Z])|(?:^| )(?=\d{3} (?:Client|Server) Error: ))([45]\d\d)\b/i.exec(
      message,
    )?.[1];
  return status === undefined ? undefined : Number(status);
}

function readSaying(text: string): { message: string; confidence: number; category?: Category } | undefined {
  for (const { pattern, confidence, category } of sayings) {
    const message = pattern.exec(text)?.[1];
    if (message !== undefined) return { message, confidence, category };
  }
  return undefined;
}

function readFlag(line: string, index: number, { lines }: ErrorText) {
  const message = FLAG.exec(line)?.[1];
  const below = lines.slice(index + 1, index + 1 + HELP_REACH);
  const isOurs = message?.startsWith("invalid reference") || below.some((one) => HELP.test(one.slice(0, 200)));
  return message !== undefined && isOurs
    ? { message, confidence: STRONG, category: "invalid-input" as const }
    : undefined;
}

export const docker: Format = lineFormat(
  "docker",
  [
    "daemon",
    "docker",
    "Docker",
    "OCI runtime",
    "_linux.go:",
    "exec format error",
    "exec /",
    "[FATAL tini",
    "already allocated",
    "pull access denied",
    "manifest ",
    "toomanyrequests",
    "requested access to the resource",
    "unauthorized: ",
    "basic auth",
    "error during connect",
    "unable to prepare context",
    "unknown flag",
    "unknown shorthand",
    "flag needs an argument",
    'invalid argument "',
    "invalid reference",
    "No such ",
    "no such ",
    "short-name",
    "building at STEP",
    "initializing source",
    "unable to pull",
    "unable to copy from",
    "statfs",
    "cannot listen",
    "copying system image",
    "opying image",
    "ing blob",
    "ing manifest",
    "reuse blob",
    "inspecting object",
    "parsing ",
    "port numbers",
    "unable to find network",
    "libpod",
    "FROM statement",
    "rootlessport",
    "netavark",
    "cannot re-exec",
    "cannot clone",
    "crun",
    "FATA[",
    "ERRO[",
    "container",
    "nerdctl",
    "podman",
    "COPY failed",
    "register layer",
    "parse platform",
    "pulling image",
    "tar file",
    "deploy a stack",
    "copy files",
    "userland proxy",
    "grabbing logs",
    "external connectivity",
    "HTTP status",
    "start daemon",
    "push permissions",
    "pushing image",
    "ADD failed",
    "configure transport",
    "non TTY",
    " ago ",
    "credentials",
    "layer verification",
    "failed to copy",
    "ctr: ",
    "crictl: ",
    "hcsshim::",
    "listeners",
    "TTY",
    "tty mode",
    "operating system",
    "HTTP code ",
    '": context not found',
    "/v2/",
    ": OCI ",
    "ERROR: ",
  ],
  (line, number, text): Finding | undefined => {
    const found = readSaying(line) ?? readFlag(line, number - 1, text);
    if (!found || inProse(line)) return undefined;
    const message = continued(text, number - 1, found.message.trim());
    const told = readCloudError(message);
    const exitCode =
      exitCodeAfter(text.lines, number - 1, 4) ?? toNumber(/non-zero exit \((\d{1,3})\)/.exec(message)?.[1]);
    return {
      runtime: "docker",
      lines: [number, number + message.split("\n").length - 1],
      confidence: AFTERMATH.test(message) ? CONSEQUENCE : found.confidence,
      message,
      code: told.code,
      httpStatus: told.httpStatus ?? answeredStatus(message) ?? answeredStatus(line),
      requestId: told.requestId,
      category:
        found.category ??
        causeOf(line) ??
        told.category ??
        (message.includes("building at STEP") ? "build" : undefined),
      exitCode,
      signal: signalOf(exitCode),
    };
  },
);
