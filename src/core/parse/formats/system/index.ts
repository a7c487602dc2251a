/** Shells and network tools. */
import type { Format } from "../../../types.ts";
import { networkTools } from "./network-tools.ts";
import { shell } from "./shell.ts";

export const systemFormats: readonly Format[] = [networkTools, shell];
