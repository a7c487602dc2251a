/** The configuration: the only reader of the environment. */
import { z } from "zod";
import { ConfigError } from "./core/errors.ts";
import { Language } from "./core/report.ts";

/** An empty variable counts as one that is not set, as `.env` files leave them. */
const text = z.string().trim().min(1).optional();

const commaSeparated = z
  .string()
  .default("")
  .transform((value) =>
    value
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );

/** Every variable that is read, in the order of `.env.example`. */
export const Environment = z.object({
  SLACK_BOT_TOKEN: text.refine(
    (token) => !token || token.startsWith("xoxb-"),
    "must be a bot token, which begins with xoxb-",
  ),
  SLACK_APP_TOKEN: text.refine(
    (token) => !token || token.startsWith("xapp-"),
    "must be an app-level token, which begins with xapp-",
  ),
  SLACK_SIGNING_SECRET: text,
  SLACK_API_URL: z
    .url()
    .refine((url) => url.endsWith("/api/"), "must end in /api/")
    .optional(),
  DISCORD_TOKEN: text,
  DISCORD_API_URL: z
    .url()
    .refine((url) => url.endsWith("/api"), "must end in /api")
    .optional(),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: z.url().optional(),
  OPENAI_MODEL: text.default("gpt-5-mini"),
  DATA_DIR: text.default("data"),
  ALERT_CHANNELS: commaSeparated,
  REPORT_LANGUAGES: commaSeparated
    .transform((parts) => (parts.length > 0 ? parts : ["en", "zh-CN"]))
    .pipe(z.array(z.enum(Language.options, "must be en, zh-CN, or both separated by a comma"))),
  RUNBOOKS_DIR: text,
  HOST: text.default("127.0.0.1"),
  PORT: z.coerce.number("must be a number").int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
});

/**
 * The languages in which a program speaks to whoever runs it: those of REPORT_LANGUAGES, else that of the locale (POSIX: LC_ALL, LC_MESSAGES,
 * LANG), else both.
 */
export function ownLanguages(env: Readonly<Record<string, string | undefined>>): readonly Language[] {
  const set = env.REPORT_LANGUAGES ?? "";
  const named = Language.options.filter((language) => set.split(",").some((part) => part.trim() === language));
  if (named.length > 0) return named;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(Boolean) ?? "";
  if (/^zh/i.test(locale)) return ["zh-CN"];
  return /^(?:en|C|POSIX)(?:$|[._])/.test(locale) ? ["en"] : Language.options;
}

export interface Config {
  slack?: { botToken: string; appToken?: string; signingSecret?: string; apiUrl?: string };
  discord?: { token: string; apiUrl?: string };
  model?: { apiKey: string; baseUrl?: string; name: string };
  dataDir: string;
  alertChannels: ReadonlySet<string>;
  languages: readonly Language[];
  runbooksDir?: string;
  host: string;
  port: number;
  publicUrl?: string;
  logLevel: string;
}

/**
 * Reads the configuration.
 * @param env usually `process.env`, with what `.env` adds
 * @throws {ConfigError} naming the variables
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ""));
  const read = Environment.safeParse(given);
  if (!read.success)
    throw new ConfigError(read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  const problems = missing(read.data);
  if (problems.length > 0) throw new ConfigError(problems.join("\n"));
  return toConfig(read.data);
}

/** Variables that only make sense together. */
function missing(env: z.infer<typeof Environment>): string[] {
  const problems: string[] = [];
  if (env.SLACK_BOT_TOKEN && !env.SLACK_APP_TOKEN && !env.SLACK_SIGNING_SECRET) {
    problems.push(
      "SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (for Socket Mode) nor SLACK_SIGNING_SECRET (for HTTP): set one of them",
    );
  }
  if (!env.SLACK_BOT_TOKEN && (env.SLACK_APP_TOKEN || env.SLACK_SIGNING_SECRET)) {
    problems.push(
      "SLACK_BOT_TOKEN is missing: copy the Bot User OAuth Token (xoxb-…) from the app's OAuth & Permissions page",
    );
  }
  if (!env.OPENAI_API_KEY && env.OPENAI_BASE_URL) {
    problems.push(
      "OPENAI_API_KEY is missing, though OPENAI_BASE_URL is set: for a server that needs no key, set any word",
    );
  }
  return problems;
}

function toConfig(env: z.infer<typeof Environment>): Config {
  return {
    ...(env.SLACK_BOT_TOKEN && {
      slack: {
        botToken: env.SLACK_BOT_TOKEN,
        appToken: env.SLACK_APP_TOKEN,
        signingSecret: env.SLACK_SIGNING_SECRET,
        apiUrl: env.SLACK_API_URL,
      },
    }),
    ...(env.DISCORD_TOKEN && { discord: { token: env.DISCORD_TOKEN, apiUrl: env.DISCORD_API_URL } }),
    ...(env.OPENAI_API_KEY && {
      model: { apiKey: env.OPENAI_API_KEY, baseUrl: env.OPENAI_BASE_URL, name: env.OPENAI_MODEL },
    }),
    dataDir: env.DATA_DIR,
    alertChannels: new Set(env.ALERT_CHANNELS),
    languages: env.REPORT_LANGUAGES,
    runbooksDir: env.RUNBOOKS_DIR,
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    logLevel: env.LOG_LEVEL,
  };
}
