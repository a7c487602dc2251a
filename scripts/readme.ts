/** Writes the report in the README, in both languages' files, anew: `node scripts/readme.ts`. A test checks that it is the one that is really made. */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { renderTerminal } from "../src/adapters/terminal/render.ts";
import { diagnoseText } from "../src/services.ts";

export const readmes = ["README.md", "README.zh-CN.md"] as const;
const fileOf = (name: (typeof readmes)[number]) => new URL(`../${name}`, import.meta.url);
const block = /(<!-- report -->\n```text\n)[\s\S]*?(```\n<!-- \/report -->)/;

/** A README as it should be. */
export async function readmeWithReport(name: (typeof readmes)[number]): Promise<string> {
  const text = readFileSync(fileOf(name), "utf8");
  const posted = /```text\n(ClientError: .+)\n```/.exec(text)?.[1] ?? "";
  const [report] = await Array.fromAsync(diagnoseText(posted, { languages: ["en", "zh-CN"] }));
  if (!report) throw new Error("The README's example gets no report");
  // What differs from run to run stands still.
  const still = {
    ...report,
    at: "2026-11-22T03:14:15.000Z",
    id: "0123456789abcdef",
    by: { ...report.by, milliseconds: 2 },
  };
  const lines = renderTerminal(still, { columns: 110, colour: false }).trimEnd().split("\n");
  const second = lines.findIndex((line) => line.includes("Solution 2"));
  const rest = lines
    .slice(second)
    .filter((line) => line.startsWith("■"))
    .map((line) => `${line} …`);
  const shown = [...lines.slice(0, second), ...rest, "", lines.at(-1)];
  return text.replace(block, (_, before: string, after: string) => `${before}${shown.join("\n")}\n${after}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const name of readmes) writeFileSync(fileOf(name), await readmeWithReport(name));
}
