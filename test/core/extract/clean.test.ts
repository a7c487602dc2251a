import fc from "fast-check";
import { expect, test } from "vitest";
import { clean } from "../../../src/core/extract/clean.ts";

test.each([
  ["colours", "\u001b[1;31mError\u001b[0m: x", "Error: x"],
  ["a byte order mark and zero-width characters", "\ufeffEr\u200bror: x", "Error: x"],
  ["carriage returns", "one\r\ntwo\r\n", "one\ntwo\n"],
  ["a progress bar that is overwritten", "10 %\r50 %\rError: x", "Error: x"],
  ["a fence", "```python\nError: x\n```", "\nError: x\n"],
  ["a fence on one line", "```Error: x```", "Error: x"],
  ["backticks around a line", "`Error: x`", "Error: x"],
  ["backticks around several lines", "`Error: x\n  at y`", "Error: x\n  at y"],
  ["spaces at which no line is broken", "Error: x\n\u00a0\u00a0at y", "Error: x\n  at y"],
  ["a quote", "> Error: x\n>   at y", "Error: x\n  at y"],
  ["one quoted line that is all there is", "> Error: x", "Error: x"],
])("takes off %s", (_, posted, cleaned) => {
  expect(clean(posted)).toBe(cleaned);
});

test.each([
  ["the marker of a code frame", "  3 | a\n> 4 | b\n  5 | c"],
  ["a Python prompt", "before\n>>> 1/0\nafter"],
  ["backticks inside a line", "TypeError: `x` is not `y`"],
  ["a log level in brackets", "[ERROR] a\n[ERROR] b"],
  ["the only line behind a process's name", "[api] Error: x"],
  ["levels of loggers", "[ERR] relay failed\n[GIN] 10:00:00 | 500 |\n[ERRO] x"],
  ["numbers that do not count lines", "1 Error: x\n5 Error: y\n7 Error: z"],
  ["a table", "id | name\n---|---\n1  | a"],
])("leaves %s alone", (_, posted) => {
  expect(clean(posted)).toBe(posted);
});

test.each([
  ["docker compose", "api_1  | Error: x\napi_1  |   at y", "Error: x\n  at y"],
  ["a compose service without number", "connect  | Error: x\nconnect  |   at y", "Error: x\n  at y"],
  [
    "Kubernetes",
    "2026-11-22T07:38:53.326195Z stderr F Error: x\n2026-11-22T07:38:53.326196Z stderr F   at y",
    "Error: x\n  at y",
  ],
  [
    "Kubernetes, where it broke a long line in parts",
    "2026-11-22T07:38:53.326195Z stderr P Error: x\n2026-11-22T07:38:53.326196Z stderr F  and y\n2026-11-22T07:38:53.326197Z stderr F z",
    "Error: x and y\n\nz",
  ],
  ["GitHub Actions", "2026-11-22T07:38:53.3261950Z Error: x\n2026-11-22T07:38:53.3261951Z   at y", "Error: x\n  at y"],
  ["BuildKit", "#12 0.531 Error: x\n#12 0.532   at y", "Error: x\n  at y"],
  ["concurrently", "[api] Error: x\n[api]     at y", "Error: x\n    at y"],
  ["GitLab", "2026-11-22T07:38:53.326195Z 01O Error: x\n2026-11-22T07:38:53.326196Z 01O   at y", "Error: x\n  at y"],
  [
    "syslog, off an empty line too",
    "Nov 22 10:00:00 web-1 api[7]: Error: x\nNov 22 10:00:00 web-1 api[7]:",
    "Error: x\n",
  ],
  ["RFC 5424", "<11>1 2026-11-22T10:00:00.123Z web-1 api 7 - - Error: x", "Error: x"],
  ["stern", "api-7d9f8b6c5-x2x7q app Error: x\napi-7d9f8b6c5-x2x7q app   at y", "Error: x\n  at y"],
  ["grep", "app.log:231:Error: x\napp.log:232:  at y", "Error: x\n  at y"],
  ["line numbers", "   9\tError: x\n  10\t  at y\n  11\t  at z", "Error: x\n  at y\n  at z"],
  ["one line only", "api_1  | Error: x", "Error: x"],
  [
    "CI in front of docker compose",
    "2026-11-22T07:38:53.32Z api_1  | Error: x\n2026-11-22T07:38:53.32Z api_1  |   at y",
    "Error: x\n  at y",
  ],
  ["an indented block", "    api_1  | Error: x\n    api_1  |   at y", "Error: x\n  at y"],
  ["a worker", "(Engine_0 pid=33) Error: x\n(Engine_0 pid=33)   at y", "Error: x\n  at y"],
])("takes off the prefix of %s", (_, posted, cleaned) => {
  expect(clean(posted)).toBe(cleaned);
});

test("never changes the number of lines", () => {
  const line = fc.oneof(fc.string(), fc.constantFrom("```", "> x", "`", "api_1  | x", "\r", "\u001b[31m", "[api] x"));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const posted = lines.join("\n").replaceAll("\r\n", "\n");
      expect(clean(posted).split("\n")).toHaveLength(posted.split("\n").length);
    }),
  );
});
