/** What coding agents (Codex, Claude Code, Gemini CLI, Qwen Code, Cline) print of a model API that refused or broke off. */
import type { ApiError, Finding, Format } from "../../types.ts";
import { CERTAIN, STRONG } from "../confidence.ts";
import { readApiError, readRequestId, readStatus } from "../shared/body.ts";
import { blockFormat } from "../shared/line-format.ts";
import { inProse } from "../shared/prose.ts";
import { patternFormat, type LinePattern } from "../shared/pattern-format.ts";

/** Bullets and marks in front of what an agent says. */
const MARK = String.raw`^[^\p{L}\p{N}"'(<[{]{0,8}`;
const said = (pattern: string): RegExp => new RegExp(MARK + pattern, "u");

const patterns: readonly LinePattern[] = [
  {
    pattern: said(
      String.raw`(?<message>(?:stream error: )?stream disconnected before completion: Rate limit reached .{3,900})$`,
    ),
    category: "rate-limit",
    anchors: ["completion: Rate limit reached "],
  },
  {
    pattern: said(
      String.raw`(?<message>(?:stream error: )?stream disconnected before completion: .{3,900}?)(?:; retrying \d.{0,60})?$`,
    ),
    anchors: ["stream disconnected before completion: "],
  },
  {
    pattern: said(String.raw`(?<message>Error from provider(?: \([\w .-]{1,40}\))?: .{3,900})$`),
    anchors: ["Error from provider"],
  },
  {
    pattern: said(String.raw`(?<message>exceeded retry limit, last status: (?<status>429)\b.{0,200})$`),
    category: "rate-limit",
  },
  {
    pattern: said(String.raw`(?<message>exceeded retry limit, last status: (?<status>5\d\d)\b.{0,200})$`),
    category: "upstream",
  },
  {
    pattern: said(
      String.raw`(?<message>You(?:'|’)ve (?:hit|reached) your (?:\w{1,20} )?(?:usage )?limit(?=$|[.!,;]| ·| for | until ).{0,300}|Claude(?: AI| Code)? usage limit reached.{0,200}|Credit balance is too low)$`,
    ),
    category: "quota",
    anchors: ["your usage limit", "ve hit your ", "usage limit reached", "Credit balance is too low"],
  },
  {
    pattern: said(
      String.raw`(?<message>(?:Invalid API key|OAuth (?:token|account)[ \w]{1,60}|Not logged in|Your account does not have access[ \w]{1,60}) · Please run /login.{0,300})$`,
    ),
    category: "authentication",
    anchors: ["· Please run /login"],
  },
  {
    pattern: said(String.raw`\[API Error: (?<message>(?:\(?(?<status>[45]\d\d)\)? )?.{3,900}?)(?:\s?\]\s?)?$`),
    anchors: ["[API Error: "],
  },
  {
    pattern: /(?:^|[:⎿⏺] )API Error: (?<message>(?:Repeated )?(?<status>[45]\d\d) [A-Z](?!.{0,40}\{").{3,900})$/,
    anchors: ["API Error: "],
  },
  {
    pattern: said(String.raw`API Error \((?<message>\S.{3,300}?)\) · Retrying in .{1,80}$`),
    anchors: ["API Error ("],
  },
  {
    pattern: /^(?<message>Authorization failed - please check your credentials(?:: (?<status>401) .{3,900})?)$/,
    category: "authentication",
  },
  {
    // n8n's status messages, as the one above
    pattern:
      /^(?<message>(?:The service is receiving too many requests from you|Bad request - please check your parameters|Payment required - perhaps check your payment details\?|Forbidden - perhaps check your credentials\?|The service was not able to process your request|Gateway timed out - perhaps try again later\?)(?:: (?<status>[45]\d\d) .{3,900})?)$/,
  },
  {
    pattern: said(
      String.raw`API (?:[Rr]equest|[Ss]treaming) [Ff]ailed[:,]? ?["“]?(?<message>(?:(?<status>[45]\d\d) )?\S.{3,900}?)["”]?$`,
    ),
    anchors: ["API Request ", "API request ", "API Streaming ", "API streaming "],
  },
  {
    // Copilot
    pattern:
      /^(?:Reason: )?(?<message>Please check your firewall rules and network connection then try again\..{0,300})$/,
    category: "connection",
    evenInProse: true,
  },
  {
    pattern: said(String.raw`(?<message>Rate limited by the .{3,300})$`),
    category: "rate-limit",
    anchors: ["Rate limited by the "],
  },
  {
    pattern: said(String.raw`(?<message>The API provider has rate limited you\..{0,200})$`),
    category: "rate-limit",
    anchors: ["The API provider has rate limited"],
  },
  {
    pattern: said(
      String.raw`(?<message>Attempt \d{1,3} failed(?: with status (?<status>[45]\d\d))?\. Retrying with backoff.{0,900})$`,
    ),
    anchors: ["Retrying with backoff"],
  },
];

export const agentCli = patternFormat(
  "agent-cli",
  "http",
  patterns.map((known) => ({ confidence: STRONG, ...known })),
);

const UNEXPECTED = said(
  String.raw`(?:stream error: )?(?<message>[Uu]nexpected status (?<status>[45]\d\d)(?: [A-Z][\w '-]{1,40})?(?::.{0,1500})?)$`,
);
/** What Codex ends the line with. */
const ENDED = /\b(?:url|cf-ray|request id): /;
const MOST_BROKEN = 3;

/** Codex's line for an answer that it did not expect, which a terminal may have broken before the request's id. */
export const codex: Format = blockFormat("codex", ["nexpected status "], (lines, at): Finding | undefined => {
  const { message, status } = UNEXPECTED.exec(lines[at]!)?.groups ?? {};
  if (message === undefined || inProse(lines[at]!)) return undefined;
  const below = lines.slice(at + 1, at + 1 + MOST_BROKEN);
  const broken = message.includes("request id: ") ? -1 : below.findLastIndex((line) => ENDED.test(line));
  const text = [message, ...below.slice(0, broken + 1)].join("\n");
  const told = { message, httpStatus: Number(status), requestId: readRequestId(text) };
  return answered(readApiError(text), [at + 1, at + 2 + broken], told);
});

/** What an answer said, and what the line around it tells. */
function answered(api: ApiError | undefined, lines: Finding["lines"], told: Partial<Finding>): Finding {
  return { runtime: "http", lines, confidence: CERTAIN, code: api?.code, api, ...told };
}

const OPENED = said(String.raw`\[API Error: (?<message>.{3,900})$`);
const MOST_WRAPPED = 20;

/** Gemini CLI and its forks wrap what they say at the terminal's width: `[API Error: …`, and the bracket that closes it lines below. */
export const wrappedAgentCli: Format = blockFormat(
  "wrapped-agent-cli",
  ["[API Error: "],
  (lines, at): Finding | undefined => {
    const opened = OPENED.exec(lines[at]!)?.groups?.message;
    const below = lines.slice(at + 1, at + 1 + MOST_WRAPPED);
    const end = below.findIndex((line) => /\]\s{0,80}$/.test(line));
    if (opened === undefined || opened.trimEnd().endsWith("]") || end < 0) return undefined;
    const whole = [opened, ...below.slice(0, end + 1)].map((line) => line.trim()).join(" ");
    const api = readApiError(whole);
    return answered(api, [at + 1, at + 2 + end], {
      message: api?.message ?? whole.replace(/\]$/, ""),
      httpStatus: api?.status ?? readStatus(whole),
    });
  },
);
