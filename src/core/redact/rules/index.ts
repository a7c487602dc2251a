import type { Rule } from "../rule.ts";
import { assignment } from "./assignment.ts";
import { authorization } from "./authorization.ts";
import { commands } from "./commands.ts";
import { cookie } from "./cookie.ts";
import { email } from "./email.ts";
import { jwt } from "./jwt.ts";
import { pem } from "./pem.ts";
import { shapes } from "./shapes.ts";
import { url } from "./url.ts";
import { vendors } from "./vendors.ts";
import { webhook } from "./webhook.ts";

/** All rules. Where two find the same place, the first names the kind: so from the surest shape to the loosest. */
export const rules: readonly Rule[] = [
  pem,
  jwt,
  vendors,
  ...shapes,
  ...webhook,
  ...url,
  ...authorization,
  ...cookie,
  assignment,
  ...commands,
  email,
];
