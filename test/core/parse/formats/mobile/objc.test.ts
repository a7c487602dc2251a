import { describe, expect, it } from "vitest";
import { objc } from "../../../../../src/core/parse/formats/mobile/objc.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("objc", () => {
  it("reads Apple's report with its stack", () => {
    const text = `2023-02-11 18:20:03.120+0100 Shop[5123:88211] *** Terminating app due to uncaught exception 'NSInvalidArgumentException', reason: '-[Cart tapped:]: unrecognized selector sent to instance 0x7fb0'
*** First throw call stack:
(
	0   CoreFoundation                      0x00007ff8004288ab __exceptionPreprocess + 242
	1   Shop                                0x0000000113d6d2d3 -[Cart tap] + 95 (Cart.m:12)
)
libc++abi: terminating with uncaught exception of type NSException`;
    expect(read(objc, text)).toMatchObject([
      {
        type: "NSInvalidArgumentException",
        message: "-[Cart tapped:]: unrecognized selector sent to instance 0x7fb0",
        category: "type",
        location: { file: "Cart.m", line: 12, function: "-[Cart tap]" },
      },
      { confidence: 0.38 },
    ]);
  });

  it("reads GNUstep and Crashlytics", () => {
    const text = `./cart: Uncaught exception NSRangeException, reason: Index 3 is out of range 1 (in 'objectAtIndex:')
dev@web-01:/srv/objc$ echo $?
1
Fatal Exception: NSUnknownKeyException
[<Cart 0x1> valueForUndefinedKey:]: this class is not key value coding-compliant for the key total.
0  CoreFoundation                 0x9e88 __exceptionPreprocess`;
    expect(read(objc, text)).toMatchObject([
      {
        type: "NSRangeException",
        message: "Index 3 is out of range 1 (in 'objectAtIndex:')",
        exitCode: 1,
        category: "lookup",
      },
      { type: "NSUnknownKeyException", category: "lookup" },
    ]);
  });

  it.each([
    ...talk,
    `[Cart tapped:] is the selector we send`,
    `libc++abi: terminating with uncaught exception of type std::runtime_error: boom`,
  ])("stays silent: %s", (text) => {
    expect(objc.parse(posted(text))).toBeUndefined();
  });

  it.each([
    "**\\* Terminating app due to uncaught exception 'NSInvalidArgumentException', reason: '-[Cart row]: unrecognized selector sent to instance 0x1'",
    " Terminating app due to uncaught exception 'NSInvalidArgumentException', reason: '-[Cart row]: unrecognized selector sent to instance 0x1'",
    "'NSInvalidArgumentException', reason: '-[Cart row]: unrecognized selector sent to instance 0x1'",
  ])("reads the reason however its stars were posted: %s", (line) => {
    expect(read(objc, line)).toMatchObject([
      { type: "NSInvalidArgumentException", message: "-[Cart row]: unrecognized selector sent to instance 0x1" },
    ]);
  });
});

it("has no message where the stack stands right below Crashlytics' title", () => {
  const text = "Fatal Exception: NSRangeException\n0  CoreFoundation                 0x181ba2d8c __exceptionPreprocess";
  expect(read(objc, text)[0]).toMatchObject({ type: "NSRangeException", message: undefined });
});
