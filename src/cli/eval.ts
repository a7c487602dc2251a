/** `bugloss eval`: scores a folder of labelled cases. */
import { messageOf } from "../core/errors.ts";
import { statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readCases, type Case } from "../evaluation/cases.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { renderMarkdown, renderTable } from "../evaluation/render.ts";
import { UsageError } from "./input.ts";
import { bilingual } from "../core/labels.ts";
import { say } from "./words.ts";

export const usage = bilingual(
  `bugloss eval DIR    how well the cases in DIR are read and explained, from rules alone

  --json FILE        where the figures of every case go; eval.json, if not given
  --markdown FILE    where the page with every failure goes; eval.md, if not given

A case is a text, NAME.txt, and what must be read out of it, NAME.json; test/corpus/README.md tells the form.
`,
  `bugloss eval DIR    评估 DIR 中的用例：只用规则时读取和解释得如何

  --json FILE        每个用例的数据写到哪里，默认 eval.json
  --markdown FILE    列出所有失败的页面写到哪里，默认 eval.md

一个用例由文本 NAME.txt 和应读出的内容 NAME.json 组成，格式见 test/corpus/README.md。
`,
);

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
  if (folder === undefined) throw new UsageError(bilingual("Name the folder of the cases.", "请指定用例所在的目录。"));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(bilingual(`${folder} is not a folder.`, `${folder} 不是目录。`));
  const cases = casesIn(folder);
  if (cases.length === 0)
    throw new UsageError(
      bilingual(
        `${folder} holds no case: no NAME.json beside a NAME.txt.`,
        `${folder} 中没有用例：没有与 NAME.txt 成对的 NAME.json。`,
      ),
    );
  const evaluation = await evaluate(cases);
  process.stdout.write(renderTable(evaluation));
  writeFileSync(values.json, `${JSON.stringify(evaluation, null, 2)}\n`);
  writeFileSync(values.markdown, renderMarkdown(evaluation));
  const { markdown, json } = values;
  const where = bilingual(
    `Every failure is in ${markdown}, every case in ${json}.`,
    `所有失败见 ${markdown}，所有用例见 ${json}。`,
  );
  process.stdout.write(`\n${say(where)}\n`);
  return 0;
}

function casesIn(folder: string): Case[] {
  try {
    return readCases(folder);
  } catch (error) {
    const reason = messageOf(error);
    throw new UsageError(bilingual(reason, reason));
  }
}
