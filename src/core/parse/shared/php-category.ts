/** What kind of trouble PHP's own messages and PDO's states tell of. */
import type { Category, Finding } from "../../types.ts";
import { byCode } from "../categories/index.ts";
import { byWording, type Wordings } from "./by-wording.ts";

const WORDINGS: Wordings = [
  [/^Allowed memory size|^Out of memory|Maximum (?:function nesting level|call stack)|stack overflow/i, "memory"],
  [/^Maximum execution time|timed out/i, "timeout"],
  [
    /^syntax error|^Cannot (?:use|combine|mix|pass) .{0,40}(?:positional|named) (?:argument|parameter)|^Unclosed |^Unterminated |unexpected (?:token|end of file|'|T_|\$end|identifier|variable)|^Invalid (?:numeric|UTF-8 codepoint)|^Cannot use .{1,80} as .{1,80} because/i,
    "syntax",
  ],
  [/ on null$| of null$|on null in|on a non-object$|property "\w{1,80}" on null|of type null$/i, "null-reference"],
  [/vendor\/autoload\.php/, "dependency"],
  [
    /^Call to undefined function|^Undefined (?:constant|variable|array key|offset|index|property)|^Uncaught ReflectionException/i,
    "lookup",
  ],
  [/^Composer detected issues|requires? PHP (?:version )?[\d.^>=~"]/i, "compatibility"],
  [
    /^(?:Class|Interface|Trait|Enum) ["']?.{1,200}["']? (?:not found|does not exist)|^Target class|dynamic library|extension .{1,60} (?:missing|not loaded|is required)|could not find driver/i,
    "dependency",
  ],
  [/^Cannot (?:re)?declare|already in use$|^Cannot redeclare/i, "conflict"],
  [/^headers already sent|Cannot modify header information/i, "conflict"],
  [
    /abstract method|^\[\] operator not supported|must be compatible|must be of (?:the )?type|Unsupported operand|Call to undefined method|Call to a member function \w{1,100}\(\) on (?:string|array|int|float|bool|true|false)\b|Call to (?:private|protected)|Cannot use object of type|Too few arguments|expects (?:exactly|at (?:least|most)|parameter \d{1,3} to be)|Unknown named parameter|Cannot (?:access|instantiate|assign|unset|modify|pass|override|make|extend|inherit)|could not be converted to/i,
    "type",
  ],
  [/^Unhandled match case|^Unhandled match value/, "lookup"],
  [/(?:division|modulo) by zero|^Bit shift/i, "arithmetic"],
  [/Permission denied|open_basedir restriction/i, "permission"],
  [/getaddrinfo|Name or service not known|php_network_getaddresses|Could not resolve host/i, "dns"],
  [/SSL operation failed|certificate verify failed|Failed to enable crypto/i, "tls"],
  [/Connection (?:refused|reset|timed out)|server has gone away|Broken pipe/i, "connection"],
  [/No space left on device|disk full/i, "disk"],
  [/Too many open files|Too many connections/i, "resource-limit"],
  [/Access denied for user/i, "authentication"],
  [/Failed opening required|No such file or directory|does not exist/i, "not-found"],
  [/^assert\(/i, "assertion"],
  [/^Malformed UTF-8/i, "encoding"],
  [/Failed to parse time string|^Unknown or bad (?:timezone|format)/i, "invalid-input"],
];
/** The driver has one number for all that keeps it from connecting. */
const UNRESOLVED = /\bgetaddrinfo\b/;
const SQLSTATE = /SQLSTATE\[(\w{5})\](?:(?: \[|.{0,60}?: )(\d{3,5})\b)?/;

/** The SQLSTATE that a message of PDO bears as its code, and the category; of a general state the driver's number knows more. */
export function phpFacts(message = ""): Pick<Finding, "code" | "category"> {
  const first = message.split("\n", 1)[0] ?? "";
  const [, state, number] = SQLSTATE.exec(first.slice(0, 300)) ?? [];
  const ofNumber = number === undefined ? undefined : byCode.get(number);
  return {
    code: state,
    category: UNRESOLVED.test(first) ? "dns" : (ofNumber ?? (state ? undefined : phpCategory(first))),
  };
}

/** The category of a message of PHP's own. */
export function phpCategory(message: string): Category | undefined {
  return byWording(message.replace(/^(?:User )?(?:Notice|Warning|Deprecated|Error): /, ""), WORDINGS);
}
