/** Refused command lines and failed commands of Click and Typer: https://click.palletsprojects.com/en/stable/exceptions/ */
import type { Category, Finding } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { byWording, type Wordings } from "../../shared/by-wording.ts";
import { blockFormat } from "../../shared/line-format.ts";

/** Stands between the usage and the error: `Try 'flask run --help' for help.` */
const HINT = /^Try (['"]).{1,200} (?:--help|-h)\1 for help\.?$/;
/** Plain, or in Typer's box. */
const ERROR = /^(?:Error: |[│|] )(\S.{0,1500}?)\s{0,200}[│|]?$/;
const REACH = 5;

const WORDINGS: Wordings = [
  [
    /^(?:Could not import|While importing|Failed to import|No module named)|^Unable to load celery application|module \S{1,200} was not found/,
    "dependency",
  ],
  [/^(?:Could not (?:locate|find)|Failed to find)/, "configuration"],
  [/(?:does not exist|No such file or directory|not found)\.?$/, "not-found"],
  [/Permission denied$|is not (?:readable|writable)\.?$/, "permission"],
];

const categoryOf = (message: string): Category => byWording(message, WORDINGS) ?? "invalid-input";

function read(lines: readonly string[], at: number): Finding | undefined {
  if (!HINT.test(lines[at]!)) return undefined;
  const below = lines.slice(at + 1, at + 1 + REACH);
  const index = below.findIndex((line) => ERROR.test(line));
  const message = ERROR.exec(below[index] ?? "")?.[1];
  if (message === undefined) return undefined;
  // Celery says below the option what is wrong with its value.
  const told = message.endsWith(":") ? (lines[at + 2 + index] ?? "") : message;
  return {
    runtime: "python",
    lines: [at + 1, at + 2 + index],
    confidence: CERTAIN,
    message,
    category: categoryOf(told),
  };
}

export const pythonClick = blockFormat(
  "python-click",
  [" --help' for help", ' --help" for help', " -h' for help", ' -h" for help'],
  read,
);
