/** How long a report from rules takes once the text is in memory, over all error texts of the corpus; the peer is parsing alone. */
import { readdirSync, readFileSync } from "node:fs";
import { readText } from "../src/core/extract/index.ts";
import { parse } from "../src/core/parse/index.ts";
import { diagnoseText } from "../src/services.ts";

const folder = new URL("../test/corpus/cases/", import.meta.url);
const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

async function measure(run: (text: string) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const started = performance.now();
    await run(text);
    times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b);
}

const quantile = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const show = (name: string, times: readonly number[]) =>
  console.log(
    `${name.padEnd(22)} median ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms, ${times.length} texts`,
  );

const report = (text: string) => Array.fromAsync(diagnoseText(text, { languages: ["en", "zh-CN"] }));
const cold = await measure(report);
const warm = await measure(report);
const parsing = await measure((text) => parse(readText(text)));
show("report, first run", cold);
show("report, second run", warm);
show("reading alone", parsing);
console.log(
  `a report takes ${(quantile(warm, 0.5) / quantile(parsing, 0.5)).toFixed(1)} times as long as reading alone`,
);
