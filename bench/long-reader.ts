/** Reads one file, or only counts its lines, and prints how long it took and what it held. Run by `long.ts`. */
import { createReadStream, readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { entriesOf } from "../src/core/extract/archive.ts";

const [, , how, file = ""] = process.argv;
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const started = performance.now();
let found: string;
if (how === "read") {
  const { readFile } = await import("../src/core/extract/file.ts");
  const { extract } = await import("../src/core/extract/index.ts");
  const { parse } = await import("../src/core/parse/index.ts");
  const parts = await readFile({ kind: "file", name: "app.log" }, createReadStream(file));
  const { texts } = extract({ text: "", parts } as unknown as Parameters<typeof extract>[0]);
  found = texts.flatMap((text) => parse(text).map(({ type, lines }) => `${type} at ${lines[0]}`))[0] ?? "";
} else {
  let lines = 0;
  for await (const entry of entriesOf("app.log", createReadStream(file))) {
    if ("unread" in entry) continue;
    for await (const chunk of entry.bytes) lines += chunk.filter((byte) => byte === 0x0a).length;
  }
  found = `${lines} lines`;
}
const milliseconds = Math.round(performance.now() - started);
// What getrusage(2) tells begins with the parent's memory; Linux tells the process's own here.
const peak = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
const megabytes = Math.round(Number(peak) / 1024);
console.log(JSON.stringify({ milliseconds, megabytes, held: Math.round(delay.max / 1e6), found }));
