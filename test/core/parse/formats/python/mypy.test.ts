import { describe, expect, it } from "vitest";
import { mypy } from "../../../../../src/core/parse/formats/python/mypy.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("mypy", () => {
  it("reads one finding per error, and neither notes nor the count", () => {
    const text = `typed.py:13: error: Item "None" of "Optional[User]" has no attribute "name"  [union-attr]
typed.py:16:7: error: Argument 1 to "greet" has incompatible type "str"  [arg-type]
typed.py:16: note: Revealed type is "int"
Found 2 errors in 1 file (checked 1 source file)`;
    expect(read(mypy, text)).toMatchObject([
      { code: "union-attr", category: "null-reference", location: { file: "typed.py", line: 13 }, lines: [1, 1] },
      {
        code: "arg-type",
        category: "type",
        message: 'Argument 1 to "greet" has incompatible type "str"',
        location: { line: 16, column: 7 },
      },
    ]);
  });

  it("reads pyright", () => {
    const text = `/srv/app/a.py\n  /srv/app/a.py:3:5 - error: "x" is possibly unbound (reportPossiblyUnbound)`;
    expect(read(mypy, text)).toMatchObject([
      {
        code: "reportPossiblyUnbound",
        message: '"x" is possibly unbound',
        location: { file: "/srv/app/a.py", line: 3, column: 5 },
      },
    ]);
  });

  it.each([...talk, "main.c:3:1: error: expected ';'", "typed.py:13: note: see here", "Success: no issues found"])(
    "stays silent: %s",
    (text) => {
      expect(mypy.parse(posted(text))).toBeUndefined();
    },
  );
});
