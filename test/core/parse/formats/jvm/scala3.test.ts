import { describe, expect, it } from "vitest";
import { scala3 } from "../../../../../src/core/parse/formats/jvm/scala3.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("scala3", () => {
  it("reads the text under the caret, alone and under sbt", () => {
    const text = `-- [E007] Type Mismatch Error: src/Main.scala:3:17 ------------------
3 |  val x: Int = "a"
  |               ^^^
  |               Found:    ("a" : String)
  |               Required: Int
  |
  | longer explanation available when compiling with \`-explain\`
[error] -- [E006] Not Found Error: src/Main.scala:5:10 ------
[error] 5 |  println(foo)
[error]   |          ^^^
[error]   |          Not found: foo`;
    expect(read(scala3, text)).toMatchObject([
      {
        code: "E007",
        message: 'Found:    ("a" : String)\nRequired: Int',
        location: { file: "src/Main.scala", line: 3, column: 17 },
        lines: [1, 7],
      },
      { code: "E006", message: "Not found: foo", category: "type" },
    ]);
  });

  it("reads an error without a code, and syntax", () => {
    expect(read(scala3, "-- Error: a.scala:3:17 -----\n3 |x\n  |^\n  |No given instance")).toMatchObject([
      { message: "No given instance" },
    ]);
    expect(read(scala3, "-- [E018] Syntax Error: a.scala:3:1 -----")).toMatchObject([{ category: "syntax" }]);
  });

  it.each([...talk, "-- [E129] Potential Issue Warning: a.scala:3:4 -----", "-- Error: nothing to see"])(
    "stays silent: %s",
    (text) => {
      expect(scala3.parse(posted(text))).toBeUndefined();
    },
  );
});
