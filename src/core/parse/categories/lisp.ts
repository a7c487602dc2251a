/** Categories of errors in the Lisps: conditions of Common Lisp, symbols of Emacs Lisp, wordings of Schemes. */
import type { Category } from "../../types.ts";
import type { Wordings } from "../shared/by-wording.ts";
import { troubleOf } from "../shared/resolver-trouble.ts";

const CONDITIONS: Wordings = [
  [/reader-package-error$/i, "dependency"],
  [
    /^(?:.{0,40}:)?(?:unbound-variable|unbound-slot|undefined-function|void-variable|void-function|.{0,30}index-error|args-out-of-range|undefined-alien\S{0,20})$/i,
    "lookup",
  ],
  [
    /^(?:.{0,40}:)?(?:division-by-zero|arithmetic-error|arith-error|floating-point\S{0,20}|overflow-error|range-error)$/i,
    "arithmetic",
  ],
  [
    /^(?:.{0,40}:)?(?:type-error|simple-type-error|wrong-type-argument|no-applicable-method\S{0,10}|invalid-function|wrong-number-of-arguments|cl-no-applicable-method)$/i,
    "type",
  ],
  [
    /^(?:.{0,40}:)?(?:file-does-not-exist|file-missing|simple-file-error|file-error|package-does-not-exist)$/i,
    "not-found",
  ],
  [/exhausted|excessive-lisp-nesting|excessive-variable-binding/i, "memory"],
  [
    /(?:reader-error|end-of-file|input-error-in-load|invalid-read-syntax|compiled-program-error|simple-reader\S{0,30}|scan-error)$/i,
    "syntax",
  ],
  [/(?:socket|connection)\S{0,30}error|connection-refused\S{0,10}/i, "connection"],
  [/host-not-found|ns-\S{0,20}error/i, "dns"],
  [/(?:parse-error|extension-failure|json-\S{1,30}|user-error)$/i, "invalid-input"],
  [/package-lock-violation|name-conflict|file-exists|file-already-exists|file-locked/i, "conflict"],
  [/assertion|ert-test-failed/i, "assertion"],
];

const WORDINGS: Wordings = [
  [
    /[Nn]o such file|does not exist|cannot open (?:file|load file|module file)|[Cc]annot open input|file-not-found/,
    "not-found",
  ],
  [
    /no package with name|collection not found|no code for module|[Uu]nknown module|Don't know how to REQUIRE|cannot import unit|library .{1,80} not found|Component .{1,80} not found|package .{1,100} (?:is|was) (?:not|un)|Unable to (?:find|load)|Cannot open load file/,
    "dependency",
  ],
  [
    /[Uu]nbound variable|unbound identifier|(?:has|no) value|is undefined|undefined (?:function|variable|function or|;)|is not bound|cannot reference|[Oo]ut of range|no value found|undefined;|[Uu]nbound|void:|index|bad-index|invalid index|too (?:large|small)|key not found/,
    "lookup",
  ],
  [/[Dd]ivi(?:de|sion) by zero|numerical-overflow|[Dd]ivision-by-zero/, "arithmetic"],
  [
    /read-syntax|end of (?:file|input)|ends within|[Uu]nexpected|[Ss]yntax|bad syntax|unbalanced|expected a [`'"]|ill-formed/,
    "syntax",
  ],
  [
    /contract violation|[Ww]rong[ -][Tt]ype|bad argument type|is not (?:a|an|the|of)\b|not a (?:pair|procedure|number|list|string)|expected:|arity|[Ww]rong number of arg|not applicable|not of (?:type|the expected)|incorrect (?:number|argument)|application:|attempt to (?:call|apply)/,
    "type",
  ],
  [/stack overflow|[Aa]borting!: (?:maximum|out of)|recursion|heap|memory/, "memory"],
];

/** @param type the condition's or the signalled symbol's name; "" when none was printed */
export function lispCategory(type: string, message: string): Category | undefined {
  return CONDITIONS.find(([name]) => name.test(type))?.[1] ?? troubleOf(message, WORDINGS);
}
