/** React Native's bundler Metro, Expo and Hermes: unresolved modules, failed bundles, ` ERROR  TypeError: …, js engine: hermes`. */
import type { Category, Finding } from "../../../types.ts";
import { toNumber } from "../../shared/lines.ts";
import { CERTAIN, CONSEQUENCE, LIKELY } from "../../confidence.ts";
import { framesWithin } from "../../shared/javascript-frames.ts";
import { parseHeader } from "../../shared/javascript-header.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";

const UNRESOLVED =
  /^(?:.{0,60}?[Ee]rror:? {1,2})?(?:bundling failed: )?(?:Error: )?(?<message>Unable to resolve (?:module )?["'`]?(?<module>[^"'`\s]{1,300})["'`]? from ["'`]?(?<file>[^"'`:]{1,300}\.\w{1,5})["'`]?:?.{0,500})$/;
const BUNDLING = /^(?:iOS|Android|Web|λ|Server) (?:\S{0,40} )?[Bb]undling failed \d{1,8}ms.{0,300}$/;
/** What its consoles mark an error with. */
const LEAD = String.raw`^\s{0,4}(?:\(NOBRIDGE\) )?(?:ERROR {1,3})?(?:\[React\] )?(?:\[runtime not ready\]: )?`;
const ENGINE = new RegExp(String.raw`${LEAD}(?<text>.{1,1500}), js engine: \w{2,12}$`);
const INVARIANT = new RegExp(
  String.raw`${LEAD}Invariant Violation: (?<message>.{1,1500}?)(?:, js engine: \w{2,12}| \[Component Stack\])?$`,
);
/** Django's command line has an error of this name as well. */
const EXPO =
  /^CommandError: (?=.{0,400}\b(?:expo|[Aa]ndroid|iOS|app\.json|app\.config|Metro|Xcode|[Ss]imulator|[Ee]mulator|prebuild|non-interactive|npx|yarn|npm)\b)(?<message>.{1,1500})$/;
const PLACE = /^> {0,3}(?<line>\d{1,7}) \|/;
const REACH = 20;
/** An invariant is explained in a few lines. */
const REACH_OF_STACK = 6;

/** What an app says of a native part that it was built without. */
const NATIVE_PART =
  /(?:^|\W)TurboModuleRegistry\.getEnforcing|was not found in the UIManager|is not a registered callable module|[Nn]ative ?[Mm]odule\b.{0,60}\b(?:null|undefined|not found)\b/;

function category(message: string): Category | undefined {
  if (NATIVE_PART.test(message)) return "dependency";
  return /has not been registered|config/.test(message) ? "configuration" : engineCategory(message);
}

/** The row that the excerpt below marks. */
function markedRow(lines: readonly string[], from: number): number | undefined {
  const rows = lines.slice(from, from + REACH).map((line) => PLACE.exec(line.trim())?.groups?.line);
  const row = rows.find((number) => number !== undefined);
  return toNumber(row);
}

type Reading = Omit<Finding, "runtime" | "lines" | "confidence">;

function readUnresolved(line: string, number: number, lines: readonly string[]): Reading | undefined {
  const { message, file } = UNRESOLVED.exec(line)?.groups ?? {};
  return file === undefined
    ? undefined
    : { message, category: "dependency", location: { file, line: markedRow(lines, number) } };
}

function readNamed(line: string): Reading | undefined {
  const invariant = INVARIANT.exec(line)?.groups?.message;
  if (invariant !== undefined)
    return { type: "Invariant Violation", message: invariant, category: category(invariant) ?? "assertion" };
  const told = EXPO.exec(line)?.groups?.message;
  return told === undefined
    ? undefined
    : { type: "CommandError", message: told, category: category(told) ?? "invalid-input" };
}

function readHermes(line: string): Reading | undefined {
  const text = ENGINE.exec(line)?.groups?.text;
  return text === undefined ? undefined : { category: category(text), message: text, ...parseHeader(text) };
}

/** React Native's command line marks its errors so, as Yarn 1 does. */
const CLI: readonly (readonly [RegExp, Category])[] = [
  [
    /^\s{0,4}(?:error:? )?(?<message>Failed to (?:install the app|build (?:iOS|Android) project|launch emulator|load configuration of your project|run Metro|construct transformer).{0,600})$/,
    "build",
  ],
  [
    /^\s{0,4}error:? (?<message>Could not find (?:"Podfile|an? Xcode|the following|any|.{0,40}(?:simulator|emulator|device)).{0,400})$/,
    "not-found",
  ],
  [/^\s{0,4}(?:error:? )?(?<message>Unable to load script\. ?Make sure you're .{5,600})$/, "configuration"],
  [/^\s{0,4}(?<message>(?:Gradle|Xcode|XCode|Fastlane) build failed with unknown error\..{0,300})$/, "build"],
  [/^\s{0,4}(?<message>Something went wrong running `pod install` in the `ios` directory\..{0,300})$/, "build"],
];

function readCli(line: string): Reading | undefined {
  for (const [pattern, about] of CLI) {
    const message = pattern.exec(line)?.groups?.message;
    if (message !== undefined) return { message, category: about };
  }
  return undefined;
}

const anchors = [
  "Unable to resolve ",
  ", js engine: ",
  "Invariant Violation: ",
  "CommandError: ",
  "undling failed ",
  "Failed to ",
  "error Could not find ",
  "Unable to load script",
  "running `pod install`",
  " build failed with unknown error",
];

export const metro = lineFormat("metro", anchors, (line, number, { lines }) => {
  if (inProse(line)) return undefined;
  const found = readUnresolved(line, number, lines) ?? readNamed(line) ?? readHermes(line);
  if (found) {
    const { frames, end } = framesWithin(lines, number, REACH_OF_STACK, number);
    return { runtime: "node", lines: [number, end], confidence: CERTAIN, frames, ...found };
  }
  const told = readCli(line);
  if (told) return { runtime: "node", lines: [number, number], confidence: LIKELY, ...told };
  return BUNDLING.test(line)
    ? { runtime: "node", lines: [number, number], confidence: CONSEQUENCE, message: line, category: "build" }
    : undefined;
});
