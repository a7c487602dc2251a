/**
 * Reading hostile texts: fifteen kinds of lines that stack parsers are known to choke on, 1 MB each, and how the time grows from
 * 10 KB to 10 MB. Reading ordinary log lines of the same length is the peer.
 */
import { errorText } from "../src/core/extract/text.ts";
import { parse } from "../src/core/parse/index.ts";
import { redact } from "../src/core/redact/index.ts";
import { hostileKinds } from "../test/fixtures/hostile.ts";
import { table } from "./table.ts";

const sizes = [10_000, 100_000, 1_000_000, 10_000_000];
const rounds = 3;

/** The fastest of some rounds: what else the machine does only ever adds. */
function milliseconds(piece: string, size: number): number {
  const text = errorText("text", redact(piece.repeat(Math.ceil(size / piece.length)).slice(0, size)).text);
  const times = Array.from({ length: size > 1_000_000 ? 1 : rounds }, () => {
    const started = performance.now();
    parse(text);
    return performance.now() - started;
  });
  return Math.min(...times);
}

const ordinary = "2026-11-22 10:00:00.123 INFO [main] com.example.Shop - GET /orders/4711 200 in 12 ms\n";
const kinds = { "ordinary log": ordinary, ...hostileKinds };
milliseconds(ordinary, 1_000_000);
const rows = Object.entries(kinds).map(([name, piece]) => {
  const times = sizes.map((size) => milliseconds(piece, size));
  const growth = times.at(-1)! / times.at(-2)!;
  return [name, ...times.map((time) => time.toFixed(1)), growth.toFixed(1)];
});
console.log(table(["kind", ...sizes.map((size) => `${size / 1000} KB`), "10 MB : 1 MB"], rows));
const slowest = rows.slice(1).toSorted((a, b) => Number(b[3]) - Number(a[3]))[0]!;
console.log(
  `slowest 1 MB: ${slowest[0]}, ${slowest[3]} ms (${(Number(slowest[3]) / Number(rows[0]![3])).toFixed(1)} times ordinary)`,
);
