import { describe, expect, it } from "vitest";
import { powershell } from "../../../../../src/core/parse/formats/dotnet/powershell.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("Windows PowerShell", () => {
  it("reads the message without its command, the place and the record", () => {
    const text = `.\\build.ps1 : File C:\\src\\build.ps1 cannot be loaded because running scripts is disabled on this system.
At C:\\src\\all.ps1:33 char:208
+ .\\build.ps1
+ ~~~~~~~~~~~
    + CategoryInfo          : SecurityError: (:) [], PSSecurityExc
   eption
    + FullyQualifiedErrorId : UnauthorizedAccess`;
    expect(read(powershell, text)).toMatchObject([
      {
        runtime: "shell",
        message: "File C:\\src\\build.ps1 cannot be loaded because running scripts is disabled on this system.",
        type: "PSSecurityException",
        code: "UnauthorizedAccess",
        category: "permission",
        location: { file: "C:\\src\\all.ps1", line: 33, column: 208 },
        lines: [1, 7],
      },
    ]);
  });

  it("reads Chinese, an HRESULT, and several records apart", () => {
    const text = `PS C:\\> pnpm -v
无法将“pnpm”项识别为 cmdlet、函数、脚本文件或可运行程序的名称。
所在位置 行:1 字符: 1
+ pnpm -v
    + CategoryInfo          : ObjectNotFound: (pnpm:String) [], CommandNotFoundException
    + FullyQualifiedErrorId : CommandNotFoundException

Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))
At line:1 char:1
+ $_.DoIt()`;
    expect(read(powershell, text)).toMatchObject([
      { category: "dependency", location: { line: 1, column: 1 }, lines: [2, 6] },
      { message: "Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))", lines: [8, 10] },
    ]);
  });

  it.each([...talk, "At line:1 we set the flag", "At C:\\src there is a char:1"])("stays silent: %s", (text) => {
    expect(powershell.parse(posted(text))).toBeUndefined();
  });
});
