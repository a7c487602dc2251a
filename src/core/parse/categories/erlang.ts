/** Categories of Erlang's exit reasons, by the atom or the shell's wording that names them. https://www.erlang.org/doc/system/errors.html */
import type { Category } from "../../types.ts";
import type { Wordings } from "../shared/by-wording.ts";
import { troubleOf } from "../shared/resolver-trouble.ts";

/** What the reason holds says more than the reason: a POSIX name inside a `badmatch`. */
const WORDINGS: Wordings = [
  [/\benoent\b|no such file/, "not-found"],
  [/\b(?:eacces|eperm)\b/, "permission"],
  [/\b(?:eaddrinuse|already_started|eexist|already_present|name \S{1,200} seems to be in use)\b/, "conflict"],
  [
    /\b(?:econnrefused|econnreset|ehostunreach|enetunreach|epipe|closed|nodedown|noconnection|enotconn)\b/,
    "connection",
  ],
  [/\bnxdomain\b/, "dns"],
  [/\b(?:etimedout|timeout)\b/, "timeout"],
  [/\b(?:emfile|enfile|system_limit|reached_max_restart_intensity)\b/, "resource-limit"],
  [/\b(?:enospc|erofs|eio)\b/, "disk"],
  [/\benomem\b|[Cc]annot (?:re)?allocate \d/, "memory"],
  [/tls_alert|bad_cert|unknown_ca/, "tls"],
];

const REASONS: Wordings = [
  [/\bbadarith\b|arithmetic expression/, "arithmetic"],
  [/\bbadkey\b|bad key|\bbadrecord\b|bad_generator|unbound/, "lookup"],
  [
    /\b(?:badfun|badarity|function_clause|undef|badmap|undefined_record)\b|undefined (?:function|record|shell command)|no function clause|bad function|called with/,
    "type",
  ],
  [
    /\b(?:badmatch|badarg|case_clause|if_clause|try_clause|else_clause)\b|right hand side|bad argument|clause matching|no true branch/,
    "invalid-input",
  ],
  [/\bnoproc\b/, "not-found"],
  [/\bsyntax error|illegal (?:pattern|expression)/, "syntax"],
  [/\b(?:bad_environment_value|missing_env|bad_config|configuration)\b|get bootfile/, "configuration"],
  [/\b(?:undef|application_start_failure|not_started|no such file or directory","\S{1,80}\.app)\b/, "dependency"],
  [/\b(?:assert\w{0,20}|assertion_failed)\b/, "assertion"],
  [/\b(?:killed|shutdown)\b/, "crash"],
];

/**
 * @param reason the reason or its wording, without the stack
 * @param words all that was printed of it
 */
export function erlangCategory(reason: string, words: string): Category | undefined {
  return troubleOf(reason, WORDINGS) ?? REASONS.find(([wording]) => wording.test(words.slice(0, 2000)))?.[1];
}
