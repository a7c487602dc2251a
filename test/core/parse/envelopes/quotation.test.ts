import { describe, expect, it } from "vitest";
import { quotation } from "../../../../src/core/parse/envelopes/quotation.ts";
import { parse } from "../../../../src/core/parse/index.ts";
import { posted, talk } from "../../../fixtures/posted.ts";

describe("quotation", () => {
  it.each([
    [
      `hey, since noon I'm getting "TypeError: Cannot read properties of undefined (reading 'map')" here, any idea?`,
      { type: "TypeError", message: "Cannot read properties of undefined (reading 'map')" },
    ],
    [
      "线上报 `redis.exceptions.TimeoutError: Timeout reading from socket`，有人知道怎么回事吗？",
      { runtime: "python", type: "redis.exceptions.TimeoutError", message: "Timeout reading from socket" },
    ],
    ["`AI_TypeValidationError: Invalid input: expected string`", { type: "AI_TypeValidationError" }],
    ['"Error: No host could be resolved, innerErrors=null".', { type: "Error" }],
    ["` MongoError: failed to connect to server [db:27017]`", { type: "MongoError" }],
    ["prod is throwing `Error: connect ECONNREFUSED 10.0.3.4:6379` often", { type: "Error", code: "ECONNREFUSED" }],
    [
      "提示「PermissionError: [Errno 13] Permission denied: '/data/out.csv'」，求助",
      { type: "PermissionError", message: "[Errno 13] Permission denied: '/data/out.csv'" },
    ],
    ["when I seed, it fails with `IntegrityError: UNIQUE constraint failed: a.b`", { type: "IntegrityError" }],
  ])("reads the error that is quoted, and nothing else on its line: %s", (text, expected) => {
    const errors = parse(posted(text));
    expect(errors).toMatchObject([expected]);
    expect(errors).toHaveLength(1);
  });

  it.each([
    ...talk,
    "If you see `TypeError: x is not a function`, run npm ci first.",
    "遇到 `ConnectionError: refused` 的时候应该重试三次",
    "Could you add a test for `ValueError: qty must be positive`?",
    'the toast with "Error: saved" is wrong wording',
    '{"level":"info","msg":"retry","error":"Error: connect ECONNREFUSED 127.0.0.1:6379"}',
    'const label = failed ? "Error: a b" : "Error: c d";',
    "2026-11-20 08:13:11 INFO retry after error 'KeyError: x y' (1/3)",
  ])("stays silent: %s", (text) => {
    expect(quotation.peel(posted(text))).toBeUndefined();
  });
});
