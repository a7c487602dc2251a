/** What the Go compiler, vet, linters and the module system refuse: `file.go:line:column: text`, `go: text`. */
import type { Category, Finding } from "../../../types.ts";
import { ofCompilerMessage } from "../../categories/native.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";
import { linesBelow, matchable } from "../../shared/lines.ts";

const placeLine =
  /^(?:vet: |typecheck: )?([^\s:](?:[^\s:]|:[\\/]){0,300}\.go):(\d{1,7}):(?:(\d{1,5}):)? (\S.{0,1600})$/;
const moduleLine =
  /^go(?: get| install| mod \w{3,10}| list| build)?: (?!downloading |finding |found |added |upgraded |downgraded |removed |extracting |warning)(\S.{0,1800})$/;
/** A module that is not the one `go.sum` or the checksum database knows. */
const mismatchLine = /^(?:go: (?:\S{1,300}: )?)?(verifying (?:module |go\.mod )?.{1,300}: checksum mismatch)$/;
const packagesLine =
  /^(?:\S{1,300}:\d{1,7}:\d{1,5}: )?(found packages \w{1,60} \(\S{1,200}\.go\) and \w{1,60} \(\S{1,200}\.go\) in \S.{0,400})$/;
/** `package a`, then the imports that lead to the one refused. */
const importChain = /^package [^\s;]{1,300}$/;
const importLine = /^\s{1,8}imports [^\s:]{1,300}(?: from \S{1,100}?)?(?:: (\S.{0,900}))?$/;
const MAX_IMPORTS = 60;
const refused =
  /cannot|not |no |parsing go\.mod|declares its path|missing|unknown|invalid|errors? |fail|mismatch|requires? |needed|inconsistent|disabled|ambiguous|conflict|denied|\b4\d\d\b|\b5\d\d\b/;
/** How far above a line without a column the name of its package may stand. */
const MAX_ABOVE = 200;
/** What the C compiler says of a preamble in a Go file. */
const cgoLine = /^(fatal error|error|warning|note): (\S.{0,1500})$/;
/** Below `errors parsing go.mod:`. */
const modFileLine = /^(\S{0,300}go\.(?:mod|work)):(\d{1,7})(?::(\d{1,5}))?: \S.{0,800}$/;
const packageLine = /^# \S{1,300}$/;

const dependency =
  /no required module|cannot find (?:package|module)|not in (?:GOROOT|std)|missing go\.sum|is not a known dependency/;
const type =
  /^cannot use |^undefined: |undefined \(|mismatched types|not enough (?:arguments|return)|too many (?:arguments|return)|does not implement|^assignment mismatch|declared (?:and|but) not used|imported and not used|^invalid (?:operation|argument)/;

const plainLines: readonly RegExp[] = [
  /^(no Go files in \S.{0,400})$/,
  /^(package \S{1,300}: cannot find package\b.{0,400})$/,
  /^\s{0,8}(?:\S{1,40}: )?(?:(?:go (?:build|run|vet|test|list|install)|package|imports) )?(\S{1,300}: build constraints exclude all Go files in \S.{0,600})$/,
  /^(go \S{1,40}: unknown command)$/,
  /^(go (?:install|get|run): .{0,200}(?:version is required when|no install location for|cannot install|no packages loaded|not in a module).{0,300})$/,
  /^((?:\S{1,300}: )?missing go\.sum entry for .{1,600})$/,
  /^go: (unsupported GOOS\/GOARCH pair \S{1,60})$/,
  /^(stat \S{1,300}: directory not found)$/,
  /^(build \S{1,300}: cannot (?:load|find module for path) \S.{0,600})$/,
  /^(can't load package: package \S{1,300}: .{1,900})$/,
  /^(cgo: C compiler ".{1,300}" not found: .{1,300})$/,
];
const plainSayings: Wordings = [
  [/cannot find (?:module|package)/, "dependency"],
  [/build constraints exclude/, "build"],
  [/^no Go files|directory not found/, "not-found"],
  [/^unsupported GOOS/, "compatibility"],
  [/unknown command|version is required/, "invalid-input"],
];

/** What `go` says of modules, the more telling first. */
const moduleSayings: Wordings = [
  [/declares its path as|parsing go\.mod:$/, "dependency"],
  [/no such host|server misbehaving/, "dns"],
  [/i\/o timeout|deadline exceeded|timeout/i, "timeout"],
  [/connection re|connect: |proxyconnect|unexpected EOF/, "connection"],
  [/x509: |tls: /, "tls"],
  [
    /could not read Username|terminal prompts disabled|\b401\b|Authentication failed|Permission denied \(publickey/,
    "authentication",
  ],
  [/\b403\b/, "authorization"],
  [/requires go >?=? ?1|toolchain|go version|requires newer/, "compatibility"],
  [/errors? parsing|malformed|unknown directive|invalid go version/, "syntax"],
  [/go\.mod file not found|cannot find main module|no Go files in|no such file|directory not found/, "not-found"],
  [/unknown (?:command|subcommand)|flag provided|usage|invalid (?:value|flag)/, "invalid-input"],
];

function categorize(message: string): Category {
  if (message.includes("redeclared in this block")) return "conflict";
  if (
    /^(?:syntax error|expected |missing '|missing (?:return type|condition|argument list|type constraint)|illegal |unexpected |(?:rune|string|comment|raw string|escape)[\w ]{0,30} not terminated|(?:invalid|illegal) (?:character|BOM))/.test(
      message,
    )
  )
    return "syntax";
  if (dependency.test(message)) return "dependency";
  if (message.includes("passes lock by value")) return "concurrency";
  return type.test(message) ? "type" : "build";
}

/** Lines indented by a tab continue the message above them. */
function continuation(lines: readonly string[], at: number): string[] {
  const rest = lines.slice(at + 1, at + 40);
  const end = rest.findIndex((line) => !/^(?:\t| {4})\S/.test(line));
  return rest.slice(0, end < 0 ? rest.length : end);
}

function readPlace(lines: readonly string[], at: number): Finding | undefined {
  const [, file, line, column, text] = placeLine.exec(matchable(lines[at] ?? "")) ?? [];
  if (!file || !text || (!column && !isHeaded(lines, at))) return undefined;
  const [, level, refusal] = cgoLine.exec(text) ?? [];
  if (level === "warning" || level === "note") return undefined;
  const more = refusal ? [] : continuation(lines, at);
  return {
    runtime: "go",
    lines: [at + 1, at + 1 + more.length],
    confidence: CERTAIN,
    message: refusal ?? [text, ...more].join("\n"),
    category: refusal ? ofCompilerMessage(refusal) : categorize(text),
    location: { file, line: Number(line), column: column ? Number(column) : undefined },
  };
}

function isHeaded(lines: readonly string[], at: number): boolean {
  return lines.slice(Math.max(0, at - MAX_ABOVE), at).some((line) => packageLine.test(matchable(line)));
}

function readMismatch(lines: readonly string[], at: number): Finding | undefined {
  const message = mismatchLine.exec(matchable(lines[at] ?? ""))?.[1];
  if (!message) return undefined;
  const last = at + 1 + continuation(lines, at).length;
  return { runtime: "go", lines: [at + 1, last], confidence: CERTAIN, message, category: "constraint" };
}

function readModule(lines: readonly string[], at: number): Finding | undefined {
  const text = moduleLine.exec(matchable(lines[at] ?? ""))?.[1];
  const inFile = modFileLine.exec(matchable(lines[at + 1] ?? ""));
  const more = inFile ? [inFile[0]] : text ? continuation(lines, at) : [];
  const message = [text, ...more].join("\n");
  if (!text || !refused.test(message)) return undefined;
  return {
    runtime: "go",
    lines: [at + 1, at + 1 + more.length],
    confidence: LIKELY,
    message,
    category: byWording(message, moduleSayings) ?? "dependency",
    location: inFile ? { file: inFile[1], line: Number(inFile[2]) } : undefined,
  };
}

/** Files of one folder that belong to different packages. */
function readPackages(lines: readonly string[], at: number): Finding | undefined {
  const message = packagesLine.exec(matchable(lines[at] ?? ""))?.[1];
  return message
    ? { runtime: "go", lines: [at + 1, at + 1], confidence: CERTAIN, message, category: "build" }
    : undefined;
}

/** What `go` says without its name before it. */
function readPlain(lines: readonly string[], at: number): Finding | undefined {
  const message = plainLines.map((shape) => shape.exec(matchable(lines[at] ?? ""))?.[1]).find(Boolean);
  if (!message) return undefined;
  const category = byWording(message, plainSayings) ?? "dependency";
  return { runtime: "go", lines: [at + 1, at + 1], confidence: LIKELY, message, category };
}

/** Only the last import of a chain says what is wrong. */
function readImports(lines: readonly string[], at: number): Finding | undefined {
  if (!importChain.test(matchable(lines[at] ?? ""))) return undefined;
  const chain = linesBelow(lines, at, (line) => importLine.test(matchable(line)), MAX_IMPORTS);
  const message = importLine.exec(matchable(chain.at(-1) ?? ""))?.[1];
  if (message === undefined) return undefined;
  const category = message.startsWith("import cycle") ? "build" : "dependency";
  return { runtime: "go", lines: [at + 1, at + 1 + chain.length], confidence: CERTAIN, message, category };
}

export const goBuild = blockFormat(
  "go-build",
  [".go:", "go: ", ": checksum mismatch", "package ", "found packages ", ...requiredLiterals(...plainLines)],
  (lines, at) =>
    readPackages(lines, at) ??
    readPlace(lines, at) ??
    readMismatch(lines, at) ??
    readPlain(lines, at) ??
    readModule(lines, at) ??
    readImports(lines, at),
);
