/** Places that consoles set around an error, through the whole parser. */
import { describe, expect, it } from "vitest";
import { parse } from "../../../../../src/core/parse/index.ts";
import { posted } from "../../../../fixtures/posted.ts";

const first = (text: string) => parse(posted(text))[0];

describe("places of consoles", () => {
  it.each([
    ["Error: Promised response went out of scope chrome.js:88:30", { file: "chrome.js", line: 88, column: 30 }],
    ["TypeError: x.y is not a function[Learn More] Preferences.jsm:593:19", { file: "Preferences.jsm", line: 593 }],
    ["ReferenceError: Can't find variable: safari          bridge.js:12", { file: "bridge.js", line: 12 }],
    [
      "Unhandled Promise Rejection: ReferenceError: Cannot access uninitialized variable. client.js line 349",
      { file: "client.js", line: 349 },
    ],
    [
      "res is undefined cart.js:239\n    load moz-extension://ab12/cart.js:239\n    apply self-hosted:2736",
      { file: "moz-extension://ab12/cart.js", line: 239 },
    ],
    [
      "Error: cart.tab is not a function\nSource File: chrome://shop/content/cart.js\nLine: 75, Column: 3",
      { file: "chrome://shop/content/cart.js", line: 75, column: 3 },
    ],
    ["(program):423 TypeError: vm._v is not a function", { file: "(program)", line: 423 }],
  ])("%s", (text, location) => {
    expect(first(text)).toMatchObject({ runtime: "browser", location });
  });

  it("keeps what only looks like a place", () => {
    expect(first("TypeError: cannot read y in app.js:12:3")).toMatchObject({
      message: "cannot read y in app.js:12:3",
    });
  });

  it.each([
    ["Uncaught (in promise) [object Object]", "[object Object]"],
    ["ERROR: Execution of script 'Shop' failed! cart.time is not a function", "cart.time is not a function"],
    ["[Shop]: Internal error TypeError: e.apply is not a function", "e.apply is not a function"],
    ["Failed to compile.\n\nwebpack/runtime/compat\nThe path is wrong\n\n> Build failed", "The path is wrong"],
    ["[ERROR] Timed Out\n    at /app/lib/a.js:151:32", "Timed Out"],
    ["Error: socket hang up at TLSSocket.onEnd (node:_http_client:489:23)", "socket hang up"],
  ])("reads the message of %s", (text, message) => {
    expect(first(text)?.message).toBe(message);
  });

  it.each(["Component Stack\n    at /app/lib/a.js:151:32", "Uncaught (in promise) is what the console prints"])(
    "reads no message in %s",
    (text) => {
      expect(first(text)?.message).toBeUndefined();
    },
  );
});
