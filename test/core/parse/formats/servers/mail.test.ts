import { describe, expect, it } from "vitest";
import { mail } from "../../../../../src/core/parse/formats/servers/mail.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("mail", () => {
  it.each([
    [
      "a bounce",
      "Nov 22 10:00:00 mail postfix/smtp[1234]: 4F1A2B3C4D: to=<nobody@example.com>, relay=mx.example.com[203.0.113.7]:25, delay=1.2, dsn=5.1.1, status=bounced (host mx.example.com[203.0.113.7] said: 550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command))",
      { runtime: "other", code: "5.1.1", category: "not-found" },
    ],
    [
      "a deferral",
      "4F1A2B3C4D: to=<a@example.com>, relay=none, delay=30, dsn=4.4.1, status=deferred (connect to mx.example.com[203.0.113.7]:25: Connection timed out)",
      {
        code: "4.4.1",
        message: "connect to mx.example.com[203.0.113.7]:25: Connection timed out",
        category: "timeout",
      },
    ],
    [
      "SMTP itself",
      "535 5.7.8 Error: authentication failed: authentication failure",
      { code: "535", category: "authentication" },
    ],
    ["a program", "postmap: fatal: open /etc/postfix/nope: No such file or directory", { category: "not-found" }],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(mail, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "Nov 22 10:00:00 mail postfix/smtp[1234]: 4F1A2B3C4D: to=<a@example.com>, relay=mx[203.0.113.7]:25, dsn=2.0.0, status=sent (250 2.0.0 Ok)",
    "550 items in the mailbox",
  ])("stays silent: %s", (text) => {
    expect(read(mail, text)).toEqual([]);
  });
});
