/** Which program words a message so, going by the template of the catalogue that fits it. */
import { catalogue } from "../../catalogue/index.ts";
import { Runtime } from "../../report.ts";

/** Programs and libraries that templates are named after, by who prints their messages. */
const PRINTED_BY: Readonly<Record<string, Runtime>> = {
  javascript: "node",
  react: "browser",
  vue: "browser",
  csharp: "dotnet",
  javac: "java",
  spring: "java",
  hibernate: "java",
  jackson: "java",
  jdbc: "java",
  hikari: "java",
  django: "python",
  pydantic: "python",
  sqlalchemy: "python",
  numpy: "python",
  pandas: "python",
  torch: "python",
  flask: "python",
  rails: "ruby",
  bundler: "ruby",
  mongoose: "node",
  ioredis: "node",
  prisma: "node",
  model: "http",
  relay: "http",
  vllm: "python",
  huggingface: "python",
  curl: "shell",
  ssh: "shell",
};
/** Whose messages stand behind nothing but `error: `. */
const COMPILERS = new Set(["javac", "kotlin", "rust", "c", "cpp", "typescript", "swift", "csharp"]);
/** Templates of one language whose words others say as well. */
const SHARED = new Set(["swift.index", "go.stack-overflow"]);
/** Characters of a template's own words, from which no other program says the same. */
const TELLING = 12;

function familyOf(message: string): string | undefined {
  const found = catalogue().find(message);
  return found && found.weight >= TELLING && !SHARED.has(found.template.id)
    ? found.template.id.split(".", 1)[0]
    : undefined;
}

/** The runtime of the template that a whole message fits; undefined for a message that many programs print. */
export function runtimeByCatalogue(message: string): Runtime | undefined {
  const family = familyOf(message) ?? "";
  return PRINTED_BY[family] ?? Runtime.options.find((runtime) => runtime === family);
}

/** The language whose compiler says a message, so that it needs no place in front. */
export function compilerByCatalogue(message: string): Runtime | undefined {
  return COMPILERS.has(familyOf(message) ?? "") ? runtimeByCatalogue(message) : undefined;
}
