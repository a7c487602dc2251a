/** What holds for every text, whatever its bytes: it is read without an exception, the same way twice, and every line number exists. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFile } from "../../../src/core/extract/file.ts";
import { readText } from "../../../src/core/extract/index.ts";
import { parse } from "../../../src/core/parse/index.ts";
import { diagnoseText } from "../../../src/services.ts";
import { hostileKinds } from "../../fixtures/hostile.ts";

const folder = new URL("../../corpus/cases/", import.meta.url);
const corpus = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

/** Real texts cut off at either end, spliced, with pieces of hostile ones between; and texts of no kind. */
const realText = fc.constantFrom(...corpus);
const cut = fc
  .tuple(realText, fc.nat(400), fc.nat(400))
  .map(([text, start, end]) => text.slice(start, Math.max(start, text.length - end)));
const piece = fc.oneof(
  { weight: 4, arbitrary: cut },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(hostileKinds)).map((one) => one.repeat(40)) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
);
const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join("\n"));

describe("any text", () => {
  test("is read without an exception, and with line numbers that exist", () => {
    fc.assert(
      fc.property(text, (posted) => {
        const read = readText(posted);
        for (const { lines, confidence } of parse(read)) {
          expect(lines[0]).toBeGreaterThanOrEqual(1);
          expect(lines[1]).toBeGreaterThanOrEqual(lines[0]);
          expect(lines[1]).toBeLessThanOrEqual(read.lines.length);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 600 },
    );
  }, 60_000);

  test("is read the same way twice", () => {
    fc.assert(
      fc.property(text, (posted) => {
        expect(parse(readText(posted))).toEqual(parse(readText(posted)));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test("gives a report whose lines exist and say what is quoted", async () => {
    await fc.assert(
      fc.asyncProperty(cut, async (posted) => {
        const { lines } = readText(posted);
        for await (const report of diagnoseText(posted, { languages: ["en"] })) {
          const quotes = [...report.error.lines, ...report.causes.flatMap(({ evidence }) => evidence)];
          for (const { line, quote } of quotes) expect(lines[line - 1]).toContain(quote.trim().slice(0, 40));
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test("of any bytes is read as a file without an exception", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 2_000 }), { maxLength: 3 }), async (chunks) => {
        // eslint-disable-next-line @typescript-eslint/require-await
        async function* bytes() {
          yield* chunks;
        }
        for (const part of await readFile({ kind: "file", name: "a" }, bytes())) {
          if (part.text !== undefined) parse(readText(part.text));
          else expect(part.unread).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
