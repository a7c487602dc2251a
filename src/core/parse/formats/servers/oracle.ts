/** Oracle's numbered messages: `ORA-00942: table or view does not exist`, with `ORA-06512: at "X", line 3` for frames. */
import type { Cause, Finding, Format, Frame } from "../../../types.ts";
import { serviceCategory } from "../../categories/services.ts";
import { CERTAIN, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { inProse } from "../../shared/prose.ts";

const MAX_LINE = 2_000;
const MAX_STACK = 60;
const NUMBERED =
  /^(?<lead>.{0,200}?)\b(?<code>(?:ORA|PLS|TNS|SP2|RMAN|IMP|EXP|LRM|LCD|UDE|UDI|KUP|DGM|CRS|PRVF|INS|DPI|DPY|OCI|NJS|SQL\*Loader)-\d{3,5}): (?<message>\S.{0,1200})$/;
const FRAME = /^ORA-06512: at (?:"(?<function>[^"]{1,200})", )?line (?<line>\d{1,7})/;
/** Lines that rule a stack off or head it. */
const ORNAMENT = /^(?:RMAN-00(?:571|569): |ERROR at line \d{1,7}:$|ERROR:$)/;
/** Says only that what stands below went wrong. */
const WRAPPER = /^(?:ORA-(?:06550|12801|04088|00604|29913|06502: PL\/SQL: numeric or value error$)|RMAN-03002)/;
const families: readonly [RegExp, Finding["category"]][] = [
  [/^(?:ORA-0(?:1017|1005|28000|28001)|ORA-2800[01])$/, "authentication"],
  [/^ORA-(?:01031|01045|00990|01950)$/, "authorization"],
  [/^ORA-(?:00942|00904|04043|00918|12899|01400|00913|00947|00932|01747|06575|01438)$/, "schema"],
  [/^ORA-(?:00001|02291|02292|02290|01407|02449)$/, "constraint"],
  [/^ORA-(?:00060|00054|08177|04021|30006)$/, "concurrency"],
  [/^ORA-(?:009(?:00|01|06|07|11|17|20|21|22|23|33|36)|01756|06550)$/, "syntax"],
  [
    /^(?:ORA|TNS)-(?:12541|03113|03114|03135|12514|12505|12537|12547|01034|12560|12154|12528|01033|12564|27101|12543)$/,
    "connection",
  ],
  [/^(?:ORA|TNS)-(?:12170|12535|02049|12609|01013|12606)$/, "timeout"],
  [/^ORA-(?:00955|01430|01442|02264)$/, "conflict"],
  [/^ORA-(?:01653|01652|01654|01658|19809|19815|01536|00257|27072|19502|01110|01157|30036)$/, "disk"],
  [/^ORA-(?:04031|04030|27102|04036)$/, "memory"],
  [/^ORA-(?:00018|00020|12516|12519|12520|01000|00019)$/, "resource-limit"],
  [/^ORA-(?:01476|01426|01455)$/, "arithmetic"],
  [/^ORA-(?:01722|01858|01861|01843|01830|01847|06502|01840)$/, "invalid-input"],
  [/^ORA-(?:01403|01422)$/, "lookup"],
  [/^ORA-(?:00600|07445|01578)$/, "crash"],
  [/^ORA-(?:12545)$/, "dns"],
  [/^ORA-(?:28759|28860|29024|28864|12599)$/, "tls"],
  [/^PLS-00(?:201|302|904)$/, "lookup"],
  [/^PLS-00(?:103|104)$/, "syntax"],
  [/^PLS-00(?:306|382)$/, "type"],
  [/^SP2-0(?:640|641)$/, "connection"],
  [/^SP2-0(?:306|734|042)$/, "syntax"],
  [/^SP2-0310$/, "not-found"],
  [/^(?:DPI|DPY)-(?:1047|3001|3010)$/, "dependency"],
];

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
    confidence: confidenceOf(lead),
    message,
    code,
    category:
      codes
        .toReversed()
        .map(categoryOf)
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

function numbered(line: string): { lead: string; code: string; message: string } | undefined {
  const cut = line.slice(0, MAX_LINE).trimEnd();
  if (ORNAMENT.test(cut)) return undefined;
  const { lead, code, message } = NUMBERED.exec(cut)?.groups ?? {};
  return lead === undefined || code === undefined || message === undefined ? undefined : { lead, code, message };
}

function categoryOf(code: string): Finding["category"] {
  return WRAPPER.test(code) ? undefined : families.find(([pattern]) => pattern.test(code))?.[1];
}
