/** What relays of model APIs (one-api, new-api and their like) say, wherever a client prints it: `429 当前分组上游负载已饱和 (request id: 2025…)`. */
import type { ErrorText, Finding } from "../../types.ts";
import { apiNumbers } from "../categories/codes.ts";
import { LIKELY } from "../confidence.ts";
import { readRequestId, readStatus } from "../shared/body.ts";
import { lineFormat } from "../shared/line-format.ts";
import { inProse } from "../shared/prose.ts";

const NEARBY = 4;
/** A message that ends with the relay's id; quoted or in a body it is for others to read. */
const SAID = /^\s{0,40}(?<message>[^\s{}"'][^{}"']{2,500}?\s?[(（]request id[:：]\s?[\w-]{8,80}[)）])/;
/** What their log sets in front: `[ERR] 2024/05/25 - 02:20:27 | 2024052502202733503658994402104 | `. */
const LOGGED = /^\[(?:ERR|WARN|FATAL)\] \d{4}\/\d\d\/\d\d - [\d:]{8} \| (?<id>\w{8,40}) \| /;
/** Without a status the words must tell of a failure: logs put an id behind all they say. */
const FAILURE =
  /错误|失败|异常|无效|无权|不足|不支持|不可用|不存在|无可用|未(?!来)|过期|用尽|耗尽|饱和|上限|限制|禁用|封禁|拒绝|error|invalid|fail|exceed|denied|refused|\bno[nt]?\b|quota|insufficient|unavailable|overload|expired|too many|limit/i;
/** A status before what the relay says, behind whatever a person or a client put there. */
const STATUS = /(?<=^|[\s:：，,。\u4e00-\u9fff])(?:HTTP )?(?<status>[45]\d\d)(?=[\s:：,，])/;

/** Z.ai's and Zhipu's number, words and trace, as their clients set them in brackets: `[1302][Rate limit reached for requests][2026…]`. */
const BRACKETED = /^.{0,80}?\[(?<code>1\d{3})\]\[(?<message>[^[\]]{4,400})\](?:\[(?<requestId>[\w-]{8,64})\])?/;

function bracketed(line: string, number: number): Finding | undefined {
  const { code, message, requestId } = BRACKETED.exec(line)?.groups ?? {};
  if (code === undefined || !apiNumbers.has(code)) return undefined;
  return { runtime: "http", lines: [number, number], confidence: LIKELY, code, message, requestId };
}

/** The status of the answer, in the log's line of the same request. */
function answered(line: string, number: number, { lines }: ErrorText): number | undefined {
  const id = LOGGED.exec(line)?.groups?.id;
  const near = id === undefined ? [] : lines.slice(Math.max(0, number - 1 - NEARBY), number + NEARBY);
  const request = near
    .map((one) => one.slice(0, 200))
    .find((one) => one.startsWith("[GIN] ") && one.includes(` | ${id} | `));
  return Number(/ \| ([45]\d\d) \| /.exec(request ?? "")?.[1]) || undefined;
}

function ended(line: string, number: number, text: ErrorText): Finding | undefined {
  const said = SAID.exec(line.replace(LOGGED, ""))?.groups?.message?.trim();
  if (said === undefined || inProse(line)) return undefined;
  const { index = 0, groups } = STATUS.exec(said) ?? {};
  if (groups === undefined && !FAILURE.test(said)) return undefined;
  const message = said.slice(index);
  const status = groups?.status === undefined ? readStatus(message) : Number(groups.status);
  return {
    runtime: "http",
    lines: [number, number],
    confidence: LIKELY,
    message,
    httpStatus: status ?? answered(line, number, text),
    requestId: readRequestId(message),
  };
}

export const relay = lineFormat(
  "relay",
  ["(request id: ", "(request id:", "（request id：", "（request id: ", "]["],
  (line, number, text) => bracketed(line, number) ?? ended(line, number, text),
);
