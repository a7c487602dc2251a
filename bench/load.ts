/** How long catalogue, lexicon and knowledge take to load, as `npm ci` leaves them and from their files; the peer is js-yaml over the same files alone. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
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

const once = () => Number(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }));
const anew = () => {
  rmSync(new URL("../node_modules/.cache/bugloss", import.meta.url), { recursive: true, force: true });
  return once();
};

const fromFiles = median(Array.from({ length: 5 }, anew));
const kept = median(Array.from({ length: 5 }, once));

const files = readdirSync(fileURLToPath(core), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".yaml"),
);
const texts = files.map((name) => readFileSync(new URL(name, core), "utf8"));
const started = performance.now();
for (const text of texts) load(text);
const peer = performance.now() - started;

console.log(
  `after npm ci      ${kept.toFixed(0)} ms, ${(kept / peer).toFixed(2)} of the peer's time (${files.length} files, ${(texts.join("").length / 1e6).toFixed(1)} MB)`,
);
console.log(`from the files    ${fromFiles.toFixed(0)} ms`);
console.log(`js-yaml alone     ${peer.toFixed(0)} ms`);
