import { describe, expect, it } from "vitest";
import { dotnetLine } from "../../../../../src/core/parse/formats/dotnet/dotnet-line.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("a line with a .NET exception", () => {
  it("reads qualified and well-known classes behind a log prefix", () => {
    const text = `[12:00:01 ERR] System.TimeoutException: The operation has timed out.
NullReferenceException: Object reference not set to an instance of an object
---> System.IO.IOException: No space left on device : '/var/log/a.log'`;
    expect(read(dotnetLine, text)).toMatchObject([
      { type: "System.TimeoutException", message: "The operation has timed out.", lines: [1, 1] },
      { type: "NullReferenceException" },
      { type: "System.IO.IOException", lines: [3, 3] },
    ]);
  });

  it("reads the chain of one line, and an HRESULT", () => {
    const text = `Unhandled exception. System.InvalidOperationException: no factory ---> System.Runtime.InteropServices.COMException (0x800706BA): The RPC server is unavailable.`;
    expect(read(dotnetLine, text)).toMatchObject([
      {
        severity: "fatal",
        type: "System.InvalidOperationException",
        message: "no factory",
        code: "0x800706BA",
        causes: [{ type: "System.Runtime.InteropServices.COMException" }],
      },
    ]);
  });

  it("takes along the record that logged it, unless that has an exception of its own", () => {
    const logged = "[10:20:23 ERR] Order 7 failed\nSystem.ArgumentException: bad sku";
    expect(read(dotnetLine, logged)).toMatchObject([{ type: "System.ArgumentException", lines: [1, 2] }]);
    const two = "[10:20:23 ERR] System.TimeoutException: late\nSystem.ArgumentException: bad sku";
    expect(read(dotnetLine, two)).toMatchObject([{ lines: [1, 1] }, { lines: [2, 2] }]);
  });

  it.each([
    ...talk,
    "java.lang.RuntimeException: no such thing",
    "com.acme.CustomException: no",
    "catch (System.Exception e)",
    "Exception: {0}",
  ])("stays silent: %s", (text) => {
    expect(dotnetLine.parse(posted(text))).toBeUndefined();
  });
});
