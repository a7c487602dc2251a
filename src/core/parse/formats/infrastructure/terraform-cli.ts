/** What Terraform and OpenTofu say without the form of a diagnostic: unknown commands, and workspaces. */
import { STRONG } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

export const terraformCli = patternFormat("terraform-cli", "terraform", [
  {
    pattern: /^(?<message>(?:Terraform|OpenTofu) has no command named "[^"]{1,80}"\..{0,100})$/,
    category: "invalid-input",
  },
  // Before Terraform 1.0 what a provisioner's command printed stood on the same line
  {
    pattern:
      /^Error: (?<message>Error running command '.{1,600}': exit status (?<exitCode>\d{1,3})\. Output: .{0,900})$/,
  },
  { pattern: /^(?<message>Workspace "[^"]{1,90}" doesn't exist\.?)$/, confidence: STRONG, category: "not-found" },
  { pattern: /^(?<message>Workspace "[^"]{1,90}" already exists\.?)$/, confidence: STRONG, category: "conflict" },
  {
    pattern: /^(?<message>Workspace "[^"]{1,90}" is (?:your active workspace|currently tracking|not empty)\b.{0,200})$/,
    confidence: STRONG,
    category: "conflict",
  },
]);
