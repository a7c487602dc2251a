/** Rust: panics, error chains, rustc, cargo. */
import type { Format } from "../../../types.ts";

export const rustFormats: readonly Format[] = [];
