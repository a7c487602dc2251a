/** The fixed words of a report, in every language. */
import type { Category, Confidence, Language, Prose, Risk } from "./report.ts";

/** A text in both languages. */
export const bilingual = (en: string, zh: string): Required<Prose> => ({ en, "zh-CN": zh });

export const languageNames: Record<Language, string> = { en: "English", "zh-CN": "中文" };

export const labels = {
  error: bilingual("Error", "错误"),
  translation: bilingual("Translation", "译文"),
  runbook: bilingual("Your team's runbook", "团队运行手册"),
  owner: bilingual("Owner", "负责人"),
  severity: bilingual("Severity", "严重级别"),
  meaning: bilingual("What it means", "含义"),
  causes: bilingual("Causes", "原因"),
  action: bilingual("Do this now", "立即处理"),
  solution: bilingual("Solution", "解决方案"),
  prevention: bilingual("Prevention", "预防措施"),
  tools: bilingual("Recommended tools", "推荐工具"),
  ask: bilingual("Send this for a surer answer", "补充以下信息可得到更准确的结论"),
  history: bilingual("History", "历史记录"),
  type: bilingual("Type", "类型"),
  code: bilingual("Code", "错误码"),
  httpStatus: bilingual("HTTP status", "HTTP 状态码"),
  requestId: bilingual("Request id", "请求 ID"),
  requestTime: bilingual("Issued, server time", "签发于服务器时间"),
  exitCode: bilingual("Exit code", "退出码"),
  signal: bilingual("Signal", "信号"),
  category: bilingual("Category", "类别"),
  place: bilingual("Place", "位置"),
  frames: bilingual("In our code", "业务代码调用栈"),
  chain: bilingual("Caused by", "由其引发"),
  search: bilingual("Search for", "检索关键词"),
  untranslated: bilingual("not in the catalogue, shown as posted", "目录中没有对应译文，按原文显示"),
  namesOnly: bilingual("names and values only, the same in every language", "只有名称和值，各语言相同"),
  partial: bilingual("parts in quotation marks are not translated", "引号中的部分未翻译"),
  undo: bilingual("Undo", "撤销方法"),
  omitted: bilingual("Left out for length", "因篇幅省略"),
  fullReport: bilingual("Full report", "完整报告"),
} as const;

export const statusLabels = {
  processing: bilingual("Refining with the model", "模型正在细化"),
  done: bilingual("Done", "已完成"),
  resolved: bilingual("Resolved", "已解决"),
  failed: bilingual("Failed", "失败"),
} as const;

export const confidenceLabels: Record<Confidence, Required<Prose>> = {
  confirmed: bilingual("confirmed", "已证实"),
  likely: bilingual("likely", "很可能"),
  possible: bilingual("possible", "有可能"),
};

export const riskLabels: Record<Risk, Required<Prose>> = {
  "read-only": bilingual("reads only", "只读"),
  "changes-state": bilingual("changes state", "会改变状态"),
  destructive: bilingual("destructive", "破坏性操作"),
};

// prettier-ignore
export const categoryLabels: Record<Category, Required<Prose>> = {
  authentication: bilingual("authentication", "身份认证"),
  authorization: bilingual("authorization", "授权"),
  permission: bilingual("operating system permission", "系统权限"),
  "rate-limit": bilingual("rate limit", "限流"),
  quota: bilingual("quota", "额度"),
  "not-found": bilingual("not found", "不存在"),
  conflict: bilingual("conflict", "冲突"),
  "invalid-input": bilingual("invalid input", "输入无效"),
  timeout: bilingual("timeout", "超时"),
  connection: bilingual("connection", "连接"),
  dns: bilingual("DNS", "DNS 解析"),
  tls: bilingual("TLS", "TLS"),
  upstream: bilingual("upstream failure", "上游故障"),
  dependency: bilingual("dependency", "依赖"),
  syntax: bilingual("syntax", "语法"),
  type: bilingual("type", "类型"),
  "null-reference": bilingual("null reference", "空引用"),
  lookup: bilingual("lookup", "查找失败"),
  arithmetic: bilingual("arithmetic", "算术"),
  assertion: bilingual("assertion", "断言"),
  memory: bilingual("memory", "内存"),
  disk: bilingual("disk", "磁盘"),
  "resource-limit": bilingual("resource limit", "资源上限"),
  concurrency: bilingual("concurrency", "并发"),
  constraint: bilingual("constraint", "约束"),
  schema: bilingual("schema", "表结构"),
  encoding: bilingual("encoding", "编码"),
  configuration: bilingual("configuration", "配置"),
  compatibility: bilingual("compatibility", "兼容性"),
  crash: bilingual("crash", "崩溃"),
  deployment: bilingual("deployment", "部署"),
  build: bilingual("build", "构建"),
  "content-policy": bilingual("content policy", "内容安全策略"),
  unknown: bilingual("unknown", "未知"),
};

/** The text of a prose in each of the given languages that has one, in that order; what a team wrote in another language alone is shown in that. */
export function inLanguages(prose: Prose, languages: readonly Language[]): string[] {
  const texts = languages.map((language) => prose[language]).filter((text) => text !== undefined);
  return texts.length > 0 ? texts : Object.values(prose);
}

/** A label in the given languages, on one line: `Causes · 原因`. */
export function label(prose: Prose, languages: readonly Language[]): string {
  return [...new Set(inLanguages(prose, languages))].join(" · ");
}
