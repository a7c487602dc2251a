/** nginx, OpenResty, Kong, APISIX: the error log, `nginx: [emerg] …`, and access-log lines of answers that failed. */
import type { Category, Finding, Format } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG, WEAK } from "../../confidence.ts";

const MAX_LINE = 2_000;
const ENTRY =
  /(?:^|[\s|>])(?:\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d |nginx: |(?=\[\w{4,5}\] \d{1,9}#\d{1,9}: ))\[(?<level>error|crit|alert|emerg)\] (?:\d{1,9}#\d{1,9}: )?(?:\*\d{1,12} )?(?<message>\S.{0,1800})$/;
/** An entry's words alone, known by what the log adds. */
const HEADLESS =
  /^(?:\d{1,9}#\d{1,9}: )?(?:\*\d{1,12} )?(?<message>[^\s"'{[(].{3,900}?), client: [\da-fA-F.:x]{3,45}, server: \S/;
/** What the log adds about the request. */
const REQUEST = /, (?:client|context): .{0,1800}$/;
const PLACE = / in (?<file>\/?[^\s:]{1,300}):(?<line>\d{1,7})$/;
/** Another language's error in what nginx quotes. */
const QUOTED = /FastCGI sent in stderr|PHP message:|lua entry thread aborted/;
const TEST_FAILED = /^nginx: (?<message>configuration file \S{1,300} test failed)$/;
const USAGE = /^nginx: (?<message>(?:invalid option: |option ")\S.{0,200})$/;
/** What follows when the ports are taken. */
const AFTERMATH = /^still could not bind\(\)$/;
/** The combined log format, of nginx and Apache alike. */
const ACCESS =
  /^(?:\S{1,100} )?(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-fA-F:]{3,45}|[\w.-]{1,100}) \S{1,60} \S{1,100} \[\d\d\/[A-Z][a-z]{2}\/\d{4}:[\d:]{8} [+-]\d{4}\] (?<request>"[^"]{1,1200}") (?<status>\d{3}) (?:\d{1,12}|-)(?: |$)/;

/** What browsers and robots ask for of their own accord: that a site has none is no error. */
const UNASKED =
  /^"(?:GET|HEAD) \/(?:favicon\.ico|robots\.txt|ads\.txt|sitemap\.xml|apple-touch-icon[\w-]{0,40}\.png|\.well-known\/\S{1,300})[ ?]/;

/** In order: of a message that fits two, the first says more. */
const wordings: readonly [Category, RegExp][] = [
  [
    "configuration",
    /^unknown (?:directive|")|^unexpected "|^invalid number of arguments|directive is |getpwnam|redirection cycle|^invalid (?:value|parameter)/,
  ],
  ["permission", / failed \(13: /],
  ["resource-limit", / failed \(24: |worker_connections are not enough/],
  ["tls", /SSL|certificate/],
  ["not-found", /(?: failed| is not found) \((?:2|20): /],
  ["disk", / failed \((?:28|30): /],
  ["timeout", /timed out/],
  ["upstream", /no live upstreams|^upstream sent (?:too big|invalid|unexpected)/],
  ["connection", /\((?:32|10[34]|11[0-3]): |prematurely closed|upstream sent no valid/],
  ["dns", /host not found in|could not be resolved/],
  ["rate-limit", /^limiting (?:requests|connections)/],
  ["invalid-input", /too large body|too (?:big|large) header|^client sent /],
  ["authentication", /^user ".{1,200}"(?:: password mismatch| was not found)|^no user\/password/],
  ["authorization", /access forbidden|is forbidden$/],
  ["conflict", /failed \(98: |could not bind/],
];

export const nginx: Format = {
  name: "nginx",
  anchors: [
    "[error] ",
    "[crit] ",
    "[alert] ",
    "[emerg] ",
    "nginx: configuration file ",
    "nginx: invalid option: ",
    'nginx: option "',
    ", client: ",
    '" 5',
    '" 4',
  ],
  parse({ lines }) {
    const cut = lines.map((line) => line.slice(0, MAX_LINE).trimEnd());
    const found = [...cut.flatMap((line, index) => readEntry(line, index + 1) ?? []), ...readAccess(cut)];
    return found.length > 0 ? found : undefined;
  },
};

/** What the program says of its start, and entries of which the head is missing. */
function readUnlevelled(line: string, number: number): Finding | undefined {
  const failed = TEST_FAILED.exec(line)?.groups?.message;
  if (failed !== undefined) return finding(number, failed, CONSEQUENCE);
  const usage = USAGE.exec(line)?.groups?.message;
  if (usage !== undefined) return { ...finding(number, usage, CERTAIN), category: "invalid-input" };
  const alone = HEADLESS.exec(line)?.groups?.message ?? "[info]";
  return /\[(?:warn|notice|info|debug)\]/.test(alone) ? undefined : finding(number, alone, STRONG);
}

function readEntry(line: string, number: number): Finding | undefined {
  const { level, message: full = "" } = ENTRY.exec(line)?.groups ?? {};
  if (level === undefined) return readUnlevelled(line, number);
  const message = full.replace(REQUEST, "");
  const confidence = AFTERMATH.test(message) || QUOTED.test(message) ? LIKELY : CERTAIN;
  const entry = finding(number, message, confidence);
  if (level !== "emerg") return { ...entry, severity: "error" };
  // It does not start so: where no more is said, its configuration is wrong.
  const category = entry.category === "upstream" ? undefined : entry.category;
  return { ...entry, severity: "fatal", category: category ?? "configuration" };
}

function finding(number: number, message: string, confidence: number): Finding {
  const place = PLACE.exec(message)?.groups;
  const known = wordings.find(([, wording]) => wording.test(message))?.[0];
  return {
    runtime: "nginx",
    lines: [number, number],
    confidence,
    message,
    category: known ?? serviceCategory(message) ?? (place || confidence === CONSEQUENCE ? "configuration" : undefined),
    location: place && { file: place.file, line: Number(place.line) },
  };
}

/** An access log says that a request failed; what an application prints beside it says why. */
const BESIDE_ITS_REASON = LIKELY - 0.1;

/** Of an access log those lines that tell of the server's own failure; where every line is refused, all of them. */
function* readAccess(lines: readonly string[]): Generator<Finding> {
  const entries = lines.flatMap((line, index) => {
    const { request = "", status } = ACCESS.exec(line)?.groups ?? {};
    return status === undefined ? [] : [{ number: index + 1, request, status: Number(status) }];
  });
  const allRefused = entries.every(({ status }) => status >= 400);
  for (const { number, request, status } of entries) {
    if (status < 500 && (!(allRefused && status >= 400) || UNASKED.test(request))) continue;
    const confidence = status >= 500 ? BESIDE_ITS_REASON : WEAK;
    yield {
      runtime: "nginx",
      lines: [number, number],
      confidence,
      message: `${request} ${status}`,
      httpStatus: status,
    };
  }
}
