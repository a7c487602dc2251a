/** A setting that can't be used. Its message names the variable and says what to do; the process ends with it. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/** A platform will never take this answer: its place is gone, or closed to us. Trying again is noise. */
export class RefusedError extends Error {
  override name = "RefusedError";
  /** The platform's own code. */
  readonly code: string | number;

  constructor(message: string, code: string | number) {
    super(message);
    this.code = code;
  }
}

/** A platform asks to be left alone for a while. */
export class LimitedError extends Error {
  override name = "LimitedError";
  /** In milliseconds. */
  readonly delay: number;

  constructor(message: string, delay: number) {
    super(message);
    this.delay = delay;
  }
}

/** What was thrown, in words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
