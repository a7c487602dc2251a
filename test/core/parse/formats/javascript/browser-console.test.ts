import { expect, test } from "vitest";
import { browserConsole } from "../../../../../src/core/parse/formats/javascript/browser-console.ts";
import type { Finding } from "../../../../../src/core/types.ts";
import { read as readWith, talk } from "../../../../fixtures/posted.ts";

const read = (text: string): Finding[] => readWith(browserConsole, text);

test.each([
  "Access to fetch at 'https://a.org/' from origin 'https://b.org' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present.",
  "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://a.org/.",
])("reads a blocked request: %s", (line) => {
  expect(read(line)).toMatchObject([{ runtime: "browser", category: "configuration", message: line }]);
});

test.each([
  ["GET https://a.org/x net::ERR_CONNECTION_REFUSED", { code: "ERR_CONNECTION_REFUSED", category: "connection" }],
  ["Failed to load resource: net::ERR_NAME_NOT_RESOLVED", { code: "ERR_NAME_NOT_RESOLVED", category: "dns" }],
  [
    "main.js:1 POST https://a.org/pay 500 (Internal Server Error)",
    { httpStatus: 500, message: "Internal Server Error" },
  ],
  [
    "WebSocket connection to 'wss://a.org/s' failed: Error during WebSocket handshake: Unexpected response code: 403",
    { httpStatus: 403, category: undefined },
  ],
  ["Failed to load resource: the server responded with a status of 404 (Not Found)", { httpStatus: 404 }],
  ["Uncaught Svelte error: effect_update_depth_exceeded", { message: "effect_update_depth_exceeded" }],
  [
    `Refused to load the script 'https://b.org/x.js' because it violates the following Content Security Policy directive: "script-src 'self'".`,
    { category: "configuration" },
  ],
])("reads a failed request: %s", (line, expected) => {
  expect(read(line)).toMatchObject([{ runtime: "browser", ...expected }]);
});

test("reads Chromium's and WebKit's console lines", () => {
  expect(
    read(
      '[1:1:1122/07:INFO:CONSOLE:6] "Uncaught (in promise) TypeError: x is not a function", source: http://x.org/a.js (6)',
    ),
  ).toMatchObject([
    { type: "TypeError", message: "x is not a function", location: { file: "http://x.org/a.js", line: 6 } },
  ]);
  expect(
    read("http://x.org/a.js:2:26: CONSOLE JS ERROR Unhandled Promise Rejection: TypeError: Load failed"),
  ).toMatchObject([
    { type: "TypeError", message: "Load failed", location: { file: "http://x.org/a.js", line: 2, column: 26 } },
  ]);
});

test("reads JavaScriptCore's wording without a class", () => {
  expect(read("null is not an object (evaluating 'e.reason.stack')")).toMatchObject([{ category: "null-reference" }]);
});

test.each([
  '[1:1:1122/07:INFO:CONSOLE:6] "page loaded", source: http://x.org/a.js (6)',
  "CORS is configured for https://a.org",
  "null is not an object in JSON",
])("stays silent on %s", (line) => {
  expect(read(line)).toEqual([]);
});

test.each(talk)("stays silent on talk: %s", (text) => {
  expect(read(text)).toEqual([]);
});

test("reads an error in a script from elsewhere, and no talk about it", () => {
  expect(read("Uncaught Error: Script error.")).toMatchObject([{ runtime: "browser", message: "Script error." }]);
  expect(read("Script error. is all that we get")).toEqual([]);
});

test.each([
  [
    "ERROR HttpErrorResponse {headers: HttpHeaders, status: 500, statusText: 'Internal Server Error', url: 'http://shop.example/api', ok: false, …}",
    { message: "Internal Server Error", httpStatus: 500 },
  ],
  [
    'ERROR HttpErrorResponse: {"headers":{},"status":0,"statusText":"Unknown Error","message":"Http failure response for http://shop.example/api: 0 Unknown Error"}',
    { message: "Http failure response for http://shop.example/api: 0 Unknown Error", category: "connection" },
  ],
])("reads Angular's failed request: %s", (line, expected) => {
  expect(read(line)).toMatchObject([{ runtime: "browser", type: "HttpErrorResponse", ...expected }]);
});

test("leaves Angular's code alone", () => {
  expect(read("catchError((e: HttpErrorResponse) => of({ status: e.status }))")).toEqual([]);
});

test.each([
  ["SCRIPT5009: « $ » est indéfini", { code: "SCRIPT5009", category: "lookup" }],
  [
    "SCRIPT5007: Unable to get property 'x' of undefined or null reference\nFile: app.js, Line: 12, Column: 5",
    { category: "null-reference", location: { file: "app.js", line: 12, column: 5 } },
  ],
  ["源映射错误：request failed with status 404", { httpStatus: 404, message: "request failed with status 404" }],
  [
    "Source map error: SyntaxError: JSON.parse: unexpected character at line 1 column 1 of the JSON data",
    { category: "invalid-input" },
  ],
  [
    "Unchecked runtime.lastError: Could not establish connection. Receiving end does not exist.",
    { category: "connection" },
  ],
  ["three.js:16085 THREE.WebGLShader: Shader couldn't compile.", { category: "build" }],
  [
    "Unhandled Promise rejection: Type error: null is not an object (Evaluating 'w.opener')",
    { message: "null is not an object (Evaluating 'w.opener')", category: "null-reference" },
  ],
  ["GET file://cdn.example/jquery.js net::ERR_FILE_NOT_FOUND", { category: "not-found" }],
])("reads %s", (text, expected) => {
  expect(read(text)).toMatchObject([{ runtime: "browser", ...expected }]);
});

test.each(["SCRIPT tags go to the end of the body", "if (chrome.runtime.lastError) {", "Source map error handling"])(
  "leaves %s alone",
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test.each([
  [
    "0: Object doesn't support property or method 'find'\nstart.js (26,6)",
    { category: "type", location: { file: "start.js", line: 26, column: 6 } },
  ],
  [
    "SCRIPT438: Object doesn't support property or method 'find'\nindex.js (41464,13)",
    { code: "SCRIPT438", location: { line: 41464 } },
  ],
  [
    "Object does not support this property or method.\nx.js line:579 character:5",
    { category: "type", location: { file: "x.js", line: 579 } },
  ],
  ["failed: Error during WebSocket handshake: Unexpected response code: 403", { httpStatus: 403 }],
  [
    "Error in ./AppComponent class AppComponent - inline template:1:29 caused by: Expression has changed after it was checked.",
    {
      message: "Expression has changed after it was checked.",
      category: "assertion",
      location: { line: 1, column: 29 },
    },
  ],
])("reads what stands without a class: %s", (text, expected) => {
  expect(read(text)).toMatchObject([{ runtime: "browser", ...expected }]);
});

test.each([
  ["Loading failed for the <script> with source “http://localhost/a.js”.", "not-found"],
  ["[.WebGL-0x1a70]GL ERROR :GL_INVALID_OPERATION : glDrawElements: buffer not large enough", "invalid-input"],
  ["GET https://a.example/x net::ERR_HTTP2_PROTOCOL_ERROR 200", "connection"],
  ["ERROR HttpErrorResponse: Http failure response for http://a.example/x: 0 Unknown Error", "connection"],
])("tells the category of %s", (text, category) => {
  expect(read(text)).toMatchObject([{ runtime: "browser", category }]);
});

test.each([
  "Promise rejected after context unloaded: Message manager disconnected",
  'Failed to load module script: The server responded with a non-JavaScript MIME type of "text/html".',
])("reads what the browser refused: %s", (line) => {
  expect(read(line)).toMatchObject([{ runtime: "browser", message: line }]);
});
