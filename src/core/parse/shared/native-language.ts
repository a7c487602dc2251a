/** Which language a compiler's or linker's line is about: by the file's ending, else by what stands around it. */
import type { Runtime } from "../../report.ts";

const REACH = 40;
/** The language of a source file, by the ending of its name. */
export const ENDINGS: Readonly<Record<string, Runtime>> = {
  c: "c",
  s: "c",
  S: "c",
  asm: "c",
  nasm: "c",
  i: "c",
  ld: "c",
  inc: "c",
  m: "objc",
  mm: "objc",
  cpp: "cpp",
  cc: "cpp",
  cxx: "cpp",
  "c++": "cpp",
  C: "cpp",
  CPP: "cpp",
  hpp: "cpp",
  hh: "cpp",
  hxx: "cpp",
  "h++": "cpp",
  ipp: "cpp",
  inl: "cpp",
  tcc: "cpp",
  tpp: "cpp",
  ino: "cpp",
  cu: "cpp",
  cuh: "cpp",
  cppm: "cpp",
  ixx: "cpp",
  moc: "cpp",
  ii: "cpp",
  pde: "cpp",
  cl: "cpp",
  hip: "cpp",
  txx: "cpp",
  d: "other",
  di: "other",
  v: "other",
  sv: "other",
  vala: "other",
  vapi: "other",
  y: "other",
  yy: "other",
  l: "other",
  ll: "other",
  f: "other",
  for: "other",
  f90: "other",
  f95: "other",
  f03: "other",
  f08: "other",
  F90: "other",
  F: "other",
  adb: "other",
  ads: "other",
  zig: "other",
  zon: "other",
  vhd: "other",
  vhdl: "other",
  pas: "other",
  glsl: "other",
  vert: "other",
  frag: "other",
  comp: "other",
  hlsl: "other",
  metal: "cpp",
  mod: "other",
  td: "other",
  mlir: "other",
  c3: "other",
  odin: "other",
  cob: "other",
  cbl: "other",
  idl: "other",
};
const HEADERS = /^(?:h|H|in|def|gch|pch)$/;
const CPP_SIGN = /\bCXX\b|[gc]\+\+|\.(?:cpp|cc|cxx|hpp|hh|cu|ino)\b|\bstd::|_ZN|\w::~?\w|\bC\+\+/;
const C_SIGN = /\.c\b|\bC object|\bC executable|\bCC\b|\bcc1\b/;

/** The ending of a file's name, without the dot. */
export function endingOf(file: string): string {
  return /\.([A-Za-z][\w+]{0,7})$/.exec(file)?.[1] ?? "";
}

/** @returns the language; undefined for a file of a language whose compiler is none of C's kin */
export function languageOf(file: string, lines: readonly string[], at: number): Runtime | undefined {
  const ending = endingOf(file);
  const known = ENDINGS[ending];
  if (known !== undefined) return known;
  if (/\/c\+\+\/|\/Qt\w{1,20}\/|libcxx|libstdc/.test(file)) return "cpp";
  if (HEADERS.test(ending) || /^[<{]|^$/.test(file) || /^(?:\/.{0,300})?\/include\//.test(file))
    return languageAround(lines, at);
  return undefined;
}

/** C or C++, by the lines around index `at`. */
export function languageAround(lines: readonly string[], at: number): Runtime {
  const around = lines
    .slice(Math.max(0, at - REACH), at + REACH)
    .map((line) => line.slice(0, 300))
    .join("\n");
  if (around.includes("_OBJC_CLASS_$_")) return "objc";
  if (CPP_SIGN.test(around)) return "cpp";
  return around.includes("CMakeFiles/") && !C_SIGN.test(around) ? "cpp" : "c";
}
