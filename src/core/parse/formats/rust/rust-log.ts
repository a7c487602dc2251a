/** Error records of tracing-subscriber and env_logger: `2024-07-26T08:12:01.300518Z ERROR span{field=1}: app::db: message`; I/O errors that a program printed itself. */
import type { Finding } from "../../../types.ts";
import { ofRustText } from "../../categories/rust.ts";
import { LIKELY } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { CAUSED_BY, readRustCauses } from "../../shared/rust-chain.ts";
import { inProse } from "../../shared/prose.ts";

const DATE = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?`;
const TARGET = String.raw`[a-z]\w{0,60}(?:::\w{1,60}){0,12}`;
const TRACING = new RegExp(
  `^\\s{0,8}${DATE} {1,3}(ERROR) (?:ThreadId\\(\\d{1,6}\\) )?(?:\\w{1,60}(?:\\{[^}]{0,600}\\})?:){0,8} ?(?:${TARGET}: )(?:src/[^:]{1,200}:\\d{1,6}: )?(\\S.{0,1500})$`,
);
/** Where the time was in front of all lines, it has been taken off; a path of modules tells. */
const UNDATED =
  /^\s{0,8}(ERROR) {1,2}(?:\w{1,60}(?:\{[^}]{0,600}\})?:(?!:)){0,8} ?[a-z]\w{0,60}(?:::\w{1,60}){1,12}: (\S.{0,1500})$/;
const ENV_LOGGER = new RegExp(`^\\[${DATE} (ERROR) {1,2}${TARGET}\\] (\\S.{0,1700})$`);

/** How far below a record the chain that anyhow printed for it begins. */
const CHAIN_REACH = 2;

/** An I/O error as `Debug` shows it, behind a program's own words. */
const OS_ERROR =
  /^(?:error: )?([^{}]{1,300}\bOs \{ code: -?\d{1,9}, kind: \w{1,40}, message: ".{0,300}?" \}.{0,300})$/i;

/** fern's and Zed's, with the place in brackets. */
const PLACED = new RegExp(`^${DATE} {1,3}(ERROR) {1,2}\\[[\\w./\\\\-]{1,200}\\.rs:\\d{1,7}\\] (\\S.{0,1500})$`);

/** A record that a terminal broke behind its target. */
const WRAPPED = new RegExp(`^\\s{0,8}${DATE} {1,3}ERROR ${TARGET}:$`);

export const rustLog = lineFormat(
  "rust-log",
  ["ERROR ", "Os { code: "],
  (line, number, { lines }): Finding | undefined => {
    const isWrapped = WRAPPED.test(line);
    const [, , message] =
      TRACING.exec(isWrapped ? `${line} ${lines[number]?.trim()}` : line) ??
      ENV_LOGGER.exec(line) ??
      UNDATED.exec(line) ??
      PLACED.exec(line) ??
      [];
    if (!message) return osError(line, number);
    if (message.includes("panicked at ")) return undefined;
    const last = isWrapped ? number + 1 : number;
    const below = lines.slice(last, last + CHAIN_REACH).findIndex((one) => CAUSED_BY.test(one));
    const chain = below < 0 ? { causes: [], last: last - 1 } : readRustCauses(lines, last + below);
    const said = [message, ...chain.causes.map((cause) => cause.message)].join("\n");
    return {
      ...{ runtime: "rust", lines: [number, chain.last + 1], confidence: LIKELY, message },
      category: ofRustText(said),
      causes: chain.causes,
    };
  },
);

function osError(line: string, number: number): Finding | undefined {
  const message = line.includes("panicked at ") || inProse(line) ? undefined : OS_ERROR.exec(line)?.[1];
  if (message === undefined) return undefined;
  return { runtime: "rust", lines: [number, number], confidence: LIKELY, message, category: ofRustText(message) };
}
