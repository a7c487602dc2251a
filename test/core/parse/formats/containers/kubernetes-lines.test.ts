import { describe, expect, it } from "vitest";
import { kubernetesLines } from "../../../../../src/core/parse/formats/containers/kubernetes-lines.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("kubernetes-lines", () => {
  it.each([
    [
      "ComparisonError: rpc error: code = Unknown desc = Manifest generation error (cached): plugin not supported",
      { runtime: "kubernetes", confidence: 0.95 },
    ],
    [
      "rpc error: code = Unknown desc = Manifest generation error (cached): apps/web: app path does not exist",
      { category: "not-found" },
    ],
    [
      'time="2024-02-14T17:03:24Z" level=error msg="finished unary call with code Unknown" error="Failed to unmarshal \\"a.yaml\\"" grpc.code=Unknown grpc.method=GenerateManifest',
      { category: "syntax" },
    ],
    [
      'Apr 05 05:33:40 master kubelet[4759]: F0405 05:33:40.511159    4759 server.go:274] failed to run Kubelet: misconfiguration: kubelet cgroup driver: "cgroupfs" is different',
      { severity: "fatal", category: "configuration" },
    ],
    [
      `\t[ERROR Swap]: running with swap on is not supported. Please disable swap`,
      { code: "Swap", runtime: "kubernetes" },
    ],
    [`❌  Exiting due to GUEST_PROVISION: error provisioning guest: Failed to start host`, { code: "GUEST_PROVISION" }],
    [
      `ERROR: failed to create cluster: node(s) already exist for a cluster with the name "kind"`,
      { category: "conflict" },
    ],
    [
      `Mar 12 09:00:00 node-1 kubelet[1234]: E0312 09:00:00.123456    1234 kubelet.go:2466] "Error getting node" err="node \\"node-1\\" not found"`,
      { message: 'node "node-1" not found', location: { file: "kubelet.go", line: 2466 } },
    ],
    [
      `CrashLoopBackOff: back-off 5m0s restarting failed container=api pod=api-5d8f`,
      { code: "CrashLoopBackOff", category: "deployment" },
    ],
    [
      `E1029 13:17:41.471109    4919 pod_workers.go:182] Error syncing pod cc89ef7c, skipping: failed to "StartContainer" for "redis" with CrashLoopBackOff: "Back-off 5m0s restarting failed container"`,
      { runtime: "kubernetes", category: "deployment" },
    ],
    ["Pod was rejected: The node had condition: [DiskPressure].", { category: "disk" }],
    [
      "NAMESPACE\tNAME   \tREADY\tMESSAGE\ndefault\tpodinfo\tFalse\tno chart version found for podinfo-9.0.0",
      { message: "no chart version found for podinfo-9.0.0", category: "not-found" },
    ],
    ["发布的时候报 ImagePullBackOff，谁有空看下", { message: "ImagePullBackOff", category: "not-found" }],
    ["checkout-api is in CrashLoopBackOff on staging again", { code: "CrashLoopBackOff", category: "deployment" }],
  ] as const)("reads %s", (text, expected) => {
    expect(read(kubernetesLines, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    'time="2024-02-14T17:03:24Z" level=info msg="manifest error cache hit" application=web',
    "a SyncError is shown where a sync failed",
    "NAME\tREADY\tMESSAGE\npodinfo\tTrue\tfetched revision",
    "api  False  not wanted here",
    "✓ all checks passed",
    "what does OOMKilled mean?",
    "the alert for pods in CrashLoopBackOff is too noisy",
    "升级后没有再出现 OOMKilled",
    "E0801 07:44:12.330415       1 reflector.go:126] Failed to list *v1.Service",
  ])("stays silent: %s", (text) => {
    expect(read(kubernetesLines, text)).toEqual([]);
  });
});

it.each([
  [
    "Failed to compare desired state to live state: error building typed results: .status: field not declared in schema",
    "schema",
  ],
  ["Error starting cluster:  kubeadm init error sudo /usr/bin/kubeadm init", "deployment"],
  [
    'E0607 11:38:12.821024 6204 remote_runtime.go:116] "RunPodSandbox from runtime service failed" err="rpc error: code = Unknown desc = sandbox "302404": error adding container to network "mgmt": address already in use"',
    "conflict",
  ],
])("reads %s", (text, category) => {
  expect(read(kubernetesLines, text)).toMatchObject([{ runtime: "kubernetes", category }]);
});
