import { describe, expect, it } from "vitest";
import { dyld } from "../../../../../src/core/parse/formats/native/dyld.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("dyld", () => {
  it("reads a missing library down to the signal", () => {
    const text = `dyld: Library not loaded: @rpath/libswiftCore.dylib
  Referenced from: /Applications/./TrueTree
  Reason: image not found
Abort trap: 6`;
    expect(read(dyld, text)).toMatchObject([
      {
        message: "Library not loaded: @rpath/libswiftCore.dylib",
        category: "dependency",
        signal: "SIGABRT",
        lines: [1, 4],
      },
    ]);
  });

  it("reads it inside a script's and a builder's output", () => {
    const text = `  dyld: Library not loaded: target/lib/libx.dylib
    Referenced from: /nix/store/bin/x
    Reason: image not found
  /nix/store/setup: line 1310:  3879 Abort trap: 6           x > $out/run.log
  builder failed with exit code 134`;
    expect(read(dyld, text)).toMatchObject([{ signal: "SIGABRT", exitCode: 134 }]);
  });

  it.each([
    [
      "dyld[812]: Symbol not found: _$s15_Bridge\n  Expected in: /usr/lib/swift/libswiftCore.dylib",
      "dependency",
      undefined,
    ],
    ["dyld: cannot load 'tool' (load command 0x80000034 is unknown)\nAbort trap: 6", "compatibility", "SIGABRT"],
    [
      "dyld[4]: Library not loaded: libx.dylib\n  Reason: tried: 'libx.dylib' (mach-o file, but is an incompatible architecture)\nzsh: abort      ./x",
      "compatibility",
      "SIGABRT",
    ],
  ])("%s", (text, category, signal) => {
    const [finding] = read(dyld, text);
    expect([finding?.category, finding?.signal]).toEqual([category, signal]);
  });

  it.each([...talk, "dyld: warning, LC_RPATH @rpath in /usr/bin/x being ignored", "the dyld: cache was rebuilt"])(
    "stays silent: %s",
    (text) => {
      expect(read(dyld, text)).toEqual([]);
    },
  );
});
