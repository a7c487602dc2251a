import { describe, expect, it } from "vitest";
import { zig } from "../../../../../src/core/parse/formats/native/zig.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("zig", () => {
  it("reads a panic with its frames", () => {
    const text = `thread 48211 panic: index out of bounds: index 5, len 3
/srv/app/src/main.zig:6:16: 0x1033d4a in main (main)
    return list[i];
               ^
/usr/lib/zig/std/start.zig:524:37: 0x1031e6e in posixCallMainAndExit (main)
            const result = root.main() catch |err| {
                                    ^
Aborted`;
    expect(read(zig, text)).toMatchObject([
      { category: "lookup", frames: [{ file: "/srv/app/src/main.zig", line: 6, column: 16, function: "main" }, {}] },
    ]);
  });

  it.each([...talk, "panic: at the disco", "error: FileNotFound is documented"])("stays silent: %s", (text) => {
    expect(zig.parse(posted(text))).toBeUndefined();
  });
});
