import { describe, expect, it } from "vitest";
import { readLines } from "../../src/cli/ndjson.ts";

async function read(chunks: string[], maxBytes = 100): Promise<(string | undefined)[]> {
  async function* input() {
    for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk, "latin1"));
  }
  const lines = [];
  for await (const line of readLines(input(), maxBytes)) lines.push(line);
  return lines;
}

const bytes = (text: string): string => Buffer.from(text).toString("latin1");

describe("readLines", () => {
  it("joins chunks wherever they are cut, within a character too", async () => {
    const text = bytes("令牌 a\nb\n");
    for (let cut = 0; cut <= text.length; cut++) {
      expect(await read([text.slice(0, cut), text.slice(cut)])).toEqual(["令牌 a", "b"]);
    }
  });

  it("gives the last line without its end, and empty lines", async () => {
    expect(await read(["a\n\nb"])).toEqual(["a", "", "b"]);
    expect(await read([])).toEqual([]);
  });

  it("gives undefined for a line that is too long, and goes on", async () => {
    expect(await read(["x".repeat(60), "x".repeat(60), "\nok\n", `${"y".repeat(101)}\n`, "y".repeat(100)])).toEqual([
      undefined,
      "ok",
      undefined,
      "y".repeat(100),
    ]);
  });
});
