/** What LuaRocks, busted and luacheck report. */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { toPlace } from "../../shared/place.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

const ROCKS: readonly [RegExp, Category][] = [
  [/^Error: (No results matching query were found.{0,200})$/, "dependency"],
  [
    /^Error: (Failed finding (?:Lua (?:header files|library)|.{1,60} (?:header|library)).{0,300}|Lua \S{1,10} interpreter not found.{0,200})$/,
    "dependency",
  ],
  [/^Error: (Failed installing dependency: .{1,500})$/, "dependency"],
  [
    /^Error: (Could not (?:find header file|find library file|find expected file|satisfy dependency|fetch) .{1,400})$/,
    "dependency",
  ],
  [/^Error: (Failed (?:downloading|searching manifest|loading manifest).{1,400})$/, "connection"],
  [/^Error: (Build error: .{1,400}|Failed (?:compiling|building|to build).{1,300})$/, "build"],
  [/^Error: (Your user does not have write permissions .{1,300})$/, "permission"],
  [
    /^Error: (Rockspec format .{1,200} is not supported.{0,100}|This version of LuaRocks .{1,200}|LuaRocks .{1,100} requires .{1,100})$/,
    "compatibility",
  ],
  [
    /^Error: (Failed (?:unpacking|reading) (?:archive|rockspec).{0,300}|Error loading rockspec.{0,300})$/,
    "invalid-input",
  ],
];
/** `Failure → spec/cart_spec.lua @ 3`, the name, `spec/cart_spec.lua:4: Expected objects to be equal.` */
const BUSTED = /^(?:Failure|Error) (?:→|->) (\S{1,300}\.lua) @ (\d{1,7})$/;
const PLACED = /^(\S{1,300}\.lua):(\d{1,7}): (\S.{0,800})$/;
const LUACHECK =
  /^\s{1,8}(\S{1,300}):(\d{1,7}):(\d{1,5}): (?:\((E\d{3})\) )?((?:expected |unexpected |unfinished |invalid |malformed ).{1,300})$/;

const base = (at: number, end: number): Finding => ({ runtime: "lua", lines: [at + 1, end], confidence: CERTAIN });

function readRocks(line: string, at: number): Finding | undefined {
  for (const [saying, category] of ROCKS) {
    const message = saying.exec(line)?.[1];
    if (message !== undefined) return { ...base(at, at + 1), message, category };
  }
  return undefined;
}

function readBusted(lines: readonly string[], at: number): Finding | undefined {
  const [, file, line] = BUSTED.exec(lines[at]!) ?? [];
  if (file === undefined) return undefined;
  const below = lines.slice(at + 1, at + 6);
  const index = below.findIndex((one) => PLACED.test(one));
  const [, own, row, message] = PLACED.exec(below[index] ?? "") ?? [];
  return {
    ...base(at, at + 2 + Math.max(index, 0)),
    message: message ?? below[0],
    category: "assertion",
    location: toPlace(own ?? file, row ?? line),
  };
}

function readLuacheck(line: string, at: number): Finding | undefined {
  const [, file, row, column, code, message] = LUACHECK.exec(line) ?? [];
  if (message === undefined) return undefined;
  return { ...base(at, at + 1), code, message, category: "syntax", location: toPlace(file, row, column) };
}

export const luaTools = blockFormat(
  "lua-tools",
  requiredLiterals(...ROCKS.map(([saying]) => saying), BUSTED, LUACHECK),
  (lines, at) => readRocks(lines[at]!, at) ?? readBusted(lines, at) ?? readLuacheck(lines[at]!, at),
);
