/** Bolt's log in ours. */
import { LogLevel } from "@slack/bolt";
import type { webApi } from "@slack/bolt";
import type { Logger } from "pino";

/**
 * A logger for Slack's libraries. Their debug lines hold whole payloads, so those are dropped, and their level is never debug;
 * their info lines are our debug lines.
 */
export function boltLogger(log: Logger): webApi.Logger {
  const line = (words: unknown[]) => words.map(String).join(" ").slice(0, 500);
  return {
    debug: () => undefined,
    info: (...words) => log.debug(line(words)),
    warn: (...words) => log.warn(line(words)),
    error: (...words) => log.error(line(words)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
