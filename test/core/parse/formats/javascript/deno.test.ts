import { describe, expect, it } from "vitest";
import { deno } from "../../../../../src/core/parse/formats/javascript/deno.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("deno", () => {
  it.each([
    [
      'error: Uncaught (in promise) NotCapable: Requires net access to "api.example.com:443", run again with the --allow-net flag\n    at file:///srv/main.ts:1:19',
      [{ type: "NotCapable", category: "permission", frames: [{ file: "file:///srv/main.ts", line: 1 }] }],
    ],
    [
      'error: Module not found "file:///srv/utils.ts".\n    at file:///srv/main.ts:1:21',
      [
        {
          message: 'Module not found "file:///srv/utils.ts".',
          category: "dependency",
          frames: [{ line: 1, column: 21 }],
        },
      ],
    ],
    [
      "error: The module's source code could not be parsed: Expected ';' at file:///srv/main.ts:1:9",
      [{ category: "syntax", location: { file: "file:///srv/main.ts", line: 1, column: 9 } }],
    ],
    [
      "error[no-unused-vars]: `n` is never used\n --> /srv/d.ts:1:7",
      [{ code: "no-unused-vars", message: "`n` is never used", location: { file: "/srv/d.ts", line: 1, column: 7 } }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(deno, text)).toMatchObject(expected);
  });

  it.each([...talk, "error: unknown option '--foo'", "error[E0382]: borrow of moved value\n --> src/main.rs:3:5"])(
    "stays silent: %s",
    (text) => {
      expect(read(deno, text)).toEqual([]);
    },
  );
});
