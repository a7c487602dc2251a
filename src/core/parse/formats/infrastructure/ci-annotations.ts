/**
 * Errors that a program hands to its CI system: workflow commands of GitHub and Azure, service messages of TeamCity.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 * https://www.jetbrains.com/help/teamcity/service-messages.html
 */
import type { Finding, Format, Location } from "../../../types.ts";
import { CERTAIN, STRONG, WEAK } from "../../confidence.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { consequences, withoutStamp } from "./ci.ts";
import { operationsCategory } from "../../shared/operations-category.ts";

/** Groups: `pairs` holds the properties. */
const COMMANDS: readonly RegExp[] = [
  /^(?:##\[error\]|::error::)(?<message>\S.{0,1500})$/,
  /^::error (?<pairs>[^:]{1,600}(?::[^:]{1,200}){0,2})::(?<message>\S.{0,1500})$/,
  /^##vso\[task\.logissue (?<pairs>[^\]]{0,300}type=error[^\]]{0,600})\](?<message>\S.{0,1500})$/,
  /^##teamcity\[(?<event>buildProblem|testFailed) (?<pairs>.{1,1900})\]$/,
];
const PAIR = /(?:^|[\s,;])([a-z]{2,20})=(?:'((?:[^'|]|\|.){0,900})'|([^,;\s'][^,;]{0,300}))/g;

export const ciAnnotations: Format = lineFormat(
  "ci-annotations",
  ["##[error]", "::error", "##vso[task.logissue", "##teamcity["],
  (posted, number): Finding | undefined => {
    const line = withoutStamp(posted);
    const groups = COMMANDS.map((command) => command.exec(line)?.groups).find((found) => found !== undefined);
    if (!groups || consequences.some((pattern) => pattern.test(line))) return undefined;
    const pairs = new Map(
      [...(groups.pairs ?? "").matchAll(PAIR)].map(([, key = "", quoted, plain]) => [key, quoted ?? plain ?? ""]),
    );
    const message = groups.message ?? unescape(pairs.get("message") ?? pairs.get("description") ?? "");
    const location = placeOf(pairs);
    return {
      runtime: "other",
      lines: [number, number],
      // An error with its class is read better by its language's own format.
      confidence: location ? CERTAIN : parseHeader(message) ? WEAK : STRONG,
      message,
      code: pairs.get("code"),
      category: groups.event === "testFailed" ? "assertion" : operationsCategory(message),
      location,
    };
  },
);

function placeOf(pairs: ReadonlyMap<string, string>): Location | undefined {
  const file = pairs.get("file") ?? pairs.get("sourcepath");
  if (file === undefined) return undefined;
  const number = (...keys: string[]) =>
    keys.map((key) => pairs.get(key)).find((value) => /^\d{1,7}$/.test(value ?? ""));
  const [line, column] = [number("line", "linenumber"), number("col", "columnnumber")];
  return { file, line: line ? Number(line) : undefined, column: column ? Number(column) : undefined };
}

/** TeamCity escapes with `|`. */
function unescape(text: string): string {
  return text.replace(/\|(.)/g, (_, char: string) => ({ n: "\n", r: "" })[char] ?? char);
}
