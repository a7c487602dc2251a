/** The short answers that are no report, each one sentence in both languages. */
import type { Prose, Report } from "./report.ts";
import type { Notice } from "./types.ts";

/** The message holds no error: says what was read, so that a part that was not is seen at once. */
export function noError(receipt: Report["receipt"]): Notice {
  const { en, "zh-CN": zh } = receipt.text;
  return {
    notice: {
      en: `I found no error in this (${en}). Paste the complete error text or attach the log file.`,
      "zh-CN": `没有在其中找到错误（${zh}）。请粘贴完整的报错文本，或附上日志文件。`,
    },
  };
}

/** A failure of ours: never its text, which may quote the message; the id finds it in the log. */
export function failed(id: string): Notice {
  return {
    notice: {
      en: `Sorry, this could not be diagnosed; our log has the reason under ${id}.`,
      "zh-CN": `抱歉，本次诊断失败；可在日志中按 ${id} 查找原因。`,
    },
  };
}

/** Under a report that the model should have refined and did not. */
export const modelFailed: Required<Prose> = {
  en: "the model gave no usable answer, so this is the report from rules",
  "zh-CN": "模型未给出可用的回答，以上为规则生成的报告",
};
