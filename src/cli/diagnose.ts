/** `bugloss diagnose`: the report on an error text. */
import { parseArgs } from "node:util";
import { Language } from "../core/report.ts";
import type { Report } from "../core/report.ts";
import type { Part } from "../core/types.ts";
import { createAnalysts, diagnoseText, teamKnowledge } from "../services.ts";
import type { DiagnoseTextOptions } from "../services.ts";
import { readInput, unknownChoice } from "./input.ts";
import { answerLines } from "./ndjson.ts";
import { readConfig } from "./settings.ts";
import { bilingual } from "../core/labels.ts";
import { say } from "./words.ts";

export const usage = bilingual(
  `bugloss diagnose [FILE]      the report on FILE or standard input
bugloss diagnose --ndjson    lines {"id","text"} in, lines {"id","report"} out

  --format terminal|markdown|json|html|slack|discord    terminal, if not given
  --languages en,zh-CN                                  as in REPORT_LANGUAGES, if not given
  --offline                                             from rules only, even where a model is configured

Exit status: 0 with a report, 1 without an error in the text, 2 when the text or an option cannot be read.
`,
  `bugloss diagnose [FILE]      诊断 FILE 或标准输入，输出报告
bugloss diagnose --ndjson    逐行读入 {"id","text"}，逐行输出 {"id","report"}

  --format terminal|markdown|json|html|slack|discord    默认为 terminal
  --languages en,zh-CN                                  默认与 REPORT_LANGUAGES 相同
  --offline                                             即使配置了模型，也只用规则

退出状态：0 表示有报告，1 表示文本中没有错误，2 表示文本或选项无法读取。
`,
);

/** Loaded when needed: most runs need one. */
const renderers: Record<string, (report: Report) => Promise<string>> = {
  async terminal(report) {
    const { renderTerminal } = await import("../adapters/terminal/render.ts");
    const { isTTY, columns } = process.stdout;
    return renderTerminal(
      report,
      isTTY ? { columns: Math.min(columns, 100), colour: process.stdout.hasColors() } : plain,
    );
  },
  async markdown(report) {
    return (await import("../adapters/terminal/markdown.ts")).renderMarkdown(report);
  },
  json: (report) => Promise.resolve(toJson(report)),
  async html(report) {
    const { styleSheet } = await import("../adapters/web/assets.ts");
    return `${(await import("../adapters/web/render.ts")).renderHtml(report, { css: styleSheet })}\n`;
  },
  async slack(report) {
    return toJson((await import("../adapters/slack/render.ts")).render(report));
  },
  async discord(report) {
    return toJson((await import("../adapters/discord/render.ts")).renderMessage(report));
  },
};

const plain = { columns: 80, colour: false };

/** @returns the exit status */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: "string", default: "terminal" },
      languages: { type: "string" },
      offline: { type: "boolean" },
      ndjson: { type: "boolean" },
    },
  });
  const render = Object.hasOwn(renderers, values.format) ? renderers[values.format] : undefined;
  if (!render) throw unknownChoice("format", "格式", values.format, Object.keys(renderers));
  const options = await toOptions(values);
  if (values.ndjson) return answerLines(async ({ text }) => ({ report: (await lastReport(text, options)) ?? null }));

  const report = await lastReport(await readInput(positionals[0]), options);
  if (!report) {
    process.stderr.write(`${say(bilingual("No error was found in this text.", "没有在这段文本中找到错误。"))}\n`);
    return 1;
  }
  process.stdout.write(await render(report));
  return 0;
}

async function toOptions(values: { languages?: string; offline?: boolean }): Promise<DiagnoseTextOptions> {
  const config = readConfig();
  const languages = values.languages?.split(",").map(toLanguage) ?? config.languages;
  const warn = (problems: readonly string[]) =>
    process.stderr.write(problems.map((problem) => `${problem}\n`).join(""));
  return { languages, analysts: await createAnalysts(values.offline ? {} : config), ...teamKnowledge(config, warn) };
}

function toLanguage(name: string): Language {
  const language = Language.safeParse(name.trim());
  if (language.success) return language.data;
  throw unknownChoice("language", "语言", name, Language.options);
}

/** The refined report, where a model refines it; undefined where the text holds no error. */
async function lastReport(posted: string | Part[], options: DiagnoseTextOptions): Promise<Report | undefined> {
  let last: Report | undefined;
  for await (const report of diagnoseText(posted, options)) last = report;
  return last;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
