/** What the commands of OpenSSL say before, or without, the lines of its error queue. */
import { STRONG } from "../../confidence.ts";
import { patternFormat, type LinePattern } from "../../shared/pattern-format.ts";

const patterns: readonly LinePattern[] = [
  { pattern: /^(?<message>Mac verify error: invalid password\?)$/, category: "authentication" },
  {
    pattern:
      /^(?:\S{1,200}: )?(?<message>[Uu]nable to load (?:certificate|[Pp]rivate [Kk]ey|[Pp]ublic [Kk]ey|[Kk]ey|CRL|client certificate|server certificate|CA certificate|signing key|PKCS7 object|X509 request|input).{0,300})$/,
    category: "invalid-input",
    anchors: ["nable to load "],
  },
  {
    pattern: /^(?<message>(?:No certificate matches private key|Certificate and private key do not match).{0,200})$/,
    category: "tls",
  },
  {
    pattern: /^(?<message>Error opening (?:\w{1,20} ){0,3}(?:file|[Pp]rivate [Kk]ey|[Cc]ertificate).{0,300})$/,
    category: "not-found",
    anchors: ["Error opening "],
  },
  {
    pattern:
      /^(?:openssl:Error: |\w{2,12}: )?(?<message>Unknown (?:cipher|option or (?:message digest|cipher)|option|message digest): \S{1,60}|Invalid command '\S{1,60}'; type "help" for a list\.|'\S{1,60}' is an invalid command\.)$/,
    category: "invalid-input",
  },
  { pattern: /^(?<message>(?:bad magic number|error reading input file))$/, category: "invalid-input" },
  {
    pattern: /^\w{2,12}: (?<message>(?:subject|issuer) name is expected to be in the format .{1,300})$/,
    category: "invalid-input",
  },
  { pattern: /^(?<message>Can't open "?.{1,300}"? for (?:reading|writing), .{1,100})$/ },
  { pattern: /^(?<message>Error outputting keys and certificates)$/, category: "invalid-input" },
  {
    pattern: /^(?<message>(?:Verification [Ff]ailure|Signature Verification Failure|Signature verification failed))$/,
    category: "constraint",
  },
  {
    pattern:
      /^(?<message>unable to find 'distinguished_name' in config|Error (?:loading|on line \d{1,6} of) (?:request )?config.{0,200})$/,
    category: "configuration",
    anchors: ["'distinguished_name' in config", "Error loading ", "Error on line "],
  },
];

export const openssl = patternFormat(
  "openssl",
  "shell",
  patterns.map((known) => ({ confidence: STRONG, ...known })),
);
