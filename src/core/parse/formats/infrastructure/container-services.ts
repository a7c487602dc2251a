/** Why containers do not run, as the events of managed services tell it: Amazon ECS, Cloud Run, Azure Container Apps, App Runner. */
import { STRONG } from "../../confidence.ts";
import { patternFormat, type LinePattern } from "../../shared/pattern-format.ts";

const patterns: readonly LinePattern[] = [
  {
    pattern:
      /^(?:\(?service \S{1,200}\)? )(?<message>was unable to (?:place a task|consistently start tasks successfully)\b.{0,600})$/,
    category: "deployment",
  },
  {
    pattern:
      /^\(?service \S{1,200}\)? (?<message>(?:\((?:deployment|task|instance) .{1,200}\) )?(?:\(port \d{1,5}\) )?(?:is unhealthy in|deployment failed|failed (?:container )?health checks|has reached steady state\b.{0,40}fail).{0,400})$/,
    category: "deployment",
    anchors: ["is unhealthy in", "deployment failed", " health checks", "reached steady state"],
  },
  {
    pattern:
      /^(?:.{0,40}[Rr]eason:? {0,3})?(?<message>(?<code>CannotPullContainerError|CannotPullECRContainerError|CannotPullImageManifestError): .{3,900})$/,
    category: "not-found",
    anchors: ["CannotPull"],
  },
  {
    pattern: /^(?:.{0,40}[Rr]eason:? {0,3})?(?<message>(?<code>(?:ContainerRuntime|Docker)TimeoutError): .{3,900})$/,
    category: "timeout",
    anchors: ["TimeoutError: "],
  },
  {
    pattern:
      /^(?:.{0,40}[Rr]eason:? {0,3})?(?<message>(?<code>ResourceInitializationError|Cannot(?:Start|Create|Stop|Inspect)ContainerError|CannotCreateVolumeError|ContainerRuntimeError|OutOfMemoryError|TaskFailedToStart): .{3,900})$/,
    category: "deployment",
    anchors: [
      "ResourceInitializationError",
      "ContainerError: ",
      "CannotCreateVolume",
      "ContainerRuntimeError",
      "TaskFailedToStart",
    ],
  },
  {
    pattern:
      /^(?:.{0,40}[Rr]eason:? {0,3})?(?<message>Essential container in task exited\b.{0,60}\b[Ee]xit code: (?<exitCode>137)\b.{0,300})$/,
    category: "memory",
    anchors: ["Essential container in task"],
  },
  {
    pattern:
      /^(?:.{0,40}[Rr]eason:? {0,3})?(?<message>(?:Essential container in task exited|Task failed (?:ELB|container) health checks).{0,400})$/,
    category: "deployment",
    anchors: ["Essential container in task", "Task failed "],
  },
];

export const containerServices = patternFormat(
  "container-services",
  "other",
  patterns.map((known) => ({ confidence: STRONG, ...known })),
);
