import { describe, expect, it } from "vitest";
import { appleCrash } from "../../../../../src/core/parse/formats/mobile/apple-crash.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("apple-crash", () => {
  it("reads what the program left in the report", () => {
    const text = `Process:               Graph [4021]
Crashed Thread:        0  Dispatch queue: com.apple.main-thread

Exception Type:        EXC_BAD_INSTRUCTION (SIGILL)
Exception Codes:       0x0000000000000001, 0x0000000000000000

Application Specific Information:
Fatal error: Unexpectedly found nil while unwrapping an Optional value: file Graph/View.swift, line 187

Thread 0 Crashed:
0   libswiftCore.dylib              0x329453cd4         swift_getObjectType + 40
1   Graph                           0x1065fb554         View.draw() + 84 (View.swift:187)`;
    expect(read(appleCrash, text)).toMatchObject([
      {
        runtime: "swift",
        type: "EXC_BAD_INSTRUCTION",
        signal: "SIGILL",
        severity: "fatal",
        message: "Unexpectedly found nil while unwrapping an Optional value",
        category: "null-reference",
        location: { file: "Graph/View.swift", line: 187 },
        lines: [1, 12],
      },
    ]);
  });

  it("reads the watchdog's code and an uncaught exception", () => {
    const text = `Exception Type:  EXC_CRASH (SIGKILL)
Termination Reason: Namespace SPRINGBOARD, Code 0x8badf00d
Termination Description: SPRINGBOARD, scene-create watchdog transgression`;
    expect(read(appleCrash, text)).toMatchObject([{ signal: "SIGKILL", code: "0x8badf00d", category: "timeout" }]);
  });

  it("reads the type and reason of an exception, and the place in its backtrace", () => {
    const text = `Exception Type:        EXC_CRASH (SIGABRT)

Application Specific Information:
*** Terminating app due to uncaught exception 'NSRangeException', reason: 'index 3 beyond bounds [0 .. 1]'

Last Exception Backtrace:
0   CoreFoundation                	       0x18f3a8f20 __exceptionPreprocess + 164
1   Shop                          	       0x102f3c0d4 -[Cart lineAt:] + 84 (Cart.m:31)`;
    expect(read(appleCrash, text)).toMatchObject([
      {
        runtime: "objc",
        type: "NSRangeException",
        message: "index 3 beyond bounds [0 .. 1]",
        category: "lookup",
        location: { file: "Cart.m", line: 31 },
      },
    ]);
  });

  it.each([...talk, `Crashed: the build server, again`, `Exception Types are listed below:`])(
    "stays silent: %s",
    (text) => {
      expect(appleCrash.parse(posted(text))).toBeUndefined();
    },
  );
});

it("leaves Azure's telemetry alone", () => {
  expect(read(appleCrash, "Exception type: null is not an object (evaluating 'a.b')\nFailed method: u")).toEqual([]);
});
