/** The bot: database, queue, platforms and worker, started in the order in which they need each other. */
import type { Logger } from "pino";
import { platforms } from "./adapters/index.ts";
import { createWebAdapter } from "./adapters/web/index.ts";
import type { Config } from "./config.ts";
import { limited } from "./core/analysts/limited.ts";
import { createIntake } from "./core/intake.ts";
import { createQueue } from "./core/queue/index.ts";
import { createStore } from "./core/store/index.ts";
import { openSqlite } from "./core/store/sqlite.ts";
import type { Adapter, Intake, Job } from "./core/types.ts";
import { createWorker } from "./core/worker.ts";
import { createAnalysts, reportPage, teamKnowledge } from "./services.ts";

export interface Bot {
  /** The web console's address. */
  url: string;
  /** Takes nothing more, finishes what was begun, closes. */
  stop(): Promise<void>;
}

/** Starts everything that is configured. Resolves when every platform is connected; rejects, naming the setting, when one can't be. */
export async function startBot(config: Config, log: Logger): Promise<Bot> {
  const { alertChannels, languages, host, port, publicUrl } = config;
  const db = await openSqlite(config.dataDir);
  const store = createStore(db);
  const queue = await createQueue(db);
  const web = createWebAdapter({ host, port, log, store, languages, publicUrl });
  const context = { config, log, mount: web.mount, reportUrl: reportPage(config) };
  const configured = await Promise.all(platforms.map((create) => create(context)));
  const adapters = [web, ...configured.filter((adapter) => adapter !== undefined)];

  const { offline, model } = await createAnalysts(config);
  const services = {
    offline,
    ...(model && { model: limited(model) }),
    store,
    languages,
    ...teamKnowledge(config, (problems) => log.warn({ problems }, "runbooks that can't be used")),
    onModelFailure: (error: unknown) => log.warn(reasonOf(error), "model failed"),
  };
  const onFailure = (error: unknown, job?: Job) =>
    log.error({ ...reasonOf(error), ...(job && whichOf(job)) }, "job failed");
  const worker = createWorker({ queue, adapters, services, onFailure });
  const intake = createIntake({ queue, alertChannels, wake: worker.wake });

  const stop = async () => {
    // What is under way still needs its platform.
    await worker.stop();
    await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
    await db.destroy();
  };
  try {
    await startAll(adapters, intake);
  } catch (error) {
    await stop();
    throw error;
  }
  worker.start();
  return { url: web.url(), stop };
}

/** Starts all at once. When one can't be started, the others are up before the first reason is thrown, so that they can be stopped. */
async function startAll(adapters: readonly Adapter[], intake: Intake): Promise<void> {
  const started = await Promise.allSettled(adapters.map((adapter) => adapter.start(intake)));
  const failed = started.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}

/** What a log says of a job: enough to find the message, and none of its words. */
function whichOf({ id, attempt, message: { platform, channelId } }: Job): object {
  return { job: id, attempt, platform, channel: channelId };
}

/** What a log may say of an error: its kind and code. Its message may quote what was posted, or a URL with a key in it. */
function reasonOf(error: unknown): { error: string; code?: unknown } {
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.name, ...("code" in error && { code: error.code }) };
}
