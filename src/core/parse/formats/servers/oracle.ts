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
  [/^(?:ORA-(?:01017|01005|12638|0?2800[01]|28003|28040)|DPY-4001|NJS-101)$/, "authentication"],
  [/^ORA-(?:01031|01045|00990|01950|24247|01720|28150)$/, "authorization"],
  [
    /^ORA-(?:00942|00904|04043|00918|12899|01400|00913|00947|00932|01747|06575|01438|00937|00979|00984|01461|04091|14400|06508|08002|22992|00972|00957)$/,
    "schema",
  ],
  [/^ORA-(?:00001|02291|02292|02290|01407|02449|02298|02299|02266)$/, "constraint"],
  [/^ORA-(?:00060|00054|08177|04021|30006|04020|04068|38029|01555|14411|00028)$/, "concurrency"],
  [/^ORA-(?:009(?:00|01|06|07|11|17|20|21|22|23|33|36)|01756|06550)$/, "syntax"],
  [
    /^(?:ORA|TNS)-(?:12541|03113|03114|03135|12514|12505|12537|12547|01034|12560|12154|12528|01033|12564|27101|12543|12571|12557|01089|01109|01092|17002|12203|12500|12518|02396|17008)$/,
    "connection",
  ],
  [/^(?:ORA|TNS)-(?:12170|12535|02049|12609|01013|12606|03136|12161|01066)$/, "timeout"],
  [/^ORA-(?:00955|01430|01442|02264)$/, "conflict"],
  [
    /^ORA-(?:01653|01652|01654|01658|19809|19815|01536|00257|27072|19502|01110|01157|30036|01565|27041|27072|29283|39070)$/,
    "disk",
  ],
  [/^ORA-(?:04031|04030|27102|04036|30009|22813)$/, "memory"],
  [/^ORA-(?:00018|00020|12516|12519|12520|01000|00019|01795|02391|12526|00036)$/, "resource-limit"],
  [/^ORA-(?:01476|01426|01455)$/, "arithmetic"],
  [/^ORA-(?:01722|01858|01861|01843|01830|01847|06502|01840|01427|01841|29273|22275|30926|20\d{3})$/, "invalid-input"],
  [/^ORA-(?:01403|01422|06533|06532)$/, "lookup"],
  [/^ORA-06530$/, "null-reference"],
  [/^ORA-(?:00600|07445|01578)$/, "crash"],
  [/^ORA-(?:12545)$/, "dns"],
  [/^ORA-(?:28759|28860|29024|28864|12599|12650|12660|28750)$/, "tls"],
  [/^PLS-00(?:201|302|904)$/, "lookup"],
  [/^PLS-00(?:103|104)$/, "syntax"],
  [/^PLS-00(?:306|382)$/, "type"],
  [/^SP2-0(?:640|641)$/, "connection"],
  [/^SP2-0(?:306|734|042)$/, "syntax"],
  [/^SP2-0310$/, "not-found"],
  [/^(?:DPI-1047|DPY-3001|NJS-045)$/, "dependency"],
  [/^(?:DPY-(?:3010|3015)|NJS-(?:138|116))$/, "compatibility"],
  [/^(?:DPY-(?:4011|6000|6001|6002|6003|6005|1001)|NJS-(?:500|501|503|511|512|517|518|521))$/, "connection"],
  [/^(?:DPY-4024|NJS-(?:040|510|123))$/, "timeout"],
  [/^DPY-4027$/, "configuration"],
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
