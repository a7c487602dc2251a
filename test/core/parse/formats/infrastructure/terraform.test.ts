import { describe, expect, it } from "vitest";
import { terraform } from "../../../../../src/core/parse/formats/infrastructure/terraform.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("terraform", () => {
  it("reads each diagnostic with its place, boxed or not, and no warning", () => {
    const text = `╷
│ Error: Unsupported argument
│ 
│   on main.tf line 2, in resource "terraform_data" "x":
│    2:   inpt = 1
│ 
│ An argument named "inpt" is not expected here.
╵
╷
│ Warning: Deprecated attribute
╵

Error: Reference to undeclared local value

  on main.tf line 5, in resource "terraform_data" "y":
   5:   input = local.z`;
    expect(read(terraform, text)).toMatchObject([
      { category: "invalid-input", location: { file: "main.tf", line: 2 }, lines: [2, 7] },
      { category: "lookup", location: { file: "main.tf", line: 5 } },
    ]);
  });

  it("reads the list of errors of old versions, with what the cloud says", () => {
    const text = `Error: Error applying plan:

2 error(s) occurred:

* aws_lb.proxy: 1 error(s) occurred:

* aws_lb.proxy: Error creating Load Balancer: AccessDenied: User is not authorized
\tstatus code: 403, request id: 0d6c15e9-6d57-11e8-a4f1-93b0c7d12a58
* aws_lb.other: Error creating Load Balancer: Throttling: Rate exceeded
\tstatus code: 400, request id: 0d6c15e9-6d57-11e8-a4f1-93b0c7d12a59`;
    expect(read(terraform, text)).toMatchObject([
      {
        code: "AccessDenied",
        httpStatus: 403,
        requestId: "0d6c15e9-6d57-11e8-a4f1-93b0c7d12a58",
        category: "authorization",
      },
      { code: "Throttling", category: "rate-limit" },
    ]);
  });

  it("keeps a list inside one box together", () => {
    const text = `╷
│ Error: error configuring Terraform AWS Provider: no valid credential sources found.
│ 
│ Error: failed to refresh cached credentials
│ 
│   on main.tf line 1, in provider "aws":
╵`;
    expect(read(terraform, text)).toMatchObject([{ category: "authentication", location: { line: 1 } }]);
  });

  it("takes the lead to the diagnostics for less", () => {
    const [lead] = read(terraform, "Error: Terraform encountered problems during initialisation, including problems");
    expect(lead?.confidence).toBeLessThan(0.4);
  });

  it.each([
    ...talk,
    "Error: No such container: web",
    "Error: Cannot find module",
    "Plan: 1 to add, 0 to change, 0 to destroy.",
    "aws_instance.web: Creating...",
  ])("stays silent: %s", (text) => {
    expect(read(terraform, text)).toEqual([]);
  });

  it("knows the box, whatever the title", () => {
    const text = `╷
│ Error: Error loading state: AccessDenied: Access Denied
│ \tstatus code: 403, request id: 0VQ1XB2A, host id: kz0=
│ 
╵`;
    expect(read(terraform, text)).toMatchObject([{ code: "AccessDenied", httpStatus: 403, requestId: "0VQ1XB2A" }]);
    expect(read(terraform, "  │ Error: error creating server: Invalid os_id")).toMatchObject([
      { runtime: "terraform" },
    ]);
    expect(read(terraform, "│ Error: no such option: --verbos       │")).toEqual([]);
  });

  it.each([
    [
      "a plan that is missing",
      'Error: Failed to load "nope.plan" as a plan file\n\nError: stat nope.plan: no such file or directory',
      { runtime: "terraform", category: "not-found" },
    ],
    [
      "an address that is missing",
      'Error: resource address "aws_x.y" does not exist in the configuration.',
      { runtime: "terraform" },
    ],
  ] as const)("knows by its own title %s", (_, text, expected) => {
    expect(read(terraform, text)[0]).toMatchObject(expected);
  });

  it.each([
    [
      "an error with a list in its box",
      '╷\n│ Error: error waiting for EKS Node Group (shop) to create: unexpected state \'CREATE_FAILED\', wanted target \'ACTIVE\'. last error: 1 error occurred:\n│       * i-0b300: NodeCreationFailure: Unhealthy nodes in the kubernetes cluster\n│\n│\n│\n│   with aws_eks_node_group.this[0],\n│   on nodes.tf line 272, in resource "aws_eks_node_group" "this":\n│  272: resource "aws_eks_node_group" "this" {\n│\n╵',
      { category: "deployment", location: { file: "nodes.tf", line: 272 } },
    ],
  ] as const)("keeps the place of %s", (_, text, expected) => {
    expect(read(terraform, text)[0]).toMatchObject(expected);
  });
});

it("takes what a provisioner's command printed into its own error", () => {
  const text = `terraform_data.x (local-exec): npm error code ENOENT

Error: local-exec provisioner error

  with terraform_data.x,
  on main.tf line 2, in resource "terraform_data" "x":
   2:   provisioner "local-exec" {

Error running command 'npm ci || exit
3': exit status 3. Output: npm error code ENOENT
npm error enoent no such file or directory, open 'package.json'`;
  expect(read(terraform, text)).toMatchObject([
    { lines: [1, 11], exitCode: 3, category: "not-found", location: { file: "main.tf", line: 2 } },
  ]);
});
