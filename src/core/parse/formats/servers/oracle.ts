/** Oracle's numbered messages: `ORA-00942: table or view does not exist`, with `ORA-06512: at "X", line 3` for frames. */
import type { Cause, Finding, Format, Frame } from "../../../types.ts";
import { oracleCategory } from "../../categories/oracle.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CERTAIN, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { inProse } from "../../shared/prose.ts";

const MAX_LINE = 2_000;
const MAX_STACK = 60;
const NUMBERED =
  /^(?<lead>.{0,200}?)\b(?<code>(?:ORA|PLS|TNS|SP2|RMAN|IMP|EXP|LRM|LCD|UDE|UDI|KUP|DGM|CRS|PRVF|INS|DPI|DPY|OCI|NJS|SQL\*Loader)-\d{3,5})(?<sign>[:,]) (?<message>\S.{0,1200})$/;
const FRAME = /^ORA-06512: at (?:"(?<function>[^"]{1,200})", )?line (?<line>\d{1,7})/;
/** Lines that rule a stack off or head it. */
const ORNAMENT = /^(?:RMAN-00(?:571|569): |ERROR at line \d{1,7}:$|ERROR:$)/;

export const oracle: Format = {
  name: "oracle",
  anchors: [
    "ORA-",
    "PLS-0",
    "TNS-",
    "SP2-",
    "RMAN-",
    "DPI-1",
    "DPY-",
    "NJS-",
    "IMP-0",
    "EXP-0",
    "UDE-",
    "KUP-",
    "SQL*Loader-",
  ],
  parse({ lines }) {
    const found: Finding[] = [];
    for (let index = 0; index < lines.length; index++) {
      const finding = readStack(lines, index);
      if (!finding) continue;
      found.push(finding);
      index = finding.lines[1] - 1;
    }
    return found.length > 0 ? found : undefined;
  },
};

/** A numbered line and those right below it, of which the frames are frames and the rest causes. */
function readStack(lines: readonly string[], first: number): Finding | undefined {
  const head = numbered(lines[first]!);
  if (!head || inProse(lines[first]!)) return undefined;
  const { lead, code, message } = head;
  const frames: Frame[] = [];
  const causes: Cause[] = [];
  const codes = [code];
  let last = first;
  for (let at = first + 1; at < Math.min(lines.length, first + MAX_STACK); at++) {
    const below = numbered(lines[at]!);
    if (below?.lead !== "" && !/^\s{1,4}\S/.test(lines[at]!)) break;
    last = at;
    const frame = FRAME.exec(lines[at]!)?.groups;
    if (frame) frames.push({ function: frame.function, line: Number(frame.line) });
    else if (below) {
      codes.push(below.code);
      causes.push({ type: below.code, message: below.message });
    }
  }
  return {
    runtime: "sql",
    lines: [first + 1, last + 1],
    confidence: head.isQuoted ? WEAK : confidenceOf(lead),
    message,
    code,
    category:
      codes
        .toReversed()
        .map(oracleCategory)
        .find((category) => category !== undefined) ?? serviceCategory(message),
    frames,
    causes,
  };
}

/** Behind the name of an exception it is the message of that. */
function confidenceOf(lead: string): number {
  if (/^[\s>]{0,8}$/.test(lead)) return CERTAIN;
  if (/Exception|Error\b/.test(lead)) return WEAK;
  return /: $|\]\s{0,4}$|- $/.test(lead) ? STRONG : LIKELY;
}

/** @returns `isQuoted`: JDBC quotes the listener so, mostly in an exception's message */
function numbered(line: string): { lead: string; code: string; message: string; isQuoted: boolean } | undefined {
  const cut = line.slice(0, MAX_LINE).trimEnd();
  if (ORNAMENT.test(cut)) return undefined;
  const { lead, code, message, sign } = NUMBERED.exec(cut)?.groups ?? {};
  if (lead === undefined || code === undefined || message === undefined) return undefined;
  return { lead, code, message, isQuoted: sign === "," };
}
