/** `bugloss eval`: scores a folder of labelled cases. */
import { statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readCases, type Case } from "../evaluation/cases.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { renderMarkdown, renderTable } from "../evaluation/render.ts";
import { UsageError } from "./input.ts";

export const usage = `bugloss eval DIR    how well the cases in DIR are read and explained, from rules alone

  --json FILE        where the figures of every case go; eval.json, if not given
  --markdown FILE    where the page with every failure goes; eval.md, if not given

A case is a text, NAME.txt, and what must be read out of it, NAME.json; test/corpus/README.md tells the form.
`;

/** @returns the exit status */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: "string", default: "eval.json" },
      markdown: { type: "string", default: "eval.md" },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new UsageError("Name the folder of the cases.");
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${folder} is not a folder.`);
  const cases = casesIn(folder);
  if (cases.length === 0) throw new UsageError(`${folder} holds no case: no NAME.json beside a NAME.txt.`);
  const evaluation = await evaluate(cases);
  process.stdout.write(renderTable(evaluation));
  writeFileSync(values.json, `${JSON.stringify(evaluation, null, 2)}\n`);
  writeFileSync(values.markdown, renderMarkdown(evaluation));
  process.stdout.write(`\nEvery failure is in ${values.markdown}, every case in ${values.json}.\n`);
  return 0;
}

function casesIn(folder: string): Case[] {
  try {
    return readCases(folder);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
