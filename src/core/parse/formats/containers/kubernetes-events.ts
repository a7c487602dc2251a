/**
 * Warnings among the events of Kubernetes, as `kubectl describe` and `kubectl get events` print them: of a table's rows, the reason
 * counts before what follows from it. https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/
 */
import type { Category, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { operationsCategory } from "../../shared/operations-category.ts";

/** Type, Reason, Age, From, Message; columns stand two or more blanks apart. */
const DESCRIBED =
  /^\s{0,12}Warning {1,40}([A-Z]\w{2,60}) {2,60}(?:\S.{0,60}?) {2,60}[\w./-]{1,120}(?:,(?: ?[\w./-]{1,80})?)? {1,60}(\S.{0,1700})$/;
/** Last seen, Type, Reason, Object, (Subobject, Source,) Message; a namespace may stand before it. */
const LISTED =
  /^\s{0,12}(?:[a-z0-9][\w.-]{0,80} {2,60})?(?:<unknown>|<invalid>|[\dsmhd]{2,10}|\d{1,9}) {1,40}(?:\([^)]{1,40}\) {1,20})?Warning {1,40}([A-Z]\w{2,60}) {1,60}(\S{1,250}) {1,60}(\S.{0,1500})$/;
/** Before 1.13: last seen, first seen, count, name, kind, (subobject,) type, reason, source, message; before 1.5 the source stood in the name's place. */
const AGED =
  /^\s{0,12}[\dsmhd]{2,10} {1,40}[\dsmhd]{2,10} {1,40}\d{1,6} {1,40}(?:\{[^}]{1,200}\}|\S{1,250} {1,60}[A-Z]\w{2,40}|[a-z][\w.-]{0,80}(?:, \S{1,120})?) {1,80}(?:\S{1,200} {1,80})?Warning {1,60}([A-Z]\w{2,60}) {1,60}(?:[a-z][\w.-]{0,80}(?:, \S{1,120})? {2,60})?(\S.{0,1500})$/;
/** As event recorders log them: `Event(v1.ObjectReference{Kind:"Pod", …}): type: 'Warning' reason: 'FailedSync' message`. */
const LOGGED =
  /Event\((?:\w{1,10}\.)?ObjectReference\{.{1,800}?\}\): type: 'Warning' reason: '([A-Z]\w{2,60})' (\S.{0,1500})$/;
/** With the columns' blanks lost, or reason and message alone. */
const SQUEEZED =
  /^\s{0,12}Warning {1,4}(?:([A-Z]\w{2,60}) {1,4}[\dsmhd]{2,10}(?: \(x\d{1,6} over [\dsmhd]{2,10}\))? (?:kubelet|[a-z][\w-]{1,60}(?:scheduler|controller|manager|provisioner))(?:, \S{1,80})? |(?=Failed[A-Z]|BackOff|Unhealthy|Evicted)(\w{3,60}): )(\S.{0,1700})$/;
/** Reason and message alone in their columns. */
const AGELESS =
  /^\s{0,12}Warning {1,40}((?:Failed|Unhealthy|BackOff|Evicted|OOM|Network|Inspect|Err|Provisioning)\w{0,50}) {2,60}((?!<|(?:\d{1,5}[smhd]){1,4}\b)\S{1,80} \S.{0,1600})$/;
/** What follows from another event. */
const SYMPTOM =
  /^Error: (?:ErrImagePull|ImagePullBackOff)$|^Back-off |^[Bb]ack-off restarting|^Error: (?:CrashLoopBackOff)$/;

const byReason: ReadonlyMap<string, Category> = new Map<string, Category>([
  ["FailedScheduling", "deployment"],
  ["NotTriggerScaleUp", "deployment"],
  ["BackOff", "deployment"],
  ["CrashLoopBackOff", "deployment"],
  ["FailedCreatePodSandBox", "deployment"],
  ["OOMKilling", "memory"],
  ["SystemOOM", "memory"],
  ["OOMKilled", "memory"],
  ["EvictionThresholdMet", "resource-limit"],
  ["FreeDiskSpaceFailed", "disk"],
  ["ImageGCFailed", "disk"],
  ["InspectFailed", "invalid-input"],
  ["InvalidDiskCapacity", "disk"],
  ["ErrImageNeverPull", "not-found"],
  ["ProvisioningFailed", "deployment"],
  ["NodeNotReady", "deployment"],
  ["DeadlineExceeded", "timeout"],
  ["BackoffLimitExceeded", "deployment"],
  ["ProgressDeadlineExceeded", "timeout"],
]);
/** Reasons under which several kinds of trouble go: there the message is asked first. */
const vague =
  /^(?:Failed|FailedMount|FailedAttachVolume|FailedCreate|Unhealthy|SyncError|ReconcileError|Evicted|ProvisioningFailed|FailedCreatePodSandBox|InstallFailed|UpgradeFailed)$/;

/** The category of an event. */
function eventCategory(reason: string, message: string): Category {
  if (reason === "FailedScheduling" && /Insufficient/.test(message)) return "resource-limit";
  const said = vague.test(reason) ? operationsCategory(message) : undefined;
  return said ?? byReason.get(reason) ?? operationsCategory(message) ?? "deployment";
}

/** Reason and message of a row, in whichever layout; none where another table's row looks alike. */
function columnsOf(line: string): readonly (string | undefined)[] {
  const [, reason, object, message] = LISTED.exec(line) ?? [];
  if (object !== undefined) return /^[\w.-]{1,60}\/|^[a-z]/.test(object) ? [reason, message?.trim()] : [];
  const row = [AGED, DESCRIBED, LOGGED, AGELESS].map((pattern) => pattern.exec(line)).find((found) => found !== null);
  if (row) return row.slice(1);
  const [, squeezed, alone, rest] = SQUEEZED.exec(line) ?? [];
  return [squeezed ?? alone, rest];
}

export const kubernetesEvents: Format = lineFormat(
  "kubernetes-events",
  ["Warning ", "Warning\t", "type: 'Warning'"],
  (posted, number): Finding | undefined => {
    const [name, said] = columnsOf(posted.replaceAll("\t", "  "));
    if (name === undefined || said === undefined) return undefined;
    const isSymptom = SYMPTOM.test(said) || name === "BackOff";
    return {
      runtime: "kubernetes",
      lines: [number, number],
      confidence: isSymptom ? CONSEQUENCE : name === "Unhealthy" ? LIKELY + 0.06 : CERTAIN,
      message: said,
      ...(name !== "Failed" && { code: name }),
      category: eventCategory(name, said),
    };
  },
);
