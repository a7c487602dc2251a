/** Categories of what Lua, LuaJIT and Luau say: ldebug.c, lauxlib.c, llex.c, and Roblox. */
import type { Wordings } from "../shared/by-wording.ts";

export const luaWordings: Wordings = [
  [
    /^module '.{1,200}' not found|^error loading module|no LuaRocks module found|^cannot load incompatible|^Requested module/,
    "dependency",
  ],
  [
    /stack overflow|not enough memory|C stack overflow|^too many (?:C levels|nested)|^string length overflow|table overflow/,
    "memory",
  ],
  [
    /attempt to (?:index|call|concatenate|get length of|perform arithmetic on|compare)\b.{0,200}\bnil\b|attempt to index nil|got nil\)/,
    "null-reference",
  ],
  [
    /^attempt to (?:call|index|perform|compare|concatenate|get length|iterate|convert|add|sub|mul|div|mod|pow|unm|idiv|band|bor|bxor|shl|shr|bnot)\b|^bad 'for' |^bad argument #|^calling '|expected, got|^invalid (?:argument|key)|has no integer representation|is not a valid member of/,
    "type",
  ],
  [
    / expected(?: \(to close| near|$)|unexpected symbol|unexpected near|^malformed number|^unfinished |near '?<eof>|^syntax error|^ambiguous syntax|outside a vararg|no visible label|^break outside|^Expected |^Incomplete statement/,
    "syntax",
  ],
  [/^Expected .{1,60} but found|invalid token at character/, "invalid-input"],
  [/divide by zero|'n%%0'|^number overflow/, "arithmetic"],
  [/nonexistent global variable|undeclared variable|variable '.{1,100}' is not declared/, "lookup"],
  [/^assertion failed/, "assertion"],
  [/No such file or directory|cannot open/, "not-found"],
  [/Permission denied/, "permission"],
  [/connection refused|connection reset|closed/, "connection"],
  [/timeout|timed out|script ran too long|exhausted allowed execution time/i, "timeout"],
  [/no resolver defined|could not be resolved/, "dns"],
  [/API disabled in the context of/, "compatibility"],
];
