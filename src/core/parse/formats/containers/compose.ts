/** Docker Compose: what is wrong in a Compose file, and why services do not come up. Wordings of versions 1 and 2. */
import type { Category, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { operationsCategory } from "../../shared/operations-category.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { toNumber } from "../../shared/lines.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

/** Group 1 is the message. */
const sayings: readonly [RegExp, number, Category?][] = [
  [/^(?:ERROR: )?(The Compose file (?:'.{1,300}' )?is invalid because:)$/, CERTAIN, "configuration"],
  [/^(?:ERROR: )?(yaml\.(?:parser|scanner|composer|constructor|reader)\.\w{1,30}: .{1,900})$/, STRONG, "syntax"],
  [/^(?:ERROR: )?((?:Unsupported config option for|Invalid top-level property) .{1,300})$/, STRONG, "configuration"],
  [
    /^ERROR: ((?:Cannot (?:start|create|stop|recreate|locate|kill) |No such service|Network |Volume |Pool overlaps|The image |Version in "|build path |could not find an available|Named volume|HTTP request took too long|Encountered errors|yaml\.|no such (?:image|manifest)|pull access denied|Get https?:|Head https?:|manifest for |[\w.-]{1,60} image |readlink |An HTTP request took).{1,1500})$/,
    STRONG,
  ],
  [/^ERROR: (Couldn't connect to Docker daemon .{1,300})$/, STRONG, "connection"],
  [/^ERROR: for \S{1,100} {1,4}(\S.{1,1500})$/, CERTAIN],
  [
    /^(?:ERROR: )?(Service "?'?[\w.-]{1,60}"?'? (?:depends on|has neither|uses an undefined|refers to|mounts volumes|failed to build).{0,300})$/i,
    STRONG,
    "configuration",
  ],
  [/^((?:validating|parsing|yaml:|failed to parse) \/?\S{0,300}\.ya?ml: .{1,900})$/, STRONG],
  [/^(service "[\w.-]{1,60}" .{3,500})$/, STRONG],
  [/^(yaml: (?:line \d{1,6}: |unmarshal errors|control characters|invalid ).{0,900})$/, STRONG, "syntax"],
  [/^(dependency failed to start: .{1,300})$/, STRONG, "deployment"],
  [/^(?:ERROR: )?(Circular dependency between \S{1,80} and \S.{0,200})$/, STRONG, "configuration"],
  [/^(dependency cycle detected: .{1,300})$/, STRONG, "configuration"],
  [/^(no configuration file provided: not found)$/, STRONG, "not-found"],
  [/^(no such service: .{1,200})$/, STRONG, "not-found"],
  [
    /^((?:network|volume|secret|config) [\w.-]{1,100} declared as external, but could not be found.{0,300})$/,
    STRONG,
    "not-found",
  ],
  [/^((?:env file|Couldn't find env file:?) \/?.{1,300}?(?: not found: .{1,200})?)$/, STRONG, "not-found"],
  [
    /^(invalid (?:interpolation format|spec|mount config|compose project|proto|containerPort|IP address|service name).{0,500})$/i,
    STRONG,
  ],
  [
    /^((?:error|Error) while interpolating .{1,500}|required variable \S{1,100} is missing a value.{0,300}|Missing mandatory value for .{1,300})$/,
    STRONG,
    "configuration",
  ],
  [/^(Version "?[\w.]{1,20}"? in ".{1,200}" is (?:invalid|unsupported).{0,200})$/, STRONG, "configuration"],
  [/^(Named volume ".{1,200}" is used in service .{1,200})$/, STRONG, "configuration"],
  [/^ {0,3}[✘⠿] ((?:Container|Network|Volume|Image|Service) \S{1,120} .{0,60}(?:[Ee]rror|failed) \S.{0,300})$/, LIKELY],
  // The state of one among others, with the seconds it took; why stands below.
  [
    /^ {0,3}[✘⠿] ((?:Container|Network|Volume|Image|Service) \S{1,120} {1,40}(?:Error|failed)(?: {1,200}[\d.]{1,8}s)? {0,4})$/,
    CONSEQUENCE,
    "deployment",
  ],
  [/^ {0,8}(Can't find a suitable configuration file in this directory or any)$/, STRONG, "not-found"],
  [/^(container \S{1,120} (?:exited \(\d{1,3}\)|is unhealthy|has no healthcheck configured))$/, LIKELY, "deployment"],
  [
    /^(services\.[\w.-]{1,200} (?:must be|contains|has|is |Additional property|value|expected).{1,300})$/,
    STRONG,
    "configuration",
  ],
  [/^(external (?:volume|network|secret|config) ".{1,100}" not found)$/, STRONG, "not-found"],
  [/^((?:container )?\S{1,100} exited with code [1-9]\d{0,2})(?: \(restarting\))?$/, CONSEQUENCE, "deployment"],
];
/** `container shop-db-1 exited (1)` */
const EXITED = / exited \(([1-9]\d{0,2})\)/;
const AFTERMATH = /^Encountered errors while|^for /;

export const compose: Format = lineFormat(
  "compose",
  requiredLiterals(...sayings.map(([pattern]) => pattern)),
  (line, number, text): Finding | undefined => {
    const found = sayings
      .map(([pattern, confidence, category]) => ({ message: pattern.exec(line)?.[1], confidence, category }))
      .find(({ message }) => message !== undefined);
    const isInside = /is invalid because:$/.test(text.lines[number - 2] ?? "");
    if (found?.message === undefined || isInside || inProse(line)) return undefined;
    const below = /because:$/.test(found.message) ? (text.lines[number] ?? "").trim() : "";
    const message = below ? `${found.message}\n${below}` : found.message;
    return {
      runtime: "docker",
      lines: [number, number + (below ? 1 : 0)],
      confidence: AFTERMATH.test(message) ? CONSEQUENCE : found.confidence,
      message,
      category: found.category ?? operationsCategory(message) ?? "configuration",
      exitCode: toNumber(EXITED.exec(message)?.[1]) ?? exitCodeAfter(text.lines, number - 1, 1),
    };
  },
);
