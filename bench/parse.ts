/**
 * Reading error texts, against the stack parsers of npm, in one run on the same labelled texts: how many of the frames are found, how
 * many of those found are really there, and how fast. A frame is found when the base name of its file and its line are.
 */
import { readFileSync } from "node:fs";
import { defaultStackParser } from "@sentry/browser";
import errorStackParser from "error-stack-parser";
import StackUtils from "stack-utils";
import { parse as parseStackTrace } from "stacktrace-parser";
import StackTracey from "stacktracey";
import { readText } from "../src/core/extract/index.ts";
import { parse } from "../src/core/parse/index.ts";
import type { ErrorText, ParsedError } from "../src/core/types.ts";
import { table } from "./table.ts";

/** `file:line` of every frame that a text prints, as an engineer reads them; by case of the corpus. */
const labels = JSON.parse(readFileSync(new URL("frames.json", import.meta.url), "utf8")) as Record<string, string[]>;
const cases = Object.entries(labels).map(([name, frames]) => {
  const posted = readFileSync(new URL(`../test/corpus/cases/${name}.txt`, import.meta.url), "utf8");
  return { text: readText(posted), frames };
});
const seconds = 2;

interface Place {
  file?: string | null;
  line?: number | null;
}

type Parser = (text: ErrorText) => Place[];

const stackUtils = new StackUtils();
const parsers: Record<string, Parser> = {
  bugloss: (text) => parse(text).flatMap(placesOf),
  "@sentry/browser": ({ text }) =>
    defaultStackParser(text).map(({ filename, lineno }) => ({ file: filename, line: lineno })),
  "stack-utils": ({ lines }) => lines.flatMap((line) => stackUtils.parseLine(line) ?? []),
  "stacktrace-parser": ({ text }) => parseStackTrace(text).map(({ file, lineNumber }) => ({ file, line: lineNumber })),
  stacktracey: ({ text }) => new StackTracey(text).items.map(({ file, line }) => ({ file, line })),
  "error-stack-parser": ({ text }) =>
    errorStackParser.default.parse({ name: "Error", message: "", stack: text }).map(({ fileName, lineNumber }) => ({
      file: fileName,
      line: lineNumber,
    })),
};

/** All places an error names, as often as it stands in the text. */
function placesOf({ frames, causes, related = [], location, count }: ParsedError): Place[] {
  const printed = [...frames, ...[...causes, ...related].flatMap((cause) => cause.frames ?? [])];
  const isPrinted = !location || printed.some((frame) => key(frame) === key(location));
  const places = isPrinted ? printed : [location, ...printed];
  return Array.from({ length: count }, () => places).flat();
}

const key = ({ file, line }: Place) => `${(file ?? "").replaceAll("\\", "/").split("/").at(-1)}:${line ?? ""}`;
const keyOfLabel = (label: string) => label.replaceAll("\\", "/").split("/").at(-1)!;

/** What a parser finds; one that throws finds nothing. */
function tryParse(parser: Parser, text: Parameters<Parser>[0]): Place[] {
  try {
    return parser(text);
  } catch {
    return [];
  }
}

function accuracy(parser: Parser) {
  let wanted = 0;
  let found = 0;
  let right = 0;
  for (const { text, frames } of cases) {
    const left = frames.map(keyOfLabel);
    const places = tryParse(parser, text).filter(({ file, line }) => file && line);
    wanted += left.length;
    found += places.length;
    for (const place of places) {
      const at = left.indexOf(key(place));
      if (at < 0) continue;
      left.splice(at, 1);
      right++;
    }
  }
  return { recall: right / wanted, precision: found === 0 ? 1 : right / found };
}

/** Rounds over some texts in a second: as many as fit in the given time, after as long to warm up. */
function roundsPerSecond(parser: Parser, texts: readonly ErrorText[]): number {
  const measure = () => {
    const started = performance.now();
    let rounds = 0;
    do {
      for (const text of texts) tryParse(parser, text);
      rounds++;
    } while (performance.now() - started < seconds * 1000);
    return (rounds * 1000) / (performance.now() - started);
  };
  measure();
  return measure();
}

const megabytesOf = (texts: readonly ErrorText[]) =>
  texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const texts = cases.map(({ text }) => text);
const rows = Object.entries(parsers).map(([name, parser]) => {
  const { recall, precision } = accuracy(parser);
  const perSecond = roundsPerSecond(parser, texts);
  const rates = [(perSecond * megabytesOf(texts)).toFixed(1), Math.round(perSecond * texts.length).toString()];
  return [name, percent(recall), percent(precision), ...rates];
});
const frames = cases.reduce((sum, one) => sum + one.frames.length, 0);
console.log(`${cases.length} texts, ${frames} frames, ${megabytesOf(texts).toFixed(2)} MB`);
console.log(table(["library", "recall", "precision", "MB/s", "traces/s"], rows));

const many = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join("\n");
/** The same over and over: what reading costs where a line is followed by others of its kind. */
const longer: Record<string, string> = {
  "trace of V8, 100 frames": `TypeError: broken\n${many(100, (index) => `    at call${index} (/srv/app/src/module${index}.js:${index}:7)`)}`,
  "trace of Java, 100 frames": `java.lang.IllegalStateException: broken\n${many(100, (index) => `\tat com.example.shop.Service${index}.call(Service${index}.java:${index})`)}`,
  "trace of Python, 100 frames": `Traceback (most recent call last):\n${many(100, (index) => `  File "/srv/app/module${index}.py", line ${index}, in call${index}`)}\nValueError: broken`,
  "log without errors, 10,000 lines": many(10_000, (index) => `2026-11-22T10:00:00.123Z INFO GET /orders/${index} 200`),
};
const compared = ["bugloss", "@sentry/browser", "stacktrace-parser"];
const longerRows = Object.entries(longer).map(([name, posted]) => {
  const text = [readText(posted)];
  const speeds = compared.map((library) => roundsPerSecond(parsers[library]!, text) * megabytesOf(text));
  return [name, ...speeds.map((speed) => speed.toFixed(1))];
});
console.log(table(["MB/s of longer texts", ...compared], longerRows));
