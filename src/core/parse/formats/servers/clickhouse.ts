/** ClickHouse: `Code: 60. DB::Exception: Table x doesn't exist. (UNKNOWN_TABLE)`, from the server's log, the client, and HTTP. */
import { CERTAIN } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { serviceCategory } from "../../categories/services.ts";
import { clickhouseNames } from "../../categories/databases.ts";

const EXCEPTION =
  /\b(?:Code: (?<code>\d{1,5})(?:\. |, e\.displayText\(\) = )|e\.code\(\) = (?<old>\d{1,5}),? )?(?<type>(?:DB|Coordination|Poco)::(?:\w{1,20}::){0,2}\w{0,30}Exception): (?<message>\S.{0,1800})$/;
/** `Received from localhost:9000. DB::Exception: …`: the server's own message. */
const RECEIVED = /^Received from \S{1,200}\. DB::Exception: /;
const NAME = /\(([A-Z][A-Z0-9_]{3,60})\)/;
const TAIL = /(?:\.? ?\((?:version \d|query: |in query: ).{0,1500}|, Stack trace \(when copying.{0,200})$/;

export const clickhouse = lineFormat("clickhouse", ["DB::", "Coordination::", "Poco::"], (line, number) => {
  const { code, old, type, message = "" } = EXCEPTION.exec(line)?.groups ?? {};
  if (type === undefined || /^\d{1,3}\. /.test(line)) return undefined;
  const said = message.replace(RECEIVED, "").replace(TAIL, "");
  const name = NAME.exec(message)?.[1];
  return {
    runtime: "other",
    lines: [number, number],
    confidence: CERTAIN,
    type,
    message: said,
    code: code ?? old,
    category: clickhouseNames.get(name ?? "") ?? serviceCategory(said),
  };
});
