/** Ruby, PHP, Perl, Lua, Tcl, R, Julia, and their package tools. */
import type { Format } from "../../../types.ts";

export const scriptingFormats: readonly Format[] = [];
