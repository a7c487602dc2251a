/** Verdicts of what runs the scripts of a project: Turborepo, Nx, Lerna, concurrently, npm-run-all, gulp. The script's own output tells why. */
import type { Finding } from "../../../types.ts";
import { CONSEQUENCE, STRONG } from "../../confidence.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { placeOnLine } from "../../shared/javascript-place.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

const VERDICTS = [
  /^\s{0,4}ERROR {1,3}(?:run failed: .{1,300}|\S{1,100}#[\w:-]{1,60}: command .{1,500})$/,
  /^(?:\S{1,100}:)?\s{0,4}ERROR: command finished with error: .{1,500}$/,
  /^\s{0,4}NX {1,4}(?:Running|Ran) targets? .{1,300} failed$/,
  /^lerna ERR! .{1,300} exited \d{1,3} in '.{1,200}'$/,
  /^ERROR: "[\w:./-]{1,100}" exited with \d{1,3}\.$/,
  /^\[nodemon\] app crashed - waiting for file changes before starting\.\.\.$/,
  /^Failed running '.{1,300}'$/,
  /^(?:\[[\d:]{8}\] )?'[\w:.-]{1,60}' errored after .{1,20}$/,
];
/** gulp tells a plugin's error below its name, behind the file that it is about. */
const PLUGIN = /^(?:\[[\d:]{8}\] )?Error in plugin ["'].{1,60}["']$/;
const PLUGIN_REACH = 5;
const EXIT = /exited(?: with)? \(?(\d{1,3})|exit(?: status| code) (\d{1,3})/;

const anchors = requiredLiterals(...VERDICTS, PLUGIN);

function readPlugin(line: string, number: number, lines: readonly string[]): Finding | undefined {
  if (!PLUGIN.test(line)) return undefined;
  const below = lines.slice(number, number + PLUGIN_REACH).map((text) => text.slice(0, 1000).trim());
  const place = below.map((text) => placeOnLine(text)).find((found) => found);
  const told = below.findIndex((text) => text !== "" && text !== "Message:" && !placeOnLine(text));
  const message = (below[told] ?? line).replace(/^(?:Error: )/, "");
  const category = engineCategory(message) ?? "build";
  const span: [number, number] = [number, number + told + 1];
  return { runtime: "node", lines: span, confidence: STRONG, message, category, location: place };
}

export const taskRunner = lineFormat("task-runner", anchors, (line, number, { lines }) => {
  const plugin = readPlugin(line, number, lines);
  if (plugin) return plugin;
  if (!VERDICTS.some((verdict) => verdict.test(line))) return undefined;
  const [, exited, status] = EXIT.exec(line) ?? [];
  const exitCode = Number(exited ?? status ?? 0) || undefined;
  const isNpm = /lerna|ERROR: "|^\s{0,4}(?:ERROR {2}|NX)/.test(line);
  const message = line.trim();
  return {
    runtime: isNpm ? "npm" : "node",
    lines: [number, number],
    confidence: CONSEQUENCE,
    message,
    exitCode,
    category: "build",
  };
});
