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
    [
      "2020/05/31 15:35:29 routers/init.go:72:initDBEngine() [E] ORM engine initialization attempt #1/10 failed. Error: commands out of sync.",
      {
        message: "ORM engine initialization attempt #1/10 failed. Error: commands out of sync.",
        location: { file: "routers/init.go", line: 72 },
      },
    ],
    [
      "session.go:79: client.CreateChatCompletion err=error, invalid character '<' looking for beginning of value",
      { location: { file: "session.go", line: 79 } },
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
    "2020/05/31 15:35:29 routers/init.go:73:initDBEngine() [I] Backing off for 3 seconds",
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

it("reads the status that AWS's SDK sets below a line of klog", () => {
  const text =
    "E0204 16:50:51.457360       1 controller.go:134] unable to reconcile: AccessDenied: User x is not authorized\n        status code: 403, request id: 07a34e2b-289d-11e9-b241-a1ad9f476a51";
  expect(read(goLog, text)[0]).toMatchObject({
    code: "AccessDenied",
    httpStatus: 403,
    requestId: "07a34e2b-289d-11e9-b241-a1ad9f476a51",
  });
});

it("keeps a word that begins the sentence, and takes off a level", () => {
  const said = (text: string) => read(goLog, `2023/12/24 23:48:35 llama.go:459: ${text}`)[0]?.message;
  expect(said("error starting llama runner: gone")).toBe("error starting llama runner: gone");
  expect(said("error: gone")).toBe("gone");
  expect(said("[ERROR] gone")).toBe("gone");
});

it("reads a line of klog whose head was cut off, where its words tell", () => {
  expect(read(goLog, "cni.go:171] Unable to update cni config: No networks found in /etc/cni/net.d")[0]).toMatchObject({
    location: { file: "cni.go", line: 171 },
  });
  expect(read(goLog, "loader.go:375] Config loaded from file")).toEqual([]);
});

it("reads the frames of a panic that Kubernetes' libraries recovered from", () => {
  const text = `E0919 07:54:18.172914       1 runtime.go:69] Observed a panic: "boom" (boom)
/go/pkg/mod/k8s.io/apimachinery@v0.16.4/pkg/util/runtime/runtime.go:76
/usr/local/go/src/runtime/panic.go:679
/workspace/main.go:72
/workspace/main.go:12
done`;
  expect(read(goLog, text)).toMatchObject([
    {
      lines: [1, 5],
      location: undefined,
      frames: [
        { file: "/workspace/main.go", line: 72 },
        { file: "/workspace/main.go", line: 12 },
      ],
    },
  ]);
});

it("reads an error of AWS's SDK with the status on the line below", () => {
  const text = "Error: Throttling: Rate exceeded\n\tstatus code: 400, request id: 86d1302f-64cb-427a-8824-296ab645b63c";
  expect(read(goLog, text)).toMatchObject([
    { lines: [1, 2], code: "Throttling", httpStatus: 400, message: "Rate exceeded" },
  ]);
  expect(read(goLog, "the code: fine\nno status code: 400, request id: none")).toEqual([]);
});
