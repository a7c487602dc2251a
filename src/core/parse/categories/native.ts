/** Categories of what compilers and linkers of C, C++ and their kin say: GCC, Clang, GDC, MSVC, nvcc, GNU ld, lld, Apple's ld. */
import type { Category } from "../../types.ts";
import { byWording, type Wordings } from "../shared/by-wording.ts";
import { namesByCategory } from "./name-table.ts";

const compiler: Wordings = [
  [
    /\.(?:h|hh|hpp|hxx|inc|cuh|pch|tlh|ipp)>?['"’]?(?:: No such file or directory|[:：] ?没有那个文件或目录| file not found|: Datei oder|: Aucun fichier|: No existe|: Нет такого|: そのような)|^['"‘][^'"’]{1,200}['"’] file not found|^module ['‘].{1,200} not found|^unable to read module|^Cannot open (?:include|source|module) file|^(?:cannot|could not) open (?:include|source) file/,
    "dependency",
  ],
  [/No such file or directory|没有那个文件或目录|no such file or directory|^no input files|^没有输入文件/, "not-found"],
  [/^static[ _]assert|^静态断言|assertion failed/i, "assertion"],
  [/division by zero|divide by zero|integer overflow|overflow in (?:constant )?expression|除以零|被零除/, "arithmetic"],
  [
    /^(?:virtual memory exhausted|out of memory|memory exhausted)|^template instantiation depth|recursive template instantiation exceeded|compiler is out of heap|Killed signal terminated/,
    "memory",
  ],
  [
    /^unrecognized command[- ]line option|^bad value .{1,200} for |^unsupported option|^unknown argument|not supported|unsupported|requires? (?:the )?(?:compiler|ISO|C\+\+|-std)|only available (?:with|from)|is a C(?:99|\+\+\d\d) (?:feature|extension)|only allowed in C99|无法识别的命令行选项|is unavailable|unrecognized (?:option|argument)|unknown target/,
    "compatibility",
  ],
  [
    /stray|semicolon (?:needed|expected)|^no identifier for|^(?:[Ss]yntax|[Pp]arse) error|^expected .{0,300}(?:before|after|at end|at the end|\bto match\b|;|token|expression|statement|identifier|body|end of|\binitializer|declaration|'[)}\]]')|^expected\b(?!.{0,40}(?:type|argument))|missing terminating|unterminated|missing '[^']{1,3}'|extraneous closing|found `.{1,60}` (?:when|instead)|^语法错误|^missing |应有|^empty character|^unbalanced|^at end of input|#(?:endif|if|else) without|unterminated #|^invalid preprocessing|^[Uu]nexpected|期望|a function-definition is not allowed|expecting/,
    "syntax",
  ],
  [
    /undeclared|未声明|not declared|was not declared|未在此作用域|尚未声明|undefined (?:identifier|symbol|variable)|is undefined|not defined|does not name a type|不是一个类型名|unknown type name|未知的类型名|implicit declaration|隐式声明|use of undeclared|is not a member of|has not been declared|no template named|is not a class or namespace|no type named|nicht deklariert|nicht (?:in diesem|definiert)|non (?:déclaré|défini)|no declarado|no se declaró|не (?:описан|объявлен|определ)|宣言されていません|cannot find symbol|unknown (?:identifier|symbol)/,
    "lookup",
  ],
  [
    /redefinition|redeclar|previously de(?:fined|clared)|conflicting (?:types|declaration)|multiple definition|duplicate|重定义|重复|follows non-static|ambiguous|already (?:defined|declared)/,
    "conflict",
  ],
  [
    /^no such instruction|^(?:junk|bad|unknown (?:mnemonic|opcode|pseudo))|invalid instruction|operand (?:type|size) mismatch|instruction expected|parser:|directive|combination of opcode/,
    "syntax",
  ],
  [
    /no member named|has no member|没有名为|invalid (?:conversion|operands|use|type|initiali|cast|static_cast|reinterpret)|incompatible|cannot (?:convert|initialize|be (?:assigned|used|overloaded|referenced)|assign|bind|call|declare|allocate|pass|implicitly|increment)|could not convert|no match(?:ing)?|no (?:viable|known conversion|overload|suitable|property|instance)|too (?:few|many) (?:arguments|initializers|template)|deleted (?:function|constructor)|(?:is|within this) (?:a )?(?:private|protected)|不能|无法|没有匹配|lvalue|assignable|subscripted|discards|makes (?:pointer|integer)|type mismatch|mismatched types|expected .{0,20}type|argument|template|abstract|const|overrid|final|derive|storage size|variable-sized|void value|return|not (?:a function|callable)|is (?:not )?a pointer|base operand|member reference|non-class|pure|qualif|type/,
    "type",
  ],
];

/** The category of a compiler's message; `build` where the wording tells no more. */
export function ofCompilerMessage(message: string): Category {
  return byWording(message, compiler) ?? "build";
}

const linker: Wordings = [
  [/cannot open (?:linker script|output|map|version script) file .{1,400}No such file/, "not-found"],
  [/multiple definition|duplicate symbol|多重定义|重定义|already defined|multiply defined|LNK2005|LNK1169/, "conflict"],
  [
    /undefined (?:reference|symbol|external)|Undefined symbols|unresolved|未定义|cannot find|unable to find|not found|找不到|No such file|cannot open|no such|could not open|DSO missing|undefinierter|indéfinie|sin definir|неопредел/i,
    "dependency",
  ],
  [
    /incompatible|wrong format|not recognized|unrecogni[sz]ed|recompile with|can ?not be used when|unsupported|built for|machine type|mismatch|not support|architecture|emulation/i,
    "compatibility",
  ],
  [/overflowed by|will not fit|out of range|truncated to fit|exceeds|memory exhausted|No space/i, "memory"],
  [/[Pp]ermission denied/, "permission"],
  [/syntax error/, "syntax"],
];

/** The category of a linker's message. */
export function ofLinkerMessage(message: string): Category {
  return byWording(message, linker) ?? "build";
}

/** The exception classes of C++'s standard library, and those that say as much by their name. */
const thrown: Partial<Record<Category, string>> = {
  lookup: "out_of_range",
  "invalid-input": "invalid_argument domain_error length_error bad_lexical_cast regex_error parse_error",
  arithmetic: "overflow_error underflow_error range_error",
  memory: "bad_alloc bad_array_new_length",
  type: "bad_cast bad_typeid bad_any_cast bad_variant_access type_error",
  "null-reference": "bad_optional_access bad_function_call bad_weak_ptr",
  concurrency: "future_error",
  disk: "__ios_failure ios_base::failure",
};

/** By the name of a C++ exception without its namespace. */
export const native: ReadonlyMap<string, Category> = new Map(namesByCategory(thrown));
