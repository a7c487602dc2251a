/** Mail servers: Postfix, Exim, Sendmail, Dovecot, and SMTP's own answers (RFC 5321, enhanced status codes of RFC 3463). */
import type { Category } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { readPatterns, type LinePattern } from "../../shared/pattern-format.ts";

const patterns: readonly LinePattern[] = [
  {
    pattern:
      /\bdsn=(?<code>[45]\.\d{1,3}\.\d{1,3}), status=(?:bounced|deferred|expired|undeliverable) \((?<message>.{1,1000}?)\)$/,
  },
  { pattern: /\bdsn=(?<code>[45]\.\d{1,3}\.\d{1,3}), stat=(?<message>\S.{0,500})$/ },
  {
    pattern:
      /\bpostfix[\w./-]{0,60}\[\d{1,9}\]: \w{1,20}: (?:reject|milter-reject): (?<message>[A-Z-]{3,12} from .{1,200}: [45]\d\d (?<code>[45]\.\d{1,3}\.\d{1,3}) .{1,800})$/,
  },
  {
    pattern:
      /^(?:\w{3} {1,2}\d{1,2} [\d:]{8} \S{1,80} )?(?:postfix|postmap|postconf|postalias|postsuper|sendmail|postdrop|newaliases|postqueue)[\w./-]{0,60}(?:\[\d{1,9}\])?: (?:fatal|panic|error): (?<message>\S.{0,800})$/,
  },
  {
    pattern:
      /^\d{4}-\d\d-\d\d [\d:.]{8,12} (?:\[\d{1,9}\] )?(?:[\w-]{16,23} )?(?:\*\*|==) (?<message>\S{3,200} .{1,1200})$/,
  },
  {
    pattern:
      /^(?:\w{3} {1,2}\d{1,2} [\d:]{8} \S{1,80} )?(?:doveconf|dovecot)(?:: |\[\d{1,9}\]: )(?:[\w() ,<>=@./+-]{0,150}: )?(?:Error|Fatal|Panic): (?<message>\S.{0,600})$/,
  },
  {
    pattern:
      /^(?:.{0,200}(?:said|SMTP error|server responded|response|<<<|SMTP error from .{1,200}):? ?)?(?<message>(?<code>[45]\d\d)[ -][45]\.\d{1,3}\.\d{1,3} .{1,800})$/,
    confidence: STRONG,
  },
  {
    pattern:
      /^(?:<?-? ?)(?<message>(?<code>4(?:21|50|51|52|54)|5(?:0[0-4]|3[0-8]|5[0-5])) (?=[A-Z<\d])(?:.{0,60}: )?.{0,80}(?:[Mm]ailbox|[Rr]ecipient|[Ss]ender|[Rr]elay|authentication|AUTH|STARTTLS|SMTP|spam|blocked using|greylist|Greylist|[Uu]ser unknown|[Nn]o such user).{0,500})$/,
    confidence: LIKELY,
  },
];

/** By class and subject of the enhanced status code. */
const subjects: readonly [RegExp, Category][] = [
  [/\b5\.1\.[0-36]\b|\b5\.1\.10\b/, "not-found"],
  [/\b[45]\.2\.[12]\b/, "quota"],
  [/\b[45]\.3\.[14]\b/, "disk"],
  [/\b5\.7\.(?:8|9|0)\b/, "authentication"],
  [/\b5\.7\.\d{1,3}\b/, "authorization"],
  [/\b4\.7\.\d{1,3}\b/, "rate-limit"],
  [/\b4\.4\.[0-9]\b/, "connection"],
  [/\b5\.4\.4\b/, "dns"],
  [/\b5\.5\.\d\b|\b5\.6\.\d\b/, "invalid-input"],
];

export const mail = lineFormat(
  "mail",
  [
    "dsn=",
    "postfix",
    "postmap: ",
    "postconf: ",
    "sendmail",
    "newaliases",
    " ** ",
    " == ",
    "doveco",
    " 4.",
    " 5.",
    "-5.",
    "-4.",
    "ailbox",
    "ecipient",
    "elay",
    "authentication",
    "AUTH",
    "STARTTLS",
    "ser unknown",
  ],
  (line, number) => {
    const finding = readPatterns(patterns, "other", line, number);
    if (!finding) return undefined;
    const told =
      finding.category === "dns" || finding.category === "timeout" || finding.category === "connection"
        ? finding.category
        : undefined;
    const subject = subjects.find(([code]) => code.test(`${finding.code ?? ""} ${finding.message ?? ""}`))?.[1];
    return { ...finding, category: told ?? subject ?? finding.category, confidence: finding.confidence ?? CERTAIN };
  },
);
