/** Rows of `kubectl get pods`, `get nodes` and `get jobs` whose status tells of trouble. A table of healthy ones is no error. */
import type { Category, Finding, Format } from "../../../types.ts";
import { LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";

/** What a container's state may be called, with its category; the reason of a state, or the status column of a table. */
export const states: ReadonlyMap<string, Category> = new Map<string, Category>([
  ["OOMKilled", "memory"],
  ["CrashLoopBackOff", "deployment"],
  ["ImagePullBackOff", "not-found"],
  ["ErrImagePull", "not-found"],
  ["ErrImageNeverPull", "not-found"],
  ["RegistryUnavailable", "connection"],
  ["ImageInspectError", "deployment"],
  ["InvalidImageName", "invalid-input"],
  ["CreateContainerConfigError", "configuration"],
  ["CreateContainerError", "deployment"],
  ["RunContainerError", "deployment"],
  ["ContainerCannotRun", "deployment"],
  ["StartError", "deployment"],
  ["PostStartHookError", "deployment"],
  ["PreStartHookError", "deployment"],
  ["ContainerStatusUnknown", "deployment"],
  ["DeadlineExceeded", "timeout"],
  ["Evicted", "resource-limit"],
  ["OutOfcpu", "resource-limit"],
  ["OutOfmemory", "memory"],
  ["OutOfpods", "resource-limit"],
  ["NodeAffinity", "deployment"],
  ["NodeLost", "connection"],
  ["UnexpectedAdmissionError", "deployment"],
  ["Error", "deployment"],
]);

const NAMES = [...states.keys()].join("|");
const POD = new RegExp(
  `^\\s{0,12}(?:\\S{1,120} {1,60})?(?<name>[a-z0-9]\\S{1,250}) {1,80}(?<ready>\\d{1,3}/\\d{1,3}) {1,40}(?<status>(?:Init:)?(?:${NAMES})|Init:ExitCode:\\d{1,3}|ExitCode:\\d{1,3}|Pending|Unknown) {1,40}(?<restarts>\\d{1,7}).{0,300}$`,
);
const NODE =
  /^\s{0,12}(?<name>[a-z0-9][\w.-]{1,250}) {1,80}(?<status>NotReady(?:,SchedulingDisabled)?) {1,40}[\w<>,-]{1,80} {1,40}\d\S{1,12} {1,20}v\d/;
/** A pod that waits for minutes is stuck; one that waits for seconds is only starting. */
const STUCK = / (?:[5-9]|\d{2,4})m(?:\d{1,2}s)?(?: |$)| \d{1,4}[hd]/;

export const kubernetesPods: Format = lineFormat(
  "kubernetes-pods",
  [
    ...[...states.keys()].flatMap((name) => [` ${name} `, `:${name} `]),
    "ExitCode:",
    " Pending ",
    " Unknown ",
    " NotReady",
  ],
  (line, number): Finding | undefined => {
    const { name, status = "", ready } = POD.exec(line)?.groups ?? NODE.exec(line)?.groups ?? {};
    if (name === undefined || (status === "Pending" && !STUCK.test(line))) return undefined;
    const known = status.replace(/^Init:/, "");
    return {
      runtime: "kubernetes",
      lines: [number, number],
      confidence:
        ready === undefined || /Pending|Unknown|^Error$/.test(status)
          ? LIKELY
          : STRONG - (status === "OOMKilled" ? 0 : 0.05),
      message: status,
      code: status,
      category: states.get(known) ?? "deployment",
      severity: status === "OOMKilled" ? "fatal" : "error",
    };
  },
);
