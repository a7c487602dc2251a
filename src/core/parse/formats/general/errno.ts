/** Errors of the operating system, in the wording of Node.js, Python, Go, the C library and the shells. */
import type { Category, Finding, Runtime } from "../../../types.ts";
import { errnoOf, errnoWords } from "../../categories/strerror.ts";
import { LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { readLevel } from "../../shared/log-level.ts";
import { inProse } from "../../shared/prose.ts";

interface Reading {
  runtime: Runtime;
  pattern: RegExp;
  confidence: number;
  category?: Category;
}

/** Where an error may begin: at the start of a line or after what a log or a program puts before it. */
const LEAD = String.raw`(?:^|[:\])>|=-] {1,4}|["'])`;
/** Errors that carry their own name or number; groups: `code` or `text`, and `message`. */
const readings: readonly Reading[] = [
  {
    runtime: "node",
    confidence: LIKELY,
    pattern: new RegExp(
      `${LEAD}(?<message>(?:connect|read|write|listen|bind|accept|spawn(?:Sync)?|getaddrinfo|query[A-Z]{1,6}|shutdown|kill|send)(?: \\S{1,200})? (?<code>E[A-Z]{2,15}(?:_[A-Z]{2,10})?)(?=[ :\\]]|$).{0,500})`,
    ),
  },
  {
    runtime: "node",
    confidence: LIKELY,
    pattern: new RegExp(`${LEAD}(?<message>(?<code>E[A-Z]{3,15}): [a-z][a-z ,/-]{3,60}(?:, [a-z]{2,12}.{0,500})?)$`),
  },
  {
    runtime: "go",
    confidence: LIKELY,
    pattern: new RegExp(
      `${LEAD}(?<message>(?:f?sync|open(?:at)?|write|read(?:dirent)?|mkdir(?:at)?|remove|rename|l?stat|unlink(?:at)?|ch(?:dir|mod|own)|truncate|sym?link|(?:fork/)?exec)(?: [/.~\\w]\\S{0,300}){0,2}: (?<text>[a-z][a-z /]{5,50}))$`,
    ),
  },
  {
    runtime: "python",
    confidence: LIKELY,
    pattern: /(?<message>\[(?:Errno|WinError) -?\d{1,7}\] (?<text>[A-Z][^:'"]{2,80}).{0,500})/,
  },
  {
    runtime: "c",
    confidence: STRONG,
    category: "dependency",
    pattern: /: error while loading shared libraries: (?<message>.{1,500})$/,
  },
  {
    runtime: "go",
    confidence: LIKELY,
    pattern:
      /(?<message>\b(?:dial|read|write|listen) (?:tcp|udp|unix)\d?:? .{1,200}: (?<text>[a-z][a-z /]{5,50}|lookup \S{1,200}: no such host|(?:connectex|bind|wsarecv|wsasend): [A-Z\u4e00-\u9fff].{5,120})$)/,
  },
];

/** `cat: x: No such file or directory`: a program, what it was about, and what strerror(3) says. */
const PROGRAM = /^(?<program>[\w./@+-]{1,60}): (?<message>.{0,400}?)$/;
/** A label, not a program: that line is another format's. */
const LABEL = /^(?:fatal|error|warning|failed|panic|e|err)$/i;
/** Commands that have no format of their own. */
const COMMAND =
  /(?:^|\/)(?:-?(?:ba|z|da|k)?sh|cat|cp|mv|rm|ln|ls|cd|mkdir|rmdir|touch|chmod|chown|head|tail|tee|dd|du|df|stat|find|grep|sed|awk|sort|tar|gzip|unzip|mount|umount|sudo|env|exec|kill|source|rsync|scp|install|truncate|mktemp)$/;
const STATUS = /^exit (?:status|code):? \d{1,3}$/;
const STRERROR =
  /(?:^|: )(?<text>[A-Z][A-Za-z' ,/()-]{4,60}?|[\u4e00-\u9fff][\u4e00-\u9fff/]{3,20})(?: \(\d{1,3}\))?\.?$/;

export const errno = lineFormat(
  "errno",
  [...errnoWords, "[Errno ", "[WinError ", "shared libraries: "],
  (line, number, { lines }) => {
    const finding = readLine(line, number, lines[number]);
    return finding && !inProse(line) ? finding : undefined;
  },
);

function readLine(line: string, number: number, below = ""): Finding | undefined {
  for (const { runtime, pattern, confidence, category } of readings) {
    const { message, code, text = "" } = pattern.exec(line)?.groups ?? {};
    if (message === undefined) continue;
    return {
      runtime,
      lines: [number, number],
      confidence,
      message: runtime === "python" ? wholeMessage(line, message.trim()) : message.trim().replace(QUOTE_END, ""),
      code: code ?? errnoOf(text.replace(/^[a-z]{4,9}: (?=[A-Z\u4e00-\u9fff])|[.。]$/g, "")),
      category,
    };
  }
  return readProgram(line, number, below);
}

/** The end of a property in a dump of an object. */
const QUOTE_END = /(?<=^[^'"]{1,600})['"],?$/;

/** Python's logs put words of their own before what the system said. */
function wholeMessage(line: string, message: string): string {
  const logged = readLevel(line)?.message;
  return logged?.endsWith(message) ? logged : message;
}

/** @param below the next line, where the program's status may stand */
function readProgram(line: string, number: number, below: string): Finding | undefined {
  const { program = "", message } = PROGRAM.exec(line)?.groups ?? {};
  const code = message === undefined ? undefined : errnoOf(STRERROR.exec(message)?.groups?.text ?? "");
  if (code === undefined || LABEL.test(program)) return undefined;
  return {
    runtime: "shell",
    lines: [number, STATUS.test(below) ? number + 1 : number],
    confidence: COMMAND.test(program) ? STRONG : WEAK,
    message,
    code,
  };
}
