/** What the words of a class's name tell of its category, whatever its ending: `OffsetOutOfRangeException`, `CertificateRevokedException`. */
import type { Category } from "../../types.ts";
import { byWording, type Wordings } from "../shared/by-wording.ts";

/** The most telling first; of the name in lower case, its words apart, without `Exception` or `Error`. */
const WORDINGS: Wordings = [
  [/\bstack overflow|\bout of .{0,10}memory|\brecursion\b/, "memory"],
  [/\bnull(?:able)?\b|\bnil\b/, "null-reference"],
  [/\barithmetic|\boverflow|\bdivi(?:de|sion)\b|\bnot finite/, "arithmetic"],
  [
    /\bcredential|\blogin\b|\bpassword|\bauthenticat|\bauth fail|\baccount (?:expired|locked|disabled)|\b(?:unknown|disabled) account|\bjws?t?\b|\btoken (?:expired|invalid)|\bbad token|\bsignature (?:verif|invalid)/,
    "authentication",
  ],
  [
    /\bdeadlock|\block(?:ed|ing)?\b|\bconcurren|(?<!keyboard )\binterrupt|\bmutex|\bmonitor\b|\boptimistic|\bstale\b|\bthread|\bsemaphore|\bcancelled key|\brollback|\btransaction (?:abort|conflict)|\bin doubt/,
    "concurrency",
  ],
  [/\bcertificate|\bssl\b|\btls\b|\bhandshake|\bcert path/, "tls"],
  [
    /\bauthoriz|\bdenied|\bpermission|\bforbidden|\bprivilege|\bnot allowed|\baccess control|\bcsrf|\bantiforgery|\bsecurity\b/,
    "authorization",
  ],
  [/\bencod|\bcharset|\bunicode|\bcharacter/, "encoding"],
  [/\btimed? ?out|\btime limit|\bdeadline/, "timeout"],
  [/\bthrottl|\brate limit|\btoo many requests/, "rate-limit"],
  [/\bquota\b/, "quota"],
  [
    /\btoo (?:many|large|long|busy|big)|\blimit\b|\bexhaust|\bcapacity|\bfull\b|\bsize (?:limit|exceed)|\bnot enough|\binsufficient/,
    "resource-limit",
  ],
  [
    /\balready|\bduplicate|\bconflict|\bin use\b|\bexists\b|\bambiguous|\bcollision|\bcheck fail|\bfast forward/,
    "conflict",
  ],
  [/\bconstraint|\bintegrity|\bchecksum|\bmismatched tag|\btag mismatch|\bunique\b/, "constraint"],
  [/\bschema|\bmigration|\bmapping|\bcolumn\b|\bsql grammar/, "schema"],
  [/\bunsupported|\bnot (?:supported|implemented)|\bincompatible|\bversion\b|\bdeprecated|\bupgrade/, "compatibility"],
  [/\bdependenc|\bmodules?\b|\bplugin\b|\blibrary\b|\bclass load|\bassembly\b|\bmissing applications/, "dependency"],
  [/\bassert|\bverify\b|\bverification\b|\binvariant|\bexpectation/, "assertion"],
  [/\bout of (?:range|bounds)|\bindex\b|\bunresolv|\bno def|\bno .{0,20}def(?:inition)? found/, "lookup"],
  [
    /\bmissing .{0,30}(?:header|param\w{0,4}|argument|request|value|field|cookie|part|variable|format)/,
    "invalid-input",
  ],
  [/\bnot found|\bno such|\bunknown (?=.)|\bmissing\b|\babsent/, "not-found"],
  [/\bsyntax|\bpars(?:e|er|ing)\b|\blexer|\bgrammar|\btemplate|\bselector\b/, "syntax"],
  [
    /\bconfig|\bproperty\b|\boptions?\b|\bsetting|\binitiali[sz](?:er|ation)|\bbean\b|\bdefinition|\btopology|\binflate|\binstance creation/,
    "configuration",
  ],
  [
    /\b(?:class)? ?cast|\bcoerc|\bconver(?:t|sion)|\btype\b|\bwrong class|\binstantiation|\bmethod\b|\bmember\b/,
    "type",
  ],
  [
    /\binvalid|\billegal(?! state\b)|\bmalformed|\bbad\b|\bwrong\b|\bcorrupt|\bformat|\bnot acceptable|\bviolat|\bvalidation|\b(?:de)?seriali[sz]|\bdecod|\bjson|\bxml\b|\byaml|\bx ?path|\bxslt\b|\buri\b|\bdocument\b|\bargument|\bincorrect|\bprotocol\b|\bread ?only\b/,
    "invalid-input",
  ],
  [
    /\bconnect|\bsocket|\bclosed\b|\bchannel|\bnetwork|\btransport|\bcommunicat|\bnot leader|\bstream reset|\babort|\bremot(?:e|ing)\b|\bdisconnect|\bpartition|\bmail send/,
    "connection",
  ],
  [/\bunavailable|\bnot available|\bserver\b|\bresponse\b|\bupstream|\bretries\b|\bcircuit/, "upstream"],
  [/\bfile ?system|\bdisk\b|\bstorage\b|\bio\b/, "disk"],
  [/\blifecycle|\bdeployment|\blaunch|\bstart\b|\bactivation/, "deployment"],
  [/\bcompil(?:e|er|ation)\b|\bbuild\b/, "build"],
];

/** The category that the words of a class's name tell; undefined where they tell none. */
export function byTypeWords(name: string): Category | undefined {
  const words = name
    .slice(0, 200)
    .replace(/(?:Exception|Error)$/, "")
    .replace(/([a-z0-9])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])|[_$]/g, "$1$2 ")
    .toLowerCase();
  return byWording(words, WORDINGS);
}
