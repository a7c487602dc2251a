/** Rust: panics, error chains, rustc, cargo. */
import type { Format } from "../../../types.ts";
import { cargo } from "./cargo.ts";
import { cargoTest } from "./cargo-test.ts";
import { clap } from "./clap.ts";
import { miette } from "./miette.ts";
import { rustAbort } from "./rust-abort.ts";
import { rustLog } from "./rust-log.ts";
import { rustPanic } from "./rust-panic.ts";
import { rustReport } from "./rust-report.ts";
import { rustc } from "./rustc.ts";

export const rustFormats: readonly Format[] = [
  rustPanic,
  rustAbort,
  rustc,
  cargo,
  rustReport,
  miette,
  cargoTest,
  clap,
  rustLog,
];
