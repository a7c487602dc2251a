/** Whatever has no format of its own: HTTP exchanges, errno, log lines, the most telling line. */
import type { Format } from "../../../types.ts";
import { bare } from "./bare.ts";
import { consola } from "./consola.ts";
import { errno } from "./errno.ts";
import { generic } from "./generic.ts";
import { httpResponse } from "./http-response.ts";
import { logLine } from "./log-line.ts";
import { told } from "./told.ts";
import { wholeText } from "./whole-text.ts";
import { zapConsole } from "./zap-console.ts";

export const generalFormats: readonly Format[] = [zapConsole, consola, httpResponse, errno, bare, logLine];

/** Asked one after the other where no other format reads an error. */
export const lastResorts: readonly Format[] = [wholeText, told, generic];
