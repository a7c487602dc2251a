import { describe, expect, it } from "vitest";
import { luaTools } from "../../../../../src/core/parse/formats/scripting/lua-tools.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("lua-tools", () => {
  it("reads LuaRocks", () => {
    const text = `Warning: Failed searching manifest: Failed downloading https://luarocks.org/manifest-5.1 - failed downloading https://luarocks.org/manifest-5.1
Warning: Failed searching manifest: Failed downloading https://raw.githubusercontent.com/rocks-moonscript-org/moonrocks-mirror/master/manifest-5.1 - failed downloading https://raw.githubusercontent.com/rocks-moonscript-org/moonrocks-mirror/master/manifest-5.1
Warning: Failed searching manifest: Failed downloading https://luafr.org/luarocks/manifest-5.1 - failed downloading https://luafr.org/luarocks/manifest-5.1
Warning: Failed searching manifest: Failed downloading http://luarocks.logiceditor.com/rocks/manifest-5.1 - failed downloading http://luarocks.logiceditor.com/rocks/manifest-5.1

Error: No results matching query were found for Lua 5.1.
To check if it is available for other Lua versions, use --check-lua-versions.`;
    expect(read(luaTools, text)).toMatchObject([
      { message: "No results matching query were found for Lua 5.1.", category: "dependency" },
    ]);
  });

  it("reads busted and luacheck", () => {
    const text = `Failure → spec/cart_spec.lua @ 3
Cart sums
spec/cart_spec.lua:4: Expected objects to be equal.

    src/cart.lua:9:1: (E011) expected 'end' near <eof>`;
    expect(read(luaTools, text)).toMatchObject([
      { message: "Expected objects to be equal.", location: { file: "spec/cart_spec.lua", line: 4 } },
      { code: "E011", location: { line: 9, column: 1 } },
    ]);
  });

  it.each([
    ...talk,
    `    src/cart.lua:3:7: (W111) setting non-standard global variable 'x'`,
    `2 successes / 0 failures / 0 errors / 0 pending`,
  ])("stays silent: %s", (text) => {
    expect(luaTools.parse(posted(text))).toBeUndefined();
  });
});
