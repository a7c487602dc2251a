import { describe, expect, it } from "vitest";
import { windowsScripts } from "../../../../../src/core/parse/formats/functional/windows-scripts.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("windows-scripts", () => {
  it("reads Visual Basic with its message on the line or below", () => {
    const text = `Run-time error '9': Subscript out of range
Run-time error '1004':

Application-defined or object-defined error`;
    expect(read(windowsScripts, text)).toMatchObject([
      { code: "9", message: "Subscript out of range", category: "lookup" },
      { code: "1004", message: "Application-defined or object-defined error", lines: [2, 4] },
    ]);
  });

  it("reads AutoHotkey", () => {
    const text = `Error at line 12.

Line Text: MsgBx, hi
Error: This line does not contain a recognized action.`;
    expect(read(windowsScripts, text)).toMatchObject([
      { message: "This line does not contain a recognized action.", category: "syntax", location: { line: 12 } },
    ]);
  });

  it.each([...talk, `Error: it went wrong`, `run-time errors are in chapter 9`])("stays silent: %s", (text) => {
    expect(windowsScripts.parse(posted(text))).toBeUndefined();
  });
});
