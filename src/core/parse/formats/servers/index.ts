/** Databases, brokers, search engines, web servers, and their clients. */
import type { Format } from "../../../types.ts";

export const serversFormats: readonly Format[] = [];
