import { expect, test } from "vitest";
import { readText } from "../../../src/core/extract/index.ts";
import { allFormats, parse } from "../../../src/core/parse/index.ts";
import type { ParsedError } from "../../../src/core/types.ts";

const read = (posted: string): ParsedError[] => parse(readText(posted));

const traceback = `Traceback (most recent call last):
  File "/srv/app/pay.py", line 12, in charge
    card = cards[order]
  File "/usr/lib/python3.11/collections/__init__.py", line 1106, in __getitem__
    raise KeyError(key)
KeyError: 'A-1042'`;

test("of findings on the same lines the surest takes over the class that another read, with its language", () => {
  expect(read("MongoNetworkError: connect ECONNREFUSED 127.0.0.1:27017")).toMatchObject([
    { runtime: "node", type: "MongoNetworkError", code: "ECONNREFUSED" },
  ]);
  expect(read("AxiosError: Request failed with status code 403")).toMatchObject([
    { runtime: "node", type: "AxiosError", httpStatus: 403 },
  ]);
});

test("an API's word that it does not know the caller decides the category", () => {
  const body = `{"error":{"message":"Your api key: ****3f2a is invalid","type":"authentication_error","code":"invalid_request_error"}}`;
  expect(read(body)[0]?.category).toBe("authentication");
});

test("every format has a name of its own", () => {
  const names = allFormats.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test("completes what a format read: in-app frames, place, category", () => {
  expect(read(traceback)).toMatchObject([
    {
      format: "python",
      type: "KeyError",
      category: "lookup",
      severity: "error",
      location: { file: "/usr/lib/python3.11/collections/__init__.py", line: 1106, function: "__getitem__" },
      frames: [{ inApp: false }, { inApp: true, function: "charge" }],
      lines: [1, 6],
      count: 1,
    },
  ]);
});

test("the line that logged a traceback is no error of its own", () => {
  expect(read(`2026-01-01 00:00:00,000 ERROR [orders] cannot charge\n${traceback}`)).toHaveLength(1);
});

test("errors of one text are told apart, the first reported is the primary one", () => {
  const other = traceback
    .replace("in charge", "in refund")
    .replace("KeyError: 'A-1042'", "ValueError: negative amount");
  expect(read(`${traceback}\nretrying\n${other}`).map(({ type }) => type)).toEqual(["KeyError", "ValueError"]);
});

test("the same error again is one error with a count", () => {
  expect(read(`${traceback}\nretrying\n${traceback}\nretrying\n${traceback}`)).toMatchObject([
    { type: "KeyError", count: 3 },
  ]);
});

test("what a log says around an error is added where the error itself says nothing, and decides no category", () => {
  const [error] = read(`INFO: 127.0.0.1 - "GET /users/42 HTTP/1.1" 500 Internal Server Error\n${traceback}`);
  expect(error).toMatchObject({ type: "KeyError", category: "lookup" });
});

test.each([
  [`openai.RateLimitError: Error code: 429 - {'error': {'message': 'x', 'code': 'insufficient_quota'}}`, "quota"],
  [`Error code: 429, with error text {"error":{"code":"1113","message":"余额不足"}}`, "quota"],
  [`{"errcode":45009,"errmsg":"reach max api daily quota limit"}`, "rate-limit"],
  [`psycopg2.errors.UniqueViolation: duplicate key value violates unique constraint "users_email_key"`, "constraint"],
  [`requests.exceptions.ConnectionError: [Errno -2] Name or service not known`, "dns"],
])("the most telling sign decides the category of %s", (posted, category) => {
  expect(read(posted)[0]?.category).toBe(category);
});

test("an error inside a log record stands on the record's line", () => {
  const stack = "TypeError: x is not a function\\n    at run (/srv/app/a.js:4:70)";
  const record = `{"level":50,"reqId":"req-1","err":{"type":"TypeError","message":"x is not a function","stack":"${stack}"},"msg":"failed"}`;
  expect(read(`{"level":30,"msg":"started"}\n${record}`)).toMatchObject([
    { type: "TypeError", lines: [2, 2], requestId: "req-1", location: { file: "/srv/app/a.js", line: 4, column: 70 } },
  ]);
});

test("what one format reads in an envelope and in its line is one error", () => {
  const posted = `##[error]C:\\a\\Desktop.targets(16,3): Error MSB4019: The imported project "C:\\Sdk.targets" was not found.`;
  expect(read(posted)).toMatchObject([{ code: "MSB4019", count: 1, location: { line: 16, column: 3 } }]);
});

test("related frames are told apart by whose they are, and bounded", () => {
  const suppressed = Array.from(
    { length: 40 },
    (_, index) => `\tSuppressed: java.io.IOException: ${index}\n\t\tat a.B.c(B.java:${index})`,
  );
  const [error] = read(
    [
      "java.lang.Error: x\n\tat a.B.c(B.java:1)",
      "\tSuppressed: java.io.IOException: y\n\t\tat java.util.List.of(List.java:2)",
      ...suppressed,
    ].join("\n"),
  );
  expect(error?.related).toHaveLength(20);
  expect(error?.related?.slice(0, 2)).toMatchObject([{ frames: [{ inApp: false }] }, { frames: [{ inApp: true }] }]);
});

test("many errors are bounded", () => {
  const posted = Array.from({ length: 2000 }, (_, index) => `KeyError: 'k${index}'`).join("\n");
  expect(read(posted).length).toBeLessThanOrEqual(50);
});

test.each([
  [
    "跳板机连不上：ssh: connect to host 10.8.0.1 port 22: Connection refused",
    "connect to host 10.8.0.1 port 22: Connection refused",
  ],
  ["健康检查挂了 curl: (52) Empty reply from server，谁看一下", "Empty reply from server"],
])("reads a tool's line behind a person's Chinese words: %s", (posted, message) => {
  expect(read(posted)).toMatchObject([{ message }]);
});

test.each([
  "如果出现 curl: (52) Empty reply from server 就重试三次",
  "昨天的 curl: (52) Empty reply from server 已经修复了",
  "curl: (52) Empty reply from server 是什么意思？",
])("leaves Chinese talk about a tool's line alone: %s", (posted) => {
  expect(read(posted)).toEqual([]);
});

test.each([
  ["[10:00:01] ERROR cannot open /etc/acme/key (Permission denied)", "permission"],
  ["ImportError: libGL.so.1: cannot open shared object file: No such file or directory", "dependency"],
  ["feign.FeignException$ServiceUnavailable: during [GET] to [http://user/api]", "upstream"],
  ["kotlinx.serialization.MissingFieldException: Field 'price' is required", "invalid-input"],
])("the commonest wordings, and a type's whole name, decide the category: %s", (posted, category) => {
  expect(read(posted)[0]?.category).toBe(category);
});

test("what only tells that something failed tells one failure once", () => {
  const text = "collect2: error: ld returned 1 exit status\n\nmake: *** [examples/example] Error 1";
  expect(read(text)).toMatchObject([{ format: "linker", exitCode: 1 }]);
});

test.each([
  [
    "the server's SQLSTATE in its words",
    'java.lang.Exception: x: ERROR: relation "a" does not exist (42P01)',
    "schema",
  ],
  ["an I/O exception's words", "java.io.IOException: Can't resolve address: kafka02", "dns"],
  ["Elasticsearch's name of an error", "ResponseError: index_not_found_exception", "not-found"],
])("the category goes by %s", (_, text, category) => {
  expect(read(text)).toMatchObject([{ category }]);
});

test.each([
  [
    "Telegraf's level",
    "2023-02-03T08:22:10Z E! [agent] Error writing to outputs.loki: received status code: 400",
    { httpStatus: 400 },
  ],
  [
    "a severity of Cloud Logging",
    "DEFAULT 2025-04-15T09:16:23.036336Z ValueError: Unsupported region",
    { type: "ValueError" },
  ],
  [
    "go-kit's err",
    'ts=2020-07-09T12:57:21Z caller=loop.go:108 component=sync err="stat /tmp/a: no such file or directory"',
    { runtime: "go" },
  ],
  [
    "what Azure writes as a code",
    "Error: Code=InvalidTemplateDeployment; Message=The template is not valid",
    { code: "InvalidTemplateDeployment" },
  ],
])("a line of a log is read with %s", (_, text, expected) => {
  expect(read(text)).toMatchObject([expected]);
});

test("lesser levels of go-kit and Telegraf stay unread", () => {
  expect(read('ts=2020-07-09T12:57:21Z caller=loop.go:108 level=info err="none"')).toEqual([]);
  expect(read("2023-02-03T08:22:10Z I! [agent] Hostname: web1")).toEqual([]);
});

test("a logger's stamp before every line of a trace is taken off", () => {
  const at = "2013-06-15 12:05:57 [SEVERE]";
  const text = `${at} java.lang.NoSuchMethodError: a.b()V\n${at}    at a.C.run(C.java:1068)\n${at}    at a.D.go(D.java:7)`;
  expect(read(text)).toMatchObject([{ type: "java.lang.NoSuchMethodError", location: { file: "C.java", line: 1068 } }]);
});
