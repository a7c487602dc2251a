import { describe, expect, it } from "vitest";
import { nim } from "../../../../../src/core/parse/formats/native/nim.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("nim", () => {
  it("reads the compiler", () => {
    const text = `/srv/app/n4.nim(1, 14) Error: type mismatch: got 'string' for '"s"' but expected 'int'`;
    expect(read(nim, text)).toMatchObject([
      { category: "type", location: { file: "/srv/app/n4.nim", line: 1, column: 14 } },
    ]);
  });

  it("reads an exception, innermost frame first", () => {
    const text = `/srv/app/n.nim(1, 22) Warning: imported and not used: 'tables' [UnusedImport]
/srv/app/n.nim(18)    n
/srv/app/n.nim(10)    go
/usr/lib/nim/lib/pure/strutils.nim(1072) parseInt
Error: unhandled exception: invalid integer: abc [ValueError]
Error: execution of an external program failed: '/root/.cache/nim/n_d/n_4C231B432CB13C3ED9A770F0080BE539CC23250F 1'`;
    expect(read(nim, text)).toMatchObject([
      {
        type: "ValueError",
        message: "invalid integer: abc",
        frames: [{ function: "parseInt", line: 1072 }, { function: "go" }, { function: "n" }],
      },
      { confidence: 0.38 },
    ]);
  });

  it("reads one that was raised again", () => {
    const text = `/srv/w/b.nim(1, 8) Warning: imported and not used: 'json' [UnusedImport]
/srv/w/b.nim(3)       b
/usr/lib/nim/lib/pure/asyncmacro.nim(232) g
/usr/lib/nim/lib/pure/asyncmacro.nim(28) gNimAsyncContinue
/srv/w/b.nim(2)       gIter
[[reraised from:
/srv/w/b.nim(3)       b
/usr/lib/nim/lib/pure/asyncdispatch.nim(1963) waitFor
/usr/lib/nim/lib/pure/asyncfutures.nim(389) read
]]
Error: unhandled exception: async bad
Async traceback:
  /srv/w/b.nim(3)                        b
  /usr/lib/nim/lib/pure/asyncmacro.nim(232) g
  /usr/lib/nim/lib/pure/asyncmacro.nim(28)  gNimAsyncContinue
  /srv/w/b.nim(2)                        gIter
Exception message: async bad
 [ValueError]`;
    expect(read(nim, text)).toMatchObject([
      { type: "ValueError", frames: [{ function: "gIter", line: 2 }, {}, {}, {}] },
    ]);
  });

  it("reads nil", () => {
    const text = `Traceback (most recent call last)
/srv/app/n.nim(18)    n
/srv/app/n.nim(12)    go
SIGSEGV: Illegal storage access. (Attempt to read from nil?)
bash: line 1: 29525 Segmentation fault      ./n 3`;
    expect(read(nim, text)).toMatchObject([
      { signal: "SIGSEGV", category: "null-reference", frames: [{ function: "go" }, {}] },
    ]);
  });

  it.each([
    ...talk,
    "/srv/app/n.nim(1, 22) Warning: imported and not used: 'tables' [UnusedImport]",
    "Hint: used config file '/etc/nim/nim.cfg' [Conf]",
  ])("stays silent: %s", (text) => {
    expect(nim.parse(posted(text))).toBeUndefined();
  });

  it("reads a type of one letter", () => {
    expect(read(nim, "Error: unhandled exception: quota used up [E]")).toMatchObject([
      { type: "E", message: "quota used up" },
    ]);
  });

  it("reads a package's file", () => {
    expect(read(nim, `luna.nimble(3, 1) Error: undeclared identifier: 'name'.`)).toMatchObject([
      { location: { file: "luna.nimble", line: 3, column: 1 } },
    ]);
    expect(read(nim, `luna.nimble(3, 1) Hint: all is well`) ?? []).toEqual([]);
  });
});
