/**
 * Alerts of monitoring systems: the webhooks of Alertmanager, Grafana, CloudWatch (SNS), Datadog, PagerDuty and Sentry,
 * and the one-line texts that their templates make. One that fires is an error, one that is resolved is not.
 */
import type { Category, ErrorText, Finding, Format, Frame, Runtime } from "../../types.ts";
import { CERTAIN, STRONG } from "../confidence.ts";
import { documents, isObject, type JsonObject } from "../shared/json-body.ts";

/** What the first line of a text alert has in it, and the keys of a webhook's body. */
const SIGNS = [
  ...["FIRING", "Firing", "[Alerting]", "Triggered", "ALARM: ", "告警", "故障", "触发", "Problem: "],
  ...["State Change", "State Reason"],
];
const KEYS = [
  ...['"alerts"', '"AlarmName"', '"Notification"', '"exception"', '"alert_type"', '"alertType"', '"event_type"'],
  '"event_action"',
];
const FIRING =
  /^\W{0,6}(?:\[?FIRING(?::\d{1,5})?\]?|\*\*Firing\*\*|\[Alerting\]|(?:\[P\d\] ?)?\[Triggered(?: on [^\]]{1,100})?\]|ALARM: (?=")|【(?:[\u4e00-\u9fff]{0,8}告警(?:触发|中)?|触发|故障)】|Problem: (?=\S))\s{0,4}(.{0,500})$/;
/** Leads that people write too, and what a monitoring system adds to them. */
const CASUAL = /^\W{0,6}(?:【|Problem: |(?:P\d\] ?\[)?Triggered\])/;
const DRILL = /演练|\bdrill\b/i;
const MEASURED =
  /过高|过低|不足|超过|超出|失败|异常|错误|宕机|不可用|超时|低于|高于|\d ?%|当前值|阈值|级别[:：]|Problem started|Problem name:|Severity:|Metric value|@\S/;
const LABELS = /^\s{0,10}(?:- )?(alertname|summary|description)\s?[=:]\s?(\S.{0,300})$/;
const REASON = /^-?\s{0,4}(?:Reason for State Change|New State Reason):\s{1,40}(\S.{0,1000})$/;
const CHANGE = /\b(?:OK|INSUFFICIENT_DATA) -> ALARM\b/;

/** What an alert is about, by the words of its name and summary. */
const TOPICS: readonly [RegExp, Category][] = [
  [/memory|oom|heap|内存/i, "memory"],
  [/disk|storage|filesystem|inode|volume|磁盘|存储/i, "disk"],
  [/certificate|\bcert|\btls\b|\bssl\b|证书/i, "tls"],
  [/latency|slow|timeout|duration|延迟|超时/i, "timeout"],
  [/5xx|error.?rate|http.?errors|错误率/i, "upstream"],
  [/\bcpu|load.?average|saturat|connections|quota|limit/i, "resource-limit"],
  [/instance.?down|node.?down|unreachable|target.?down|\bdown\b|node.?status|host.?status|heartbeat/i, "connection"],
  [/crashloop|pod|deployment|replica/i, "deployment"],
];

const PLATFORMS: Record<string, Runtime> = {
  javascript: "browser",
  csharp: "dotnet",
  native: "c",
  cocoa: "swift",
  elixir: "elixir",
};
const SAME: readonly string[] = ["python", "node", "java", "go", "ruby", "php", "rust", "perl", "dart", "kotlin"];

type Reader = (value: JsonObject) => Partial<Finding> | undefined;
const readers: readonly Reader[] = [alertmanager, cloudWatch, sns, sentry, datadog, pagerDuty];

export const alert: Format = {
  name: "alert",
  anchors: [...SIGNS, ...KEYS],
  parse(text, at = [...text.lines.keys()]) {
    const found = [...jsonAlerts(text), ...textAlert(text, at)];
    return found.length > 0 ? found : undefined;
  },
};

function* jsonAlerts(text: ErrorText): Generator<Finding> {
  for (const { value, lines } of documents(text)) {
    const read = readers.map((reader) => reader(value)).find((one) => one !== undefined);
    if (read) yield finding(lines, read);
  }
}

function* textAlert({ lines, text }: ErrorText, at: readonly number[]): Generator<Finding> {
  for (const index of at) {
    const line = lines[index]!.slice(0, 2_000);
    const fired = isCasual(lines, index) ? null : FIRING.exec(line);
    const message = fired ? fired[1] || labelled(lines, index) : REASON.exec(line)?.[1];
    if (message === undefined || (!fired && !CHANGE.test(text))) continue;
    const last = lines.findIndex((one, at) => at > index && one.trim() === "");
    yield finding([index + 1, last < 0 ? lines.length : last], { message });
    return;
  }
}

function isCasual(lines: readonly string[], index: number): boolean {
  const [first = "", ...others] = lines.slice(index, index + 20).map((line) => line.slice(0, 2_000));
  if (DRILL.test(first)) return true;
  const isKnown = TOPICS.some(([topic]) => topic.test(first)) || [first, ...others].some((line) => MEASURED.test(line));
  return CASUAL.test(first) && !isKnown;
}

function labelled(lines: readonly string[], index: number): string | undefined {
  const labels = lines.slice(index, index + 40).map((line) => LABELS.exec(line.slice(0, 400))?.[2]);
  return labels.find((one) => one !== undefined);
}

function finding(lines: [number, number], read: Partial<Finding>): Finding {
  const category = TOPICS.find(([topic]) => topic.test(read.message ?? ""))?.[1];
  return { runtime: "other", confidence: read.message ? CERTAIN : STRONG, lines, category, ...read };
}

/** Alertmanager and Grafana: https://prometheus.io/docs/alerting/latest/configuration/#webhook_config */
function alertmanager(value: JsonObject): Partial<Finding> | undefined {
  const firing = Array.isArray(value.alerts)
    ? value.alerts.filter(isObject).find((one) => one.status === "firing")
    : undefined;
  if (!firing || value.status === "resolved") return undefined;
  const labels = isObject(firing.labels) ? firing.labels : {};
  const notes = isObject(firing.annotations) ? firing.annotations : {};
  const summary = notes.summary ?? notes.description ?? notes.message ?? notes.content;
  return { message: [labels.alertname, summary].filter((one) => typeof one === "string").join(": ") };
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html */
function cloudWatch(value: JsonObject): Partial<Finding> | undefined {
  if (typeof value.AlarmName !== "string" || value.NewStateValue !== "ALARM") return undefined;
  const text = [value.AlarmName, value.AlarmDescription, value.NewStateReason].filter((one) => typeof one === "string");
  return { message: text.join(": ") };
}

/** An SNS notification holds the alarm as a string. */
function sns(value: JsonObject): Partial<Finding> | undefined {
  if (value.Type !== "Notification" || typeof value.Message !== "string") return undefined;
  try {
    const message: unknown = JSON.parse(value.Message);
    return isObject(message) ? cloudWatch(message) : undefined;
  } catch {
    return undefined;
  }
}

/** https://develop.sentry.dev/sdk/data-model/event-payloads/; frames there are outermost first. */
function sentry(value: JsonObject): Partial<Finding> | undefined {
  const data = isObject(value.data) ? value.data : value;
  const event = isObject(data.event) ? data.event : data;
  const values = isObject(event.exception) ? event.exception.values : undefined;
  const chain: JsonObject[] = Array.isArray(values) ? values.filter(isObject) : [];
  const thrown = chain.at(-1);
  if (!thrown || value.action === "resolved") return undefined;
  const causes = chain
    .slice(0, -1)
    .reverse()
    .map((one) => ({ type: string(one.type), message: string(one.value), frames: framesOf(one) }));
  const runtime =
    PLATFORMS[String(event.platform)] ??
    (SAME.includes(String(event.platform)) ? (event.platform as Runtime) : "other");
  return {
    runtime,
    type: string(thrown.type),
    message: string(thrown.value),
    frames: framesOf(thrown),
    causes,
    category: undefined,
  };
}

function framesOf(exception: JsonObject): Frame[] {
  const frames = isObject(exception.stacktrace) ? exception.stacktrace.frames : undefined;
  return (Array.isArray(frames) ? frames.filter(isObject) : [])
    .slice(-200)
    .reverse()
    .map((frame) => ({
      file: string(frame.filename) ?? string(frame.abs_path),
      line: number(frame.lineno),
      column: number(frame.colno),
      function: string(frame.function),
      module: string(frame.module),
      ...(typeof frame.in_app === "boolean" && { inApp: frame.in_app }),
    }));
}

/** https://docs.datadoghq.com/integrations/webhooks/ */
function datadog(value: JsonObject): Partial<Finding> | undefined {
  const type = value.alert_type ?? value.alertType;
  if (type !== "error" || value.alert_transition === "Recovered") return undefined;
  return { message: string(value.title) ?? string(value.event_title) ?? string(value.body) };
}

/** https://developer.pagerduty.com/docs/webhooks-overview and events API v2. */
function pagerDuty(value: JsonObject): Partial<Finding> | undefined {
  if (isObject(value.event) && value.event.event_type === "incident.triggered" && isObject(value.event.data)) {
    return { message: string(value.event.data.title) };
  }
  const triggered = value.event_action === "trigger" && isObject(value.payload) ? value.payload : undefined;
  return triggered && { message: string(triggered.summary) };
}

function string(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
