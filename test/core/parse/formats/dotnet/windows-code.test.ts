import { describe, expect, it } from "vitest";
import { windowsCode } from "../../../../../src/core/parse/formats/dotnet/windows-code.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("codes of Windows in a line", () => {
  it("reads HRESULTs and exit codes, hexadecimal and decimal", () => {
    const text = `Windows Update error 0x80240034
The program '[1234] app.exe' has exited with code -1073741819 (0xc0000005) 'Access violation'.
Operation failed: hr = -2147024891`;
    expect(read(windowsCode, text)).toMatchObject([
      { code: "0x80240034", category: "deployment" },
      { code: "0xc0000005", exitCode: -1073741819, category: "crash" },
      { code: "-2147024891", category: "permission" },
    ]);
  });

  it.each([
    ...talk,
    "mapped at 0x80001000",
    "the mask is 0xC0000000",
    "NegativeArraySizeException: -2147483639",
    "what does error 0x80070005 mean?",
  ])("stays silent: %s", (text) => {
    expect(windowsCode.parse(posted(text))).toBeUndefined();
  });
});
