import { describe, expect, it } from "vitest";
import { lua } from "../../../../../src/core/parse/formats/scripting/lua.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("lua", () => {
  it("reads the interpreter with its traceback", () => {
    const text = `lua5.4: a.lua:2: attempt to index a nil value (field 'items')
stack traceback:
	a.lua:2: in upvalue 'total'
	a.lua:4: in local 'run'
	a.lua:5: in main chunk
	[C]: in ?`;
    expect(read(lua, text)).toMatchObject([
      {
        message: "attempt to index a nil value (field 'items')",
        category: "null-reference",
        location: { file: "a.lua", line: 2, function: "total" },
        frames: [{}, {}, {}],
      },
    ]);
  });

  it("reads a missing module with all the places it was sought at", () => {
    const text = `Error detected while processing /home/dev/.config/nvim/init.lua:
E5113: Error while calling lua chunk: /home/dev/.config/nvim/init.lua:4: module 'lspconfig' not found:
	no field package.preload['lspconfig']
	no file './lspconfig.lua'
stack traceback:
	[C]: in function 'require'
	/home/dev/.config/nvim/init.lua:4: in main chunk`;
    expect(read(lua, text)).toMatchObject([
      {
        code: "E5113",
        message: expect.stringMatching(/^module 'lspconfig' not found:/) as string,
        category: "dependency",
        location: { line: 4 },
      },
    ]);
  });

  it("reads OpenResty, LÖVE and Roblox", () => {
    const text = `2026/11/22 10:00:00 [error] 31#31: *7 lua entry thread aborted: runtime error: /srv/lua/auth.lua:12: attempt to index local 'user' (a nil value)
stack traceback:
coroutine 0:
	/srv/lua/auth.lua:12: in function 'check'
	/srv/lua/access.lua:3: in main chunk, client: 203.0.113.7, server: shop.example, request: "GET / HTTP/1.1", host: "shop.example"

Error

main.lua:12: attempt to call global 'drawPlayer' (a nil value)


Traceback

[love "callbacks.lua"]:228: in function 'handler'
main.lua:12: in function 'draw'
[love "callbacks.lua"]:168: in function <[love "callbacks.lua"]:144>

Players.dev.PlayerGui.ScreenGui.LocalScript:3: attempt to index nil with 'Humanoid'`;
    expect(read(lua, text)).toMatchObject([
      { location: { file: "/srv/lua/auth.lua", line: 12, function: "check" } },
      { location: { file: "main.lua", line: 12 } },
      { category: "null-reference" },
    ]);
  });

  it("reads LuaJIT, syntax errors and errors without a place", () => {
    const text = `luajit: b.lua:3: 'end' expected (to close 'if' at line 1) near '<eof>'
lua5.4: no place
stack traceback:
	[C]: in function 'error'
	d.lua:1: in main chunk
	[C]: in ?`;
    expect(read(lua, text)).toMatchObject([
      { category: "syntax", location: { file: "b.lua", line: 3 } },
      { message: "no place" },
    ]);
  });

  it.each([...talk, `lua5.4: usage: lua [options]`, `config.lua:3: local x = 1`, `a.lua:2: in upvalue 'total'`])(
    "stays silent: %s",
    (text) => {
      expect(lua.parse(posted(text))).toBeUndefined();
    },
  );
});

it("finds the category behind what an error is wrapped in", () => {
  const text =
    "Error executing vim.schedule lua callback: /usr/share/nvim/lua/vim/lsp/diagnostic.lua:1078: Vim(lua):E5108: Error executing lua .../trouble/init.lua:32: attempt to call method 'match' (a nil value)";
  expect(read(lua, text)).toMatchObject([{ category: "null-reference" }]);
});

it("reads OpenResty's chunks and errors without a place", () => {
  expect(
    read(
      lua,
      `[error] 1#1: *1 lua entry thread aborted: runtime error: content_by_lua(default.conf:35):2: no request found`,
    ),
  ).toMatchObject([{ message: "no request found", location: { file: "content_by_lua(default.conf:35)", line: 2 } }]);
  expect(read(lua, `[error] 1#1: *2 lua entry thread aborted: runtime error: table overflow`)).toMatchObject([
    { message: "table overflow" },
  ]);
  expect(read(lua, `the lua entry thread was started`) ?? []).toEqual([]);
});
