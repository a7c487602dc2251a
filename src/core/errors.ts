/** A setting that can't be used. Its message names the variable and says what to do; the process ends with it. */
export class ConfigError extends Error {
  override name = "ConfigError";
}
