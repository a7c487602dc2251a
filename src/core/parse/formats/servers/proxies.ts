/** Reverse proxies and caches: HAProxy, Envoy, Caddy, Traefik, Varnish, Squid, IIS, Cloudflare, Vercel. */
import { CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

/** The level may have been taken off, as a prefix that all lines share. */
const HAPROXY = "^\\s{0,8}(?:[\\w.-]{1,60} {1,20}\\| )?(?:\\[ALERT\\] {1,6})?(?:\\d{3}/\\d{6} )?\\(\\d{1,9}\\) : ";

export const proxies = patternFormat("proxies", "other", [
  {
    pattern: new RegExp(
      `${HAPROXY}(?:config : )?(?<message>(?:Fatal errors found in configuration\\.|Error\\(s\\) found in configuration file.{0,200}|Some configuration options require|\\[haproxy\\.main\\(\\)\\] Some protocols failed.{0,100}))$`,
    ),
    confidence: LIKELY,
  },
  {
    pattern: new RegExp(
      `${HAPROXY}(?:config : )?(?<message>(?:parsing )?\\[(?<file>[^\\]:]{1,300}):(?<line>\\d{1,7})\\] ?: .{1,600})$`,
    ),
    category: "configuration",
  },
  {
    pattern: new RegExp(
      `${HAPROXY}(?:config : )?(?<message>(?!haproxy version|path to exec|New |Loading |Server |Proxy \\S{1,60} (?:stopped|started))\\S.{0,600})$`,
    ),
  },
  {
    pattern: /(?<message>Server [\w./-]{1,120} is DOWN, reason: .{1,400})$/,
    confidence: STRONG,
    category: "connection",
  },
  {
    pattern: /(?<message>(?:backend|proxy) '?[\w.-]{1,80}'? has no server available!)$/,
    confidence: STRONG,
    category: "upstream",
  },
  {
    pattern:
      /^(?:.{0,120}haproxy\[\d{1,9}\]: )?\S{3,60}:\d{1,5} \[\d\d\/[A-Z][a-z]{2}\/\d{4}[\d:.]{9,16}\] (?<message>\S{1,80} \S{1,120} [\d/+-]{5,60} (?<status>[45]\d\d) \d{1,12} \S{1,60} \S{1,60} (?<code>[CSPRDLIKUscPT][A-Z-]{3}) .{1,600})$/,
    anchors: ["/20"],
    category: "upstream",
  },
  {
    pattern: /(?:^|\s)(?<message>upstream connect error or disconnect\/reset before headers(?:\..{0,400}?)?)%?$/,
    confidence: STRONG,
    runtime: "http",
    category: "upstream",
  },
  // Traefik 2 names the part concerned behind the message.
  {
    pattern:
      /^time="[^"]{10,40}" level=(?:error|fatal) msg="(?<message>(?:[^"\\]|\\.){1,1500})"(?=.{0,600} (?:provider|router|entryPoint|middleware|service)Name=)/,
    category: undefined,
  },
  // All that Traefik says of it, at whatever level.
  {
    pattern:
      /(?:\bmsg="| > )(?<message>'?(?<status>50\d) [A-Z][\w -]{5,40}(?:' caused by: .{1,600}(?=")|(?= error=".{1,600}")))/,
    anchors: [
      "' caused by: ",
      "Bad Gateway error=",
      "Gateway Timeout error=",
      "Service Unavailable error=",
      "Internal Server Error error=",
    ],
    evenInProse: true,
    category: undefined,
  },
  // Caddy 1
  {
    pattern:
      /^\d\d\/[A-Z][a-z]{2}\/\d{4}:[\d:]{8} [+-]\d{4} \[ERROR (?<status>[45]\d\d) \S{1,600}\] (?<message>\S.{0,600})$/,
  },
  // Caddy 2's console encoder: time, level, logger, message, fields
  {
    pattern:
      /^(?:[\d/]{10} [\d:.]{8,15}|\d\.\d{1,16}e\+\d\d|\d{4}-\d\d-\d\dT\S{8,30})\s{1,4}(?:error|fatal|ERROR|FATAL)\s{1,4}[\w.]{1,80}\s{1,4}(?<message>[^\s{].{0,900}?)\s{1,4}\{.{0,1500}?(?:"status": ?(?<status>[45]\d\d)\b|$)/,
    anchors: ["error\t", "ERROR\t", "fatal\t", "FATAL\t", "http.log"],
  },
  { pattern: /^(?<message>no healthy upstream)$/, confidence: STRONG, runtime: "http", category: "upstream" },
  {
    pattern:
      /^\[\d{4}-\d\d-\d\d [\d:.]{8,15}\]\[\d{1,9}\]\[(?:error|critical)\]\[[\w.-]{1,40}\] (?:\[[^\]]{1,200}\] )?(?<message>\S.{0,1000})$/,
  },
  {
    pattern:
      /^\[\d{4}-\d\d-\d\dT[\d:.]{8,15}Z\] (?<message>"[A-Z]{3,8} [^"]{1,600}" (?<status>0|[45]\d\d) (?<code>(?:U[HFCOTRLP]|N[RC]|LR|LH|RL|DC|DT|URX|UAEX|UMSDR|SI|DPE|DI|UPE|IH)(?:,[A-Z]{2,5}){0,4}) .{0,1000})$/,
    category: "upstream",
  },
  {
    pattern:
      /^Error: (?:adapting config using caddyfile: )?(?:parsing caddyfile tokens for '[^']{1,60}': )?(?<message>(?<file>[^\s:]{0,200}Caddyfile[\w.-]{0,40}):(?<line>\d{1,6})(?:: | - )\S.{0,600}?)(?:, import chain: .{0,300})?$/,
    category: "configuration",
  },
  // lighttpd
  {
    pattern:
      /^\d{4}-\d\d-\d\d [\d:]{8}: \([\w-]{1,30}\.c\.\d{1,5}\) (?<message>source: (?<file>\S{1,300}) line: (?<line>\d{1,7}) pos: \d{1,5} \S.{0,300})$/,
    category: "syntax",
  },
  {
    pattern:
      /^\d{4}-\d\d-\d\d [\d:]{8}: \([\w-]{1,30}\.c\.\d{1,5}\) (?<message>(?!WARNING|server (?:started|stopped))(?=.{0,300}(?:can't|cannot|couldn't|could not|failed|[Ee]rror|not found|[Uu]nknown|[Ii]nvalid|[Mm]issing|denied|unexpected|no such))\S.{0,600})$/,
    anchors: [".c."],
  },
  // stunnel
  {
    pattern: /^\[!\] (?<file>[^\s:]{1,300}):(?<line>\d{1,6}): (?<message>".{1,300}": \S.{0,300})$/,
    anchors: ["[!] "],
    category: "configuration",
  },
  {
    pattern:
      /^Error: (?<message>(?:adapting config using caddyfile|loading initial config|sending configuration to instance|parsing caddyfile tokens|reading config (?:from )?file|loading (?:new )?config).{0,800}?)$/,
    category: undefined,
  },
  {
    pattern: /^(?<message>(?:Error:? )?(?<status>50[0-9]) Backend (?:fetch failed|unhealthy).{0,60})$/,
    runtime: "http",
    category: "upstream",
  },
  {
    pattern: /FATAL: (?<message>Bungled (?<file>[^\s:]{1,300}) line (?<line>\d{1,7}): .{1,300})$/,
    category: "configuration",
  },
  {
    pattern:
      /^(?:[\d/]{10} [\d:]{8}(?: kid\d)?\| )?(?:FATAL|ERROR): (?<message>(?:Unable to open configuration|Cannot open|The proxy cache|No (?:running copy|port)|Cannot bind|cannot open) .{0,300})$/,
    confidence: LIKELY,
  },
  { pattern: /^(?<message>HTTP Error (?<status>[45]\d\d)\.(?<sub>\d{1,2}) - .{1,200})$/, runtime: "http" },
  {
    pattern: /^(?:.{0,200}\| )?(?<message>Error (?:code )?(?<status>52\d|530)\b(?:: .{1,200})?)(?: Ray ID.{0,100})?$/,
    runtime: "http",
    confidence: STRONG,
  },
  {
    pattern: /^(?<message>(?<status>[45]\d\d): (?<code>[A-Z]{3,20}(?:_[A-Z]{2,20}){1,5}))$/,
    anchors: [": GATEWAY_", ": FUNCTION_", ": DEPLOYMENT_", ": NOT_FOUND", ": INTERNAL_", ": MIDDLEWARE_"],
    runtime: "http",
    confidence: STRONG,
  },
  { pattern: /^(?<message>error code: (?<code>52\d))$/, runtime: "http", confidence: STRONG },
  {
    pattern: /\b(?<message>Guru Meditation:.{0,100})$/,
    runtime: "http",
    confidence: CONSEQUENCE,
    category: "upstream",
  },
]);
