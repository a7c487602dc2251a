import { describe, expect, it } from "vitest";
import { miette } from "../../../../../src/core/parse/formats/rust/miette.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("miette", () => {
  it("reads message, code, causes and place", () => {
    const text = `Error: oops::my::bad (https://docs.rs/my_lib)

  × oops it broke!
  ├─▶ could not parse manifest
  ╰─▶ unexpected end of input
   ╭─[bad_file.kdl:2:3]
 1 │ source
 2 │   text
   ·   ──┬─
   ·     ╰── this bit here
 3 │     here
   ╰────
  help: try doing it better next time?`;
    expect(read(miette, text)).toMatchObject([
      {
        message: "oops it broke!",
        code: "oops::my::bad",
        causes: [{ message: "could not parse manifest" }, { message: "unexpected end of input" }],
        location: { file: "bad_file.kdl", line: 2, column: 3 },
      },
    ]);
  });

  it.each([...talk, "× 3 failed", "  × npm run build"])("stays silent: %s", (text) => {
    expect(miette.parse(posted(text))).toBeUndefined();
  });
});
