/** HashiCorp's Vault, Consul and Nomad, etcd and MinIO: the answers that their command lines print. */
import type { ErrorText, Finding, Format } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { readPatterns, type LinePattern } from "../../shared/pattern-format.ts";

const MAX_LINE = 2_000;
const REACH = 12;
const MAKING = /Error making API request\.$/;
const STATUS = /^Code: (\d{3})\. (?:Errors|Raw Message):$/;
const BULLET = /^\* (\S.{0,800})$/;

const patterns: readonly LinePattern[] = [
  { pattern: /(?<message>Unexpected response code: (?<status>[45]\d\d) \(.{1,300})$/, confidence: STRONG },
  { pattern: /^Error: (?<message>etcdserver: .{1,300})$/ },
  {
    pattern:
      /^(?:Error: )?(?<message>(?:etcdserver: (?:mvcc: database space exceeded|request timed out|leader changed|no leader|too many requests|permission denied|user name is empty|invalid auth token)).{0,200})$/,
    confidence: STRONG,
  },
  { pattern: /^mc(?:\.exe)?: <ERROR> (?<message>\S.{0,600})$/ },
  {
    pattern: /^(?:FATAL|ERROR) (?<message>Unable to (?:initialize|start|use|connect to) .{1,400})$/,
    confidence: LIKELY,
  },
  {
    pattern:
      /^(?<message>Error (?:initializing|checking|parsing|loading|unsealing|sealing|authenticating|writing data to|reading|listing|enabling|looking up|revoking|creating) .{1,100}: (?:Get|Put|Post|Delete|error|Error).{1,600})$/,
    confidence: STRONG,
  },
];

export const vault: Format = {
  name: "vault",
  anchors: [
    "Error making API request.",
    "Unexpected response code: ",
    "etcdserver: ",
    "mc: <ERROR>",
    "Unable to ",
    "Error initializing ",
    "Error checking ",
    "Error unsealing",
    "Error authenticating",
    "Error writing data to",
    "Error reading ",
    "Error listing ",
    "Error enabling ",
    "Error looking up",
    "Error loading ",
    "Error creating ",
  ],
  parse(text) {
    const found = text.lines.flatMap((full, index) => {
      const line = full.slice(0, MAX_LINE).trimEnd();
      return readAnswer(text, index, line) ?? readPatterns(patterns, "other", line, index + 1) ?? [];
    });
    return found.length > 0 ? found : undefined;
  },
};

/** `Error making API request.`, the URL, `Code: 403. Errors:`, and what the server said as a list. */
function readAnswer({ lines }: ErrorText, index: number, line: string): Finding | undefined {
  if (!MAKING.test(line)) return undefined;
  const below = lines.slice(index + 1, index + 1 + REACH).map((one) => one.slice(0, MAX_LINE).trim());
  const at = below.findIndex((one) => STATUS.test(one));
  const status = at < 0 ? undefined : Number(STATUS.exec(below[at]!)?.[1]);
  const bullet = below.findIndex((one) => BULLET.test(one));
  const message = bullet < 0 ? undefined : BULLET.exec(below[bullet]!)?.[1];
  return {
    runtime: "other",
    lines: [index + 1, index + 2 + Math.max(at, bullet)],
    confidence: CERTAIN,
    message: message ?? line,
    httpStatus: status,
    category: status === 403 ? "authorization" : message === undefined ? undefined : serviceCategory(message),
  };
}
