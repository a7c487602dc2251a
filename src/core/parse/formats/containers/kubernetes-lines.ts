/** Single lines of what runs a cluster: the kubelet's log, kubeadm's checks, minikube, kind, kustomize, Flux, and states told in a sentence. */
import type { Category, Finding, Format } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG, WEAK } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { operationsCategory } from "../../shared/operations-category.ts";
import { inProse, isHypothetical } from "../../shared/prose.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";
import { states } from "./kubernetes-pods.ts";

const KLOG =
  /^(?:[A-Z][a-z]{2} [ \d]\d [\d:]{8} \S{1,60} (?:kubelet|localkube|k3s|rke2|kube-[a-z-]{3,30})(?:\[\d{1,9}\])?: )?(?<level>[EF])\d{4} [\d:.]{8,18} {1,10}\d{1,9} (?<file>[\w.]{2,60}\.go):(?<line>\d{1,6})\] (?<text>\S.{0,1800})$/;
/** Source files of the kubelet, and how it and the control plane begin what they log. */
const KUBELET =
  /\b(?:kubelet|localkube|k3s|rke2|kube-[a-z-]{3,30})\[|\] failed to run Kubelet: |\b(?:pod_workers|kubelet(?:_\w{2,30})?|kuberuntime_\w{2,30}|remote_(?:runtime|image)|nestedpendingoperations|eviction_manager|docker_(?:sandbox|service)|container_manager\w{0,20}|operation_(?:generator|executor)|desired_state_of_world_populator|csi_\w{2,30}|pleg|prober)\.go:\d|\] (?:"(?:Error syncing pod|Unhandled Error|Failed to|Unable to|Container runtime|Could not|PullImage|RunPodSandbox|StartContainer|CreatePodSandbox|Error getting node|command failed|Eviction manager|Attempting to|Probe failed))/;
/** Quotation marks inside may have lost what escaped them. */
const KLOG_ERROR = / err="((?:[^"\\]|\\.|"(?! \w{1,30}=|$)){1,1700})"/;
const STATE = [...states.keys()].filter((name) => name !== "Error").join("|");

/** Names that no other program uses, told in a sentence: `pod 一直 ImagePullBackOff`, "checkout is in CrashLoopBackOff". */
const TOLD =
  "OOMKilled|CrashLoopBackOff|ImagePullBackOff|ErrImagePull|ErrImageNeverPull|InvalidImageName|CreateContainerConfigError|CreateContainerError|RunContainerError";
const TELLING = new RegExp(
  `^(?<lead>.{0,200}(?:\\b(?:in|into|got|getting|hit|hitting|seeing|with|by|shows?|(?:went|goes|go|keeps|was|were|are|is|being|been))|报错?|出现|提示|显示|变成|状态是?|一直|又|全是?|都是?)[\\s:：]{0,3})(?<code>${TOLD})(?<rest>(?:[\\s，。,.!！;；].{0,300})?)$`,
);
const NOT_HAD =
  /\b(?:alerts?|rules?|dashboard|metric|simulat\w+|you|handle|detect|script|for pods)\b|规则|脚本|模拟|没有|不再|不会|监控/i;

const UNREADY = /^(?:[\w@][\w.:/@+-]{0,120}\s{1,80}){1,5}False\s{1,60}(?!False|Unknown)(?<message>[a-zA-Z].{3,900})$/;
const READY = /\bREADY\s{1,80}(?:STATUS|MESSAGE|REASON)\b/;
const ROWS = 50;

const sayings: readonly [RegExp, number, Category?][] = [
  [/^\s{0,8}\[ERROR (?<code>[\w./-]{2,120})\]: (?<message>\S.{0,900})$/, STRONG],
  [/^(?:❌|X|\*)? {0,4}Exiting due to (?<code>[A-Z][A-Z0-9_]{4,60}): (?<message>.{1,1200})$/, CERTAIN],
  [/^(?<message>Error starting cluster: .{1,1500})$/, STRONG, "deployment"],
  [
    /^ERROR: (?<message>failed to (?:create cluster|delete cluster|load image|list nodes|init node|export).{0,1200})$/,
    CERTAIN,
  ],
  [
    /^✗ (?<message>.{0,200}(?:reconciliation failed|failed|not found|timeout|unable|error|no matches).{0,1200})$/,
    STRONG,
  ],
  [
    /^Error: (?<message>(?:accumulating resources|no matches for (?:Id|OriginalId)|trouble configuring builtin|invalid Kustomization|merging from generator|loading KV pairs|unable to find one of 'kustomization|add operation does not apply|replace operation does not apply|may not add resource with an already registered id|kustomization\.ya?ml).{0,1500})$/,
    STRONG,
  ],
  [/^(?:\[kubelet-check\] )?(?<message>The HTTP call equal to .{1,200} failed with error: .{1,600})$/, STRONG],
  [/^(?<message>error execution phase [\w/-]{3,60}: .{1,900})$/, LIKELY],
  [/^(?:error: )?(?<message>couldn't get current server API group list: .{1,900})$/, STRONG],
  [new RegExp(`^(?:\\S{1,200} )?(?<message>(?<code>${STATE})(?:: \\S.{0,900}| \\([^)]{3,200}\\).{0,300}))$`), STRONG],
  [
    /^(?<message>[Bb]ack-off (?:pulling image ".{1,300}"|(?:\d[\dms]{1,8} )?restarting failed container.{0,300}))$/,
    STRONG,
    "deployment",
  ],
  [/^(?<message>Failed to pull image ".{1,300}": .{1,900})$/, STRONG],
  [
    /^(?<message>(?:Pod was rejected: |The node (?:was low on resource|had condition)s?: |Pod (?:The node|ephemeral local storage) ).{1,500})$/,
    STRONG,
  ],
  [/^(?<message>\d{1,4}\/\d{1,4} nodes are available: .{1,900})$/, STRONG],
  // Argo CD: an application's condition, why its manifests could not be made or compared, and its servers' log
  [/^(?:.{0,80}?\s)?(?:Comparison|InvalidSpec)Error(?:: ?|\s{1,40})(?<message>\S.{3,1800})$/, CERTAIN],
  [
    /^(?:.{0,80}: )?(?:rpc error: code = \w{2,30} desc = )?(?<message>(?:Manifest generation error|[Ff]ailed to (?:load (?:target|live) state|compare desired state|generate manifest)|Unable to (?:generate|create) manifests|application spec .{0,60}is invalid).{1,1800})$/,
    STRONG,
  ],
  [
    /^time=\S{1,40} level=(?:error|fatal) msg="(?:finished .{3,40} call with code \w{2,30}" error=")?(?<message>(?:[^"\\]|\\.){1,1500})"(?=.{0,600} (?:application|app-namespace|grpc\.method)=)/,
    STRONG,
  ],
  [/^(?<message>(?:Liveness|Readiness|Startup) probe failed: .{1,900})$/, STRONG, "deployment"],
  [/^(?<message>MountVolume\.\w{3,20} failed for volume ".{1,200}" : .{1,900})$/, STRONG],
];

export const kubernetesLines: Format = lineFormat(
  "kubernetes-lines",
  [...requiredLiterals(KUBELET, ...sayings.map(([pattern]) => pattern)), ...TOLD.split("|"), "False ", "False\t"],
  (line, number, { lines }): Finding | undefined => {
    const read = readKlog(line) ?? readSaying(line) ?? readUnready(line, lines.slice(0, number)) ?? readTold(line);
    return read && !inProse(line) ? { ...read, runtime: "kubernetes", lines: [number, number] } : undefined;
  },
);

type Read = Omit<Finding, "runtime" | "lines">;

/** Of the kubelet and the control plane; what other programs log by klog is Go's. */
function readKlog(line: string): Read | undefined {
  const { level, file, line: at, text } = KLOG.exec(line)?.groups ?? {};
  if (text === undefined || !KUBELET.test(line) || /^(?:memcache|run)\.go$/.test(file ?? "")) return undefined;
  const message = KLOG_ERROR.exec(text)?.[1]?.replace(/\\(.)/g, "$1") ?? text;
  return {
    confidence: LIKELY,
    severity: level === "F" ? "fatal" : undefined,
    message,
    location: { file, line: Number(at) },
    category: operationsCategory(message),
  };
}

/** Rows of `flux get`, and of `kubectl get` of what has conditions: False in the column READY, and why. */
function readUnready(line: string, above: readonly string[]): Read | undefined {
  const message = UNREADY.exec(line)?.groups?.message;
  if (message === undefined || !above.slice(-ROWS).some((one) => READY.test(one.slice(0, 500)))) return undefined;
  return { confidence: STRONG, message, category: operationsCategory(message) ?? "deployment" };
}

function readTold(line: string): Read | undefined {
  const { lead = "", code, rest = "" } = TELLING.exec(line)?.groups ?? {};
  if (code === undefined || /^[-[{\d]|[={}|]/.test(lead) || NOT_HAD.test(line) || isHypothetical(lead + rest))
    return undefined;
  return { confidence: WEAK, message: code, code, category: states.get(code) };
}

function readSaying(line: string): Read | undefined {
  for (const [pattern, confidence, category] of sayings) {
    const { message, code } = pattern.exec(line)?.groups ?? {};
    if (message === undefined) continue;
    return { confidence, message, code, category: category ?? states.get(code ?? "") ?? operationsCategory(message) };
  }
  return undefined;
}
