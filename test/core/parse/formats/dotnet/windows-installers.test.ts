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

  it.each([...talk, "Successfully installed", "The installer exited with code 0", "Error: something else"])(
    "stays silent: %s",
    (text) => {
      expect(windowsInstallers.parse(posted(text))).toBeUndefined();
    },
  );
});
