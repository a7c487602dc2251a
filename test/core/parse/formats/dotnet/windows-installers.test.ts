import { describe, expect, it } from "vitest";
import { windowsInstallers } from "../../../../../src/core/parse/formats/dotnet/windows-installers.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("installers", () => {
  it("reads Windows Installer, winget and Chocolatey", () => {
    const text = `MSI (s): Product: Contoso Agent -- Installation failed.
MSI (s): MainEngineThread is returning 1603
Installer failed with exit code: 1625
0x8a15000f : Data required by the source is missing
 - vcredist140 (exited 1603) - vcredist140 not installed.`;
    expect(read(windowsInstallers, text)).toMatchObject([
      { category: "deployment" },
      { code: "1603", confidence: 0.38 },
      { code: "1625", category: "configuration" },
      { code: "0x8a15000f", category: "dependency" },
      { code: "1603" },
    ]);
  });

  it("reads DISM with the meaning below", () => {
    const text = `Error: 0x800f081f

The source files could not be found.`;
    expect(read(windowsInstallers, text)).toMatchObject([
      { code: "0x800f081f", message: "The source files could not be found.", category: "dependency" },
    ]);
  });

  it("reads WiX's bootstrapper without its lead, and what the subsystem for Linux says above its code", () => {
    const text = `[3BAC:8374][2022-12-16T17:58:22]e000: Error 0x80070643: Failed to install MSI package.
The operation timed out because no response came.
Error code: Wsl/Service/CreateInstance/CreateVm/HCS_E_CONNECTION_TIMEOUT`;
    expect(read(windowsInstallers, text)).toMatchObject([
      { code: "0x80070643", message: "Failed to install MSI package.", category: "deployment" },
      { message: "The operation timed out because no response came.", category: "timeout" },
    ]);
    expect(read(windowsInstallers, "[3BAC:8374][2022-12-16T17:58:22]i199: Detect complete, result: 0x0")).toEqual([]);
  });

  it.each([...talk, "Successfully installed", "The installer exited with code 0", "Error: something else"])(
    "stays silent: %s",
    (text) => {
      expect(windowsInstallers.parse(posted(text))).toBeUndefined();
    },
  );
});
