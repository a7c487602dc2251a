/**
 * The bodies that monitoring systems post: Alertmanager, Grafana, CloudWatch, Datadog, PagerDuty, Opsgenie, Uptime Kuma,
 * Pingdom, New Relic, Azure Monitor, Google Cloud, Better Stack, Elastic Watcher, GitHub, GitLab. One that fires is an
 * error, one that is resolved is not.
 */
import type { Finding, Format } from "../../types.ts";
import { CERTAIN, STRONG } from "../confidence.ts";
import { isOver } from "../shared/alert-state.ts";
import { topicOf } from "../shared/alert-topic.ts";
import { groupingOf } from "../shared/grouping.ts";
import { documents, isObject, parseObject, type JsonObject } from "../shared/json-body.ts";
import { asString, firstOf } from "../shared/record-fields.ts";

/** What an alert says: its name with what it measured; undefined for a body of another kind, or one that does not fire. */
type Reader = (value: JsonObject) => string | undefined;

const readers: readonly Reader[] = [
  alertmanager,
  oneAlert,
  grafanaLegacy,
  cloudWatch,
  eventBridge,
  datadog,
  pagerDuty,
  opsgenie,
  uptimeKuma,
  pingdom,
  newRelic,
  azure,
  googleCloud,
  betterStack,
  watcher,
  pipeline,
];

export const alertWebhook: Format = {
  name: "alert-webhook",
  anchors: [
    ...[
      '"alertname"',
      '"alerts"',
      '"AlarmName"',
      '"alarmName"',
      '"Notification"',
      '"alert_type"',
      '"alertType"',
      '"event_type"',
    ],
    ...['"event_action"', '"ruleName"', '"alert"', '"heartbeat"', '"check_name"', '"condition_name"', '"issueUrl"'],
    ...[
      '"azureMonitorCommonAlertSchema"',
      '"incident"',
      '"watch_id"',
      '"workflow_run"',
      '"object_kind"',
      '"alert_transition"',
    ],
  ],
  parse(text) {
    const found = documents(text).flatMap(({ value, lines }): Finding[] => {
      const message = isOver(value) ? undefined : readers.map((read) => read(value)).find((one) => one !== undefined);
      return message === undefined ? [] : [finding(value, message, lines)];
    });
    return found.length > 0 ? found : undefined;
  },
};

function finding(value: JsonObject, message: string, lines: [number, number]): Finding {
  const at = { runtime: "other" as const, lines, confidence: message ? CERTAIN : STRONG };
  return { ...at, message: message || undefined, grouping: groupingOf(value), ...topicOf(message) };
}

function said(...texts: unknown[]): string {
  return [...new Set(texts.map(asString).filter((one) => one !== undefined))].join(": ");
}

/** https://prometheus.io/docs/alerting/latest/configuration/#webhook_config; Grafana's unified alerting sends the same. */
function alertmanager(value: JsonObject): string | undefined {
  const alerts = Array.isArray(value.alerts) ? value.alerts.filter(isObject) : [];
  const firing = alerts.find((one) => one.status === "firing" || one.state === "firing");
  return firing && nameOf(firing);
}

function nameOf(alert: JsonObject): string {
  const labels = isObject(alert.labels) ? alert.labels : {};
  const notes = isObject(alert.annotations) ? alert.annotations : {};
  return said(labels.alertname, firstOf(notes, ["summary", "description", "message", "content"], asString));
}

/** One of them alone, and as the APIs of Prometheus and Alertmanager list it: `"state": "firing"`, `"status": {"state": "active"}`. */
function oneAlert(value: JsonObject): string | undefined {
  const labels = isObject(value.labels) ? value.labels : isObject(value.commonLabels) ? value.commonLabels : {};
  const state = isObject(value.status) ? value.status.state : (value.status ?? value.state);
  const isFiring = /^(?:firing|active|Alerting)$/.test(String(state)) || (state === undefined && "startsAt" in value);
  return typeof labels.alertname === "string" && isFiring ? nameOf({ ...value, labels }) : undefined;
}

function grafanaLegacy(value: JsonObject): string | undefined {
  if (typeof value.ruleName !== "string" || !/^(?:alerting|no_data)$/.test(String(value.state))) return undefined;
  return said(asString(value.title) ?? value.ruleName, value.message);
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html; SNS holds the alarm as a string. */
function cloudWatch(value: JsonObject): string | undefined {
  const inner = value.Type === "Notification" ? parseObject(asString(value.Message) ?? "") : undefined;
  if (inner) return cloudWatch(inner) ?? eventBridge(inner);
  if (typeof value.AlarmName !== "string" || value.NewStateValue !== "ALARM") return undefined;
  return said(value.AlarmName, value.AlarmDescription, value.NewStateReason);
}

function eventBridge(value: JsonObject): string | undefined {
  const detail = isObject(value.detail) ? value.detail : {};
  if (typeof detail.alarmName !== "string" || !isObject(detail.state) || detail.state.value !== "ALARM")
    return undefined;
  return said(detail.alarmName, detail.state.reason);
}

/** https://docs.datadoghq.com/integrations/webhooks/ */
function datadog(value: JsonObject): string | undefined {
  const type = value.alert_type ?? value.alertType;
  if (type !== "error" && !/^(?:Re-)?Triggered|^No data/i.test(String(value.alert_transition))) return undefined;
  return firstOf(value, ["title", "event_title", "body"], asString) ?? "";
}

/** https://developer.pagerduty.com/docs/webhooks-overview and the events API, version 2. */
function pagerDuty(value: JsonObject): string | undefined {
  const { event, payload } = value;
  if (isObject(event) && event.event_type === "incident.triggered" && isObject(event.data))
    return said(event.data.title);
  return value.event_action === "trigger" && isObject(payload) ? said(payload.summary) : undefined;
}

/** https://support.atlassian.com/opsgenie/docs/opsgenie-edge-connector-alert-action-data/ */
function opsgenie(value: JsonObject): string | undefined {
  const isNew = value.action === "Create" && isObject(value.alert) && "alertId" in value.alert;
  return isNew && isObject(value.alert) ? said(value.alert.message) : undefined;
}

function uptimeKuma(value: JsonObject): string | undefined {
  const { heartbeat } = value;
  return isObject(heartbeat) && heartbeat.status === 0 ? said(heartbeat.msg) : undefined;
}

/** https://www.pingdom.com/resources/webhooks/ */
function pingdom(value: JsonObject): string | undefined {
  if (typeof value.check_name !== "string" || value.current_state !== "DOWN") return undefined;
  return said(value.check_name, value.long_description ?? value.description);
}

/** The classic webhook, then that of workflows. */
function newRelic(value: JsonObject): string | undefined {
  if (typeof value.condition_name === "string" && value.current_state === "open")
    return said(value.condition_name, value.details);
  return typeof value.issueUrl === "string" && /^(?:ACTIVATED|CREATED)$/.test(String(value.state))
    ? said(value.title)
    : undefined;
}

/** https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-common-schema */
function azure(value: JsonObject): string | undefined {
  const essentials = isObject(value.data) ? value.data.essentials : undefined;
  if (!isObject(essentials) || essentials.monitorCondition !== "Fired") return undefined;
  return said(essentials.alertRule, essentials.description);
}

/** https://cloud.google.com/monitoring/support/notification-options#webhooks */
function googleCloud(value: JsonObject): string | undefined {
  const { incident } = value;
  if (!isObject(incident) || String(incident.state).toUpperCase() !== "OPEN") return undefined;
  return said(incident.condition_name ?? incident.policy_name, incident.summary);
}

function betterStack(value: JsonObject): string | undefined {
  const data = isObject(value.data) && value.data.type === "incident" ? value.data.attributes : undefined;
  return isObject(data) && typeof data.resolved_at !== "string" ? said(data.name, data.cause) : undefined;
}

function watcher(value: JsonObject): string | undefined {
  const condition = isObject(value.result) ? value.result.condition : undefined;
  if (typeof value.watch_id !== "string" || !isObject(condition) || condition.met !== true) return undefined;
  return said(isObject(value.metadata) ? value.metadata.name : undefined, value.watch_id);
}

/** GitHub's `workflow_run` and GitLab's `pipeline` events. */
function pipeline(value: JsonObject): string | undefined {
  const { workflow_run: run, object_attributes: attributes } = value;
  if (isObject(run) && run.conclusion === "failure") return said(`${asString(run.name) ?? "workflow"} failed`);
  const isFailed = value.object_kind === "pipeline" && isObject(attributes) && attributes.status === "failed";
  return isFailed ? `Pipeline #${Number(attributes.id)} failed` : undefined;
}
