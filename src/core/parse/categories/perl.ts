/** Categories of what Perl, its modules and DBI say: https://perldoc.perl.org/perldiag */
import type { Wordings } from "../shared/by-wording.ts";

export const perlWordings: Wordings = [
  [
    /^Can't locate \S{1,200} in @INC|^Can't load '|^Attempt to reload|^Can't find module|^Base class package ".{1,200}" is empty|Compilation failed in require|^install_driver\(/,
    "dependency",
  ],
  [
    /(?:version .{1,60}|^Perl .{1,60}) required|does not match bootstrap parameter|binaries are mismatched|Invalid version format/,
    "compatibility",
  ],
  [
    /on an undefined value|^Can't use an undefined value|Can't call method .{1,100} without a package/,
    "null-reference",
  ],
  [
    /^Can't locate object method|unblessed reference|^Not an? \w{1,10} reference|^Can't use (?:string|bareword) \(|Can't coerce|^(?:Too many|Not enough) arguments|Modification of (?:a read-only|non-creatable)|^Can't modify|Attribute \(\w{1,80}\) does not pass|isa check for|^Can't call method|^Type of arg/,
    "type",
  ],
  [
    /^syntax error|^Missing right|^Can't find string terminator|^Unmatched |^Unrecognized character|^Number found where|^Bareword found|^Search pattern not terminated|^Substitution (?:pattern|replacement) not terminated|in regex; marked by|^Can't "(?:last|next|redo|return)"|^Unterminated |not terminated|^Can't "goto"|^Missing |^(?:length|code|'.{1,5}'|Malformed integer|Invalid type|Within \[\]-length) .{0,60}in (?:un)?pack|^Illegal declaration|^Can't redeclare|^Quantifier/,
    "syntax",
  ],
  [
    /^Global symbol|^Undefined subroutine|^Bareword ".{1,100}" not allowed|^Can't find Unicode property|^Unknown (?:function|named)|^Undefined (?:format|sort)/,
    "lookup",
  ],
  [/^Illegal (?:division by|modulus) zero|^Can't take (?:log|sqrt) of/, "arithmetic"],
  [/^panic: (?!malloc)|^Bizarre|^Can't upgrade|^refcnt_/, "crash"],
  [/^Out of memory|^panic: malloc|Deep recursion limit/, "memory"],
  [
    /constraint failed|Duplicate entry|violates .{1,40} constraint|foreign key constraint|cannot be null/i,
    "constraint",
  ],
  [
    /doesn't exist|no such (?:table|column)|Unknown column|relation ".{1,100}" does not exist|column ".{1,100}" does not exist/i,
    "schema",
  ],
  [/error in your SQL syntax|near ".{0,100}": syntax error|syntax error at or near/i, "syntax"],
  [/Access denied for user|password authentication failed|Login failed|401 Unauthorized/i, "authentication"],
  [/database is locked|Deadlock found|Lock wait timeout/i, "concurrency"],
  [/Name or service not known|Bad hostname|getaddrinfo|Can't resolve/i, "dns"],
  [/certificate verify failed|SSL (?:connect|upgrade)|SSL_/i, "tls"],
  [/timed? ?out|^alarm/i, "timeout"],
  [/Connection (?:refused|reset)|gone away|Can't connect|Lost connection|Broken pipe|could not connect/i, "connection"],
  [/Permission denied|Operation not permitted|Insecure (?:dependency|\$ENV)/, "permission"],
  [/No such file or directory|404 Not Found/, "not-found"],
  [/No space left on device|Read-only file system|Input\/output error/, "disk"],
  [/Too many open files|Resource temporarily unavailable|Cannot fork/, "resource-limit"],
  [/File exists|Address already in use|Resource busy/, "conflict"],
  [/Wide character|wide characters|does not map to Unicode|Malformed UTF-8|Unknown encoding/i, "encoding"],
  [
    /malformed JSON|expected while parsing|at character offset|unexpected character|JSON text must be|unexpected end of string|not well-formed|Invalid (?:argument|value)|invalid/i,
    "invalid-input",
  ],
];
