import { describe, expect, it } from "vitest";
import { goRecovery } from "../../../../../src/core/parse/formats/go/go-recovery.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

const recovered = `[Recovery] 2026/11/20 - 08:13:11 panic recovered:
GET /v1/items HTTP/1.1
Host: localhost:8080

runtime error: integer divide by zero
/usr/local/go/src/runtime/panic.go:240 (0x4a1f3c)
	panicdivide: panic(divideError)
/src/app/items.go:17 (0x8a2b1c)
	list: per := total / n`;

describe("go-recovery", () => {
  it("reads message and frames of a recovered panic", () => {
    expect(read(goRecovery, `${recovered}\n[GIN] done`)).toMatchObject([
      {
        runtime: "go",
        lines: [1, 9],
        message: "runtime error: integer divide by zero",
        frames: [
          { file: "/usr/local/go/src/runtime/panic.go", line: 240, function: "panicdivide" },
          { file: "/src/app/items.go", line: 17, function: "list" },
        ],
      },
    ]);
  });

  it.each([...talk, "[Recovery] 2026/11/20 - 08:13:11 panic recovered:", "panic recovered: all good"])(
    "stays silent: %s",
    (text) => {
      expect(read(goRecovery, text)).toEqual([]);
    },
  );

  it("reads a panic behind the standard logger's time", () => {
    expect(read(goRecovery, `2026/11/20 08:13:11 ${recovered}`)).toMatchObject([
      { message: "runtime error: integer divide by zero" },
    ]);
  });
});

describe("go-recovery: a debugger that stopped", () => {
  it("reads VS Code's panic with its frames", () => {
    const text = `Exception has occurred: panic "runtime error: index out of range [1] with length 1"
Stack:
	3  0x0000000000c16509 in shop.load
	    at C:/src/shop/shop.go:88
	4  0x0000000000c19277 in main.main
	    at C:/src/main/main.go:22`;
    expect(read(goRecovery, text)).toMatchObject([
      {
        message: "runtime error: index out of range [1] with length 1",
        lines: [1, 6],
        frames: [{ function: "shop.load", file: "C:/src/shop/shop.go", line: 88 }, { function: "main.main" }],
      },
    ]);
  });

  it("leaves other languages' exceptions alone", () => {
    expect(read(goRecovery, "Exception has occurred: ValueError\nbad row")).toEqual([]);
  });
});
