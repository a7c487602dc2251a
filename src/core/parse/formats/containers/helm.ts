/** Helm and other tools that install into a cluster: refused releases, templates that do not render, charts that are not found. */
import type { Category, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { operationsCategory } from "../../shared/operations-category.ts";
import { inProse } from "../../shared/prose.ts";
import { toNumber } from "../../shared/lines.ts";

/** Group 1 is the message, as Helm prints it behind `Error: `. */
const HELM =
  /^(?:\s{0,12}stderr: )?(?!Error: (?:fatal: |Command '))(?:(?:Error|ERROR(?!: (?:Job|Preparation) failed)|helm\.go:\d{1,4}: \[debug\]|\[ERROR\]): ?|\[ERROR\] |.{0,120}\bhelm: )((?=.{0,600}(?:INSTALLATION FAILED|UPGRADE FAILED|release: |\brelease\b|\bchart\b|Chart\.yaml|charts\/|template: |templates\/|values\.ya?ml|execution error at|repositor|Kubernetes cluster unreachable|kubernetes objects|rendered manifests|YAML parse error|schema\(s\)|tiller|hooks? |timed out waiting|another operation|no repositories|\brepo \S{1,60} not found|failed to download "|must be valid version|plugin ".{1,60}" )).{1,1900})$/;
/** As Helm's log, its history and what drives it tell it: a release and why. */
const RELEASE =
  /(?:^|[\s|:"'`[])((?:(?:Upgrade|Release|Rollback|Install(?:ation)?|Helm (?:upgrade|install)) "[\w.-]{1,80}" failed|(?:pre|post)-(?:upgrade|install|rollback|delete) hooks? failed): (?:warning: )?\S.{1,1200}?)[`\]"']{0,3}$/;
/** What `helm lint` concludes. */
const LINTED = /^\d{1,4} chart\(s\) linted, /;
/** Where a template failed: `chart/templates/deployment.yaml:12:20`, `(chart/templates/_helpers.tpl:3)`. */
const PLACE = /\b([\w.-]{1,80}\/(?:[\w.-]{1,80}\/){0,6}[\w.-]{1,100}\.(?:ya?ml|tpl|txt|json)):(\d{1,6})(?::(\d{1,5}))?/;
const YAML_FILE =
  /(?:YAML parse error on|unable to parse YAML in|error converting YAML .{0,20}in) (\S{1,300}\.ya?ml)\b/;
const YAML_LINE = /\byaml: line (\d{1,6})/;
/** Helm's chain of `executing … at …` ends with what went wrong. */
const wordings: readonly [RegExp, Category][] = [
  [/nil pointer evaluating|nil data; no entry/, "null-reference"],
  [
    /YAML parse error|parse error at|unexpected .{0,40} in (?:operand|command|define)|function ".{1,60}" not defined|error converting YAML|bad character/,
    "syntax",
  ],
  [/execution error at .{0,300}(?:required|must|missing)|values don't meet|schema/, "configuration"],
  [
    /wrong type for value|can't evaluate field|incompatible types|error calling (?:index|lt|gt|eq)|expected (?:string|map|integer)/,
    "type",
  ],
  [/map has no entry|no template ".{1,120}" associated|undefined variable/, "lookup"],
  [/cannot re-use a name|already exists|another operation|has no deployed releases/, "conflict"],
  [/cluster unreachable/, "connection"],
  [/execution error at/, "configuration"],
  [/missing in charts|dependencies/, "dependency"],
  [
    / is invalid: .{0,300}(?:Required|Invalid|Unsupported|Forbidden)(?: value)?\b(?!.{0,300}immutable)/,
    "invalid-input",
  ],
];

export const helm: Format = lineFormat(
  "helm",
  [
    "FAILED",
    "elease",
    "hart",
    "template",
    "values.y",
    "epositor",
    "repo ",
    "failed to download",
    "cluster unreachable",
    "kubernetes objects",
    "rendered manifests",
    "tiller",
    "hook",
    '" failed: ',
    "timed out waiting",
    "another operation",
  ],
  (line, number): Finding | undefined => {
    const message = (HELM.exec(line) ?? RELEASE.exec(line))?.[1]?.trim();
    if (message === undefined || inProse(line) || /^pods? "/.test(message)) return undefined;
    const own = wordings.find(([wording]) => wording.test(message))?.[1];
    return {
      runtime: "kubernetes",
      lines: [number, number],
      confidence: LINTED.test(message)
        ? CONSEQUENCE
        : /INSTALLATION FAILED|UPGRADE FAILED|template|chart|release|repo |failed to download/.test(message)
          ? CERTAIN
          : STRONG,
      message,
      category: own ?? operationsCategory(message) ?? "deployment",
      location: placeOf(message),
    };
  },
);

function placeOf(message: string): Finding["location"] {
  const file = YAML_FILE.exec(message)?.[1];
  if (file !== undefined) return { file, line: toNumber(YAML_LINE.exec(message)?.[1]) };
  const [, template, line, column] = PLACE.exec(message) ?? [];
  return template === undefined ? undefined : { file: template, line: toNumber(line), column: toNumber(column) };
}
