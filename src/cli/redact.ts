/** `bugloss redact`: a text with its secrets masked. */
import { parseArgs } from "node:util";
import { redact } from "../core/redact/index.ts";
import { readWhole } from "./input.ts";
import { answerLines } from "./ndjson.ts";
import { bilingual } from "../core/labels.ts";

export const usage = bilingual(
  `bugloss redact [FILE]      FILE or standard input, with its secrets masked
bugloss redact --ndjson    lines {"id","text"} in, lines {"id","text","found":[{"kind","start","end"}]} out
`,
  `bugloss redact [FILE]      输出 FILE 或标准输入，其中的密钥已屏蔽
bugloss redact --ndjson    逐行读入 {"id","text"}，逐行输出 {"id","text","found":[{"kind","start","end"}]}
`,
);

/** @returns the exit status */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { ndjson: { type: "boolean" } }, allowPositionals: true });
  if (values.ndjson) return answerLines(({ text }) => redact(text));
  process.stdout.write(redact(await readWhole(positionals[0])).text);
  return 0;
}
