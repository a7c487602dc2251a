import { describe, expect, it } from "vitest";
import { kubernetesDescribe } from "../../../../../src/core/parse/formats/containers/kubernetes-describe.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("kubernetes-describe", () => {
  it("takes how a container ended for more than that it waits", () => {
    const text = `    State:          Waiting
      Reason:       CrashLoopBackOff
    Last State:     Terminated
      Reason:       OOMKilled
      Exit Code:    137
    Ready:          False`;
    expect(read(kubernetesDescribe, text)).toMatchObject([
      { message: "OOMKilled", exitCode: 137, signal: "SIGKILL", category: "memory", lines: [1, 5] },
    ]);
  });

  it.each([
    [
      '    Message:               Failed to wait for order resource "web-x4" to become ready: order is in "invalid" state\n    Reason:                Failed\n    Status:                False\n    Type:                  Issuing',
      { runtime: "kubernetes", lines: [1, 1] },
    ],
    [
      '    - message: chart "web" version "1.2" not found\n      reason: ChartNotFound\n      status: "False"\n      type: Ready',
      { category: "not-found" },
    ],
    [
      `    state:\n      waiting:\n        message: 'back-off 5m0s restarting failed container=api'\n        reason: CrashLoopBackOff`,
      { message: "back-off 5m0s restarting failed container=api", code: "CrashLoopBackOff" },
    ],
    [
      `Status:         Failed\nReason:         Evicted\nMessage:        The node was low on resource: memory.`,
      { code: "Evicted", category: "memory" },
    ],
    [
      `  DiskPressure     True    Mon, 04 Mar 2024 10:11:12 +0000   Mon, 04 Mar 2024 10:01:12 +0000   KubeletHasDiskPressure   kubelet has disk pressure`,
      { category: "disk", code: "KubeletHasDiskPressure" },
    ],
  ] as const)("reads %s", (text, expected) => {
    expect(read(kubernetesDescribe, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    "    Message:  kubelet has sufficient memory\n    Status:  False\n    Type:  MemoryPressure",
    "    State:          Running\n    Ready:          True",
    "    Last State:     Terminated\n      Reason:       Completed\n      Exit Code:    0",
    "Status:  Running",
  ])("stays silent: %s", (text) => {
    expect(read(kubernetesDescribe, text)).toEqual([]);
  });
});
