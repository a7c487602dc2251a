/** Whether an alert is still to be answered: what monitoring systems call its states. */
import { isObject, type JsonObject } from "./json-body.ts";

const OVER =
  /^(?:resolved?|recovered|recovery|ok|okay|normal|inactive|closed?|up|success|succeeded|acknowledged?|healthy|cleared?|deactivated|incident\.(?:resolved|acknowledged|reopened)|alert recovered)$/i;
const KEYS = [
  ...[
    "status",
    "state",
    "action",
    "NewStateValue",
    "alert_transition",
    "alertTransition",
    "current_state",
    "alert_type",
  ],
  ...["currentState", "monitorCondition", "event_type", "eventType", "event_action", "trigger_status", "is_recovered"],
];
/** Where webhooks keep the alert. */
const HOLDERS = [
  "event",
  "incident",
  "data",
  "essentials",
  "issue",
  "alert",
  "detail",
  "payload",
  "attributes",
  "item",
  "heartbeat",
  "fault",
];

/** Whether a webhook's body says that what it is about has passed. */
export function isOver(value: JsonObject, depth = 0): boolean {
  if (KEYS.some((key) => typeof value[key] === "string" && OVER.test(value[key]))) return true;
  if (value.resolved === true || value.is_recovered === true || (isObject(value.state) && value.state.value === "OK"))
    return true;
  const holders = depth < 3 ? HOLDERS.map((key) => value[key]).filter(isObject) : [];
  return holders.some((one) => isOver(one, depth + 1));
}
