import { describe, expect, it } from "vitest";
import { terraformCli } from "../../../../../src/core/parse/formats/infrastructure/terraform-cli.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("terraform-cli", () => {
  it.each([
    [
      "an unknown command",
      'Terraform has no command named "foo". Did you mean "fmt"?\n\nTo see all of Terraform\'s top-level commands, run:\n  terraform -help',
      { runtime: "terraform", category: "invalid-input" },
    ],
    ["a workspace that is missing", 'Workspace "nope" doesn\'t exist.', { category: "not-found" }],
    ["a workspace that is there", 'Workspace "prod" already exists', { category: "conflict" }],
    ["a workspace in use", 'Workspace "prod" is your active workspace.', { category: "conflict" }],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(terraformCli, text)[0]).toMatchObject(expected);
  });

  it.each([...talk, 'Switched to workspace "prod".', 'Created and switched to workspace "prod"!'])(
    "reads nothing in %j",
    (text) => {
      expect(read(terraformCli, text)).toEqual([]);
    },
  );
});
