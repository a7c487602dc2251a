/** An API's error body as PHP's print_r shows it: `[error] => Array`, and its fields below, of which those of the error itself stand least deep. */
import type { Finding } from "../../types.ts";
import { LIKELY } from "../confidence.ts";
import { blockFormat } from "../shared/line-format.ts";

const HEAD = /^\s{0,40}\[(?:error|Error)\] => Array$/;
const FIELD = /^(\s{1,80})\[(\w{1,40})\] => (?!Array$)(\S.{0,1500})$/;
const MAX_LINES = 60;
const CODES = ["code", "name", "type", "status"];
const IDS = ["debug_id", "request_id", "requestId", "RequestId"];
const MESSAGES = ["message", "msg", "error_description", "description"];

export const phpArray = blockFormat("php-array", ["[error] => Array", "[Error] => Array"], (lines, index) => {
  if (!HEAD.test(lines[index]!)) return undefined;
  const fields = lines.slice(index + 1, index + MAX_LINES).flatMap((line, at) => {
    const [, indent = "", key, value = ""] = FIELD.exec(line) ?? [];
    return key === undefined ? [] : [{ depth: indent.length, key, value, at }];
  });
  const depth = Math.min(...fields.map((field) => field.depth));
  const own = new Map(fields.filter((field) => field.depth === depth).map(({ key, value }) => [key, value]));
  const [code, message] = [CODES, MESSAGES].map((keys) => keys.map((key) => own.get(key)).find(Boolean));
  if (message === undefined) return undefined;
  return {
    runtime: "php",
    lines: [index + 1, index + 2 + fields.at(-1)!.at],
    confidence: LIKELY,
    message,
    code,
    requestId: IDS.map((key) => own.get(key)).find(Boolean),
    api: { code, message },
  } satisfies Finding;
});
