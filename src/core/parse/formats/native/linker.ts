/** What linkers report: GNU ld and gold, lld, mold, Apple's ld, and collect2, which only tells that one failed. */
import type { Finding, Location } from "../../../types.ts";
import { ofLinkerMessage } from "../../categories/native.ts";
import { CERTAIN, CONSEQUENCE } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { languageAround, languageOf } from "../../shared/native-language.ts";

const MAX_REFERENCE_LINES = 3;
/** The linker's name, with the path or the target before it. */
const LINKER = String.raw`(?:\S{0,300}[/\\])?(?:[\w.+]{1,30}-){0,5}(?:ld|lld|mold|wasm-ld|rust-lld|lld-link|ld64|collect2)(?:\.(?:bfd|gold|lld|mold|exe|real)){0,2}(?:-\d{1,2})?`;
const NAMED = new RegExp(`^${LINKER}: {0,2}(?:(?:error|fatal|fatal error|错误)[:：] )?(\\S.{0,1800})$`);
/** Sayings so much a linker's own that its name may be missing; the place or the object stands in front. */
const SAID =
  /(?:^|: |：)((?:undefined reference to|multiple definition of|relocation (?:truncated to fit|R_\w{3,40} against)|undefinierter Verweis auf|référence indéfinie vers|referencia a .{1,200} sin definir|неопределённая ссылка на|对.{1,300}未定义的引用|.{1,200}被多次定义|.{1,200}多重定义).{0,1200})$/;
const CONTEXT =
  /(?:in (?:member )?function [`'‘"].{0,1500}|In function [`'‘].{0,1500}|在函数.{1,300}|: in section .{0,100}):?$|\bwarning: |警告|: note: |skipping incompatible|more undefined references|^NOTE: |treating as linker script|^(?:usage|version|supported)/;
const FAILED =
  /^(?:ld returned \d|final link failed|symbol\(s\) not found for architecture|linker command failed|link failed|\d{1,4} duplicate symbols? )/;
/** `main.c:12: `, `main.c:(.text+0x5): `, with an object before it. */
const PLACE = /(?:^|[:\s])((?:[A-Za-z]:)?[^:\s()][^:()]{0,300}\.\w{1,5}):(?:(\d{1,7})|\([^)]{1,300}\)): {0,2}$/;
const OBJECT = /\.(?:o|obj|a|so|lo|lib|dylib)$/;
const APPLE =
  /^\s{0,4}((?:Undefined symbols(?: for architecture \w{1,20})?:|duplicate symbol '.{1,300}' in:?).{0,200})$/;
const GOLD = /^\S{0,300}\.o:([^:\s]{1,300}):function .{1,300}: error: (undefined reference to .{1,600})$/;
const REFERENCE = /^>>> (?:referenced by|defined at) ([^:\s]{1,400})(?::(\d{1,7}))?/;

function placeOf(prefix: string): Location | undefined {
  const [, file, line] = PLACE.exec(prefix) ?? [];
  if (!file || OBJECT.test(file)) return undefined;
  return { file, line: line ? Number(line) : undefined };
}

/** lld tells below an error where the symbol is referred to. */
function referenceBelow(lines: readonly string[], at: number): Location | undefined {
  const below = lines.slice(at + 1, at + 1 + MAX_REFERENCE_LINES);
  const [, file, line] = below.map((one) => REFERENCE.exec(one)).find(Boolean) ?? [];
  return file && !OBJECT.test(file) ? { file, line: line ? Number(line) : undefined } : undefined;
}

/** What rustc puts before what the linker printed. */
const RUSTC_NOTE = /^\s{1,12}= note: /;

/** The message of a linker's line, and what stands before it. */
function readMessage(line: string): { message: string; prefix: string } | undefined {
  const gold = GOLD.exec(line);
  if (gold) return { message: gold[2] ?? "", prefix: `${gold[1]}:(.text): ` };
  if (CONTEXT.test(line)) return undefined;
  const said = SAID.exec(line);
  if (said?.[1]) return { message: said[1], prefix: line.slice(0, line.length - said[1].length) };
  const message = APPLE.exec(line)?.[1] ?? NAMED.exec(line)?.[1];
  return message ? { message, prefix: "" } : undefined;
}

function readLine(lines: readonly string[], at: number): Finding | undefined {
  const own = (lines[at] ?? "").replace(RUSTC_NOTE, "");
  const read = readMessage(own);
  if (!read) return undefined;
  const { message, prefix } = read;
  const failed = FAILED.test(message);
  const location = placeOf(prefix) ?? referenceBelow(lines, at);
  const exitCode = /^ld returned (\d{1,3})/.exec(message)?.[1];
  return {
    runtime:
      own !== lines[at]
        ? "rust"
        : (location?.file && languageOf(location.file, lines, at)) || languageAround(lines, at),
    lines: [at + 1, at + 1],
    confidence: failed ? CONSEQUENCE : CERTAIN,
    message,
    category: failed ? "build" : ofLinkerMessage(message),
    location,
    exitCode: exitCode ? Number(exitCode) : undefined,
  };
}

export const linker = blockFormat(
  "linker",
  [
    "ld: ",
    "ld:",
    "lld: ",
    "mold: ",
    "lld-link: ",
    "ld.exe: ",
    "ld.gold: ",
    "ld.bfd: ",
    "collect2",
    "undefined reference to",
    "multiple definition of",
    "Undefined symbols",
    "duplicate symbol '",
    "未定义的引用",
    "relocation truncated",
    "relocation R_",
    "多重定义",
    "被多次定义",
    "undefinierter Verweis",
    "référence indéfinie",
  ],
  readLine,
);
