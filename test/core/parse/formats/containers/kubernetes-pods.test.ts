import { describe, expect, it } from "vitest";
import { kubernetesPods } from "../../../../../src/core/parse/formats/containers/kubernetes-pods.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("kubernetes-pods", () => {
  it("reads the rows in trouble only", () => {
    const text = `NAME                       READY   STATUS             RESTARTS        AGE
web-6f7c9b8d5b-2xk9q       1/1     Running            1 (2d ago)      3d
billing-5d8f7c6b4-zz7qk    0/1     CrashLoopBackOff   14 (2m5s ago)   51m
worker-1                   0/1     OOMKilled          2               9m`;
    expect(read(kubernetesPods, text)).toMatchObject([
      { message: "CrashLoopBackOff", category: "deployment", lines: [3, 3] },
      { message: "OOMKilled", category: "memory", severity: "fatal" },
    ]);
  });

  it.each([
    [`prod   api-1   0/2   Init:ImagePullBackOff   0   3m`, { category: "not-found" }],
    [`node-2   NotReady   <none>   3d   v1.28.2`, { message: "NotReady", category: "deployment" }],
    [`api-1   0/1   Pending   0   14m`, { message: "Pending" }],
  ] as const)("reads %s", (text, expected) => {
    expect(read(kubernetesPods, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    "api-1   0/1   Pending   0   4s",
    "migrate-1   0/1   Completed   0   5h",
    "node-1   Ready   <none>   3d   v1.28.2",
    "CrashLoopBackOff means the container keeps ending",
  ])("stays silent: %s", (text) => {
    expect(read(kubernetesPods, text)).toEqual([]);
  });
});
