/** What Azure's libraries for .NET print below an exception's message: the answer's status, code, body and headers. https://github.com/Azure/azure-sdk-for-net */
import type { Finding } from "../../../types.ts";
import { STRONG } from "../../confidence.ts";
import { parseException, withoutAnnouncement } from "../../shared/dotnet-exception.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { matchable } from "../../shared/lines.ts";
import { readRequestId } from "../../shared/request-id.ts";

const STATUS = /^\s{0,8}Status: (?<status>[45]\d\d) \(.{1,120}\)$/;
const CODE = /^\s{0,8}ErrorCode: (?<code>[\w.]{2,80})$/;
/** Between the message and the status of a storage service. */
const STORAGE = /^\s{0,8}(?:RequestId|Time):\S/;
const LEAD = /^\s{0,8}(?:--->\s|[A-Z][\w ]{2,40}: (?=[A-Z]))?/;
/** A line of a body or of the headers. */
const PART =
  /^\s{0,8}(?:Content|Headers|Additional Information):\s{0,4}$|^\s{0,8}[{<[]|^\s{0,8}[A-Za-z][\w-]{1,60}: ?\S|^\s*$/;
const MOST_PARTS = 60;
/** More than the exception's line alone, less than a trace. */
const OWN = STRONG + 0.03;

/** The line with the message above the status, and the line after the last part below it. */
function spanOf(lines: readonly string[], index: number): [first: number, end: number] {
  let first = index - 1;
  while (first > index - 4 && STORAGE.test(lines[first] ?? "")) first--;
  let end = index + 1;
  while (end - index < MOST_PARTS && PART.test(lines[end] ?? "-")) end++;
  return [first, end];
}

function readMessage(said: string): { type?: string; message: string } {
  const named = parseException(withoutAnnouncement(said.trim().replace(/^---> /, "")).text);
  const message = named?.message ?? said.replace(LEAD, "");
  return { type: named?.type, message: message.replace(/^'/, "").trim() };
}

export const azureAnswer = blockFormat(
  "azure-answer",
  ["Status: 4", "Status: 5"],
  (lines, index): Finding | undefined => {
    const status = STATUS.exec(lines[index]!)?.groups?.status;
    if (status === undefined) return undefined;
    const [first, end] = spanOf(lines, index);
    const { type, message } = readMessage(matchable(lines[first]));
    const code = CODE.exec(lines[index + 1] ?? "")?.groups?.code;
    if (message === "" || (code ?? type) === undefined) return undefined;
    const requestId = readRequestId(lines.slice(first, end).join("\n"));
    const said = { type, message, code, httpStatus: Number(status), requestId };
    return { runtime: "dotnet", lines: [first + 1, end], confidence: OWN, ...said };
  },
);
