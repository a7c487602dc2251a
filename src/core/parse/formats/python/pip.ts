/** pip's own errors: lines that begin with `ERROR:`, and boxes that quote what it ran. https://pip.pypa.io/ */
import type { Category } from "../../../report.ts";
import { errorText } from "../../../extract/text.ts";
import { redact } from "../../../redact/index.ts";
import type { ErrorText, Finding, Frame } from "../../../types.ts";
import { CERTAIN, ENCLOSING, LIKELY } from "../../confidence.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";
import { linesBelow, toNumber } from "../../shared/lines.ts";
import { python } from "./python.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { behind, requiredLiterals } from "../../shared/required-literals.ts";

const MAX_LINE = 2_000;
const MOST_LINES = 400;
/** What git said of a clone that failed stands right above its box. */
const GIT_LINES = 4;

/** `error: subprocess-exited-with-error`, with a box under it. */
const BOX = /^\s{0,12}error: ([a-z]{2,30}(?:-[a-z]{1,30}){1,8})$/;
const HEADLINE = /^\s{0,12}(?:[×x] (\S.{0,1900})|(\S.{0,200} did not run successfully\.))$/;
/** Some who quote a box lose its frame. */
const EXIT = /^\s{0,12}(?:[│|] )?exit code: (\d{1,10})$/;
/** What a box quotes last. */
const FAILED =
  /^\s{0,12}(?:error: (?=\S)|(?=(?:\w{1,60}\.){0,8}[A-Z]\w{0,60}(?:Error|Exception): ))(\S.{0,1000}?(?: failed with exit (?:code|status) (\d{1,5}))?)$/;
/** What a compiler said first says more than that it failed. */
const COMPILER = /^command .{1,400} failed with exit (?:code|status) \d{1,5}$/;
const COMPILED = /^\s{0,12}(\S.{0,300}\.\w{1,5}):(\d{1,7}):(?:(\d{1,5}):)? (?:fatal )?error: (\S.{0,900})$/;
const END = /^\s{0,12}\[end of output\]$/;
/** Boxes and lines that only repeat what a box or a line before them said. */
const REPEATED = /^(?:metadata-generation-failed|failed-wheel-build-for-install|legacy-install-failure)$/;
const REPEATS =
  /^(?:Could not fetch URL |Failed building (?:wheel|editable) for|Could not build wheels for|Failed to build (?:installable|one or more)|Command errored out with exit status \d{1,3}: .{0,300}Check the logs|ResolutionImpossible: |Ignored the following)/;

const LINE = /^\s{0,6}ERROR: (\S.{0,1900})$/;
const UNLABELLED =
  /^\s{0,2}(Could not find a version that satisfies the requirement .{1,1500}|No matching distribution found for .{1,300}|Could not install packages due to an (?:OSError|EnvironmentError): .{1,1500})$/;
/** Says of an index what was wrong with it; whether that mattered stands below. */
/** What `pip check` and the resolver find, each on a line of its own. */
const CONFLICT =
  /^(\S{1,100} \S{1,60} (?:(?:requires|has requirement) \S.{0,200}, (?:but you(?:'ll)? have .{1,200}|which is not installed))\.?)$/;
const UNKNOWN_OPTION = /^(no such option: -\S{1,100})$/;
const REQUIREMENT_PLACE = / \(from line (\d{1,7}) of ([^()]{1,300})\)$/;
const UNFETCHED = /^(Could not fetch URL \S{1,500}: .{1,1500})$/;
const RESOLVER = /^pip's (?:legacy )?dependency resolver /;
const MOST_USAGE = 20;
const NO_MATCH = /^No matching distribution found for /;
const COMMAND_EXIT = /errored out with exit status (\d{1,3})/;

const SAYINGS: readonly (readonly [RegExp, Category | undefined])[] = [
  [
    /^Could not find a version that satisfies|^No matching distribution found|^Ignored the following (?:versions|yanked)/,
    "dependency",
  ],
  [
    /^Cannot install .{1,1500} because these package versions have|^ResolutionImpossible|^pip's dependency resolver does not currently|^Cannot install .{1,500} because/,
    "dependency",
  ],
  [
    /^(?:pip's legacy dependency resolver|After October 2020)|^\S{1,100} \S{1,60} (?:has requirement|requires) .{1,300}(?:but you|which is not)/,
    "dependency",
  ],
  [
    /^Package '.{1,200}' requires a different Python|^\S{1,300} is not a supported wheel on this platform|^This package requires/,
    "compatibility",
  ],
  [/^THESE PACKAGES DO NOT MATCH THE HASHES|^In --require-hashes mode|^Hashes are required/, "constraint"],
  [
    /^Could not install packages due to an (?:OSError|EnvironmentError)|^Could not install requirement|^HTTP error \d{3} while getting|^Exception:.{1,500}/,
    undefined,
  ],
  [/^Could not open requirements file|^Invalid requirement: .{0,500}No such file/, "not-found"],
  [
    /^You must give at least one requirement|^Invalid requirement|^Invalid (?:constraint|wheel filename|URL)|^Could not parse|^Cannot (?:parse|process)/,
    "invalid-input",
  ],
  [
    /^(?:Directory|File) '.{1,500}' (?:is not installable|does not exist)|^\S{1,500} does not appear to be a Python project|^Could not find an activated virtualenv/,
    "not-found",
  ],
  [
    /^Cannot (?:uninstall|determine archive)|^Can not perform a '--user' install|^Can not combine|^Could not find a suitable TLS/,
    "conflict",
  ],
  [
    /^Failed building (?:wheel|editable)|^Could not build wheels|^Failed to build(?! gem )|^Command errored out|^Error while generating package metadata|^Failed cleaning|^Can't roll back/,
    "build",
  ],
  [/^unknown command|^no such option|^Unknown or unsupported command/i, "invalid-input"],
  [/^(?:Operation cancelled by user|Could not fetch URL )/, undefined],
  [
    /^(?:Cannot (?:connect|unpack)|Wheel '.{1,300}' located at .{1,300} is invalid|\S{1,200} is not a valid (?:wheel|editable))/,
    "invalid-input",
  ],
];

/** What a box says of its kind. */
const KINDS: Readonly<Record<string, Category>> = {
  "externally-managed-environment": "configuration",
  "uninstall-no-record-file": "conflict",
  "uninstall-distutils-installed-package": "conflict",
  "resolution-too-deep": "dependency",
  "invalid-pyproject-build-system-requires": "configuration",
  "missing-pyproject-build-system-requires": "configuration",
  "invalid-egg-fragment": "invalid-input",
  "network-error": "connection",
};

/** The frames of the last traceback in what a box quotes. */
function quotedFrames(quoted: readonly string[]): Frame[] | undefined {
  return python.parse(errorText("box", redact(quoted.join("\n")).text))?.at(-1)?.frames;
}

/** What a box says in its first line. */
function headline(line: string): string | undefined {
  const [, framed, bare] = HEADLINE.exec(line) ?? [];
  return framed ?? bare;
}

/** The box whose code stands in line `at`, up to the end of what it quotes. */
function readBox({ lines }: ErrorText, at: number, code: string | undefined): Finding | undefined {
  const block = lines.slice(at, at + MOST_LINES).map((line) => line.slice(0, MAX_LINE).trimEnd());
  const head = block.slice(0, 4).findIndex((line) => HEADLINE.test(line));
  const message = headline(block[head] ?? "");
  if (!message) return undefined;
  const next = block.findIndex(
    (line, index) =>
      index > head && (BOX.test(line) || (/^\S/.test(line) && !/^[│|╰×]/.test(line) && !EXIT.test(line))),
  );
  const reach = block.slice(head, next < 0 ? block.length : next);
  const end = reach.findIndex((line) => END.test(line));
  const quoted = end < 0 ? reach : reach.slice(0, end + 1);
  const exit = reach.map((line) => EXIT.exec(line)?.[1]).find((digits) => digits);
  if (!code && !exit) return undefined;
  const isGit = message.startsWith("git ");
  return {
    runtime: "pip",
    lines: [at + 1, at + head + quoted.length],
    confidence: code && REPEATED.test(code) ? LIKELY : ENCLOSING,
    message,
    code,
    exitCode: exit ? Number(exit) : undefined,
    frames: quotedFrames(quoted),
    category:
      KINDS[code ?? ""] ??
      (isGit
        ? (troubleOf([...lines.slice(Math.max(0, at - GIT_LINES), at), ...quoted].join("\n"), []) ?? "dependency")
        : "build"),
  };
}

/** A box whose head is cut off: what stands last in it tells what failed. */
function readCutBox({ lines }: ErrorText, at: number): Finding | undefined {
  const from = Math.max(0, at - MOST_LINES);
  const quoted = lines.slice(from, at).map((line) => line.slice(0, MAX_LINE));
  const last = quoted.findLastIndex((line) => FAILED.test(line));
  const [, message, exit] = FAILED.exec(quoted[last] ?? "") ?? [];
  if (message === undefined || quoted.some((line) => HEADLINE.test(line) || END.test(line))) return undefined;
  const compiled = COMPILER.test(message) ? quoted.map((line) => COMPILED.exec(line)).find(Boolean) : undefined;
  const [, file, line, column, said] = compiled ?? [];
  return {
    runtime: "pip",
    lines: [from + 1, at + 1],
    confidence: ENCLOSING,
    message: said ?? message,
    location: file === undefined ? undefined : { file, line: Number(line), column: toNumber(column) },
    exitCode: exit ? Number(exit) : undefined,
    frames: quotedFrames(quoted),
    category: troubleOf(message, []) ?? (/^ModuleNotFoundError|^ImportError/.test(message) ? "dependency" : "build"),
  };
}

/** Why nothing matched, where pip tells of its retries above. */
function troubleAbove(lines: readonly string[], at: number): Category | undefined {
  const warned = lines
    .slice(Math.max(0, at - 12), at)
    .filter((line) => /WARNING: Retrying|Could not fetch URL/.test(line.slice(0, MAX_LINE)));
  return warned.length > 0 ? troubleOf(warned.join("\n"), []) : undefined;
}

/** Where the output ends that older versions quote under `Complete output (9 lines):`. */
function outputEnd(lines: readonly string[], at: number): number {
  const length = lines.slice(at + 1, at + MOST_LINES).findIndex((line) => /^\s{0,12}-{30,60}$/.test(line));
  return length < 0 ? at : at + 1 + length;
}

/** What pip says without its label. */
function bareSaying(lines: readonly string[], at: number, line: string): string | undefined {
  const option = UNKNOWN_OPTION.exec(line)?.[1];
  if (!option) return CONFLICT.exec(line)?.[1];
  return lines.slice(Math.max(0, at - MOST_USAGE), at).some((one) => /^ {2}pip \S/.test(one)) ? option : undefined;
}

/** The message of a line, and what its wording stands for. Nothing for what the line before has said. */
function sayingAt(
  lines: readonly string[],
  at: number,
): { message: string; category: Category | undefined } | undefined {
  const line = (lines[at] ?? "").slice(0, MAX_LINE).trimEnd();
  const message =
    LINE.exec(line)?.[1] ??
    UNLABELLED.exec(line)?.[1] ??
    UNFETCHED.exec(line)?.[1] ??
    bareSaying(lines, at, line) ??
    "";
  const saying = SAYINGS.find(([wording]) => wording.test(message));
  const isSaid = NO_MATCH.test(message) && /satisfies the requirement/.test(lines[at - 1] ?? "");
  return saying && !isSaid ? { message, category: saying[1] } : undefined;
}

/** Index of a message's last line. */
function lastOf(lines: readonly string[], at: number, message: string): number {
  if (/errored out with exit status \d{1,3}:$/.test(message)) return outputEnd(lines, at);
  if (RESOLVER.test(message)) return at + linesBelow(lines, at, (line) => CONFLICT.test(line)).length;
  const next = (lines[at + 1] ?? "").slice(0, MAX_LINE).replace(/^\s{0,6}(?:ERROR: )?/, "");
  return message.startsWith("Could not find a version") && NO_MATCH.test(next) ? at + 1 : at;
}

function readLine({ lines }: ErrorText, at: number): Finding | undefined {
  const { message, category } = sayingAt(lines, at) ?? {};
  if (message === undefined) return undefined;
  const last = lastOf(lines, at, message);
  const exit = COMMAND_EXIT.exec(message)?.[1];
  const trouble = category === "dependency" ? troubleAbove(lines, at) : undefined;
  const [, line, file] = REQUIREMENT_PLACE.exec(message) ?? [];
  return {
    runtime: "pip",
    lines: [at + 1, last + 1],
    location: file ? { file, line: Number(line) } : undefined,
    confidence: REPEATS.test(message) ? LIKELY : exit ? ENCLOSING : CERTAIN,
    message,
    exitCode: exit ? Number(exit) : undefined,
    category: trouble ?? category ?? troubleOf(message, []),
  };
}

/** Reads each of pip's errors; what a box quotes is part of it. */
export const pip = blockFormat(
  "pip",
  [
    "error: ",
    "did not run successfully.",
    "[end of output]",
    ...requiredLiterals(
      UNLABELLED,
      UNFETCHED,
      CONFLICT,
      UNKNOWN_OPTION,
      behind("ERROR: ", ...SAYINGS.map(([wording]) => wording)),
    ),
  ],
  (lines, at, text) => {
    if (END.test(lines[at]!)) return readCutBox(text, at);
    const code = BOX.exec(lines[at]!)?.[1];
    const isBox = code !== undefined || lines[at]!.endsWith("did not run successfully.");
    return isBox ? readBox(text, at, code) : readLine(text, at);
  },
);
