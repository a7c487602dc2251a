import { describe, expect, it } from "vitest";
import { bun } from "../../../../../src/core/parse/formats/javascript/bun.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("bun", () => {
  it("leaves an error below another compiler's excerpt", () => {
    expect(read(bun, '        cart.add(qty: "2")\n                      ^\nerror: fatalError')).toEqual([]);
  });

  it.each([
    [
      "bun install v1.1.29 (6d43b366)\nerror: lockfile had changes, but lockfile is frozen\nnote: try re-running",
      [{ runtime: "npm", message: "lockfile had changes, but lockfile is frozen", category: "dependency" }],
    ],
    [
      "1 | const x = (1 + ;\n                   ^\nerror: Unexpected ;\n    at /srv/d3.ts:1:16\n\nBun v1.4.5 (Linux x64)",
      [
        {
          runtime: "node",
          message: "Unexpected ;",
          category: "syntax",
          frames: [{ file: "/srv/d3.ts", line: 1, column: 16 }],
        },
      ],
    ],
    ['error: script "build" exited with code 2', [{ confidence: 0.38, exitCode: 2 }]],
    ['error: Script not found "nope"', [{ category: "not-found" }]],
  ])("reads %s", (text, expected) => {
    expect(read(bun, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "error: could not compile `app` due to 2 previous errors",
    "error: pathspec 'x' did not match any file(s) known to git",
  ])("stays silent: %s", (text) => {
    expect(read(bun, text)).toEqual([]);
  });
});
