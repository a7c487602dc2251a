import { expect, test } from "vitest";
import { Condenser, keptLines } from "../../../src/core/extract/condense.ts";

/** Condenses lines, cut into pieces anywhere. */
function condense(lines: readonly string[], piece = 10_007) {
  const condenser = new Condenser();
  const text = lines.join("\n");
  for (let start = 0; start < text.length; start += piece) condenser.push(text.slice(start, start + piece));
  return condenser.finish();
}

const routine = (count: number) =>
  Array.from({ length: count }, (_, index) => `10:${index % 60} GET /orders/${index} 200 in ${index % 90} ms`);

const traceback = [
  "Traceback (most recent call last):",
  '  File "/srv/app/cart.py", line 12, in total',
  "    return prices[name]",
  "KeyError: 'pear'",
];

test("keeps a short text as it is", () => {
  const lines = routine(2 * keptLines);
  expect(condense(lines)).toEqual({ text: lines.join("\n"), lines: 2 * keptLines });
});

test.each([3_500, 6_123, 9_999, 14_990])("finds an error at line %i of a long text, at its own number", (at) => {
  const lines = [...routine(at), ...traceback, ...routine(20_000 - at)];
  const { text, kept, lines: count } = condense(lines);
  const read = text.split("\n");
  expect(count).toBe(lines.length);
  expect(read.length).toBe(lines.length);
  expect(read.slice(at, at + 4)).toEqual(traceback);
  expect([read[0], read.at(-1)]).toEqual([lines[0], lines.at(-1)]);
  expect(kept?.some(([first, last]) => first <= at + 1 && last >= at + 4)).toBe(true);
  expect(read.filter((line) => line !== "").length).toBeLessThan(2 * keptLines + 400);
});

test("finds an error that begins in one block and ends in the next", () => {
  for (let at = 4_960; at < 5_010; at += 7) {
    const frames = Array.from(
      { length: 60 },
      (_, index) => `  File "/srv/app/m${index}.py", line ${index + 1}, in f${index}`,
    );
    const trace = [traceback[0]!, ...frames, "KeyError: 'pear'"];
    const { text } = condense([...routine(at), ...trace, ...routine(9_000)]);
    expect(text.split("\n").slice(at, at + trace.length)).toEqual(trace);
  }
});

test("keeps the first place of a repeated error, and each different one", () => {
  const noise = Array.from({ length: 300 }, () => [...routine(60), "ERROR: connection reset by peer"]).flat();
  const lines = [...routine(4_000), ...noise, ...traceback, ...noise];
  const { text } = condense(lines);
  expect(text).toContain("KeyError: 'pear'");
  expect(text.split("connection reset").length).toBeLessThan(110);
});

test("a line without end, and lines without number, stay within bounds", () => {
  const long = new Condenser();
  for (let count = 0; count < 500; count++) long.push("x".repeat(100_000));
  expect(long.finish()).toMatchObject({ lines: 1 });
  const many = new Condenser();
  for (let count = 0; count < 50; count++) many.push("\n".repeat(50_000));
  expect(many.isFull).toBe(true);
  expect(many.finish().lines).toBe(2_000_000);
});
