/** The configuration, for a command. */
import dotenv from "dotenv";
import { loadConfig, type Config } from "../config.ts";
import { ConfigError } from "../core/errors.ts";
import { UsageError } from "./input.ts";
import { bilingual } from "../core/labels.ts";

/** Reads the environment and `.env`. @throws UsageError naming the variables at fault */
export function readConfig(): Config {
  dotenv.config({ quiet: true });
  try {
    return loadConfig(process.env);
  } catch (error) {
    throw error instanceof ConfigError
      ? new UsageError(bilingual(error.message, error.message), { cause: error })
      : error;
  }
}
