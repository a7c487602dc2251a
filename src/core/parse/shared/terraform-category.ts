/** The category of a Terraform diagnostic: by its title, or by what a provider says behind it. */
import { byCode } from "../categories/index.ts";
import { operationsCategory } from "./operations-category.ts";
import type { Category, Finding } from "../../types.ts";

/** Titles of Terraform's own diagnostics. */
const titles: readonly [RegExp, Category][] = [
  [
    /^(?:Reference to undeclared|Unsupported attribute|Invalid index|Missing resource instance key|Call to unknown function|Unknown variable|Invalid reference|Self-referential|Missing map element|Invalid (?:resource|data source) type|Reference to uninitialized)/,
    "lookup",
  ],
  [
    /^(?:Invalid expression|Unclosed|Argument or block definition|Argument definition required|Missing newline|Invalid character|Unterminated|Invalid (?:single-argument )?block definition|Missing (?:key\/value separator|item separator|attribute (?:value|separator)|argument separator|close|false expression)|Extra characters|Invalid multi-line|Unbalanced|Invalid (?:escape sequence|template|argument name|quoted|number literal)|Missing (?:expression|block)|Ambiguous attribute key|Newline in)/,
    "syntax",
  ],
  [
    /^(?:Unsupported argument|Unsupported block type|Missing required argument|Insufficient .{1,40} blocks|Too many .{1,40} blocks|Invalid (?:value for variable|count argument|for_each|function argument|argument|attribute|address|target)|Error in function call|Not enough function|Too many function|Conflicting configuration arguments|Invalid combination|Variables not allowed|Missing name for|Extraneous label|Too many command line|Failed to parse command-line|Value for undeclared|Expected|expected )/,
    "invalid-input",
  ],
  [
    /^(?:Incorrect (?:attribute )?value type|Inappropriate value|Invalid (?:operand|template interpolation value|default value|value for (?:input|output))|Unsuitable value|Inconsistent conditional|Iteration over|Wrong type|Unsupported operator)/,
    "type",
  ],
  [/^Attempt to (?:get attribute from null|index null)|^Invalid null/, "null-reference"],
  [/^Division by zero/, "arithmetic"],
  [
    /^(?:Resource|Check block|Test|Module output value|Output).{0,30}(?:precondition|postcondition|assertion) failed|^Check block assertion failed|^Provider produced|^Assertion failed|^Test assertion/,
    "assertion",
  ],
  [
    /^(?:Module not installed|Module (?:source has changed|version requirements)|Failed to (?:query available|install|load plugin|instantiate provider|resolve provider|get existing|download module|read schema)|Inconsistent dependency lock|Required plugins|Could not (?:load plugin|retrieve|download|satisfy)|Missing required provider|Incompatible provider|Provider (?:requirements|not present)|Invalid provider (?:registry|local name)|Unresolvable module version)/,
    "dependency",
  ],
  [
    /^(?:Unreadable module|Module not found|No configuration files|Failed to (?:read|open|load) |Cannot import non-existent|No such|Resource (?:instance )?not found|Could not find|Configuration directory|Given variables file|Failed to load ".{1,300}" as a plan file|resource address ".{1,300}" does not exist in the configuration)/,
    "not-found",
  ],
  [
    /^Unsupported (?:Terraform Core|OpenTofu Core)|^Unsupported state file|^State snapshot was created|^Incompatible API version|^Resource instance managed by newer/,
    "compatibility",
  ],
  [
    /^(?:No value for required variable|Invalid provider configuration|Unsupported backend|Invalid backend|Backend (?:initialization|configuration)|Terraform Cloud|Missing backend|Provider (?:configuration not|type mismatch)|Duplicate provider|Cycle:|Missing (?:provider|region)|Error configuring|Error loading config|Invalid (?:quoted type|version|module source|legacy)|Module is incompatible|Instance cannot be destroyed|Output refers to sensitive|Invalid workspace|Workspace)/,
    "configuration",
  ],
  [
    /^(?:Duplicate |Resource already managed|Saved plan is stale|Objects? have changed|Resource already exists|Workspace ".{1,100}" already|Moved object still exists|a resource with the ID)/i,
    "conflict",
  ],
  [/provisioner error$/, "build"],
  [/state lock|^Error (?:locking|releasing) state|^Failed to unlock/, "concurrency"],
  [/^state data in S3|checksum/i, "constraint"],
  [
    /^(?:No valid credential|Required token could not|Unauthorized|error configuring .{0,40}: no valid credential|Error: building (?:AzureRM|account)|unable to build authorizer)/i,
    "authentication",
  ],
  [/^Plugin did not respond|^Request cancelled|^Plugin error|^Provider crashed|panic:/, "crash"],
];
/** Titles under which the details tell what it was. */
const broad =
  /^(?:Failed to (?:query|install|read|load|get|download)|Could not|Invalid function argument|Error in function call|Unreadable module|Error (?:acquiring|configuring)|Invalid provider configuration|Error while|Plugin did not)/;
const transport: ReadonlySet<Category> = new Set<Category>([
  "tls",
  "dns",
  "connection",
  "timeout",
  "authentication",
  "authorization",
  "permission",
  "rate-limit",
  "not-found",
]);

/** Titles that other tools print too. */
const common =
  /^(?:No such|Could not|Failed to (?:read|open|load(?! ".{1,300}" as a plan)|install|download|resolve)|[Ee]xpected |Duplicate |Unauthorized|Assertion|Invalid (?:argument|address|target|version|reference|expression|character|index|template|operand|default|value|number|null)|Wrong type|Division|Missing |Workspace|Unknown variable|Iteration|Unbalanced|Newline|.{0,100}checksum|Unclosed|Unterminated|Ambiguous|Too many|Not enough|Unsupported (?:operator|version)|Configuration directory|Resource |panic|Request cancelled|Plugin error)/;

/** Whether a diagnostic's title is one of Terraform's own, and of no other tool's. */
export function knownTitle(title: string): boolean {
  return title.length < 200 && !common.test(title) && titles.some(([pattern]) => pattern.test(title));
}

/** @param told what the cloud's SDK says in the message */
export function terraformCategory(
  title: string,
  message: string,
  told: Pick<Finding, "code" | "category">,
): Category | undefined {
  const ofCode = told.code === undefined ? undefined : byCode.get(told.code);
  if (ofCode) return ofCode;
  const own = titles.find(([pattern]) => pattern.test(title))?.[1];
  const isRoot = own === undefined || (broad.test(title) && told.category && transport.has(told.category));
  if (/no file exists at|no such file/.test(message)) return "not-found";
  if (/^Call to function "(?:yaml|json|csv)decode" failed/m.test(message)) return "syntax";
  if (/state lock/.test(title)) return "concurrency";
  if (/provisioner error$/.test(title))
    return operationsCategory(message.replaceAll("\n", " ").replace(/.*Output: /, "")) ?? "build";
  return isRoot ? (told.category ?? own ?? operationsCategory(message)) : own;
}
