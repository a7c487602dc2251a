import { describe, expect, it } from "vitest";
import { helm } from "../../../../../src/core/parse/formats/containers/helm.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("helm", () => {
  it.each([
    [
      'Error: UPGRADE FAILED: Deployment.apps "minio" is invalid: spec.template.spec.containers: Required value',
      { category: "invalid-input" },
    ],
    [
      `Error: INSTALLATION FAILED: cannot re-use a name that is still in use`,
      { message: "INSTALLATION FAILED: cannot re-use a name that is still in use", category: "conflict" },
    ],
    [
      `Error: UPGRADE FAILED: template: shop/templates/deployment.yaml:24:28: executing "x" at <.Values.image.tag>: nil pointer evaluating interface {}.tag`,
      { category: "null-reference", location: { file: "shop/templates/deployment.yaml", line: 24, column: 28 } },
    ],
    [
      `Error: YAML parse error on shop/templates/service.yaml: error converting YAML to JSON: yaml: line 12: did not find expected key`,
      { category: "syntax", location: { file: "shop/templates/service.yaml", line: 12 } },
    ],
    [
      `Error: execution error at (shop/templates/secret.yaml:3:5): dbPassword is required`,
      { category: "configuration", location: { line: 3, column: 5 } },
    ],
    [`Error: repo bitnami not found`, { category: "not-found" }],
  ] as const)("reads %s", (text, expected) => {
    expect(read(helm, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    "Error: fatal: repository 'https://git.example.com/acme/app/' not found",
    'Release "web" has been upgraded. Happy Helming!',
    "Error: something unrelated",
  ])("stays silent: %s", (text) => {
    expect(read(helm, text)).toEqual([]);
  });
});

it("reads what Ansible's callback puts before it", () => {
  expect(
    read(
      helm,
      '    stderr: Error: UPGRADE FAILED: template: a/templates/b.yaml:1:6: executing "a" at <.Values.crds.enabled>: nil pointer evaluating interface {}.enabled',
    )[0],
  ).toMatchObject({ runtime: "kubernetes", category: "null-reference" });
});

it.each([
  [
    'upgrade.go:280: [debug] warning: Upgrade "prom" failed: pre-upgrade hooks failed: timed out waiting for the condition',
    "timeout",
  ],
  [
    '77  Thu Nov 12 19:51:06 2020  failed  consul-0.25.0  1.8.4  Upgrade "consul" failed: timed out waiting for the condition',
    "timeout",
  ],
])("reads a release and why it failed: %s", (text, category) => {
  expect(read(helm, text)).toMatchObject([{ runtime: "kubernetes", category }]);
});

it("leaves a job of GitLab to its CI", () => {
  expect(read(helm, "ERROR: Job failed (system failure): timed out waiting for pod to start")).toEqual([]);
});

it("reads what helm lint found before what it concludes", () => {
  const text =
    '[ERROR] templates/: template: mailu/templates/rspamd.yaml:26:25: executing "x" at <.Values.a.b>: nil pointer evaluating interface {}.b\n\nError: 1 chart(s) linted, 1 chart(s) failed';
  const [found, verdict] = read(helm, text);
  expect(found).toMatchObject({ category: "null-reference", location: { line: 26 } });
  expect(verdict!.confidence).toBeLessThan(found!.confidence - 0.2);
});
