/** `next build` and `next dev`: what fails to compile under the name of its file, and what fails while pages are made. */
import type { Category, Finding, Format, Location } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, STRONG } from "../../confidence.ts";
import { byWording } from "../../shared/by-wording.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { placeOnLine } from "../../shared/javascript-place.ts";

const MAX_LINE = 2_000;
/** Below the file's name. */
const TYPE_ERROR = /^Type error: (?<message>.{1,1900})$/;
const TOLD =
  /^(?:Parsing (?:ecmascript|css) source code failed|Ecmascript file had an error|You're importing a (?:component|module) that .{1,500}|Export \S{1,80} doesn't exist in target module|Module parse failed: .{1,500}|Unknown module type|Error: {2,3}(?! ?\d{1,7}:)(?:[x×⨯] )?.{1,500}|Syntax Error|Server Actions must be async functions\.?|Attempted import error: .{1,500}|Reading source code for parsing failed|Error evaluating Node\.js code)$/;
/** A page that threw: its own error follows with its stack. */
const PAGE = /^Error occurred prerendering page "(?<page>[^"]{1,300})"/;
const VERDICT =
  /^(?:> )?(?:Build (?:failed because of webpack errors|error occurred)|Failed to compile\.?|Turbopack build failed with \d{1,5} errors?:?|Export encountered (?:errors?|an error) on .{1,300})$/;
/** Rules of the app router that are printed with a mark. */
const MARKED =
  /^\s{0,4}⨯ (?<message>(?:useSearchParams\(\) should be|You cannot|Unable to|Page "|Failed to |Conflicting |Invalid |The |Static |Error: ).{1,1500})$/;

const CATEGORIES: readonly [RegExp, Category][] = [
  [/Parsing|Syntax Error|Expected|Unexpected|Expression expected|Unterminated/, "syntax"],
  [/importing a component|Attempted import|doesn't exist in target|Can't resolve|Module not found/, "dependency"],
  [/config|should be wrapped|generateStaticParams|"use client"/i, "configuration"],
];

const categoryOf = (text: string): Category => byWording(text, CATEGORIES) ?? "build";

function typeError(message: string): Category {
  if (/^Cannot find module/.test(message)) return "dependency";
  return /possibly '(?:null|undefined)'|^Object is possibly/.test(message) ? "null-reference" : "type";
}

/** The place above a message, or at the head of the message itself, as Turbopack and SWC print it. */
function placeAbove(lines: readonly string[], at: number): { location: Location; at: number } | undefined {
  const location = placeOnLine(lines[at - 1]);
  return location?.file && /^(?:\.{0,2}\/|[A-Za-z]:|[\w@[(-])/.test(location.file)
    ? { location, at: at - 1 }
    : undefined;
}

type Reading = Omit<Finding, "runtime" | "lines" | "confidence">;

/** An error under the name of its file, or with a mark. */
function readError(line: string, location: Location | undefined, below = ""): Reading | undefined {
  const typed = TYPE_ERROR.exec(line)?.groups?.message;
  if (typed !== undefined) return { message: typed, category: typeError(typed), location };
  if (location && TOLD.test(line))
    return { message: line.replace(/^Error: {2,3}(?:[x×⨯] )?/, ""), category: categoryOf(line), location };
  const marked = MARKED.exec(line)?.groups?.message;
  if (marked === undefined || /^\s{1,40}at /.test(below)) return undefined;
  return { message: marked, category: categoryOf(marked) };
}

/** A module's path, or the name that webpack gives to what it made itself. */
const MODULE = /^(?:\.{0,2}\/)?[\w@.[\]()-]{1,80}(?:\/[\w@.[\]()-]{1,80}){1,12}$/;
const THROWN = /^(?:\w{0,40}Error: )(?=[A-Z])/;

/** Whatever stands below the verdict: the name of a module and the error, or what a plugin threw. */
function toldBelow(lines: readonly string[], at: number): Omit<Finding, "runtime"> | undefined {
  const [first = "", second = ""] = lines.slice(at + 1, at + 5).filter((line) => line.trim() !== "");
  const message = MODULE.test(first) ? second : THROWN.test(first) ? first.replace(THROWN, "") : "";
  if (message.trim() === "" || message.length > MAX_LINE) return undefined;
  const last = lines.indexOf(MODULE.test(first) ? second : first, at + 1);
  const category = engineCategory(message) ?? categoryOf(message);
  return { lines: [at + 1, last + 1], confidence: STRONG, message: message.trim(), category };
}

function read(lines: readonly string[], at: number): Omit<Finding, "runtime"> | undefined {
  const line = (lines[at] ?? "").slice(0, MAX_LINE).trimEnd();
  const above = placeAbove(lines, at);
  const error = readError(line, above?.location, lines[at + 1]);
  const confidence = above || !TYPE_ERROR.test(line) ? CERTAIN : STRONG;
  if (error) return { lines: [(above?.at ?? at) + 1, at + 1], confidence, ...error };
  if (!PAGE.test(line) && !VERDICT.test(line)) return undefined;
  const told = line.startsWith("Failed to compile") ? toldBelow(lines, at) : undefined;
  if (told) return told;
  const message = line.replace(/^> /, "");
  return { lines: [at + 1, at + 1], confidence: CONSEQUENCE, message, category: "build" };
}

export const next: Format = {
  name: "next",
  anchors: [
    "Type error: ",
    "Parsing ",
    "Error:   ",
    "Error:  ",
    "Ecmascript file",
    "You're importing",
    "Syntax Error",
    "⨯ ",
    "prerendering page",
    "Build failed",
    "Build error",
    "Failed to compile",
    "Attempted import",
    "Export ",
    "Turbopack build",
  ],
  parse({ lines }) {
    const found = lines.flatMap((_, at): Finding[] => {
      const finding = read(lines, at);
      if (!finding) return [];
      return [{ runtime: finding.category === "type" ? "typescript" : "node", ...finding }];
    });
    return found.length > 0 ? found : undefined;
  },
};
