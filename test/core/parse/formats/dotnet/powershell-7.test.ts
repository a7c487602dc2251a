import { describe, expect, it } from "vitest";
import { powershell7 } from "../../../../../src/core/parse/formats/dotnet/powershell-7.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("PowerShell 7", () => {
  it("reads the concise view", () => {
    const text = `Get-Item: /srv/app/a.ps1:3:1
Line |
   3 |  Get-Item /nope
     |  ~~~~~~~~~~~~~~
     | Cannot find path '/nope' because it does not exist.`;
    expect(read(powershell7, text)).toMatchObject([
      {
        runtime: "shell",
        message: "Cannot find path '/nope' because it does not exist.",
        category: "not-found",
        location: { file: "/srv/app/a.ps1", line: 3, column: 1 },
        lines: [1, 5],
      },
    ]);
  });

  it("reads a parser error, and a cmdlet’s line", () => {
    const text = `ParserError: 
Line |
   1 |  if (
     |      ~
     | Missing condition in if statement after 'if ('.
Connect-ExchangeOnline: AADSTS50076: you must use multi-factor authentication`;
    expect(read(powershell7, text)).toMatchObject([
      { category: "syntax", location: { line: 1 } },
      { category: "authentication", lines: [6, 6] },
    ]);
  });

  it.each([...talk, "Get-Item: it", "Get-ChildItem lists files", "Line |"])("stays silent: %s", (text) => {
    expect(powershell7.parse(posted(text))).toBeUndefined();
  });
});
