import { expect, it } from "vitest";
import { readApiError, readRequestId, readStatus } from "../../../src/core/parse/shared/body.ts";
import { apis } from "../../../src/core/parse/apis/index.ts";
import { envelopes } from "../../../src/core/parse/envelopes/index.ts";
import { formats } from "../../../src/core/parse/formats/index.ts";
import { posted } from "../../fixtures/posted.ts";

const size = 60_000;
/** All readers together take the processor some hundred milliseconds when each is linear, and minutes when one is not. */
const allowed = 2_000;
const mine = ["network-tools", "shell", "http-response", "errno", "log-line", "generic"];
const readers: ((text: string) => unknown)[] = [
  ...[...apis, ...formats.filter(({ name }) => mine.includes(name))].map(
    (format) => (text: string) => format.parse(posted(text)),
  ),
  ...envelopes.map((envelope) => (text: string) => envelope.peel(posted(text))),
  readApiError,
  readStatus,
  readRequestId,
];

it.each([
  "{",
  "[1,",
  "{'a':",
  '{"a":"',
  "\n{",
  '\n{"a":[',
  "{}",
  "\\\\n",
  '\\"',
  "(",
  "a ",
  "a.",
  ": ",
  "1 ",
  "[a]",
  "ERROR ",
  "\n- ",
  "x-request-id-",
  "status(",
  "error (",
  "GET /a ",
  'level=error a="',
  "<Error>",
  "litellm.A",
  "A::",
  "400 None. {",
  "错误",
  "Error code: 400 - {'a': '",
  'HTTP/1.1 500 x\na:b\n\n{"error":"',
  "connect E",
  "Killed ",
])("is linear on %j, as one line and as many", (unit) => {
  const line = unit.repeat(size / unit.length);
  const started = process.cpuUsage();
  for (const text of [line, line.replace(/.{1900}/g, "$&\n")]) readers.forEach((reader) => reader(text));
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(allowed);
});
