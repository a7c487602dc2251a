import { describe, expect, it } from "vitest";
import { dotnetTools } from "../../../../../src/core/parse/formats/dotnet/dotnet-tools.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("the dotnet host and command", () => {
  it("reads what keeps a program from beginning", () => {
    const text = `You must install or update .NET to run this application.
Could not execute because the specified command or file was not found.
error: Unable to load the service index for source https://api.nuget.org/v3/index.json.
Failed to create CoreCLR, HRESULT: 0x80004005`;
    expect(read(dotnetTools, text)).toMatchObject([
      { category: "dependency", runtime: "dotnet" },
      { category: "dependency" },
      {
        category: "connection",
        message: "Unable to load the service index for source https://api.nuget.org/v3/index.json.",
      },
      { code: "0x80004005" },
    ]);
  });

  it("takes the signal below a FailFast for a part of it", () => {
    const text = `CLR: Managed code called FailFast, saying "index corrupted"
Got a SIGABRT while executing native code. This usually indicates`;
    expect(read(dotnetTools, text)).toMatchObject([{ confidence: 0.95 }, { confidence: 0.7, signal: "SIGABRT" }]);
  });

  it("takes the end of a build for a consequence", () => {
    const text = `Build FAILED.
Compilation failed: 1 error(s), 0 warnings`;
    expect(read(dotnetTools, text)).toMatchObject([{ confidence: 0.38 }, { confidence: 0.38 }]);
  });

  it.each([...talk, "Build succeeded.", "The application starts on port 5000", "Failed to create the invoice"])(
    "stays silent: %s",
    (text) => {
      expect(dotnetTools.parse(posted(text))).toBeUndefined();
    },
  );
});
