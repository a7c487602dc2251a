/** The key under which the tool that sends an alert groups it: two alerts with the same key are one trouble. */
import { isObject, type JsonObject } from "./json-body.ts";
import { asString, firstOf } from "./record-fields.ts";

/** Of Alertmanager and Grafana, PagerDuty, Bugsnag, Datadog, Opsgenie, Sentry; in order of how exactly they name the trouble. */
const KEYS = [
  "fingerprint",
  "dedup_key",
  "incident_key",
  "groupingHash",
  "aggreg_key",
  "alias",
  "issue_id",
  "groupKey",
];
const HOLDERS = ["event", "data", "error", "alert", "payload"];
/** Sentry's own grouping says nothing. */
const DEFAULT = /\{\{ ?default ?\}\}/;

/** The grouping key in a webhook's body; undefined where it has none. */
export function groupingOf(value: JsonObject): string | undefined {
  const holders = holdersOf(value, 0);
  const issue = [value.issue, isObject(value.data) ? value.data.issue : undefined].find(isObject);
  const key = KEYS.map((name) => holders.map((holder) => keyOf(holder[name])).find((one) => one !== undefined));
  return key.find((one) => one !== undefined) ?? asString(issue?.id);
}

function holdersOf(value: JsonObject, depth: number): JsonObject[] {
  const alerts: unknown[] = Array.isArray(value.alerts) ? value.alerts.slice(0, 1) : [];
  const inside = [...alerts, ...HOLDERS.map((key) => value[key])].filter(isObject);
  return [value, ...(depth < 2 ? inside.flatMap((one) => holdersOf(one, depth + 1)) : [])];
}

function keyOf(value: unknown): string | undefined {
  const key = Array.isArray(value) ? value.filter((one) => typeof one === "string").join("/") : value;
  const said = typeof key === "string" ? firstOf({ key }, ["key"], asString) : undefined;
  return said === undefined || DEFAULT.test(said) ? undefined : said;
}
