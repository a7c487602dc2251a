/** What clap, the argument parser of Rust's command-line tools, refuses: https://docs.rs/clap/latest/clap/error/enum.ErrorKind.html */
import type { Finding } from "../../../types.ts";
import { CERTAIN, LIKELY } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

const MAX_REACH = 25;
const REFUSED =
  /^error: ((?:unexpected argument '|unrecognized subcommand '|the following required arguments were not provided:|invalid value '|a value is required for '|the argument '|equal sign is needed|Found argument '|The following required arguments were not provided:|The subcommand '|Invalid value (?:'|"|for)|the subcommand '|unexpected value '|one or more required|'[^']{1,60}' requires a subcommand|\d{1,3} (?:more )?values? required).{0,600})$/;
const TRAILER = /^For more information,? try '?(?:\S{1,40} )?--?h/;

export const clap = lineFormat("clap", requiredLiterals(REFUSED), (line, number, { lines }): Finding | undefined => {
  const message = REFUSED.exec(line)?.[1];
  if (!message) return undefined;
  const below = lines.slice(number, number + MAX_REACH).map((one) => one.slice(0, 200));
  const complete = below.some((one) => TRAILER.test(one));
  const isCargo = below.some((one) => /^\s{0,8}(?:Usage: )?cargo /.test(one));
  return {
    runtime: isCargo ? "cargo" : "rust",
    lines: [number, number],
    confidence: complete ? CERTAIN : LIKELY,
    message,
    category: "invalid-input",
  };
});
