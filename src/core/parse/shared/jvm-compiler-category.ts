/** What kind of trouble a JVM compiler's message tells of: javac, kotlinc, scalac, groovyc. */
import type { Category } from "../../report.ts";

const WORDINGS: readonly (readonly [RegExp, Category])[] = [
  [
    /^package .{1,300} does not exist|^cannot access |is not a member of package|^Cannot access class|^Symbol '?.{1,200} is missing from the classpath|^unable to resolve class|^module not found|^bad class file|^程序包.{1,200}不存在|^No compiler is provided/i,
    "dependency",
  ],
  [/^(?:argument )?type mismatch\b|\binferred type is\b/i, "type"],
  [
    / expected(?: but .{1,80} found)?\.?$|^reached end of file|^illegal start of|^unclosed |^class, interface|^not a statement|^expecting |^unbalanced|^illegal character|^'?(?:else|catch|case)'? without|^<identifier>|^unexpected (?:token|input|char|tokens)|^invalid method declaration|^Unexpected (?:symbol|tokens)|^unterminated |^missing return type|^orphaned |需要|^非法的|^解析时已到达文件结尾|^未结束的|^不是语句/,
    "syntax",
  ],
  [
    /(?:release version|source release|target release|[Ss]ource option|[Tt]arget option|class file has wrong version|Unsupported class file|class file version).{0,80}|无效的(?:目标|源)发行版|不支持发行版本|was compiled with an incompatible version|compiled by a more recent|preview (?:feature|language|API)|(?:is|are) not supported in -source|not supported at language level|incompatible version of Kotlin|metadata (?:is|version)/,
    "compatibility",
  ],
  [/^Incompatible classes were found/, "compatibility"],
  [/^Unresolved reference|^not found: (?:value|object)/i, "lookup"],
  [/Could not connect to kotlin/i, "connection"],
  [/^unmappable character|编码.{1,20}不可映射/, "encoding"],
  [
    /^(?:duplicate class|.{1,200} is already defined|Conflicting (?:overloads|declarations)|Redeclaration|name clash)/,
    "conflict",
  ],
  [/^OutOfMemoryError|^java heap space/i, "memory"],
  [/^warnings found and -Werror specified|^Compilation failed/, "build"],
  [/^invalid flag|^error: invalid|^unknown option|^unrecognized option/, "configuration"],
  [/^file not found|^no source files|^error reading/, "not-found"],
];

/** The category of a compiler's message; what has no wording of its own is about types and names. */
export function compilerCategory(message: string): Category {
  const text = message.slice(0, 1000);
  return WORDINGS.find(([wording]) => wording.test(text))?.[1] ?? "type";
}
