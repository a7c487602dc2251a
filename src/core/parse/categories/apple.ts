/** Categories of what Swift, Objective-C and Apple's systems say of a crash. */
import type { Category } from "../../types.ts";
import type { Wordings } from "../shared/by-wording.ts";
import { troubleOf } from "../shared/resolver-trouble.ts";

const WORDINGS: Wordings = [
  [
    /unexpectedly found nil|Unexpectedly found nil|null pointer|nil (?:key|value|object|argument|string)|object cannot be nil|attempt to insert nil|KERN_INVALID_ADDRESS at 0x0{8,16}[0-9a-f]{0,3}\b|\baddress=0x[0-9a-f]{1,3}\)/i,
    "null-reference",
  ],
  [/unrecognized selector|does not recognize|[Cc]ould not cast/, "type"],
  [
    /is not key value coding-compliant|[Ii]ndex (?:out of (?:range|bounds)|\d{1,20} (?:is )?(?:beyond|out of))|out of (?:bounds|range)|beyond bounds|remove (?:first|last) element|bounds for empty/,
    "lookup",
  ],
  [/[Dd]ivision by zero|overflow|Not enough bits|can(?:not|'t) be converted to .?Int/i, "arithmetic"],
  [
    /0x8badf00d|watchdog|failed to (?:terminate gracefully|scene-\w{1,20})|exhausted (?:real|CPU)|timed? out/i,
    "timeout",
  ],
  [/Library (?:missing|not loaded)|image not found|Symbol (?:missing|not found)/, "dependency"],
  [
    /per-process-limit|vm-pageshortage|jetsam|EXC_RESOURCE.{0,30}MEMORY|[Oo]ut of memory|Stack (?:overflow|Guard)|stack overflow/,
    "memory",
  ],
  [
    /exclusive access|[Mm]ain [Tt]hread [Cc]hecker|main thread only|deadlock|0xdead10cc|background thread/,
    "concurrency",
  ],
  [/CODESIGN|Code Signature Invalid|not valid for use|0xdeadfa11/, "configuration"],
  [/privacy-sensitive data|usage description/, "configuration"],
  [/[Aa]ssertion|[Pp]recondition|Invalid update|invalid number of rows/, "assertion"],
  [/raised an error|[Ii]nvalid|Duplicate keys|Range requires|must (?:be|not)|not implemented/i, "invalid-input"],
];

/** What the words say of it; undefined when they do not. */
export function appleCategory(words: string): Category | undefined {
  return troubleOf(words, WORDINGS);
}
