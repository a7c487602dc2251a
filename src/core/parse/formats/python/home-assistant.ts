/** A record of Home Assistant's log as its system page shows it: the logger, the source, when it occurred, and the message below. */
import type { Finding } from "../../../types.ts";
import { LIKELY } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";

const LOGGED = /^Last logged: \d/;
const LOGGER = /^Logger: [\w.-]{1,200}$/;
const SOURCE = /^Source: (?<file>\S{1,300}\.py):(?<line>\d{1,7})$/;
const MOST_ABOVE = 8;

export const homeAssistant = blockFormat("home-assistant", ["Last logged: "], (lines, at): Finding | undefined => {
  const above = lines.slice(Math.max(0, at - MOST_ABOVE), at);
  const said = lines[at + 1] === "" ? at + 2 : at + 1;
  const message = lines[said];
  if (!LOGGED.test(lines[at]!) || !above.some((line) => LOGGER.test(line)) || !message) return undefined;
  const { file, line } = above.map((one) => SOURCE.exec(one)?.groups).find(Boolean) ?? {};
  const location = file === undefined ? undefined : { file, line: Number(line) };
  return { runtime: "python", lines: [at + 1, said + 1], confidence: LIKELY, message, location };
});
