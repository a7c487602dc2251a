import { describe, expect, it } from "vitest";
import { go } from "../../../../../src/core/parse/formats/go/go.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("go", () => {
  it("reads a panic with signal, frames and exit status", () => {
    const text = `panic: runtime error: invalid memory address or nil pointer dereference
[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x47d5a8]

goroutine 1 [running]:
main.(*Store).Get(...)
	/app/store.go:12
main.main()
	/app/main.go:9 +0x18
exit status 2
that is all`;
    expect(read(go, text)).toEqual([
      expect.objectContaining({
        runtime: "go",
        message: "runtime error: invalid memory address or nil pointer dereference",
        signal: "SIGSEGV",
        exitCode: 2,
        lines: [1, 9],
        frames: [
          { function: "main.(*Store).Get", file: "/app/store.go", line: 12 },
          { function: "main.main", file: "/app/main.go", line: 9 },
        ],
        causes: [],
      }),
    ]);
  });

  it("takes the last panic for the error, the recovered one for its cause, and frames from where it was raised", () => {
    const text = `panic: boom [recovered]
	panic: while cleaning: boom

goroutine 6 [running]:
testing.tRunner.func1()
	/usr/local/go/src/testing/testing.go:1526 +0x24e
panic({0x4e5f20, 0x550a90})
	/usr/local/go/src/runtime/panic.go:884 +0x213
shop/cart.(*Cart).Total(0xc00001c0a8, {0x1, 0x2})
	/app/cart/cart.go:31 +0x1d
created by testing.(*T).Run in goroutine 1
	/usr/local/go/src/testing/testing.go:1629 +0x3ea`;
    expect(read(go, text)).toMatchObject([
      {
        message: "while cleaning: boom",
        causes: [{ message: "boom" }],
        frames: [{ function: "shop/cart.(*Cart).Total", file: "/app/cart/cart.go", line: 31 }],
        lines: [1, 12],
      },
    ]);
  });

  it("counts a value that was panicked with again once", () => {
    const text = "panic: boom [recovered, repanicked]\n\ngoroutine 6 [running]:\nmain.main()\n\t/app/main.go:9 +0x18";
    expect(read(go, text)).toMatchObject([{ message: "boom", causes: [] }]);
  });

  it("reads a deadlock with all its goroutines", () => {
    const text = `fatal error: all goroutines are asleep - deadlock!

goroutine 1 [chan receive]:
main.main()
	/app/prog.go:9 +0x2d

goroutine 7 [chan send (nil chan)]:
main.worker(0x0)
	/app/prog.go:15 +0x2d
created by main.main in goroutine 1
	/app/prog.go:8 +0x1`;
    expect(read(go, text)).toMatchObject([{ lines: [1, 11], frames: [{ file: "/app/prog.go", line: 9 }] }]);
  });

  it("reads a panic that net/http caught", () => {
    const text = `2026/11/22 07:38:46 http: panic serving 127.0.0.1:38802: boom\ngoroutine 19 [running]:\nmain.h()\n\t/app/main.go:14 +0x1d`;
    expect(read(go, text)).toMatchObject([{ message: "boom", frames: [{ function: "main.h" }] }]);
  });

  it("reads what is left of a trace", () => {
    expect(read(go, "panic: assignment to entry in nil map")).toMatchObject([
      { message: "assignment to entry in nil map", frames: [] },
    ]);
    expect(read(go, "goroutine 1 [running]:\nmain.main()\n\t/app/main.go:5 +0x2e")).toMatchObject([
      { frames: [{ function: "main.main", line: 5 }], lines: [1, 3] },
    ]);
  });

  it.each([
    ...talk,
    "don't panic: it works",
    "goroutine 5 [select]:\nmain.loop()\n\t/app/main.go:5 +0x2e",
    "fatal error: nobody is awake",
    "main.c:1:10: fatal error: foo.h: No such file or directory",
  ])("stays silent: %s", (text) => {
    expect(go.parse(posted(text))).toBeUndefined();
  });

  it("takes linear time on hostile text", () => {
    const started = performance.now();
    read(go, "panic: x\n".repeat(20_000));
    read(go, "goroutine 1 [running]:\n".repeat(10_000));
    read(go, `panic: x\n\ngoroutine 1 [running]:\n${"a(".repeat(1_000)}\n`.repeat(100));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

it("reads a panic behind a log's prefix", () => {
  expect(
    read(
      go,
      "2016/07/12 09:03:46 [DEBUG] terraform-provider-a: panic: runtime error: invalid memory address or nil pointer dereference",
    )[0],
  ).toMatchObject({ runtime: "go", message: "runtime error: invalid memory address or nil pointer dereference" });
  expect(read(go, "2016/07/12 09:03:46 [DEBUG] shop: panic: mode is off")).toEqual([]);
});

describe("go: a panic in a log record", () => {
  it("reads it behind the logger's time and above a titled stack", () => {
    const text = `app | 2016/05/15 18:06:37 panic: reflect: slice index out of range
Stack trace:
goroutine 42 [running]:
main.load(0x1)
	/srv/app/load.go:7 +0x80`;
    expect(read(go, text)).toMatchObject([{ message: "reflect: slice index out of range", lines: [1, 5] }]);
  });

  it("is silent on a record that only mentions one", () => {
    expect(read(go, "2016/05/15 18:06:37 INFO no panic: all good")).toEqual([]);
  });

  it("reads a panic behind another program's lead, and one that a signal raised", () => {
    expect(
      read(
        go,
        `15:08:10 T:1587 NOTICE: [plugin.video] panic: runtime error: invalid memory address or nil pointer dereference`,
      ),
    ).toMatchObject([{ runtime: "go" }]);
    expect(read(go, `fatal error: unexpected signal during runtime execution`)).toMatchObject([{ category: "crash" }]);
    expect(read(go, `what does panic: runtime mean?`) ?? []).toEqual([]);
  });
});
