import { describe, expect, it } from "vitest";
import { kubectl } from "../../../../../src/core/parse/formats/containers/kubectl.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("kubectl", () => {
  it.each([
    [
      `Error from server (NotFound): deployments.apps "checkout" not found`,
      { message: 'deployments.apps "checkout" not found', code: "NotFound", category: "not-found" },
    ],
    [
      `Error from server (Forbidden): pods "web" is forbidden: exceeded quota: compute, requested: limits.memory=2Gi`,
      { code: "Forbidden", category: "quota" },
    ],
    [
      `The Deployment "web" is invalid: spec.selector: Invalid value: field is immutable`,
      { category: "invalid-input" },
    ],
    [
      `error: error parsing bad.yaml: error converting YAML to JSON: yaml: line 6: did not find expected key`,
      { category: "syntax" },
    ],
    [
      `error: USAGE: drain NODE [flags]\nSee 'kubectl drain -h' for help and examples`,
      { message: "USAGE: drain NODE [flags]", category: "invalid-input" },
    ],
    [`error: error reading tls.key: no such file or directory`, { category: "not-found" }],
    [
      `cannot patch "api" with kind Deployment: Deployment.apps "api" is invalid: spec.x: Not found: "tmp"`,
      { category: "invalid-input" },
    ],
    [
      `error: no context exists with the name: "staging"`,
      { message: 'no context exists with the name: "staging"', category: "not-found" },
    ],
    [
      `$ kubectl deploy web\nError: unknown command "deploy" for "kubectl"`,
      { category: "invalid-input", lines: [2, 2] },
    ],
    [`Unable to connect to the server: x509: certificate has expired or is not yet valid`, { category: "tls" }],
    [`command terminated with exit code 137`, { exitCode: 137, signal: "SIGKILL" }],
    [
      `E1122 12:34:04.132541    1938 run.go:72] "command failed" err="required flag(s) \\"image\\" not set"`,
      { message: 'required flag(s) "image" not set', category: "invalid-input" },
    ],
  ] as const)("reads %s", (text, expected) => {
    expect(read(kubectl, text)).toMatchObject([expected]);
  });

  it("takes what client-go logs for less than what kubectl says", () => {
    const text = `E1122 08:02:26.811989    4202 memcache.go:265] "Unhandled Error" err="couldn't get current server API group list: dial tcp 127.0.0.1:6444: connect: connection refused"
The connection to the server 127.0.0.1:6444 was refused - did you specify the right host or port?`;
    const [attempt, verdict] = read(kubectl, text);
    expect(verdict).toMatchObject({ category: "connection" });
    expect(verdict!.confidence - attempt!.confidence).toBeGreaterThan(0.2);
  });

  it.each([...talk, "deployment.apps/web configured", "error: file not found", "Error: something else"])(
    "stays silent: %s",
    (text) => {
      expect(read(kubectl, text)).toEqual([]);
    },
  );

  it("reads what kubectl misses on its command line", () => {
    const text = "Error: flag needs an argument: 'n' in -n\nSee 'kubectl --help' for usage.";
    expect(read(kubectl, text)).toMatchObject([
      { message: "flag needs an argument: 'n' in -n", category: "invalid-input" },
    ]);
    expect(read(kubectl, "Error: flag needs an argument: 'n' in -n")).toEqual([]);
  });

  it.each([
    ["logs", "error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.", { category: "invalid-input" }],
  ] as const)("reads how a command is called: %s", (_, text, expected) => {
    expect(read(kubectl, text)[0]).toMatchObject(expected);
  });

  it.each(['InvalidRequest: Error from server: code=2200 [Invalid query] message="unconfigured table ordrs"'])(
    "leaves alone, beside what it reads how a command is called:, %j",
    (text) => {
      expect(read(kubectl, text)).toEqual([]);
    },
  );
});

it("reads a patch that the server decodes strictly", () => {
  expect(
    read(
      kubectl,
      'The request is invalid: patch: Invalid value: "map[spec:map[]]": strict decoding error: unknown field "spec.volumes"',
    )[0],
  ).toMatchObject({ runtime: "kubernetes", category: "invalid-input" });
  expect(read(kubectl, "The request is valid: patch applied")).toEqual([]);
});

it("reads a list of what the schema refused, without what stood before it", () => {
  const text = '[ValidationError(MinIO.spec): unknown field "env" in io.min.v1beta1.MinIO.spec, ';
  expect(read(kubectl, text)[0]).toMatchObject({ runtime: "kubernetes", category: "invalid-input" });
  expect(read(kubectl, "raise ValidationError(message)")).toEqual([]);
});
