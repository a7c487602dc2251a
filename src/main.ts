/** Starts the bot, and stops it cleanly. With the command line, the only place that ends the process. */
import dotenv from "dotenv";
import { pino } from "pino";
import { startBot } from "./bot.ts";
import { loadConfig } from "./config.ts";
import { ConfigError } from "./core/errors.ts";

dotenv.config({ quiet: true });

try {
  const config = loadConfig(process.env);
  const log = pino({ level: config.logLevel });
  const bot = await startBot(config, log);
  log.info({ url: bot.url, milliseconds: Math.round(process.uptime() * 1000) }, "Bugloss is up");
  const stop = async () => {
    // What hangs must not keep the process: its job is stored, and is taken up after the next start.
    setTimeout(() => process.exit(1), 10_000).unref();
    await bot.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
} catch (error) {
  const isOurs = error instanceof ConfigError;
  process.stderr.write(
    `Bugloss can't start.\n${isOurs || !(error instanceof Error) ? String(error) : (error.stack ?? error.message)}\n`,
  );
  process.exit(isOurs ? 78 : 1);
}
