/** The console's own words, in every language. */
import { bilingual } from "../../core/labels.ts";
import type { Language } from "../../core/report.ts";

export const words = {
  tagline: bilingual("Errors, explained in English and Chinese", "用中英双语解释报错"),
  ask: bilingual("What went wrong?", "遇到什么报错？"),
  paste: bilingual("Paste an error, a stack trace or a log", "粘贴报错信息、堆栈跟踪或日志"),
  drop: bilingual("or drop it here", "或拖放到此处"),
  addFile: bilingual("Add a file", "添加文件"),
  submit: bilingual("Explain it", "开始诊断"),
  incidents: bilingual("Incidents", "故障列表"),
  noIncidents: bilingual("Nothing has been diagnosed yet.", "还没有诊断记录。"),
  report: bilingual("Report", "诊断报告"),
  waiting: bilingual("Reading the error…", "正在读取报错……"),
  permalink: bilingual("Link to this report", "报告链接"),
  worked: bilingual("It worked", "有效"),
  failed: bilingual("It did not help", "无效"),
  resolve: bilingual("Mark as resolved", "标记为已解决"),
  note: bilingual("What fixed it?", "是怎么解决的？"),
  firstSeen: bilingual("First seen", "首次出现"),
  lastSeen: bilingual("Last seen", "最近出现"),
  open: bilingual("open", "未解决"),
  resolved: bilingual("resolved", "已解决"),
  skip: bilingual("Skip to the content", "跳到正文"),
  language: bilingual("Language", "语言"),
  both: bilingual("Both", "双语"),
} as const;

/** What goes wrong with a request; the key is part of the JSON answer. */
export const problems = {
  empty: bilingual(
    "There is no text in this request. Paste the error and send it again.",
    "请求中没有文本。请粘贴报错信息后重新提交。",
  ),
  binary: bilingual(
    "This is not text. Send the error as text or as a log file.",
    "这不是文本。请以文本或日志文件的形式提交报错信息。",
  ),
  "too-large": bilingual("This is too large. Send the part around the error.", "内容过大。请只提交报错附近的部分。"),
  malformed: bilingual(
    "The request cannot be read. Send JSON, a form, or plain text.",
    "无法解析该请求。请发送 JSON、表单或纯文本。",
  ),
  foreign: bilingual("Requests from other sites are refused.", "拒绝来自其他站点的请求。"),
  missing: bilingual(
    "There is nothing here, or it is no longer kept. The list of incidents leads to every report.",
    "此处没有内容，或内容已不再保留。可在故障列表中找到所有报告。",
  ),
  failed: bilingual("Something failed on our side. Please try again.", "服务端出错，请重试。"),
} as const satisfies Record<string, Required<Record<Language, string>>>;

export type Problem = keyof typeof problems;
