/** The worker: takes jobs off the queue and answers them. What goes wrong with one job is caught here and ends here. */
import { createDelivery } from "./deliver.ts";
import { diagnose, type Services } from "./diagnose.ts";
import { extract } from "./extract/index.ts";
import { failed, noError } from "./notices.ts";
import { reportId } from "./compose.ts";
import type { Adapter, Job, Queue, Store } from "./types.ts";

export interface WorkerOptions {
  queue: Queue;
  adapters: readonly Adapter[];
  services: Services & { store: Store };
  /** Told of each failure; the message's text is not among what it is told. */
  onFailure: (error: unknown, job?: Job) => void;
  concurrency?: number;
  /** Milliseconds before the second attempt; each further one waits four times as long. */
  firstDelay?: number;
}

export interface Worker {
  /** There is new work. */
  wake: () => void;
  /** Takes no more jobs, and resolves when those begun are done. */
  stop: () => Promise<void>;
}

const maxAttempts = 5;
/** How often jobs that became due are looked for, in milliseconds; new ones are announced by `wake`. */
const pollInterval = 200;

export function createWorker(options: WorkerOptions): Worker {
  const { queue, adapters, services, onFailure, concurrency = 4, firstDelay = 1000 } = options;
  const running = new Set<Promise<void>>();
  let isStopped = false;

  async function run(job: Job): Promise<void> {
    try {
      await answer(job, adapterOf(job, adapters), queue, services);
      await queue.done(job.id);
    } catch (error) {
      onFailure(error, job);
      await (job.attempt >= maxAttempts ? giveUp(job) : queue.retry(job.id, firstDelay * 4 ** (job.attempt - 1)));
    }
  }

  async function giveUp(job: Job): Promise<void> {
    await queue.fail(job.id, "attempts used up");
    if (job.message.kind === "alert") return;
    await createDelivery(job, adapterOf(job, adapters), queue)(failed(reportId(job.message)));
  }

  async function fill(): Promise<void> {
    while (!isStopped && running.size < concurrency) {
      const job = await queue.take();
      if (!job) return;
      const task: Promise<void> = run(job)
        .catch((error: unknown) => onFailure(error, job))
        .finally(() => {
          running.delete(task);
          wake();
        });
      running.add(task);
    }
  }

  let filling: Promise<void> = Promise.resolve();
  const wake = () => {
    filling = filling.then(fill).catch((error: unknown) => onFailure(error));
  };
  const timer = setInterval(wake, pollInterval);

  return {
    wake,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await filling;
      await Promise.all(running);
    },
  };
}

/** Answers one job: the report as it is made, or a word that there is none. An alert channel hears nothing but reports. */
async function answer(job: Job, adapter: Adapter, queue: Queue, services: WorkerOptions["services"]): Promise<void> {
  const message = await adapter.complete(job.message);
  const deliver = createDelivery(job, adapter, queue);
  let isAnswered = false;
  for await (const report of diagnose(message, services)) {
    await services.store.saveReport(report);
    await deliver(report);
    isAnswered = true;
  }
  if (!isAnswered && message.kind !== "alert") await deliver(noError(extract(message).receipt));
}

function adapterOf({ message }: Job, adapters: readonly Adapter[]): Adapter {
  const adapter = adapters.find(({ name }) => name === message.platform);
  if (!adapter) throw new Error(`A job is for "${message.platform}", which is not configured`);
  return adapter;
}
