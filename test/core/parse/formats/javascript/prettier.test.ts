import { describe, expect, it } from "vitest";
import { prettier } from "../../../../../src/core/parse/formats/javascript/prettier.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("prettier", () => {
  it.each([
    [
      "Checking formatting...\n[error] src/bad.ts: SyntaxError: ')' expected. (1:17)\n[error] > 1 | const x = (1 + 2;",
      [
        {
          type: "SyntaxError",
          message: "')' expected. (1:17)",
          category: "syntax",
          location: { file: "src/bad.ts", line: 1, column: 17 },
        },
      ],
    ],
    [
      "[warn] src/a.ts\n[warn] Code style issues found in the above file. Run Prettier with --write to fix.",
      [{ category: "build", location: { file: "src/a.ts" } }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(prettier, text)).toMatchObject(expected);
  });

  it.each([...talk, "All matched files use Prettier code style!", "[error] payment failed"])(
    "stays silent: %s",
    (text) => {
      expect(read(prettier, text)).toEqual([]);
    },
  );
});
