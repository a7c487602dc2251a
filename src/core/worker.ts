/** The worker: takes jobs off the queue and answers them. What goes wrong with one job is caught here and ends here. */
import { setTimeout as sleep } from "node:timers/promises";
import { createDelivery } from "./deliver.ts";
import { diagnose, type Services } from "./diagnose.ts";
import { LimitedError, RefusedError } from "./errors.ts";
import { extract } from "./extract/index.ts";
import { channelKey } from "./keys.ts";
import { failed, noError } from "./notices.ts";
import { redact } from "./redact/index.ts";
import { reportId } from "./compose.ts";
import type { Adapter, IncomingMessage, Job, Queue, Store } from "./types.ts";

export interface WorkerOptions {
  queue: Queue;
  adapters: readonly Adapter[];
  services: Services & { store: Store };
  /** Told of each failure; the message's text is not among what it is told. */
  onFailure: (error: unknown, job?: Job) => void;
  /** Milliseconds before the second attempt; each further one waits four times as long. */
  firstDelay?: number;
  /** Milliseconds for which `stop` waits for what was begun. */
  grace?: number;
}

export interface Worker {
  /** Begins to take jobs. Every adapter must be up: a search for an earlier answer finds nothing before. */
  start: () => void;
  /** There is new work. */
  wake: () => void;
  /** Takes no more jobs, and resolves when those begun are done; what takes too long is left to the next start. */
  stop: () => Promise<void>;
}

/** With these delays, a platform may be away for a quarter of an hour. */
const maxFailures = 8;
const longestDelay = 300_000;
/** Runs in all: a job that ends the process each time must not do so for ever. */
const maxAttempts = 30;
/** Jobs before their first answer, at the same time: platforms limit each channel, and one that waits must not hold up the others. */
const slots = 16;
const slotsPerChannel = 2;
/** How often jobs that became due are looked for, in milliseconds; new ones are announced by `wake`. */
const pollInterval = 200;

export function createWorker(options: WorkerOptions): Worker {
  const { queue, adapters, services, onFailure, grace = 5000 } = options;
  const running = new Set<Promise<void>>();
  /** The channels of the jobs that have a slot, by the job's id. */
  const answering = new Map<string, string>();
  let isStopped = true;
  let timer: NodeJS.Timeout | undefined;

  async function run(job: Job, onAnswer: () => void): Promise<void> {
    if (job.attempt > maxAttempts) return giveUp(job, options);
    try {
      await answer(job, adapterOf(job, adapters), { queue, services, onAnswer });
      await queue.done(job.id);
    } catch (error) {
      // What stopping cut short stays marked as running, and so is taken up after the next start.
      if (isStopped) return;
      onFailure(error, job);
      await settle(job, error, options);
    }
  }

  function begin(job: Job): void {
    const release = () => {
      answering.delete(job.id);
      wake();
    };
    answering.set(job.id, channelKey(job.message));
    const task: Promise<void> = run(job, release)
      .catch((error: unknown) => onFailure(error, job))
      .finally(() => {
        running.delete(task);
        release();
      });
    running.add(task);
  }

  async function fill(): Promise<void> {
    while (!isStopped && answering.size < slots) {
      const job = await queue.take(fullChannels([...answering.values()]));
      if (!job) return;
      begin(job);
    }
  }

  let filling: Promise<void> = Promise.resolve();
  const wake = () => {
    filling = filling.then(fill).catch((error: unknown) => onFailure(error));
  };

  return {
    start() {
      isStopped = false;
      timer = setInterval(wake, pollInterval);
      wake();
    },
    wake,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await filling;
      await Promise.race([Promise.all(running), sleep(grace, undefined, { ref: false })]);
    },
  };
}

/** What becomes of a job that failed. */
async function settle(job: Job, error: unknown, options: WorkerOptions): Promise<void> {
  const { queue, firstDelay = 1000 } = options;
  if (error instanceof RefusedError) return queue.fail(job.id, error.message);
  if (job.failures + 1 >= maxFailures) return giveUp(job, options);
  const delay = Math.min(firstDelay * 4 ** job.failures, longestDelay);
  await queue.retry(job.id, error instanceof LimitedError ? Math.max(delay, error.delay) : delay);
}

async function giveUp(job: Job, { queue, adapters }: WorkerOptions): Promise<void> {
  await queue.fail(job.id, "attempts used up");
  if (job.message.kind === "alert") return;
  await createDelivery(job, adapterOf(job, adapters), queue)(failed(reportId(job.message)));
}

function fullChannels(taken: readonly string[]): string[] {
  return taken.filter((channel) => taken.filter((one) => one === channel).length >= slotsPerChannel);
}

interface Answering {
  queue: Queue;
  services: WorkerOptions["services"];
  /** Called when the first answer stands; refining it may take long, and needs no slot. */
  onAnswer: () => void;
}

/** Answers one job: the report as it is made, or a word that there is none. An alert channel hears nothing but reports. */
async function answer(job: Job, adapter: Adapter, { queue, services, onAnswer }: Answering): Promise<void> {
  const message = withMaskedNames(await adapter.complete(job.message));
  const deliver = createDelivery(job, adapter, queue);
  let isAnswered = false;
  for await (const report of diagnose(message, services)) {
    await services.store.saveReport(report);
    await deliver(report);
    isAnswered = true;
    onAnswer();
  }
  if (!isAnswered && message.kind !== "alert") await deliver(noError(extract(message).receipt));
}

/** What a receipt calls its parts. Their texts are masked where they are read. */
function withMaskedNames(message: IncomingMessage): IncomingMessage {
  const parts = message.parts.map((part) => ({ ...part, ...(part.name && { name: redact(part.name).text }) }));
  return { ...message, parts };
}

function adapterOf({ message }: Job, adapters: readonly Adapter[]): Adapter {
  const adapter = adapters.find(({ name }) => name === message.platform);
  if (!adapter) throw new Error(`A job is for "${message.platform}", which is not configured`);
  return adapter;
}
