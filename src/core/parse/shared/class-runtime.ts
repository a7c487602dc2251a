/** Whose exception a class is, going by its name alone. */
import type { Runtime } from "../../types.ts";
import { dotnet, dotnetOnly } from "../categories/dotnet.ts";
import { byType } from "../categories/index.ts";
import { byEnding } from "../categories/type-endings.ts";
import { java } from "../categories/java.ts";
import { javascript } from "../categories/javascript.ts";
import { php } from "../categories/php.ts";
import { python, pythonOnly } from "../categories/python.ts";
import { ruby, rubyOnly, rubyRoots } from "../categories/ruby.ts";
import { lastSegment } from "../type-name.ts";

const CLASS = /^(?:[A-Za-z_]\w{0,60}(?:\.|::|\\)){0,12}[A-Z][A-Za-z0-9]{1,100}$/;
const ENDING = /\w{2}(?:Error|Exception)$/;
/** Java's, though their names tell no category. */
const JAVAS = /^(?:Illegal\w{3,40}|Runtime|Interrupted|UnsupportedOperation|Execution|InvocationTarget)Exception$/;
/** Where packages of the JVM begin; Python's and others' qualified names begin elsewhere. */
export const JVM =
  /^(?:javax?|jakarta|jdk|junit|sbt|hudson|jenkins|software|okhttp3|retrofit2|ch|fr|eu|jp|kr|br|nl|pl|me|com|org|net|io|co|ru|cn|de|edu|github|xyz|kotlinx?|scala|android|androidx|akka|play|reactor|feign|rx|dev|sun|groovy|hudson|jenkins|clojure|liquibase|freemarker|graphql|oracle\.(?:net|jdbc)|redis\.clients|kafka\.(?:admin|api|cluster|common|coordinator|controller|log|network|security|server|tools|utils|zk|zookeeper))\./;

/** By the parts of the name before the last. */
function runtimeOfPath(type: string): Runtime | undefined {
  if (type.includes("\\")) return "php";
  if (type.includes("::")) return /^[a-z]/.test(type) ? "cpp" : "ruby";
  if (/^kotlinx?\./.test(type)) return "kotlin";
  if (JVM.test(type)) return "java";
  if (type.includes(".")) return /^[A-Z]/.test(type) ? "dotnet" : "python";
  return undefined;
}

/** Classes by the language whose they are. */
const TABLES: readonly (readonly [ReadonlyMap<string, unknown>, Runtime])[] = [
  [python, "python"],
  [ruby, "ruby"],
  [java, "java"],
  [dotnet, "dotnet"],
  [php, "php"],
  [javascript, "node"],
];

/** By the tables of classes: what only one language has is its. */
function runtimeOfName(name: string): Runtime {
  if (pythonOnly.has(name)) return "python";
  if (rubyOnly.has(name)) return "ruby";
  if (JAVAS.test(name)) return "java";
  if (java.has(name) && (name.endsWith("Exception") || !javascript.has(name))) return "java";
  if (dotnetOnly.has(name)) return "dotnet";
  const [only, ...others] = TABLES.filter(([table]) => table.has(name));
  return only && others.length === 0 ? only[1] : "other";
}

/** The runtime of an exception's class; undefined for what is no class of an exception. */
export function runtimeOfClass(type: string): Runtime | undefined {
  if (!CLASS.test(type)) return undefined;
  const name = lastSegment(type);
  const isKnown = type !== name && (byType.has(name) || byEnding(name) !== undefined);
  const isRubys = type.includes("::") && rubyRoots.has(type.split("::", 1)[0] ?? "") && isKnown;
  if (!ENDING.test(name) && !isRubys) return undefined;
  return runtimeOfPath(type) ?? runtimeOfName(name);
}
