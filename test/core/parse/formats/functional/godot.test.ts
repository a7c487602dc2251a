import { describe, expect, it } from "vitest";
import { godot } from "../../../../../src/core/parse/formats/functional/godot.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("godot", () => {
  it("reads scripts' errors, and what follows from them", () => {
    const text = `SCRIPT ERROR: Invalid get index 'name' (on base: 'Nil').
   at: _ready (res://Cart.gd:12)
ERROR: Failed to load script "res://Cart.gd" with error "Parse error".
   at: load (modules/gdscript/gdscript.cpp:2936)`;
    expect(read(godot, text)).toMatchObject([
      { category: "null-reference", frames: [{ file: "res://Cart.gd", line: 12, function: "_ready" }] },
      { confidence: 0.38 },
    ]);
  });

  it.each([...talk, `ERROR: relation "x" does not exist at character 15`, `Godot Engine v4.1.stable.official`])(
    "stays silent: %s",
    (text) => {
      expect(godot.parse(posted(text))).toBeUndefined();
    },
  );
});
