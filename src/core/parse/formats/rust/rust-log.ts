/** Error records of tracing-subscriber and env_logger: `2024-07-26T08:12:01.300518Z ERROR span{field=1}: app::db: message`. */
import type { Finding } from "../../../types.ts";
import { ofRustText } from "../../categories/rust.ts";
import { LIKELY } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";

const DATE = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?`;
const TARGET = String.raw`[a-z]\w{0,60}(?:::\w{1,60}){0,12}`;
const TRACING = new RegExp(
  `^${DATE} {1,3}(ERROR) (?:ThreadId\\(\\d{1,6}\\) )?(?:\\w{1,60}(?:\\{[^}]{0,600}\\})?:){0,8} ?(?:${TARGET}: )(?:src/[^:]{1,200}:\\d{1,6}: )?(\\S.{0,1500})$`,
);
const ENV_LOGGER = new RegExp(`^\\[${DATE} (ERROR) {1,2}${TARGET}\\] (\\S.{0,1700})$`);

export const rustLog = lineFormat("rust-log", [" ERROR "], (line, number): Finding | undefined => {
  const [, , message] = TRACING.exec(line) ?? ENV_LOGGER.exec(line) ?? [];
  if (!message || message.includes("panicked at ")) return undefined;
  return { runtime: "rust", lines: [number, number], confidence: LIKELY, message, category: ofRustText(message) };
});
