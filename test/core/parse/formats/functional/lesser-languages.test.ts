import { describe, expect, it } from "vitest";
import { lesserLanguages } from "../../../../../src/core/parse/formats/functional/lesser-languages.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("lesser-languages", () => {
  it("reads COBOL", () => {
    const text = `libcob: a.cob:9: error: subscript of 'E' out of bounds: 9
a.cob:8: error: 'NN' is not defined`;
    expect(read(lesserLanguages, text)).toMatchObject([
      { message: "subscript of 'E' out of bounds: 9", category: "lookup", location: { file: "a.cob", line: 9 } },
      { category: "lookup" },
    ]);
  });

  it("reads AppleScript, Smalltalk and Wolfram", () => {
    const text = `script.scpt:12:34: execution error: Can’t get window 1 of application "Finder". Invalid index. (-1719)
MessageNotUnderstood: SmallInteger>>totl
Power::infy: Infinite expression 1/0 encountered.`;
    expect(read(lesserLanguages, text)).toMatchObject([
      { code: "-1719", category: "lookup", location: { file: "script.scpt" } },
      { type: "MessageNotUnderstood", category: "type" },
      { code: "infy", category: "arithmetic" },
    ]);
  });

  it.each([...talk, `a.cob:8: warning: line not terminated`, `std::string: Fine and well`])(
    "stays silent: %s",
    (text) => {
      expect(lesserLanguages.parse(posted(text))).toBeUndefined();
    },
  );
});
