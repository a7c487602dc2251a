/** An HRESULT or NTSTATUS in a line that has nothing else to be recognised by: `failed with error code 0x80070005`. */
import type { Finding } from "../../../types.ts";
import { windowsCodeCategory, windowsSymbols } from "../../categories/windows.ts";
import { LIKELY, WEAK } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";

const CODE =
  /(?<![\w.])(0x[8Cc][0-9A-Fa-f]{7}|-(?:2\d{9}|1\d{9})|3221\d{6}|E_[A-Z]{4,20}|STATUS_[A-Z_]{5,40}|ERROR_[A-Z_]{4,40})(?![\w.])/;
const FAILURE =
  /\b(?:error|err|failed|failure|fail|exception|hresult|hr|exited|exit(?:ed)?[ -]?code|exit status|crash(?:ed)?|status|unable|cannot|denied|returned|problems?|went wrong|can't|couldn't)\b|_(?:ERROR|FAILED)(?=[_ ])|问题|错误|失败|异常|退出代码|无法/i;
/** A number that is all an exception says is what it says, not a code. */
const SAID = /(?:Error|Exception): -\d{10}$/;
/** How a process ended; what the number means is a crash. */
const EXIT = /\b(?:exit(?:ed)?|退出)\b.{0,40}?(?:code|status|代码)?[^\d-]{0,6}(-1\d{9}|3221\d{6}|0x[cC][0-9A-Fa-f]{7})/;

export const windowsCode = lineFormat(
  "windows-code",
  [
    "0x8",
    "0xC",
    "0xc",
    "-214",
    "-107",
    "-532",
    "-219",
    "-114",
    "-215",
    "-213",
    "-100",
    "3221",
    "E_",
    "STATUS_",
    "ERROR_",
  ],
  (line, number): Finding | undefined => {
    const code = CODE.exec(line)?.[1];
    if (code === undefined || !FAILURE.test(line) || SAID.test(line) || inProse(line)) return undefined;
    const category = windowsCodeCategory(code) ?? windowsSymbols.get(code);
    const exit = EXIT.exec(line)?.[1];
    const isKnown = category !== undefined;
    return {
      runtime: "other",
      lines: [number, number],
      confidence: isKnown ? LIKELY - 0.05 : WEAK,
      message: line.trim().replace(/^(?:Error|ERROR|error): (?=\S)/, ""),
      code: exit === undefined ? code : (/\(?(0x[cC][0-9A-Fa-f]{7})/.exec(line)?.[1] ?? code),
      exitCode: exit === undefined ? undefined : Number(exit),
      category,
    };
  },
);
