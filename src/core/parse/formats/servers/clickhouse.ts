/** ClickHouse: `Code: 60. DB::Exception: Table x doesn't exist. (UNKNOWN_TABLE)`, from the server's log, the client, and HTTP. */
import { CERTAIN, WEAK } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { serviceCategory } from "../../categories/services.ts";
import { clickhouseNames } from "../../categories/databases.ts";

const EXCEPTION =
  /\b(?:Code: (?<code>\d{1,5})(?:\. |, e\.displayText\(\) = )|e\.code\(\) = (?<old>\d{1,5}),? )?(?<type>(?:DB|Coordination|Poco)::(?:\w{1,20}::){0,2}\w{0,30}Exception): (?<message>\S.{0,1800})$/;
/** `Received from localhost:9000. DB::Exception: …`: the server's own message. */
const RECEIVED = /^Received from \S{1,200}\. DB::Exception: /;
/** Behind the class of a client's exception it is the message of that, of which clickhouse-driver begins a line. */
const CLIENT = /\b[\w.]{3,100}(?:Error|Exception): /;
const CLIENT_ABOVE = /\b[\w.]{3,100}(?:Error|Exception): Code: \d{1,5}\.$/;
const NAME = /\(([A-Z][A-Z0-9_]{3,60})\)/;
const TAIL = /(?:\.? ?\((?:version \d|query: |in query: ).{0,1500}|, Stack trace \(when copying.{0,200})$/;

export const clickhouse = lineFormat("clickhouse", ["DB::", "Coordination::", "Poco::"], (line, number, { lines }) => {
  const { code, old, type, message = "" } = EXCEPTION.exec(line)?.groups ?? {};
  if (type === undefined || /^\d{1,3}\. /.test(line)) return undefined;
  const said = message.replace(RECEIVED, "").replace(TAIL, "");
  const isClients = CLIENT.test(line.split("DB::", 1)[0]!) || CLIENT_ABOVE.test((lines[number - 2] ?? "").slice(-300));
  const name = NAME.exec(message)?.[1];
  return {
    runtime: "other",
    lines: [number, number],
    confidence: isClients ? WEAK : CERTAIN,
    type,
    message: said,
    code: code ?? old,
    category: clickhouseNames.get(name ?? "") ?? serviceCategory(said),
  };
});
