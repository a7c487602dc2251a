import { expect, test } from "vitest";
import { javascript } from "../../../../src/core/parse/formats/javascript/javascript.ts";
import type { Finding } from "../../../../src/core/types.ts";
import { read as readWith } from "../../../fixtures/posted.ts";

const read = (text: string): Finding[] => readWith(javascript, text);

test("reads code, status and request id from the properties below, the nearest to the surface first", () => {
  const [error] = read(
    [
      "APIError: 429 slow down",
      "    at generate (/srv/error.js:1:2) {",
      "  request: { status: 200, code: 'SENT' },",
      "  error: {",
      "    code: 'inner'",
      "  },",
      "  status: 429,",
      "  headers: Headers {",
      "    'x-request-id': 'req_2'",
      "  },",
      "  code: 'slow_down'",
      "}",
      "",
      "Node.js v20.20.2",
      "node app.js exited with code 1",
    ].join("\n"),
  );
  expect(error).toMatchObject({ code: "slow_down", httpStatus: 429, requestId: "req_2", exitCode: 1, lines: [1, 12] });
});

test("reads the chain of causes, and the code of the cause when the error has none", () => {
  const [error] = read(
    [
      "[TypeError: fetch failed] {",
      "  [cause]: ConnectError: no route",
      "      at connect (/srv/net.js:1:2) {",
      "    [cause]: Error: connect ECONNREFUSED 127.0.0.1:7070",
      "        at afterConnect [as oncomplete] (node:net:3:4) {",
      "      code: 'ECONNREFUSED'",
      "    }",
      "  }",
      "}",
    ].join("\n"),
  );
  expect(error).toMatchObject({ type: "TypeError", message: "fetch failed", code: "ECONNREFUSED", lines: [1, 9] });
  expect(error?.causes).toMatchObject([
    { type: "ConnectError", message: "no route", frames: [{ line: 1 }] },
    { type: "Error", message: "connect ECONNREFUSED 127.0.0.1:7070", frames: [{ file: "node:net" }] },
  ]);
});

test("reads a cause whose class is node-postgres' `error`", () => {
  const lines = [
    "DrizzleQueryError: Failed query",
    "    at f (/srv/a.js:1:2) {",
    "  params: [ 42 ],",
    '  cause: error: relation "u" does not exist',
    "      at /srv/b.js:3:4 {",
    "    code: '42P01'",
    "  }",
    "}",
  ];
  expect(read(lines.join("\n"))[0]?.causes).toMatchObject([{ type: "error", message: 'relation "u" does not exist' }]);
});

test("relates the members of an AggregateError, which are no causes", () => {
  const [error] = read(
    [
      "[AggregateError: All promises were rejected] {",
      "  [errors]: [",
      "    Error: a",
      "        at x (/srv/a.js:1:2) {",
      "      [cause]: Error: b",
      "          at y (/srv/a.js:3:4)",
      "    },",
      "    TypeError: two",
      "    lines",
      "        at z (/srv/a.js:5:6),",
      "    [Error: c]",
      "  ]",
      "}",
    ].join("\n"),
  );
  expect(error).toMatchObject({ type: "AggregateError", causes: [], lines: [1, 13], location: undefined });
  expect(error?.related).toMatchObject([
    { type: "Error", message: "a", frames: [{ function: "x", line: 1 }] },
    { type: "Error", message: "b", frames: [{ function: "y", line: 3 }] },
    { type: "TypeError", message: "two\nlines", frames: [{ function: "z", line: 5 }] },
    { type: "Error", message: "c", frames: [] },
  ]);
});

test("reads codes and statuses by the names that libraries give them, and types that say more than messages", () => {
  expect(
    read("PrismaClientInitializationError: no server\n    at cb (/srv/a.js:1:2) {\n  errorCode: 'P1001'\n}"),
  ).toMatchObject([{ code: "P1001" }]);
  expect(
    read("DiscordAPIError: Missing Permissions\n    at run (/srv/a.js:1:2) {\n  code: 50013,\n  httpStatus: 403\n}"),
  ).toMatchObject([{ code: "50013", httpStatus: 403 }]);
  expect(read("SequelizeUniqueConstraintError: Validation error\n    at run (/srv/a.js:1:2)")).toMatchObject([
    { category: "constraint" },
  ]);
});

test("takes axios' code of a timeout for what its message says", () => {
  expect(
    read("AxiosError: timeout of 5000ms exceeded\n    at run (/srv/a.js:1:2) {\n  code: 'ECONNABORTED'\n}"),
  ).toMatchObject([{ code: "ECONNABORTED", category: "timeout" }]);
});

test("reads the status and the answer of an API among the properties", () => {
  const text = "ResponseError: gone\n    at check (/srv/a.js:1:2) {\n  error: 'invalid_grant',\n  status_code: 400\n}";
  expect(read(text)).toMatchObject([{ httpStatus: 400, api: { code: "invalid_grant" } }]);
});

test("reads how a command ended from its properties", () => {
  const stack = "    at ChildProcess.exithandler (node:child_process:417:12) {";
  const killed = `Error: Command failed: sleep 5\n${stack}\n  code: null,\n  killed: true,\n  signal: 'SIGTERM'\n}`;
  expect(read(killed)).toMatchObject([{ signal: "SIGTERM" }]);
  const ended = `Error: Command failed: probe\n${stack}\n  code: 127,\n  killed: false,\n  signal: null\n}`;
  expect(read(ended)).toMatchObject([{ exitCode: 127 }]);
});
