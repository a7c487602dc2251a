import { expect, test } from "vitest";
import { javascriptLine } from "../../../../../src/core/parse/formats/javascript/javascript-line.ts";
import type { Finding } from "../../../../../src/core/types.ts";
import { read as readWith, talk } from "../../../../fixtures/posted.ts";

const read = (text: string): Finding[] => readWith(javascriptLine, text);

test.each([
  ["ReferenceError: cofig is not defined", "node", "ReferenceError", "cofig is not defined"],
  [" ⨯ AI_RetryError: Failed after 3 attempts.", "node", "AI_RetryError", "Failed after 3 attempts."],
  [
    "MongoError: failed to connect [MongoError: connect ECONNREFUSED 127.0.0.1:27017]",
    "node",
    "MongoError",
    "failed to connect [MongoError: connect ECONNREFUSED 127.0.0.1:27017]",
  ],
  ["startup failed: RangeError: too big", "node", "RangeError", "too big"],
  ["TypeError: Failed to fetch", "browser", "TypeError", "Failed to fetch"],
  ["TypeError: fetch failed", "node", "TypeError", "fetch failed"],
  ["app.js:12 Uncaught (in promise) TypeError: Failed to fetch", "browser", "TypeError", "Failed to fetch"],
  ["Error: getaddrinfo ENOTFOUND db", "node", "Error", "getaddrinfo ENOTFOUND db"],
  ["Error: something went wrong", "other", "Error", "something went wrong"],
  [
    "(node:7) UnhandledPromiseRejectionWarning: TypeError: x is not a function",
    "node",
    "TypeError",
    "x is not a function",
  ],
])("reads %s", (line, runtime, type, message) => {
  expect(read(line)).toMatchObject([{ runtime, type, message, lines: [1, 1] }]);
});

test.each([
  ["Uncaught (in promise) TypeError: e is null checkout.js:41:17", "e is null", "checkout.js"],
  [
    "SyntaxError: redeclaration of const API (https://shop.example/c.js:1:1)",
    "redeclaration of const API",
    "https://shop.example/c.js",
  ],
])("takes Firefox's place off %s", (line, message, file) => {
  expect(read(line)).toMatchObject([{ runtime: "browser", message, location: { file } }]);
});

test("takes the frame below that Firefox's console shows without a host", () => {
  expect(read("Uncaught (in promise) TypeError: response.data is undefined\n    loadCart cart.js:31")).toMatchObject([
    { runtime: "browser", location: { file: "cart.js", line: 31, function: "loadCart" } },
  ]);
});

test("leaves a place that belongs to the sentence", () => {
  const message = "Unexpected token in src/app.js:4:2";
  expect(read(`SyntaxError: ${message}`)).toMatchObject([{ runtime: "node", message }]);
});

test("knows a syntax error by Firefox's wording", () => {
  expect(read("Uncaught SyntaxError: expected expression, got '<' main.4f2c.js:1:1")[0]).toMatchObject({
    message: "expected expression, got '<'",
    category: "syntax",
  });
});

test("decides null references by the engines' wording", () => {
  expect(read("TypeError: Cannot read properties of undefined (reading 'x')")[0]?.category).toBe("null-reference");
  expect(read("TypeError: undefined is not an object (evaluating 'a.b')")[0]?.category).toBe("null-reference");
});

test("takes what the console repeats for one error", () => {
  expect(
    read("ERROR Error: Uncaught (in promise): Error: Loading chunk 14 failed.\nError: Loading chunk 14 failed."),
  ).toHaveLength(1);
});

test.each([
  "- Checkout no longer fails with `TypeError: Cannot read properties of undefined` when the cart is empty",
  "ff1b5d5 fix: TypeError in cart total when price is missing",
  "ff1b5d5 fix: TypeError: price is missing",
  "throw new SyntaxError('upstream returned invalid JSON');",
  "LogError: true",
  '{"msg":"TypeError: x is not a function"}',
  "TypeError: unsupported operand type(s) for +: 'int' and 'str'",
  "TypeError: 'NoneType' object is not subscriptable",
  "ValueError: invalid literal for int() with base 10: 'x'",
  "KeyError: 'name'",
])("stays silent on %s", (line) => {
  expect(read(line)).toEqual([]);
});

test.each(talk)("stays silent on talk: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("reads what Google's SDK for Gemini says without its class", () => {
  expect(
    read(
      "[GoogleGenerativeAI Error]: Error fetching from https://ai.example.com/v1/models/m:generateContent: [429 Too Many Requests] Quota exceeded",
    ),
  ).toMatchObject([{ runtime: "node", httpStatus: 429 }]);
});

test("knows a browser by what it could not import", () => {
  expect(
    read("TypeError: Failed to fetch dynamically imported module: https://app.example.com/assets/a-b71c.js"),
  ).toMatchObject([{ runtime: "browser" }]);
});

test.each([
  [
    "f — components.min.js:12:5455 TypeError: undefined is not an object (evaluating 'e.x')",
    { runtime: "browser", location: { file: "components.min.js", line: 12, column: 5455, function: "f" } },
  ],
  [
    "invariant.js:38 Uncaught Invariant Violation: parent must be a valid component",
    { runtime: "browser", type: "Invariant Violation", location: { file: "invariant.js", line: 38 } },
  ],
  [
    "reader | Page error: Cannot read properties of null (reading 'x')",
    { runtime: "browser", message: "Cannot read properties of null (reading 'x')", category: "null-reference" },
  ],
  [
    "[$injector:modulerr] Failed to instantiate module",
    { runtime: "browser", message: "[$injector:modulerr] Failed to instantiate module", category: "dependency" },
  ],
  [
    "TypeError: 'undefined' is not a function (evaluating 'Array.from({",
    { runtime: "browser", message: "'undefined' is not a function (evaluating 'Array.from({" },
  ],
  [
    "UnhandledRejection: Non-Error promise rejection captured with value: Timeout",
    { runtime: "browser", type: "UnhandledRejection" },
  ],
])("reads what consoles add or leave out: %s", (line, expected) => {
  expect(read(line)).toMatchObject([expected]);
});

test.each([
  "fixed: Cannot read properties of null (reading 'x')",
  "[$filter:of] the list",
  "- AI_ToolError: Thrown when a tool fails",
])("leaves %s alone", (line) => {
  expect(read(line)).toEqual([]);
});

test.each([
  "nui://shop/assets/js/main.js:24, Uncaught TypeError: Cannot read property '0' of undefined",
  "Unhandled promise rejection ReferenceError: Can't find variable: IntlPolyfill",
  "Unhandled rejection: InvalidStateError: A mutation operation was attempted on a database that did not allow mutations.",
  "[vue-router] Failed to resolve async component default: Error: Loading chunk 0 failed",
  "TypeError: $(...).modal is not a function",
])("knows a page's error: %s", (line) => {
  expect(read(line)).toMatchObject([{ runtime: "browser" }]);
});

test.each([
  [
    "vue-router.js?e71f:1800 Uncaught TypeError: Cannot read property 'component' of undefined",
    { runtime: "browser", type: "TypeError", location: { file: "vue-router.js?e71f", line: 1800 } },
  ],
  [
    "Unhandled Promise Rejection: SecurityError (DOM Exception 18): The operation is insecure.",
    { type: "SecurityError", runtime: "browser" },
  ],
  ["Unhandled rejection Error: EPERM: operation not permitted, open '.welcome'", { type: "Error", runtime: "node" }],
  ["FirebaseError: Firebase: Error (auth/wrong-password).", { code: "auth/wrong-password" }],
  [
    "[1/3/2024, 5:49:10 PM] [zigbee2mqtt] Cannot read properties of null (reading 'vendor')",
    { message: "Cannot read properties of null (reading 'vendor')" },
  ],
  [
    "error: SyntaxError: /srv/app/Home.js: Unexpected token (14:6)",
    { location: { file: "/srv/app/Home.js", line: 14, column: 6 } },
  ],
])("reads the header behind what consoles print: %s", (line, expected) => {
  expect(read(line)).toMatchObject([expected]);
});
