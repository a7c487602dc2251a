import { describe, expect, it } from "vitest";
import { goLog } from "../../../../../src/core/parse/formats/go/go-log.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("go-log", () => {
  it.each([
    [
      "2026/11/22 07:38:46 startup: open /etc/a.yaml: no such file or directory\nexit status 1",
      { message: "startup: open /etc/a.yaml: no such file or directory", exitCode: 1, lines: [1, 2] },
    ],
    [
      'shipd 2026/11/22 07:38:53.326195 main.go:21: ERROR Get "http://a/": context deadline exceeded',
      { message: 'Get "http://a/": context deadline exceeded', location: { file: "main.go", line: 21 } },
    ],
    ["2026/11/22 07:38:46 dial tcp 127.0.0.1:5432: connect: connection refused", { lines: [1, 1] }],
    [
      "E0801 07:44:12.330415       1 reflector.go:126] Failed to list *v1.Service: services is forbidden",
      { message: "Failed to list *v1.Service: services is forbidden", location: { file: "reflector.go", line: 126 } },
    ],
  ])("reads %s", (text, expected) => {
    expect(read(goLog, text)).toMatchObject([{ runtime: "go", ...expected }]);
  });

  it.each([
    ...talk,
    "2026/11/22 07:38:46 listening on :8080",
    "2026/11/22 07:38:46 INFO retry: connection refused",
    "2026/11/22 07:38:46 [error] 12#12: *3 connect() failed: connection refused",
    "I0801 07:44:12.330415       1 reflector.go:126] listed",
  ])("stays silent: %s", (text) => {
    expect(goLog.parse(posted(text))).toBeUndefined();
  });

  it("reads code and status of the AWS SDK's errors", () => {
    const line =
      "2026/11/20 05:10:00 operation error DynamoDB: PutItem, exceeded maximum number of attempts, 3, https response error StatusCode: 400, RequestID: K9J8H7G6F5, ThrottlingException: Rate exceeded";
    expect(read(goLog, line)).toMatchObject([
      { runtime: "go", code: "ThrottlingException", httpStatus: 400, confidence: 0.7 },
    ]);
  });

  it("reads errors of libraries that name themselves, and GORM's above its statement", () => {
    expect(read(goLog, "2026/11/20 06:00:00 cache: redis: connection pool timeout")).toMatchObject([
      { message: "cache: redis: connection pool timeout" },
    ]);
    const statement = "[1.204ms] [rows:0] SELECT * FROM `orders` WHERE id = 81 LIMIT 1";
    const at = "2026/11/20 06:00:00 /srv/app/store/order.go:41";
    expect(read(goLog, `${at} record not found\n${statement}`)).toMatchObject([
      { message: "record not found", location: { file: "/srv/app/store/order.go", line: 41 } },
    ]);
    expect(read(goLog, `${at} SLOW SQL >= 200ms\n${statement}`)).toEqual([]);
    expect(read(goLog, `${at} record not found`)).toEqual([]);
  });
});

it("takes the stacks below a fatal line of klog along", () => {
  expect(
    read(
      goLog,
      'F0418 22:30:37.698157   90176 helpers.go:115] error: json: unknown field "x"\ngoroutine 1 [running]:\nk8s.io/klog.stacks(0x1)\n\t/a/klog.go:996 +0xb9',
    )[0],
  ).toMatchObject({ severity: "fatal", lines: [1, 4], location: { file: "helpers.go", line: 115 } });
  expect(read(goLog, "I0418 22:30:25.650167   90176 loader.go:375] Config loaded")).toEqual([]);
});
