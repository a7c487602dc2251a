import { describe, expect, it } from "vitest";
import { cron } from "../../../../../src/core/parse/formats/system/cron.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("cron", () => {
  it.each([
    [
      "a bad field",
      '"/tmp/crontab.hV2bqX/crontab":3: bad minute\nerrors in crontab file, can\'t install.',
      { message: "bad minute", location: { line: 3 }, category: "syntax" },
    ],
    ["the end of it", "errors in crontab file, can't install.", { confidence: 0.38 }],
    [
      "a user without the right",
      "You (deploy) are not allowed to use this program (crontab)",
      { category: "authorization" },
    ],
    ["a job that failed", "cron[812]: (CRON) error (grandchild #2311 failed with exit status 2)", { exitCode: 2 }],
    [
      "a file's mode",
      "cron[812]: (*system*shop) INSECURE MODE (group/other writable) (/etc/cron.d/shop)",
      { category: "permission" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(cron, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "crontab: installing new crontab",
    "no crontab for deploy",
    "Nov 22 03:00:01 web-01 CRON[2310]: (deploy) CMD (/srv/shop/bin/report)",
  ])("reads nothing in %j", (text) => {
    expect(read(cron, text)).toEqual([]);
  });
});
