/** `bugloss parse`: what stands in an error text, as structure. */
import { parseArgs } from "node:util";
import { readText } from "../core/extract/index.ts";
import { readInput } from "./input.ts";
import { parse } from "../core/parse/index.ts";
import type { Location, ParsedError } from "../core/types.ts";
import { answerLines } from "./ndjson.ts";
import { bilingual } from "../core/labels.ts";

export const usage = bilingual(
  `bugloss parse [FILE]      the errors in FILE or standard input, as JSON
bugloss parse --ndjson    lines {"id","text"} in, lines {"id","isError","errors"} out
`,
  `bugloss parse [FILE]      以 JSON 输出 FILE 或标准输入中的错误
bugloss parse --ndjson    逐行读入 {"id","text"}，逐行输出 {"id","isError","errors"}
`,
);

/** @returns the exit status */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { ndjson: { type: "boolean" } }, allowPositionals: true });
  if (values.ndjson) return answerLines(({ text }) => parsed(text));
  process.stdout.write(
    `${JSON.stringify(parsed(...(await readInput(positionals[0])).map(({ text = "" }) => text)), null, 2)}\n`,
  );
  return 0;
}

function parsed(...texts: string[]): { isError: boolean; errors: ParsedError[] } {
  const errors = texts
    .flatMap((text) => parse(readText(text)))
    .map((error) => ({ ...error, location: error.location ?? innermost(error) }));
  return { isError: errors.length > 0, errors };
}

function innermost({ frames }: ParsedError): Location {
  const { file, line, column, function: name } = frames[0] ?? {};
  return { file, line, column, function: name };
}
