import { describe, expect, it } from "vitest";
import { flattenedStack } from "../../../../src/core/parse/envelopes/flattened-stack.ts";
import { posted } from "../../../fixtures/posted.ts";

const python =
  "Traceback (most recent call last):\n  File \"/var/a.py\", line 7, in f\n    return d['x']\nKeyError: 'x'";

describe("flattened-stack", () => {
  it.each([
    [
      "[ERROR] KeyError: 'x' Traceback (most recent call last):   File \"/var/a.py\", line 7, in f     return d['x']",
      python,
    ],
    ["Traceback (most recent call last):   File \"/var/a.py\", line 7, in f     return d['x'] KeyError: 'x'", python],
    [
      "TypeError: x is not a function at load (/srv/a.js:6:24) at async main (/srv/a.js:9:3)",
      "TypeError: x is not a function\n    at load (/srv/a.js:6:24)\n    at async main (/srv/a.js:9:3)",
    ],
    [
      "java.lang.A: b  at com.acme.App.main(App.java:12)  at com.acme.App.x(App.java:3)  Caused by: java.lang.C: d  at com.acme.E.f(E.java:1)",
      "java.lang.A: b\n    at com.acme.App.main(App.java:12)\n    at com.acme.App.x(App.java:3)\nCaused by: java.lang.C: d\n    at com.acme.E.f(E.java:1)",
    ],
  ])("breaks %s into lines", (text, inner) => {
    expect(flattenedStack.peel(posted(text))).toMatchObject([{ line: 1, inner, wholeLine: true }]);
  });

  it.each([
    "we met at the cafe (room 2) at noon",
    "Traceback (most recent call last): is what Python prints",
    "at load (/srv/a.js:6:24)",
  ])("leaves %s closed", (text) => {
    expect(flattenedStack.peel(posted(text))).toBeUndefined();
  });
});
