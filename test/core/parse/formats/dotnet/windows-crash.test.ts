import { describe, expect, it } from "vitest";
import { windowsCrash } from "../../../../../src/core/parse/formats/dotnet/windows-crash.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("crashes on Windows", () => {
  it("reads the event of a crashed application", () => {
    const text = `Faulting application name: packer.exe, version: 0.0.0.0, time stamp: 0x64e83b2f
Faulting module name: ntdll.dll, version: 10.0.22621.2506, time stamp: 0xbced4b82
Exception code: 0xc0000409`;
    expect(read(windowsCrash, text)).toMatchObject([
      { runtime: "other", code: "0xc0000409", category: "crash", severity: "fatal", location: { file: "ntdll.dll" } },
    ]);
  });

  it("reads debuggers, and programs that cannot start", () => {
    const text = `Exception thrown at 0x00007FF6A1B21A3F in app.exe: 0xC0000005: Access violation reading location 0x0000000000000000.
(1a2c.1b3c): Access violation - code c0000005 (first chance)
The application was unable to start correctly (0xc000007b). Click OK to close the application.
由于找不到 VCRUNTIME140.dll，无法继续执行代码。`;
    expect(read(windowsCrash, text)).toMatchObject([
      { runtime: "cpp", code: "0xC0000005" },
      { code: "0xc0000005", message: "Access violation" },
      { code: "0xc000007b", category: "compatibility" },
      { category: "dependency" },
    ]);
  });

  it("reads reports of Windows Error Reporting, the event as XML, and what ended .NET's runtime", () => {
    const text = `Problem Event Name:\tAPPCRASH
Application Name:\tshop.exe
Exception Code:\tc0000374

<Provider Name="Application Error" />
<Data>till.exe</Data>
<Data>2.4.6.0</Data>
<Data>5c9b9cf0</Data>
<Data>ntdll.dll</Data>
<Data>c0000005</Data>

Exception Info: exception code c0000005, exception address 00007FFA247621A6`;
    expect(read(windowsCrash, text)).toMatchObject([
      { runtime: "other", message: "APPCRASH: shop.exe", code: "0xc0000374", lines: [1, 3] },
      { runtime: "other", message: "till.exe", code: "0xc0000005", location: { file: "ntdll.dll" } },
      { runtime: "dotnet", code: "0xc0000005", category: "crash" },
    ]);
  });

  it.each([...talk, "Event Name: Team lunch", "The exception of the rule", "offset 0x1234 in app.exe"])(
    "stays silent: %s",
    (text) => {
      expect(windowsCrash.parse(posted(text))).toBeUndefined();
    },
  );
});
