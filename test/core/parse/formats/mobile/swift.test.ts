import { describe, expect, it } from "vitest";
import { swift } from "../../../../../src/core/parse/formats/mobile/swift.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("swift", () => {
  it("reads a trap and the backtrace below it", () => {
    const text = `Swift/ContiguousArrayBuffer.swift:600: Fatal error: Index out of range

*** Program crashed: Illegal instruction at 0x00007f2a5c0b1d02 ***

Thread 0 crashed:

0 0x000055d0c01f2a3e first(_:) + 12 in cart at /srv/cart/Sources/cart/main.swift:4:9
1 0x000055d0c01f2b00 main + 3 in cart at /srv/cart/Sources/cart/main.swift:9:1`;
    expect(read(swift, text)).toMatchObject([
      {
        message: "Index out of range",
        category: "lookup",
        severity: "fatal",
        location: { file: "Swift/ContiguousArrayBuffer.swift", line: 600 },
        frames: [
          { file: "/srv/cart/Sources/cart/main.swift", line: 4, column: 9, function: "first(_:)" },
          { file: "/srv/cart/Sources/cart/main.swift", line: 9, column: 1, function: "main" },
        ],
        lines: [1, 8],
      },
    ]);
  });

  it("reads the layout before Swift 5.4 and Xcode's", () => {
    const text = `Fatal error: Unexpectedly found nil while unwrapping an Optional value: file /srv/main.swift, line 12
Thread 1: EXC_BAD_ACCESS (code=1, address=0x0)
Thread 1: signal SIGABRT
Could not cast value of type 'NSNull' (0x1f4b3c0) to 'NSString' (0x1f4b1c8).`;
    expect(read(swift, text)).toMatchObject([
      { category: "null-reference", location: { file: "/srv/main.swift", line: 12 } },
      { type: "EXC_BAD_ACCESS", category: "null-reference" },
      { signal: "SIGABRT", category: "crash" },
      { category: "type" },
    ]);
  });

  it.each([
    ...talk,
    `PHP Fatal error:  Uncaught Exception`,
    `fatal error: all goroutines are asleep - deadlock!`,
    `Fatal error: exception Not_found`,
  ])("stays silent: %s", (text) => {
    expect(swift.parse(posted(text))).toBeUndefined();
  });
});

it.each([
  ["#0    (null) in Swift runtime failure: Index out of range ()", "Index out of range"],
  [
    "Unexpectedly found nil while unwrapping an Optional value: file Newly/Newly.swift, line 119",
    "Unexpectedly found nil while unwrapping an Optional value",
  ],
])("reads a trap as reports show it: %s", (line, message) => {
  expect(read(swift, line)).toMatchObject([{ message }]);
});
