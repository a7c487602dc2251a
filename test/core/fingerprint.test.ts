import { expect, test } from "vitest";
import { readText } from "../../src/core/extract/index.ts";
import { fingerprints, parameterised } from "../../src/core/fingerprint.ts";
import { parse } from "../../src/core/parse/index.ts";

function keyOf(posted: string): string {
  const [error] = parse(readText(posted));
  if (!error) throw new Error(`No error in: ${posted}`);
  return fingerprints(error).strict;
}

const trace = (line: number, order: number, host = "/srv/app") =>
  `Traceback (most recent call last):\n  File "${host}/pay/charge.py", line ${line}, in charge\n    card = cards[order]\nKeyError: '${order}'`;

test("the same error on other lines, hosts and values is the same", () => {
  expect(keyOf(trace(12, 4711))).toBe(keyOf(trace(57, 4712, "/home/li/app")));
});

test("another function or another type is another error", () => {
  expect(keyOf(trace(12, 1))).not.toBe(keyOf(trace(12, 1).replace("in charge", "in refund")));
  expect(keyOf(trace(12, 1))).not.toBe(keyOf(trace(12, 1).replace("KeyError", "ValueError")));
});

test("what is only printed with an error does not tell it apart", () => {
  const suppressed =
    "java.lang.Error: x\n\tat a.B.c(B.java:1)\n\tSuppressed: java.io.IOException: close\n\t\tat a.D.e(D.java:3)";
  expect(keyOf(suppressed)).toBe(keyOf(suppressed.replaceAll("a.D.e(D", "a.F.g(F")));
});

test("without frames the form of the message decides", () => {
  const relay = (id: string, message = "Invalid token") =>
    `ClientError: 401 None. {'error': {'message': '${message} (request id: ${id})', 'type': 'new_api_error'}}`;
  expect(keyOf(relay("20251231141907730597702a9EzKd3G"))).toBe(keyOf(relay("20260101000000123456789AbCdEfGh")));
  expect(keyOf(relay("20251231141907730597702a9EzKd3G"))).not.toBe(
    keyOf(relay("20251231141907730597702a9EzKd3G", "Quota used up")),
  );
});

test.each([
  ["connect ECONNREFUSED 127.0.0.1:5432", "connect ECONNREFUSED <address>"],
  ["job 3f2b8c1e-9a4d-4e2b-8c1e-3f2b8c1e9a4d failed after 12.5 s", "job <uuid> failed after <n> s"],
  ["open /srv/app/releases/7/config.yml: no such file", "open <path>/config.yml: no such file"],
  ["mail to li.wei@example.com bounced at 2026-11-22T10:00:00Z", "mail to <email> bounced at <time>"],
  ["dial db-7.internal.example.com:5432 failed", "dial <address> failed"],
  ["GET https://api.example.com/v1/x?y=1 failed", "GET <url> failed"],
  ["request 20251231141907730597702a9EzKd3G refused", "request <id> refused"],
  ["bad pointer 0x7ffee4", "bad pointer <hex>"],
])("takes the changing parts out of %s", (message, form) => {
  expect(parameterised(message)).toBe(form);
});
