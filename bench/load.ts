/** How long catalogue, lexicon and knowledge take to load, the first time and after that; the peer is js-yaml over the same files alone. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { median } from "./table.ts";

const core = new URL("../src/core/", import.meta.url);
const script = `
const { loadCatalogue } = await import(${JSON.stringify(new URL("catalogue/index.ts", core).href)});
const { loadKnowledge } = await import(${JSON.stringify(new URL("knowledge/index.ts", core).href)});
const { lexicon } = await import(${JSON.stringify(new URL("lexicon/index.ts", core).href)});
const started = performance.now();
loadCatalogue();
lexicon();
loadKnowledge();
console.log(performance.now() - started);
`;

const folder = mkdtempSync(join(tmpdir(), "bugloss-bench-"));
const once = () =>
  Number(
    execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      env: { PATH: process.env.PATH, TMPDIR: folder },
      encoding: "utf8",
    }),
  );

const first = once();
const next = median(Array.from({ length: 5 }, once));
rmSync(folder, { recursive: true });

const files = readdirSync(fileURLToPath(core), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".yaml"),
);
const texts = files.map((name) => readFileSync(new URL(name, core), "utf8"));
const started = performance.now();
for (const text of texts) load(text);
const peer = performance.now() - started;

console.log(
  `first start    ${first.toFixed(0)} ms (${files.length} files, ${(texts.join("").length / 1e6).toFixed(1)} MB)`,
);
console.log(`later starts   ${next.toFixed(0)} ms, ${(next / peer).toFixed(2)} of the peer's time`);
console.log(`js-yaml alone  ${peer.toFixed(0)} ms`);
