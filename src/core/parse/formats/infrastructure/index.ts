/** Terraform, Ansible and the like, command lines of clouds, CI. */
import type { Format } from "../../../types.ts";
import { ansible } from "./ansible.ts";
import { ansibleError } from "./ansible-error.ts";
import { ci } from "./ci.ts";
import { ciAnnotations } from "./ci-annotations.ts";
import { cloudCli } from "./cloud-cli.ts";
import { cloudformation } from "./cloudformation.ts";
import { containerServices } from "./container-services.ts";
import { lambda } from "./lambda.ts";
import { provisioners } from "./provisioners.ts";
import { terraform } from "./terraform.ts";
import { terraformCli } from "./terraform-cli.ts";
import { terraformItem } from "./terraform-item.ts";
import { terraformJson } from "./terraform-json.ts";
import { terragrunt } from "./terragrunt.ts";

export const infrastructureFormats: readonly Format[] = [
  terraformJson,
  terraform,
  terraformItem,
  terraformCli,
  terragrunt,
  ansible,
  ansibleError,
  cloudformation,
  cloudCli,
  containerServices,
  lambda,
  provisioners,
  ciAnnotations,
  ci,
];
