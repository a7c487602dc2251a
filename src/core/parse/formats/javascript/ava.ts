/** Failed assertions of AVA, indented or not: the test's name, its place, an excerpt, what differs. What is thrown in a test comes with a stack. */
import type { Finding, Format } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { parsePlace } from "../../shared/javascript-frames.ts";

const PLACE = /^ {0,2}(\S.{0,300}\.[cm]?[jt]sx?:\d{1,7})$/;
const EXCERPT = /^ {0,8}\d{1,7}:(?: |$)|^\s*$/;
/** An assertion's own text ends in a colon, or stands alone. */
const TOLD = /^ {0,2}(\S.{0,500})$/;
const FRAME = /^ {0,2}› (?:(.{1,200}) \()?((?:file:\/\/)?\S{1,300}:\d{1,7}:\d{1,7})\)?$/;
const MOST_LINES = 80;

function readFailure(lines: readonly string[], at: number): Finding | undefined {
  const place = parsePlace(PLACE.exec(lines[at] ?? "")?.[1] ?? "");
  if (!place) return undefined;
  const below = lines.slice(at + 1, at + MOST_LINES);
  const told = below.findIndex((line) => !EXCERPT.test(line));
  const message = TOLD.exec((below[told] ?? "").slice(0, 600).trimEnd())?.[1]?.replace(/:$/, "");
  if (told < 2 || message === undefined || message.startsWith("Error thrown in test")) return undefined;
  const frames = below.flatMap((line) => {
    const [, name, where] = FRAME.exec(line.slice(0, 600).trimEnd()) ?? [];
    const location = where === undefined ? undefined : parsePlace(where);
    return location ? [{ function: name, ...location }] : [];
  });
  return {
    runtime: "node",
    lines: [at + 1, at + 2 + told],
    confidence: CERTAIN,
    message,
    category: "assertion",
    location: frames[0] ?? place,
    frames,
  };
}

export const ava: Format = {
  name: "ava",
  anchors: ["✘ [fail]: ", "✖ [fail]: ", "› "],
  parse({ lines }) {
    const found = lines.flatMap((_, at) => readFailure(lines, at) ?? []);
    return found.length > 0 ? found : undefined;
  },
};
