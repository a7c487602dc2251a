/** Every platform, and what of the configuration switches it on. The web console is always there: it carries the others' HTTP. */
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { Adapter, HttpMount } from "../core/types.ts";

export interface AdapterContext {
  config: Config;
  log: Logger;
  mount: HttpMount;
  /** The address of a report's page, where the console can be reached from outside. */
  reportUrl: (reportId: string) => string | undefined;
}

/** A platform's library is loaded only where it is configured: start-up and memory are those of what is used. */
type CreateAdapter = (context: AdapterContext) => Promise<Adapter | undefined>;

export const platforms: readonly CreateAdapter[] = [
  async ({ config: { slack }, log, mount, reportUrl }) =>
    slack && (await import("./slack/index.ts")).createSlackAdapter({ ...slack, log, mount, reportUrl }),
  async ({ config: { discord }, log, reportUrl }) =>
    discord && (await import("./discord/index.ts")).createDiscordAdapter({ ...discord, log, reportUrl }),
];
