/** .NET, its compilers and package tools, PowerShell, Windows. */
import type { Format } from "../../../types.ts";

export const dotnetFormats: readonly Format[] = [];
