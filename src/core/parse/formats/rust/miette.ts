/** miette's graphical reports: a code, `  × message`, causes below it, and a snippet: https://docs.rs/miette */
import type { Cause, Finding, Location } from "../../../types.ts";
import { ofRustText } from "../../categories/rust.ts";
import { STRONG } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";

const MAX_BLOCK = 30;
const HEADER = /^\s{0,6}× (\S.{0,1500})$/;
const CODE = /^(?:Error: {1,2})?([a-z]\w{0,40}(?:::\w{1,60}){1,8})(?: \(.{1,300}\))?$/;
const CAUSE = /^\s{0,8}[├╰]─▶ (\S.{0,1500})$/;
const PLACE = /^\s{0,12}╭─+\[(\S.{0,300}?):(\d{1,7}):(\d{1,5})\]$/;

function readReport(lines: readonly string[], at: number): Finding | undefined {
  const message = HEADER.exec(lines[at] ?? "")?.[1];
  if (!message) return undefined;
  const above = [lines[at - 1], lines[at - 2]].map((line = "") => CODE.exec(line)?.[1]);
  const rest = lines.slice(at + 1, at + MAX_BLOCK).map((line) => line);
  const end = rest.findIndex((line) => HEADER.test(line));
  const block = end < 0 ? rest : rest.slice(0, end);
  const causes = block.flatMap((line): Cause[] => {
    const cause = CAUSE.exec(line)?.[1];
    return cause ? [{ message: cause }] : [];
  });
  const [, file, row, column] = block.map((line) => PLACE.exec(line)).find(Boolean) ?? [];
  const location: Location | undefined = file ? { file, line: Number(row), column: Number(column) } : undefined;
  const code = above.find(Boolean);
  if (!location && causes.length === 0 && !code) return undefined;
  const category = [...causes.map((cause) => cause.message ?? "").reverse(), message].map(ofRustText).find(Boolean);
  return {
    runtime: "rust",
    lines: [at + 1, at + 1 + causes.length],
    confidence: STRONG,
    message,
    code,
    causes,
    location,
    category,
  };
}

export const miette = blockFormat("miette", ["× "], readReport);
