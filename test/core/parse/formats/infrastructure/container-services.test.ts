import { describe, expect, it } from "vitest";
import { containerServices } from "../../../../../src/core/parse/formats/infrastructure/container-services.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("container-services", () => {
  it.each([
    [
      "ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 1m: context deadline exceeded",
      { category: "timeout" },
    ],
    ["Essential container in task exited. Exit code: 137", { category: "memory", exitCode: 137 }],
    [
      "service orders-api was unable to place a task because no container instance met all of its requirements.",
      { category: "deployment" },
    ],
    [
      "Stopped reason: CannotPullContainerError: pull image manifest has been retried 1 time(s): not found",
      { code: "CannotPullContainerError", category: "not-found" },
    ],
    [
      "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed",
      { code: "ResourceInitializationError", category: "deployment" },
    ],
    ["Essential container in task exited", { category: "deployment" }],
    [
      "(service api) (port 8080) is unhealthy in (target-group arn:aws:x) due to (reason Request timed out)",
      { category: "deployment" },
    ],
  ])("reads %s", (text, expected) => {
    expect(read(containerServices, text)).toMatchObject([expected]);
  });

  it.each([...talk, "service orders-api has reached a steady state.", "service api has started 1 tasks: task 4f1c."])(
    "leaves %s alone",
    (text) => {
      expect(read(containerServices, text)).toEqual([]);
    },
  );
});
