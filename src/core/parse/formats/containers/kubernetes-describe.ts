/**
 * The state of a container or a pod as `kubectl describe` prints it, or `kubectl get -o yaml|json`: why it waits, and how it ended the
 * last time, which says more. https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-states
 */
import type { ErrorText, Finding, Format } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { operationsCategory } from "../../shared/operations-category.ts";
import { signalOf } from "../../shared/signal.ts";
import { states } from "./kubernetes-pods.ts";

const MAX_LINE = 2_000;
/** Lines of one container's states. */
const REACH = 24;
const STATE = /^\s{0,20}(?:State|Last State|Status|reason|"reason"):/;
const PAIR =
  /^\s{0,40}"?(Reason|Message|Exit Code|Signal|reason|message|exitCode|signal|State|Last State|Status)"?:\s{0,40}"?(.{0,1500}?)"?,?$/;
/** What ends the states of one container in a listing. */
const END =
  /^\s{0,20}(?:Ready|Restart Count|ready|restartCount|"ready"|"restartCount"|Limits|Requests|Environment|Mounts|Conditions|Events):/;
/** `  MemoryPressure   True    <times>   KubeletHasInsufficientMemory   kubelet has insufficient memory available` */
const CONDITION =
  /^\s{0,8}(?:(MemoryPressure|DiskPressure|PIDPressure|NetworkUnavailable) {1,40}True|(Ready) {1,40}(?:False|Unknown)) {1,40}[A-Z][a-z]{2}, .{20,120}? {2,40}([A-Z]\w{3,60}) {1,40}(\S.{0,900})$/;
/** Of the conditions of any resource: why one that should hold does not. */
const MESSAGE = /^\s{2,20}(?:- )?[Mm]essage:\s{1,40}['"]?(\S.{5,900}?)['"]?$/;
const UNMET = /^\s{2,20}(?:- )?[Ss]tatus:\s{1,40}"?False"?\s{0,9}$/m;
const WANTED =
  /^\s{2,20}(?:- )?[Tt]ype:\s{1,40}(?:Ready|Available|Issuing|Synced|Healthy|Released|Reconciled|Established|Programmed|Accepted|PodScheduled|Initialized|ContainersReady)\s{0,9}$/m;
const CONDITION_REACH = 5;

interface States {
  reasons: string[];
  messages: string[];
  exitCode?: number;
  last: number;
}

export const kubernetesDescribe: Format = {
  name: "kubernetes-describe",
  anchors: ["State:", "Status:", "reason: ", '"reason": "', "Pressure ", "Ready ", "essage: "],
  parse({ lines }) {
    const found: Finding[] = [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index]!.slice(0, MAX_LINE);
      const finding =
        readCondition(line, index) ??
        (STATE.test(line) ? readContainer(lines, index) : undefined) ??
        readUnmet(lines, index, line);
      if (!finding) continue;
      found.push(finding);
      index = finding.lines[1] - 1;
    }
    return found.length > 0 ? found : undefined;
  },
};

function readUnmet(lines: ErrorText["lines"], index: number, line: string): Finding | undefined {
  const message = MESSAGE.exec(line)?.[1];
  if (message === undefined) return undefined;
  const around = lines.slice(Math.max(0, index - CONDITION_REACH), index + CONDITION_REACH);
  const condition = around.map((one) => one.slice(0, 200)).join("\n");
  if (!UNMET.test(condition) || !WANTED.test(condition)) return undefined;
  const category = operationsCategory(message) ?? "deployment";
  return { runtime: "kubernetes", lines: [index + 1, index + 1], confidence: WEAK, message, category };
}

function readContainer(lines: ErrorText["lines"], first: number): Finding | undefined {
  const { reasons, messages, exitCode, last } = readStates(lines, first);
  const known = reasons.filter((reason) => states.has(reason));
  const reason = known.find((one) => one === "OOMKilled") ?? known.find((one) => one !== "Error") ?? known[0];
  if (reason === undefined) return undefined;
  const isYaml = /^\s{0,20}"?reason/.test(lines[first]!);
  const message = messages.at(0);
  const said = operationsCategory(message ?? "");
  return {
    runtime: "kubernetes",
    lines: [first + 1, last + 1],
    confidence:
      reason === "OOMKilled"
        ? CERTAIN
        : reason === "Error"
          ? WEAK
          : isYaml || reason !== "CrashLoopBackOff"
            ? STRONG
            : LIKELY + 0.05,
    message: message ?? reason,
    code: reason,
    exitCode,
    signal: signalOf(exitCode),
    severity: reason === "OOMKilled" ? "fatal" : "error",
    category:
      exitCode === 137 && reason === "OOMKilled"
        ? "memory"
        : ((/ImagePull|Evicted|Create|Run|Start/.test(reason) ? said : undefined) ?? states.get(reason)),
  };
}

/** Reasons, messages and the last exit code of the block that starts here; in YAML they may stand above the reason. */
function readStates(lines: ErrorText["lines"], first: number): States {
  const read: States = { reasons: [], messages: [], last: first };
  const isYaml = /^\s{0,20}"?reason/.test(lines[first]!);
  for (
    let index = Math.max(0, first - (isYaml ? 4 : 0));
    index < Math.min(lines.length, first + (isYaml ? 6 : REACH));
    index++
  ) {
    const line = lines[index]!.slice(0, MAX_LINE).trimEnd();
    if (index > first && END.test(line)) break;
    const [, key = "", value = ""] = PAIR.exec(line) ?? [];
    if (!note(read, key.toLowerCase().replace(" ", ""), value)) continue;
    read.last = Math.max(read.last, index);
  }
  return read;
}

/** Takes over a pair that tells of the state; false for any other. */
function note(read: States, key: string, value: string): boolean {
  if (key === "reason" && value !== "") read.reasons.push(value);
  else if (key === "message" && value !== "") read.messages.push(value.replace(/^'(.*)'$/, "$1"));
  else if (key === "exitcode" && /^[1-9]\d{0,2}$/.test(value)) read.exitCode = Number(value);
  return key !== "";
}

function readCondition(line: string, index: number): Finding | undefined {
  const [, pressure, ready, reason, message] = CONDITION.exec(line) ?? [];
  if (message === undefined) return undefined;
  const category = pressure === "MemoryPressure" ? "memory" : pressure === "DiskPressure" ? "disk" : "deployment";
  const at = { lines: [index + 1, index + 1] as [number, number], confidence: ready ? LIKELY : STRONG };
  return {
    ...at,
    runtime: "kubernetes",
    message,
    code: reason,
    category: pressure === "PIDPressure" ? "resource-limit" : category,
  };
}
