/**
 * Errors of Go's standard library and of its best known drivers, printed alone: `err.Error()` has neither label nor frames.
 * The wordings are those of the packages' sources (https://cs.opensource.google/go/go).
 */
import { databaseCodes } from "../../categories/databases.ts";
import type { Category } from "../../../types.ts";
import { LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { patternFormat, type LinePattern } from "../../shared/pattern-format.ts";

const METHODS = "Get|Head|Post|Put|Patch|Delete|Options|Connect";
/** MongoDB's driver sets the name of the server's code in parentheses before its words. */
const MONGO_CODES = [...databaseCodes.keys()].filter((name) => /^[A-Z][A-Za-z]{3,50}$/.test(name));

/** What the operating system, the resolver and the clock say at the end of a network error. */
const NETWORK_END =
  "connection refused|connection reset by peer|connection timed out|broken pipe|i/o timeout|no such host|no route to host|network is unreachable|address already in use|permission denied|no such file or directory|too many open files|use of closed network connection|cannot assign requested address|server misbehaving|operation was canceled|operation timed out|EOF";

const patterns: readonly LinePattern[] = [
  {
    pattern: new RegExp(`^(?<message>(?:${METHODS}) "https?://[^"\\s]{1,900}": \\S.{1,900})$`),
    anchors: METHODS.split("|").map((method) => `${method} "http`),
  },
  {
    pattern: new RegExp(`^(?<message>[^{}]{1,600}": dial (?:tcp|udp)[46]?:? .{1,400}(?:${NETWORK_END})\\b.{0,300})$`),
    anchors: ['": dial '],
    confidence: WEAK - 0.05,
  },
  {
    pattern:
      /^(?<message>(?:dial unix \S{1,300}: connect|listen (?:tcp|udp|unix)[46]? \S{1,300}: bind): permission denied)$/,
    category: "permission",
  },
  {
    pattern: new RegExp(
      `^(?<message>(?:dial|read|write|accept|listen) (?:tcp|udp|unix|ip)[46]?:? .{1,400}(?:${NETWORK_END}))$`,
    ),
  },
  {
    pattern: /^(?<message>lookup \S{1,253}(?: on \S{1,60})?: (?:no such host|i\/o timeout|server misbehaving))$/,
    category: "dns",
  },
  { pattern: /^(?<message>lookup \S{1,253}: .{0,60}Temporary failure in name resolution)$/, category: "dns" },
  { pattern: /^(?<message>x509: \S.{1,900})$/, category: "tls" },
  {
    pattern:
      /^(?:package |import |URL ")?(?<message>\S{1,300}: .{0,600}: x509: \S.{1,900}|.{1,300}\bGet \S{3,600}: x509: \S.{1,900})$/,
    confidence: WEAK,
    category: "tls",
  },
  {
    pattern:
      /^(?<message>(?:remote error: )?tls: (?:failed to|first record|bad |handshake|unknown |oversized|no |client |server |received|unsupported|private|protocol|internal error|expired|revoked|access denied|certificate|found).{0,600})$/,
    category: "tls",
  },
  // go-openai, wherever a program or a person quotes it
  {
    pattern:
      /(?:^|[:：] {0,2})(?<message>error, status code: (?<status>[45]\d\d)(?:, status: [^,]{1,60})?, message: .{1,900})$/,
    confidence: STRONG,
  },
  { pattern: /^(?<message>googleapi: Error (?<status>[45]\d\d): .{1,900})$/, confidence: STRONG },
  { pattern: /^(?<message>net\/http: TLS handshake timeout)$/, category: "timeout" },
  { pattern: /^(?<message>net\/http: (?:request canceled|timeout awaiting).{0,300})$/, category: "timeout" },
  { pattern: /^(?<message>context deadline exceeded(?: \(Client\.Timeout.{1,100}\))?)$/, category: "timeout" },
  { pattern: /^(?<message>context canceled)$/, confidence: WEAK },
  { pattern: /^(?<message>i\/o timeout)$/, category: "timeout", confidence: WEAK },
  { pattern: /^(?<message>unexpected EOF)$/, category: "connection", confidence: WEAK },
  { pattern: /^(?<message>use of closed network connection)$/, category: "connection" },
  {
    pattern:
      /^(?<message>http2: (?:server sent GOAWAY|client conn|timeout awaiting|Transport|stream|request body).{0,300})$/,
    category: "connection",
  },
  {
    pattern:
      /^(?<message>http: (?:server gave HTTP response to HTTPS client|no Host in request URL|named cookie not present|wrong Content-Type|invalid |superfluous |request body too large|ContentLength=|multipart).{0,300})$/,
    category: "invalid-input",
  },
  { pattern: /^(?<message>websocket: close \d{4}.{0,300})$/, category: "connection" },
  {
    pattern:
      /^(?<message>websocket: (?:bad handshake|request origin not allowed|the client is not using|response does not).{0,300})$/,
    category: "connection",
  },
  { pattern: /^(?<message>unsupported protocol scheme ".{0,60}")$/, category: "invalid-input" },
  { pattern: /^(?<message>stopped after \d{1,4} redirects)$/, category: "upstream" },
  {
    pattern: /^(?<message>sql: no rows in result set|mongo: no documents in result|redis: nil)$/,
    category: "not-found",
  },
  {
    pattern:
      /^(?<message>sql: (?:database is closed|connection is already closed|transaction has already been .{5,40}|statement is closed))$/,
    category: "connection",
  },
  {
    pattern: /^(?<message>(?:driver: bad|invalid) connection|conn (?:busy|closed)|closed pool)$/,
    category: "connection",
    confidence: WEAK,
  },
  { pattern: /^(?<message>no rows in result set)$/, category: "not-found", confidence: WEAK },
  // pgx, amqp091-go, mongo-go-driver, gocql, kafka-go, go-elasticsearch, go-sqlite3
  {
    pattern:
      /^(?<message>(?:failed to connect to|can't scan into dest\[\d{1,4}\]|cannot (?:scan|find encode plan)|unable to encode) .{3,600})$/,
    confidence: WEAK,
  },
  { pattern: /^(?<message>Exception \((?<code>\d{3})\) Reason: ".{1,500}")$/ },
  {
    pattern: /^(?<message>\((?![A-Za-z]{1,50}(?:Error|Exception)\))(?<code>[A-Z][A-Za-z]{3,50})\) [a-zA-Z].{8,600})$/,
    anchors: MONGO_CODES.map((name) => `(${name}) `),
    confidence: WEAK - 0.05,
  },
  {
    pattern: /^(?<message>(?:server selection error|connection\(\) error occurred during|write exception): .{3,900})$/,
    category: "connection",
  },
  {
    pattern: /^(?<message>gocql: (?:no hosts|unable to|no connections|connection closed|no response|session).{0,400})$/,
    category: "connection",
  },
  {
    pattern:
      /^(?<message>\[\d{1,3}\] (?:[A-Z][\w-]{1,20} ){1,6}?(?:[A-Z][\w-]{1,20}): (?:the|a|an|this|returned|indicates|specified) .{8,300})$/,
    confidence: WEAK,
  },
  { pattern: /^(?<message>no Elasticsearch node available|elastic: .{3,300})$/, category: "connection" },
  { pattern: /^(?<message>sql: unknown driver .{1,200})$/, category: "dependency" },
  {
    pattern: /^(?<message>(?:regexp: Compile\(.{1,500}\): )?error parsing regexp: .{1,300})$/,
    category: "syntax",
  },
  { pattern: /^(?<message>regexp: \S.{3,300})$/, category: "invalid-input", anchors: ["regexp: "] },
  { pattern: /^(?<message>reflect: .{0,200}(?:index|slice bounds) out of range.{0,200})$/, category: "lookup" },
  {
    pattern:
      /^(?<message>reflect: .{1,200}(?:using value obtained|using unaddressable|call of|on zero Value|called with|out of range).{0,200})$/,
    category: "type",
  },
  {
    pattern: /^(?<message>(?:strings|bytes|slices|math\/rand): [a-z].{3,200})$/,
    category: "invalid-input",
    confidence: WEAK,
  },
  {
    pattern:
      /^(?<message>sql: (?:converting argument|Scan |expected |unsupported|Rows are closed|duplicate|named|driver|missing).{0,900})$/,
    category: "type",
  },
  {
    pattern: /^(?<message>json: (?:cannot unmarshal|unsupported (?:type|value)|Unmarshal\().{0,600})$/,
    category: "type",
  },
  {
    pattern: /^(?<message>json: (?:unknown field ".{1,200}"|invalid (?:number|use)|error calling).{0,600})$/,
    category: "invalid-input",
  },
  {
    pattern: /^(?<message>invalid character '.{1,8}' (?:looking|after|in|exponent).{0,100})$/,
    category: "invalid-input",
  },
  { pattern: /^(?<message>unexpected end of JSON input)$/, category: "invalid-input", confidence: WEAK },
  { pattern: /^(?<message>strconv\.\w{3,16}: parsing ".{0,300}": .{3,80})$/, category: "invalid-input" },
  { pattern: /^(?<message>parsing time ".{0,200}"(?: as ".{1,100}")?: .{3,300})$/, category: "invalid-input" },
  {
    pattern: /^(?<message>time: (?:invalid duration|missing unit in duration|unknown (?:unit|time zone)).{0,200})$/,
    category: "invalid-input",
  },
  {
    pattern: /^(?<message>parse ".{0,600}": (?:missing|invalid|net\/url|first path segment|empty url).{0,300})$/,
    category: "invalid-input",
  },
  {
    pattern:
      /^(?<message>(?:illegal base64 data at input byte \d{1,12}|encoding\/hex: (?:odd length|invalid byte).{0,100}))$/,
    category: "invalid-input",
  },
  {
    pattern:
      /^(?<message>(?:gob|proto): \S.{3,300}|zip: (?:not a valid zip file|checksum error|unsupported compression algorithm)|bufio\.Scanner: token too long|mime: .{3,100})$/,
    category: "invalid-input",
  },
  {
    pattern: /^(?<message>(?:html\/)?template: [^\s:]{1,200}(?::\d{1,7}){1,2}: executing .{1,600})$/,
    category: "null-reference",
  },
  { pattern: /^(?<message>(?:html\/)?template: [^\s:]{1,200}:\d{1,7}: .{3,300})$/, category: "syntax" },
  { pattern: /^(?<message>crypto\/(?:bcrypt|rsa|ecdsa): \S.{3,300})$/, category: "authentication" },
  { pattern: /^(?<message>exec: ".{1,300}": executable file not found in (?:\$PATH|%PATH%))$/, category: "dependency" },
  { pattern: /^(?<message>exec: (?:not started|already started|Stdout already set|WaitDelay expired).{0,100})$/ },
  { pattern: /^(?<message>flag provided but not defined: -\S{1,100})$/, category: "invalid-input" },
  { pattern: /^(?<message>all goroutines are asleep - deadlock!)$/, category: "concurrency" },
  { pattern: /^(?<message>runtime error: \S.{3,300})$/ },
  {
    pattern:
      /^(?<message>unexpected signal during runtime execution|found bad pointer in Go heap.{0,200}|checkptr: .{3,200})$/,
    category: "crash",
  },
  {
    pattern:
      /^(?<message>ssh: (?:handshake failed|unable to authenticate|rejected|must specify|no key found).{0,300})$/,
    category: "authentication",
  },
];

/** How `%w` puts what was attempted in front of an error. */
const WRAP = /^[^:"{}]{1,120}: /;
const MOST_WRAPS = 8;

/** The category of the error of a known package that a panic or a log line ends in; undefined for others. */
export function goCategory(message: string): Category | undefined {
  let rest = message.slice(0, 2_000);
  for (let wraps = 0; wraps < MOST_WRAPS; wraps++) {
    const category = patterns.find(({ pattern }) => pattern.test(rest))?.category;
    const wrap = WRAP.exec(rest)?.[0];
    if (category !== undefined || wrap === undefined) return category;
    rest = rest.slice(wrap.length);
  }
  return undefined;
}

/** Whether a text is, from its beginning, what a known package says. */
export const goMessage = (text: string): boolean => patterns.some(({ pattern }) => pattern.test(text.slice(0, 2_000)));

/** Surer than its end alone, which errno reads; less sure than a tool's report that quotes it on a line of its own. */
const ALONE = LIKELY + 0.02;

export const goErrors = patternFormat(
  "go-errors",
  "go",
  patterns.map((known) => ({ confidence: ALONE, ...known })),
);
