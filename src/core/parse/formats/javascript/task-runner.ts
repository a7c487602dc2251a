/** Verdicts of what runs the scripts of a project: Turborepo, Nx, Lerna, concurrently, npm-run-all. The script's own output tells why. */
import { CONSEQUENCE } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";

const VERDICTS = [
  /^\s{0,4}ERROR {1,3}(?:run failed: .{1,300}|\S{1,100}#[\w:-]{1,60}: command .{1,500})$/,
  /^(?:\S{1,100}:)?\s{0,4}ERROR: command finished with error: .{1,500}$/,
  /^\s{0,4}NX {1,4}(?:Running|Ran) targets? .{1,300} failed$/,
  /^lerna ERR! .{1,300} exited \d{1,3} in '.{1,200}'$/,
  /^ERROR: "[\w:./-]{1,100}" exited with \d{1,3}\.$/,
  /^\[nodemon\] app crashed - waiting for file changes before starting\.\.\.$/,
  /^Failed running '.{1,300}'$/,
];
const EXIT = /exited(?: with)? \(?(\d{1,3})|exit(?: status| code) (\d{1,3})/;

const anchors = ["ERROR  ", "ERROR: ", "NX  ", "lerna ERR!", "[nodemon] app crashed", "Failed running '"];

export const taskRunner = lineFormat("task-runner", anchors, (line, number) => {
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
