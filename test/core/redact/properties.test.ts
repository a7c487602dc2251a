import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact } from "../../../src/core/redact/index.ts";
import { inContext, tokens } from "./examples.ts";

/** Texts made of secrets, of pieces of them, and of what rules look for, in any order. */
const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...tokens.map(([, secret]) => secret)) },
  { weight: 3, arbitrary: fc.constantFrom(...inContext.flatMap(([, ...parts]) => parts)) },
  { weight: 2, arbitrary: fc.constantFrom(...tokens.map(([, secret]) => secret.slice(0, secret.length / 2))) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...'-----BEGIN |PRIVATE|KEY-----|-----END |password|token|api_key|secret|=|:| |\n|\r\n|"|\'|\\|\\"|\\n|@|a@b.cc|://|%3A|%26|&|;|[|]|[PASSWORD:3f9a]|Bearer |Cookie: |; Path=/| is |--|<|>|,|.|…|密码|：'.split(
        "|",
      ),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
);
const text = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(""));
const runs = { numRuns: 500 };

describe("whatever the text", () => {
  test("masked text stays as it is when it is masked again", () => {
    fc.assert(
      fc.property(text, (given) => {
        const once = redact(given).text;
        expect(redact(once)).toEqual({ text: once, found: [] });
      }),
      runs,
    );
  });

  test("the number of lines stays", () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(redact(given).text.split(/\r\n|\r|\n/)).toHaveLength(given.split(/\r\n|\r|\n/).length);
      }),
      runs,
    );
  });

  test("found secrets are sorted, apart, and what was masked", () => {
    fc.assert(
      fc.property(text, (given) => {
        const { text: masked, found } = redact(given);
        let from = 0;
        let rest = "";
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          rest += given.slice(from, start);
          from = end;
        }
        rest += given.slice(from);
        const placeholders = new RegExp(
          `\\[(?:${found.map(({ kind }) => kind).join("|") || "NONE"}):[0-9a-f]{4}\\]`,
          "g",
        );
        expect(masked.replace(placeholders, "").length).toBeLessThanOrEqual(
          rest.length + (given.match(/[\r\n]/g)?.length ?? 0),
        );
      }),
      runs,
    );
  });
});

/** Milliseconds of this thread's processor time, so that other tests do not count. */
function duration(given: string): number {
  const before = process.threadCpuUsage();
  redact(given);
  return process.threadCpuUsage(before).user / 1000;
}

describe("hostile text of 1 MB takes no more than a multiple of ordinary text", () => {
  const repeat = (piece: string): string => piece.repeat(Math.ceil(1e6 / piece.length)).slice(0, 1e6);
  const ordinary = duration(
    repeat("2026-11-22 07:38:36 ERROR [worker-3] order 77 failed: connection refused (127.0.0.1:5432)\n"),
  );
  const hostile = [
    "a", "A", "1", "a@", "a@a.", "a@a.aa ", "=", '"', "'", "\\", "\\\"", "eyJ", "eyJ.", "%22eyJ", "-----BEGIN ",
    "-----BEGIN RSA PRIVATE" + " KEY-----", "-----END PRIVATE" + " KEY-----", "password", "password=", "password=x", 'password="',
    "password='\\\"", "password: ", "token:", "token=a1", "--password ", "<password>", "://", "://a:", "://a:b@", "://a:b@c ",
    "%3A%2F%2Fa%3A", "Bearer ", "bearer aaaaaaaa", "Authorization:", "Basic QUFB", "Cookie: a=b", ";path=", "a=b;path=/;", "sk-", "AKIA",
    "ghp_a", "EAAEAAA", "0/", ":AA", "MTIzNDU2Nzg5.aaaaaa.", "-us1", "Q~", "curl -u a", "mysql -p", "login a password ", "identified by '",
    "hooks.slack.com/services/", "$2b$12$", "Digest response=", "password password is ", "密码：", "[PASSWORD:3f9a]", "x\n", "\n", " ", "\u00e9",
    `password=/${"a".repeat(400)}! `, `password=${"a.".repeat(200)}! `, `token=${"a1-".repeat(140)}! `, `"password":"${"a ".repeat(200)}!"`,
    `https://a:${"b%2F".repeat(90)} `, `a=${"b=".repeat(400)};path=/;`, `curl ${"-u a ".repeat(60)}`, `password${" ".repeat(40)}`,
  ].map((piece) => [JSON.stringify(piece), repeat(piece)] as const); // prettier-ignore

  test.each(hostile)("%s", (_, given) => {
    expect(duration(given)).toBeLessThan(Math.max(ordinary, 20) * 60);
  });
});
