/** Terraform, Ansible and the like, command lines of clouds, CI. */
import type { Format } from "../../../types.ts";

export const infrastructureFormats: readonly Format[] = [];
