/** Terraform, Ansible and the like, command lines of clouds, CI. */
import type { Format } from "../../../types.ts";
import { ansible } from "./ansible.ts";
import { ansibleError } from "./ansible-error.ts";
import { ci } from "./ci.ts";
import { ciAnnotations } from "./ci-annotations.ts";
import { cloudCli } from "./cloud-cli.ts";
import { cloudformation } from "./cloudformation.ts";
import { lambda } from "./lambda.ts";
import { provisioners } from "./provisioners.ts";
import { terraform } from "./terraform.ts";
import { terraformJson } from "./terraform-json.ts";
import { terragrunt } from "./terragrunt.ts";

export const infrastructureFormats: readonly Format[] = [
  terraformJson,
  terraform,
  terragrunt,
  ansible,
  ansibleError,
  cloudformation,
  cloudCli,
  lambda,
  provisioners,
  ciAnnotations,
  ci,
];
