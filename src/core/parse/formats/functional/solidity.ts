/** Solidity: solc's diagnostics, reverts as Hardhat, ethers, web3 and Foundry print them. https://docs.soliditylang.org/ */
import type { Finding } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { linesBelow } from "../../shared/lines.ts";
import { inProse } from "../../shared/prose.ts";
import type { Wordings } from "../../shared/by-wording.ts";
import { troubleOf } from "../../shared/resolver-trouble.ts";

const COMPILED =
  /^(?:(ParserError|TypeError|DeclarationError|SyntaxError|DocstringParsingError|UnimplementedFeatureError|CompilerError|InternalCompilerError|YulException|Error)(?: \((\d{4})\))?|Error \((\d{4})\)): (\S.{0,900})$/;
const ARROW = /^\s{1,6}--> (\S{1,300}\.(?:sol|yul|vy)):(\d{1,7}):(\d{1,6}):?$/;
const MESSAGE =
  /(VM Exception while processing transaction: .{1,600}|(?:execution|transaction) reverted.{0,600}|call revert exception.{0,600}|cannot estimate gas.{0,600})$/;
const TYPE = /^(?:.{0,60}?)((?:Provider|Hardhat|Transaction|Contract|Rpc)?Error|[A-Z]\w{2,40}Error): /;
const CODE = /\bcode=([A-Z_]{4,40})\b/;
const FOUNDRY =
  /^(?:\[FAIL[.:] (?:Reason: )?(.{1,400}?)(?:; counterexample: .{1,400})?\]|\[FAIL\]) (\w{1,100}\([\w,]{0,200}\))/;
const HARDHAT = /^(?:HardhatError|HardhatPluginError|Error): (HHE?\d{1,5}): (\S.{0,900})$/;

const WORDINGS: Wordings = [
  [/insufficient funds|exceeds balance|INSUFFICIENT_FUNDS/i, "quota"],
  [/underflow or overflow|0x11\b|0x12\b|division (?:or modulo )?by zero|SafeMath/i, "arithmetic"],
  [/out of gas|gas limit|OUT_OF_GAS/i, "resource-limit"],
  [/0x32\b|out-of-bounds|out of bounds/i, "lookup"],
  [/nonce (?:too low|has already)|replacement transaction|already known/i, "conflict"],
  [/not the owner|caller is not|Unauthorized|AccessControl|only owner|OwnableUnauthorized/i, "authorization"],
  [
    /Source .{1,200} (?:not found|requires different)|File (?:import|outside)|Library .{1,100} not found|couldn't be resolved/i,
    "dependency",
  ],
  [/compiler version|pragma/i, "compatibility"],
  [/Undeclared identifier|not found or not (?:visible|unique)|not unique|Identifier not found/i, "lookup"],
  [/ParserError|: Expected |Unexpected/, "syntax"],
  [/not implicitly convertible|Type |Wrong argument|Member .{1,80} not found|argument/i, "type"],
  [/assert/i, "assertion"],
  [/revert/i, "assertion"],
];

export const solidity = blockFormat(
  "solidity",
  [
    ".sol:",
    ".yul:",
    ".vy:",
    "VM Exception",
    "execution reverted",
    "ransaction reverted",
    "call revert exception",
    "cannot estimate gas",
    "[FAIL.",
    "[FAIL:",
    "[FAIL]",
    "HardhatError: ",
    "Error: HH",
  ],
  (lines, at): Finding | undefined => {
    return readCompiler(lines, at) ?? readRevert(lines[at] ?? "", at);
  },
  { above: 20 },
);

function readCompiler(lines: readonly string[], at: number): Finding | undefined {
  const [, type, code, bareCode, message] = COMPILED.exec(lines[at] ?? "") ?? [];
  const [, file, line, column] = ARROW.exec(lines[at + 1] ?? "") ?? [];
  if (message === undefined || file === undefined) return undefined;
  const excerpt = linesBelow(lines, at + 1, (below) => /^\s{0,8}\d{0,7} \|/.test(below), 20);
  return {
    runtime: "other",
    lines: [at + 1, at + 2 + excerpt.length],
    confidence: CERTAIN,
    type,
    code: code ?? bareCode,
    message,
    category: troubleOf(`${type ?? ""}: ${message}`, WORDINGS) ?? "build",
    location: { file, line: Number(line), column: Number(column) },
  };
}

function readRevert(line: string, at: number): Finding | undefined {
  const text = line.trim();
  const told = readHardhat(text) ?? readFoundry(text) ?? readTransaction(text);
  if (told === undefined || inProse(line)) return undefined;
  const { message } = told;
  return {
    runtime: "other",
    lines: [at + 1, at + 1],
    ...told,
    category: troubleOf(message, WORDINGS) ?? told.category,
  };
}

type Told = Pick<Finding, "type" | "code" | "location" | "category" | "confidence"> & { message: string };

function readHardhat(text: string): Told | undefined {
  const [, code, message] = HARDHAT.exec(text) ?? [];
  return message === undefined ? undefined : { code, message, confidence: CERTAIN, category: "configuration" };
}

function readFoundry(text: string): Told | undefined {
  const [, reason, test] = FOUNDRY.exec(text) ?? [];
  if (test === undefined) return undefined;
  return { message: reason ?? test, confidence: CERTAIN, category: "assertion", location: { function: test } };
}

function readTransaction(text: string): Told | undefined {
  const message = MESSAGE.exec(text)?.[1];
  if (message === undefined) return undefined;
  const confidence = /'|reason|code=|: /.test(message) ? STRONG : LIKELY;
  return { type: TYPE.exec(text)?.[1], code: CODE.exec(text)?.[1], message, confidence };
}
