/**
 * Errors of Lua, LuaJIT and Luau, and of what embeds them: OpenResty, Neovim, LÖVE, Roblox, game consoles.
 * `lua: file.lua:3: message`, `stack traceback:` and frames: https://www.lua.org/source/5.4/lauxlib.c.html#luaL_traceback
 */
import { luaWordings } from "../../categories/lua.ts";
import type { Finding, Frame } from "../../../types.ts";
import { CERTAIN, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { byWording } from "../../shared/by-wording.ts";
import { toPlace } from "../../shared/place.ts";
import { inProse } from "../../shared/prose.ts";

const MAX_MESSAGE_LINES = 60;
const MAX_FRAMES = 200;
const INTERPRETER =
  /^(?:\S{0,100}\/)?(?:lua(?:jit|5\.\d|5\d)?|texlua|resty|luvit|tarantool|busted)(?:\.exe)?: (\S.{0,1800})$/;
/** The thread of OpenResty that an error ended, which may have no place. */
const ABORTED =
  /\blua (?:entry thread|user thread|handler|coroutine) aborted: (?:runtime|memory allocation) error: (\S.{0,1800})$/;
const FILE = String.raw`\w{2,30}_by_lua(?:_block|_file)?\([^()\s]{1,200}\)|\[string "[^"]{0,200}"\]|\[love "[^"]{1,60}"\]|[^\s:"'\[\]]{1,300}\.luau?|(?:[A-Z]:)?[\\/][^:"']{1,300}\.lua|stdin|\(command line\)|[A-Z]\w{1,60}(?:\.\w[\w ]{0,60}){1,8}`;
const PLACED = new RegExp(String.raw`(?:^|[\s@'"(])(${FILE}):(\d{1,7}): (\S.{0,1800})$`);
/** Cheaper than the pattern above, for most lines hold no place. */
const PLACE = /:\d{1,7}: \S/;
/** What only Lua says. */
const SAID =
  /^attempt to (?:index|call|perform|compare|concatenate|get length|iterate|yield|modify|use a closed)|^bad argument #|^'?\S{1,20}'? expected (?:\(to close|near)|near '?<eof>|^unexpected symbol near|^module '.{1,200}' not found:|^stack overflow|^malformed number near|^unfinished (?:string|long)|is not a valid member of|^loop or previous error loading module|^error loading module/;
/** Words by which an embedding program introduces an error. */
const ANNOUNCED =
  /\b(?:E5\d{3}: |lua entry thread aborted: |Error executing |Error (?:while calling|in) (?:lua|function)|Error detected while processing|failed to (?:load|run) (?:external|inlined) Lua|SCRIPT ERROR|\[ERROR\]|Script Error|PANIC: unprotected error in call to Lua API|runtime error: )/;
const VIM = /\b(E5\d{3}): /;
const TRACEBACK = /^\s{0,8}(?:stack traceback:|Traceback|Stack Begin|Stack:)\s{0,4}$/;
const FRAME = /^\s{1,8}(.{1,300}?)(?::(\d{1,7}))?: in (.{1,200})$/;
const PLAIN_FRAME = /^(.{1,300}?):(\d{1,7}): in (.{1,200})$/;
const BETWEEN = /^\s{0,8}(?:\.{3}|\(\.{3}|coroutine \d|\[builtin|\[C\])/;
const NAME = /['<‘]([^'<>’]{1,200})['>’]/;
/** A log's own tail. */
const TAIL = /, (?:client|context|request|server|host): .{1,1500}$/;

function readFrames(lines: readonly string[], from: number): { frames: Frame[]; end: number } {
  const frames: Frame[] = [];
  let end = from;
  for (; end < lines.length && frames.length < MAX_FRAMES; end++) {
    const line = (lines[end] ?? "").replace(TAIL, "");
    const [, file = "", number, called = ""] = FRAME.exec(line) ?? PLAIN_FRAME.exec(line) ?? [];
    if (file === "" && (line === "" ? frames.length > 0 : !BETWEEN.test(line))) break;
    if (file !== "" && file !== "[C]") frames.push({ ...toPlace(file, number), function: nameIn(called) });
  }
  return { frames, end };
}

/** `function 'total'`, `upvalue 'total'`, `function <a.lua:3>`, `main chunk`. */
const nameIn = (called: string) => NAME.exec(called)?.[1] ?? called;

interface Header {
  message: string;
  file?: string;
  line?: number;
  isSure: boolean;
}

function readHeader(text: string): Header | undefined {
  const own = (INTERPRETER.exec(text) ?? ABORTED.exec(text))?.[1];
  const outer = PLACED.exec(own ?? text);
  if (!outer)
    return own === undefined || /^(?:usage|warning)/i.test(own)
      ? undefined
      : { message: own.replace(TAIL, ""), isSure: true };
  const [, file, line, said = ""] = innermost(outer);
  const message = said.replace(TAIL, "");
  const isSure = own !== undefined || SAID.test(message) || ANNOUNCED.test(text);
  return { message, file, line: Number(line), isSure };
}

/** `error()` called on a caught message puts another place before the first. */
function innermost(outer: RegExpExecArray): RegExpExecArray {
  const inner = PLACED.exec(outer[3] ?? "");
  return inner?.index === 0 && inner[1]?.endsWith(".lua") ? inner : outer;
}

/** What an error wrapped in others says itself: behind the last place. */
function deepest(message: string): string {
  return /^.{0,1800}:\d{1,7}: (.{1,600})$/.exec(message.slice(-2400).split("\n").at(-1) ?? "")?.[1] ?? message;
}

/** A console breaks what is too long for it: then the line below says it. */
const categoryOf = ([own = "", ...around]: readonly string[]) =>
  [own, ...around.map(deepest)].map((one) => byWording(one, luaWordings)).find(Boolean);

/** The index of the line that announces the frames; the message's other lines stand before it. */
function findTraceback(lines: readonly string[], at: number): number | undefined {
  const limit = Math.min(lines.length, at + MAX_MESSAGE_LINES);
  for (let below = at + 1; below < limit; below++) {
    if (TRACEBACK.test(lines[below]!)) return below;
    const isOther = INTERPRETER.test(lines[below]!) || PLACED.test(lines[below]!);
    if (isOther && !FRAME.test(lines[below]!)) return undefined;
  }
  return undefined;
}

function read(lines: readonly string[], at: number): Finding | undefined {
  const text = lines[at]!;
  if (![PLACE, INTERPRETER, ABORTED].some((sign) => sign.test(text))) return undefined;
  if (FRAME.test(text) || PLAIN_FRAME.test(text)) return undefined;
  const header = readHeader(text);
  if (!header) return undefined;
  const start = findTraceback(lines, at);
  if (start === undefined && (!header.isSure || inProse(text))) return undefined;
  const { frames, end } = start === undefined ? { frames: [], end: at + 1 } : readFrames(lines, start + 1);
  const { file, line } = header;
  const rest = lines.slice(at + 1, start ?? at + 1).filter((one) => one !== "");
  const message = [header.message, ...rest].join("\n");
  const own = frames.find((frame) => frame.file === file && frame.line === line);
  return {
    runtime: "lua",
    lines: [at + 1, Math.max(at + 1, end)],
    confidence: start === undefined ? STRONG : CERTAIN,
    severity: "error",
    code: VIM.exec(text)?.[1],
    message,
    category: categoryOf([header.message, message, ...lines.slice(at + 1, at + 2)]),
    location: file === undefined ? undefined : { file, line, function: own?.function },
    frames,
  };
}

export const lua = blockFormat(
  "lua",
  ["lua", "stack traceback:", "attempt to ", "Stack Begin", '[string "', "stdin:"],
  read,
);
