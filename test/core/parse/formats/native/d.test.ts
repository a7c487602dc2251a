import { describe, expect, it } from "vitest";
import { d } from "../../../../../src/core/parse/formats/native/d.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("d", () => {
  it("reads the compiler", () => {
    const text = `c.d(2): Error: cannot implicitly convert expression \`"a"\` of type \`string\` to \`int\`
c.d(2): Error: undefined identifier \`y\`
c.d(2): Error: no property \`foo\` for type \`int\`
c.d(2): Error: undefined identifier \`z\`
c.d(2): Error: template instance \`foo!int\` template \`foo\` is not defined
c.d(2): Error: incompatible types for \`(null) + (1)\`: \`typeof(null)\` and \`int\`
c.d(2): Error: cannot modify \`immutable\` expression \`q\``;
    expect(read(d, text)).toMatchObject([
      { category: "type", location: { file: "c.d", line: 2 } },
      { category: "lookup" },
      {},
      {},
      {},
      {},
      {},
    ]);
  });

  it("reads an exception with its frames", () => {
    const text = `std.conv.ConvException@/usr/lib/ldc/x86_64-linux-gnu/include/d/std/conv.d(2524): Unexpected 'a' when converting from type string to type int
----------------
/usr/lib/ldc/x86_64-linux-gnu/include/d/std/conv.d:2524 [0x55bb74df0938]
/usr/lib/ldc/x86_64-linux-gnu/include/d/std/conv.d:1994 [0x55bb74defbec]
/usr/lib/ldc/x86_64-linux-gnu/include/d/std/conv.d:224 [0x55bb74def7dc]
a.d:3 [0x55bb74def63a]
??:? void rt.dmain2._d_run_main2(char[][], ulong, extern (C) int function(char[][])*).runAll() [0x7fab2e79db7b]
??:? _d_run_main2 [0x7fab2e79d995]
??:? _d_run_main [0x7fab2e79d7ed]
/usr/lib/ldc/x86_64-linux-gnu/include/d/core/internal/entrypoint.d:42 [0x55bb74defbc1]
??:? [0x7fab2e4fa249]
??:? __libc_start_main [0x7fab2e4fa304]
??:? [0x55bb74def430]`;
    expect(read(d, text)).toMatchObject([
      {
        type: "std.conv.ConvException",
        category: "invalid-input",
        location: { line: 2524 },
        frames: [{}, {}, {}, { file: "a.d", line: 3 }, {}],
      },
    ]);
  });

  it.each([...talk, "c.d(2): Deprecation: implicit overload merging", "user@host.d(3)"])("stays silent: %s", (text) => {
    expect(d.parse(posted(text))).toBeUndefined();
  });

  it("reads a class of the program's own, and what ldc2 says of the program that it ran", () => {
    const text =
      "a.OutOfStock@a.d(2): only 2 units left\n----------------\n??:? [0x55c0571ed24c]\nError: /tmp/a-84 failed with status: 1";
    expect(read(d, text)).toMatchObject([
      { type: "a.OutOfStock", message: "only 2 units left", location: { file: "a.d", line: 2 } },
      { exitCode: 1 },
    ]);
  });

  it("reads a mixin's place", () => {
    expect(read(d, `twitter4d.d-mixin-33(33): Error: undefined identifier RangeError`)).toMatchObject([
      { location: { file: "twitter4d.d-mixin-33", line: 33 }, category: "lookup" },
    ]);
    expect(read(d, `app.d-mixin was compiled`) ?? []).toEqual([]);
  });
});
