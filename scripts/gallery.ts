/** Writes docs/gallery.md anew, twenty reports on texts of the corpus: `node scripts/gallery.ts`. A test checks that they are the ones that are really made. */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { renderMarkdown } from "../src/adapters/terminal/markdown.ts";
import { diagnoseText } from "../src/services.ts";

const page = new URL("../docs/gallery.md", import.meta.url);
const corpus = new URL("../test/corpus/cases/", import.meta.url);

// prettier-ignore
const cases = [
  "python/modulenotfound-zh", "python/celery-redis-dns", "node/cannot-read-zh", "node/heap-out-of-memory", "browser/cors-preflight-chrome",
  "typescript/tsc-cannot-find-module", "npm/eresolve", "java/noclassdeffound-caused-by-cnf", "dotnet/mono-invalid-cast", "go/http-connection-refused-log",
  "rust/e0382-e0596-e0597-borrows", "cpp/undefined-four", "php/pdo-unique-log", "postgres/sqlalchemy-foreign-key", "docker/port-allocated",
  "kubernetes/imagepull-zh", "terraform/state-lock", "git/push-non-fast-forward", "nginx/upstream-refused-log", "llm/one-api-no-channel",
] as const;

const maxPosted = 30;

/** The page as it should be. */
export async function gallery(): Promise<string> {
  const reports = await Promise.all(cases.map(entry));
  return `# Gallery

Twenty reports from rules alone, on texts of the [corpus](../test/corpus), as \`diagnose --format markdown --offline\` writes them. This page is made by
[scripts/gallery.ts](../scripts/gallery.ts).

${reports.join("\n")}`;
}

async function entry(name: string, index: number): Promise<string> {
  const posted = readFileSync(new URL(`${name}.txt`, corpus), "utf8")
    .replaceAll("\r", "")
    .trimEnd();
  const report = (await Array.fromAsync(diagnoseText(posted, { languages: ["en", "zh-CN"] }))).at(-1);
  if (!report) throw new Error(`${name} gets no report`);
  // What differs from run to run stands still.
  const still = {
    ...report,
    at: "2026-11-22T03:14:15.000Z",
    id: "0123456789abcdef",
    by: { ...report.by, milliseconds: 2 },
  };
  const lines = posted.split("\n");
  const shown =
    lines.length > maxPosted ? [...lines.slice(0, maxPosted), `… ${lines.length - maxPosted} more lines`] : lines;
  const body = renderMarkdown(still).replaceAll(
    /^(#{1,2}) /gm,
    (_, marks: string) => `${"#".repeat(marks.length + 2)} `,
  );
  return `## ${index + 1}. ${name}\n\n\`\`\`\`text\n${shown.join("\n")}\n\`\`\`\`\n\n${body}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(page, await gallery());
