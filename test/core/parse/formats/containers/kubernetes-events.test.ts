import { describe, expect, it } from "vitest";
import { kubernetesEvents } from "../../../../../src/core/parse/formats/containers/kubernetes-events.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("kubernetes-events", () => {
  it("takes the reason for more than what follows from it", () => {
    const text = `Events:
  Type     Reason     Age                  From               Message
  ----     ------     ----                 ----               -------
  Normal   Pulling    62s (x4 over 3m10s)  kubelet            Pulling image "local/worker"
  Warning  Failed     62s (x4 over 3m10s)  kubelet            Failed to pull image "local/worker": pull access denied for local/worker
  Warning  Failed     40s (x6 over 3m5s)   kubelet            Error: ImagePullBackOff`;
    const [reason, symptom] = read(kubernetesEvents, text);
    expect(reason).toMatchObject({ category: "authorization", lines: [5, 5] });
    expect(symptom?.confidence).toBeLessThan(0.4);
  });

  it("reads what a recorder logs", () => {
    const text = `I0308 06:29:40.719969 2120 server.go:664] Event(v1.ObjectReference{Kind:"Pod", Name:"a", FieldPath:""}): type: 'Warning' reason: 'FailedSync' Error syncing pod: open /x: no such file or directory`;
    expect(read(kubernetesEvents, text)).toMatchObject([{ code: "FailedSync", category: "not-found" }]);
    expect(read(kubernetesEvents, text.replace("Warning", "Normal"))).toEqual([]);
  });

  it.each([
    [
      `Warning FailedSync      Error syncing pod, skipping: failed to "StartContainer" for "api"`,
      { code: "FailedSync", message: `Error syncing pod, skipping: failed to "StartContainer" for "api"` },
    ],
    [
      `  Warning  FailedMount  12m   kubelet, worker-3   MountVolume.SetUp failed for volume "settings"`,
      { message: `MountVolume.SetUp failed for volume "settings"` },
    ],
    [
      `  Warning  FailedScheduling  11m (x2 over 12m)  default-scheduler  0/3 nodes are available: 3 Insufficient cpu.`,
      { code: "FailedScheduling", category: "resource-limit" },
    ],
    [
      `2s   Warning   FailedMount   pod/billing-1   MountVolume.SetUp failed for volume "certs" : secret "billing-tls" not found`,
      { code: "FailedMount", category: "not-found" },
    ],
    [
      `  Warning  Unhealthy  3s (x5 over 43s)  kubelet  Readiness probe failed: HTTP probe failed with statuscode: 503`,
      { message: "Readiness probe failed: HTTP probe failed with statuscode: 503" },
    ],
  ] as const)("reads %s", (text, expected) => {
    expect(read(kubernetesEvents, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    "  Normal   Pulled   2m   kubelet   Container image already present",
    "Warning  this is only a remark",
  ])("stays silent: %s", (text) => {
    expect(read(kubernetesEvents, text)).toEqual([]);
  });

  it.each([
    "7m          7m           1         weave-net-6cnf4.1561feba2337c4f5           Pod                                      Warning   FailedCreatePodSandBox   kubelet, lab.example.com   Failed create pod sandbox: no space left on device",
    "4m        2m      2   {kubelet node-2}           Warning     FailedCreatePodSandBox Failed create pod sandbox: no space left on device",
  ])("reads the columns of older versions: %s", (line) => {
    expect(read(kubernetesEvents, line)).toMatchObject([
      {
        code: "FailedCreatePodSandBox",
        message: "Failed create pod sandbox: no space left on device",
        category: "disk",
      },
    ]);
  });

  it("leaves normal events of older versions alone", () => {
    const line =
      "7m          7m           1         web-6cnf4.1561feba170a252d           Pod           Normal    Started    kubelet, node-2   Started container";
    expect(read(kubernetesEvents, line)).toEqual([]);
  });
});

it("reads the columns that old versions put tabs between", () => {
  expect(
    read(
      kubernetesEvents,
      '  4h\t1m\t118\t{kubelet node-1}\t\t\tWarning\t\tFailedMount\tUnable to mount volumes for pod "web": timeout expired waiting',
    )[0],
  ).toMatchObject({ code: "FailedMount", category: "timeout" });
  expect(
    read(
      kubernetesEvents,
      "  4m\t1m\t3\tkubelet, 10.1.0.12\t\t\tWarning\t\tFailedMount\tUnable to mount volumes: timeout expired",
    )[0],
  ).toMatchObject({ code: "FailedMount" });
  expect(
    read(
      kubernetesEvents,
      "  5m\t5m\t1\tdefault-scheduler\t\tNormal\t\tScheduled\tSuccessfully assigned web to 10.1.0.12",
    ),
  ).toEqual([]);
});

it.each([
  [
    "Warning FailedCreatePodSandBox: Failed create pod sandbox: rpc error: code = Unknown desc = NetworkPlugin cni failed",
    { code: "FailedCreatePodSandBox" },
  ],
  [
    'Warning FailedMount 11s (x7 over 43s) kubelet MountVolume.SetUp failed for volume "certs" : secret "tls" not found',
    { code: "FailedMount", category: "not-found" },
  ],
])("reads an event whose columns were lost: %s", (text, expected) => {
  expect(read(kubernetesEvents, text)).toMatchObject([{ runtime: "kubernetes", ...expected }]);
});

it.each(["Warning DeprecationWarning: use b", "Warning Light 5s from the sensor"])("stays silent: %s", (text) => {
  expect(read(kubernetesEvents, text)).toEqual([]);
});
