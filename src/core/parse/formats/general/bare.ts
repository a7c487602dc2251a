/** Errors of which only the name or the bare sentence was pasted, in the words of one program: `ECONNRESET`, `CrashLoopBackOff`, `Too many connections`. */
import { byCode } from "../../categories/index.ts";
import { CONSEQUENCE, WEAK } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { anchorsOf, readPatterns, type LinePattern } from "../../shared/pattern-format.ts";

/** Chromium's and Firefox's names of what kept a page from loading. */
const browser: readonly LinePattern[] = [
  {
    pattern: /^(?<message>(?:net::|NET::)?(?<code>ERR_(?:CERT|SSL|BAD_SSL)_[A-Z0-9_]{3,60}))$/,
    category: "tls",
  },
  {
    pattern: /^(?<message>(?:net::|NET::)?(?<code>ERR_(?:NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|DNS_[A-Z_]{3,40})))$/,
    category: "dns",
  },
  { pattern: /^(?<message>(?:net::)?(?<code>ERR_(?:CONNECTION_)?TIMED_OUT))$/, category: "timeout" },
  {
    pattern:
      /^(?<message>(?:net::)?(?<code>ERR_(?:CONNECTION|ADDRESS|INTERNET|NETWORK|TUNNEL|PROXY|EMPTY_RESPONSE|HTTP2|QUIC|SOCKET)\w{0,50}))$/,
    category: "connection",
  },
  { pattern: /^(?<message>(?<code>DNS_PROBE_(?:FINISHED|STARTED)_[A-Z_]{3,40}))$/, category: "dns" },
  {
    pattern: /^(?<message>(?<code>(?:SSL_ERROR|SEC_ERROR|MOZILLA_PKIX_ERROR)_[A-Z0-9_]{3,60}))$/,
    category: "tls",
  },
  { pattern: /^(?<message>(?<code>PR_(?:CONNECT_RESET|END_OF_FILE|CONNECT_REFUSED)_ERROR))$/, category: "connection" },
];

const programs: readonly LinePattern[] = [
  {
    pattern: /^(?<message>(?<code>CrashLoopBackOff|CreateContainerError|RunContainerError))$/,
    runtime: "kubernetes",
    category: "deployment",
  },
  {
    pattern: /^(?<message>(?<code>ImagePullBackOff|ErrImagePull|ErrImageNeverPull))$/,
    runtime: "kubernetes",
    category: "not-found",
  },
  { pattern: /^(?<message>(?<code>CreateContainerConfigError))$/, runtime: "kubernetes", category: "configuration" },
  { pattern: /^(?<message>(?<code>OOMKilled))$/, runtime: "kubernetes", category: "memory" },
  {
    pattern: /^(?<message>(?:[Bb]ind for \S{1,80} failed: )?port is already allocated)$/,
    runtime: "docker",
    category: "conflict",
  },
  {
    pattern:
      /^(?<message>(?:\S{1,120}: )?[Pp]ermission denied \((?:publickey|password|keyboard-interactive|gssapi)[\w,-]{0,80}\)\.?)$/,
    runtime: "shell",
    category: "authentication",
  },
  {
    pattern: /^(?<message>Too many connections|Lost connection to MySQL server.{0,80}|MySQL server has gone away)$/,
    runtime: "mysql",
  },
  {
    pattern: /^(?<message>It looks like you are trying to access MongoDB over HTTP on the native driver port\.?)$/,
    runtime: "mongodb",
    category: "invalid-input",
    evenInProse: true,
  },
  { pattern: /^(?<message>(?<code>E11000) duplicate key error .{3,600})$/, runtime: "mongodb", category: "constraint" },
  {
    pattern:
      /^(?<message>Communications link failure|Address already in use \(Bind failed\)|GC overhead limit exceeded|Java heap space)$/,
    runtime: "java",
  },
  { pattern: /^(?<message>Address already in use: (?:bind|JVM_Bind).{0,40})$/, runtime: "java", category: "conflict" },
  { pattern: /^(?<message>Execution failed for task '[:\w-]{2,200}'\.)$/, runtime: "gradle", category: "build" },
  {
    pattern:
      /^(?<message>Object reference not set to an instance of an object\b(?=\.?$|\.? [A-Z]\w{0,60}(?:\.\w{1,60}){1,8} ?\().{0,900})$/,
    runtime: "dotnet",
    category: "null-reference",
  },
  { pattern: /^(?<message>Cannot find module '[^']{1,300}')$/, runtime: "node", category: "dependency" },
  // Runners of tests, bundlers and linters for JavaScript, of which one sentence was posted.
  {
    pattern:
      /^(?<message>(?:page|locator|frame|browserType|elementHandle|browserContext|browser)\.\w{2,30}: (?:net::(?<code>ERR_\w{3,50})|Timeout \d{1,8} ?ms exceeded|Target (?:page|closed)|Execution context|Executable doesn't exist|Protocol error|Navigation ).{0,600})$/,
    runtime: "node",
    anchors: ["page.", "locator.", "frame.", "browser", "elementHandle."],
  },
  { pattern: /^(?:An unhandled exception occurred: )(?<message>.{3,900})$/, runtime: "node" },
  {
    pattern: /^(?<message>Cypress could not verify that this server is running:?.{0,400})$/,
    runtime: "node",
    category: "connection",
  },
  {
    pattern: /^(?<message>We detected that the \w{3,20} Renderer process just crashed\.)$/,
    runtime: "node",
    category: "crash",
    evenInProse: true,
  },
  { pattern: /^(?<message>\[vite\] (?:http|ws) proxy error:.{0,300})$/, runtime: "node", category: "connection" },
  {
    pattern:
      /^(?:\d{1,2}:\d\d:\d\d [AP]M: )?GraphQL Error (?<message>(?:Unknown (?:field|argument|type)|Syntax Error|Expected|Variable) .{3,300})$/,
    runtime: "node",
    category: "schema",
  },
  {
    pattern: /^(?<message>failed to load config from \S{1,400})$/,
    runtime: "node",
    category: "configuration",
    confidence: CONSEQUENCE,
  },
  {
    pattern: /^(?<message>Invalid configuration object\. Webpack .{5,300})$/,
    runtime: "node",
    category: "configuration",
  },
  { pattern: /^(?<message>Could not find the '@angular-devkit\/.{3,300})$/, runtime: "node", category: "dependency" },
  {
    pattern:
      /^(?<message>Parsing error: (?:Unexpected |Missing |Unterminated |Identifier |The keyword |'|"|Cannot |No Babel ).{1,400})$/,
    runtime: "eslint",
  },
  {
    pattern: /^(?<message>Build optimization failed: found page.{3,300})$/,
    runtime: "node",
    category: "build",
    evenInProse: true,
  },
  {
    pattern: /^(?<message>@prisma\/client did not initialize yet\. .{3,300})$/,
    runtime: "node",
    category: "configuration",
    evenInProse: true,
  },
  {
    pattern:
      /^(?:[\w ]{1,30}: )?(?<message>The operation couldn’t be completed\. \((?<type>[\w.-]{3,150}) error (?<code>-?\d{1,12})\.\))$/,
    runtime: "objc",
    evenInProse: true,
  },
  {
    pattern: /^(?<message>The current (?:Dart|Flutter) SDK version is .{3,600}version solving failed\.)$/,
    runtime: "dart",
    category: "dependency",
    evenInProse: true,
  },
  {
    pattern: /^(?:Exception: )?(?<message>Gradle task \w{3,80} failed with exit code (?<exitCode>\d{1,3}))$/,
    runtime: "dart",
    category: "build",
  },
  { pattern: /^(?<message>(?<type>std::(?:bad_alloc|bad_array_new_length)))$/, runtime: "cpp", category: "memory" },
  {
    pattern:
      /^(?<message>(?:upstream (?:prematurely closed|timed out|sent |server temporarily)|(?:\w{2,20}\(\) )?failed \(\d{1,3}: [\w ]{3,40}\) while ).{5,300})$/,
    runtime: "nginx",
  },
  {
    pattern:
      /^gpg: (?<message>(?:no valid OpenPGP data found|keyserver (?:receive|send) failed|decryption failed|signing failed|can't |public key decryption failed|verify signatures failed|no default secret key|skipped ).{0,300})$/,
    runtime: "other",
  },
  {
    pattern:
      /^(?<message>(?<code>DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED_CERT_IN_CHAIN|CERT_HAS_EXPIRED|UNABLE_TO_GET_ISSUER_CERT_LOCALLY))$/,
    runtime: "node",
    category: "tls",
  },
  { pattern: /^(?<message>SSL_ERROR_SYSCALL(?:, errno \d{1,5})?)$/, runtime: "shell", category: "tls" },
  { pattern: /^(?<message>HTTP (?<status>[45]\d\d))$/, runtime: "http" },
  {
    pattern:
      /^(?<message>(?<status>50[24]) (?:Bad Gateway|Gateway Time-?out)|(?<status>413) Request Entity Too Large)$/,
    runtime: "http",
    anchors: [" Bad Gateway", " Gateway Time", " Request Entity"],
  },
  {
    pattern: /^(?<message>Exited \((?<exitCode>[1-9]\d{0,2})\)(?: .{1,40} ago)?)$/,
    runtime: "docker",
  },
  { pattern: /^(?<message>undefined: (?:\w{1,60}\.)?[A-Za-z_]\w{0,80})$/, runtime: "go", category: "lookup" },
  { pattern: /^(?<message>Can't locate \S{1,200}\.pm in @INC.{0,600})$/, runtime: "perl", category: "dependency" },
  { pattern: /^(?<message>(?<code>0xC[0-9A-Fa-f]{7}))$/, runtime: "other", category: "crash" },
];

const patterns = [...browser.map((known) => ({ ...known, runtime: "browser" as const })), ...programs].map((known) => ({
  confidence: WEAK,
  ...known,
}));
/** In a longer text a name on a line of its own is an item of a list. */
const FEW_LINES = 3;
/** An errno as Node.js names it, which says all by itself. */
const NAME = /^(?<name>E[A-Z]{4,14})$/;
const NAMES = [...byCode.keys()].filter((code) => NAME.test(code));

/** How model APIs name errors. Behind words it may be what the words are about. */
const API_NAMES = [
  ...["insufficient_quota", "rate_limit_exceeded", "context_length_exceeded", "model_not_found"],
  ...["invalid_api_key", "overloaded_error", "content_filter"],
];
const API_NAME = new RegExp(`^(?<code>${API_NAMES.join("|")})(?:[:：] ?.{0,300})?$`);

export const bare = lineFormat("bare", [...anchorsOf(patterns), ...NAMES, ...API_NAMES], (line, number, text) => {
  const code = text.lines[number - 1] === line ? API_NAME.exec(line)?.groups?.code : undefined;
  if (code !== undefined && text.lines.length <= FEW_LINES)
    return { runtime: "http", lines: [number, number], confidence: WEAK, message: line, code };
  const name = NAME.exec(line.trim())?.groups?.name;
  if (name !== undefined && byCode.has(name) && text.lines.length <= FEW_LINES)
    return { runtime: "node", lines: [number, number], confidence: WEAK, message: name, code: name };
  return readPatterns(patterns, "other", line.trim().replace(/^[⨯✖✗✘❌×] {1,2}/, ""), number);
});
