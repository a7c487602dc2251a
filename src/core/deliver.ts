/** Delivers answers: posts once in the thread, then edits that one message. */
import { reportId } from "./compose.ts";
import { visibleWithin } from "./visible.ts";
import type { Adapter, Answer, Job, Queue } from "./types.ts";

/** Where a job's answers go. A retry looks for an earlier post first: the process may have ended before it was noted. */
export function createDelivery(job: Job, adapter: Adapter, queue: Queue): (answer: Answer) => Promise<void> {
  const key = reportId(job.message);
  let { ref } = job;
  return async (composed) => {
    const answer = visibleWithin(composed);
    if (ref === undefined && job.attempt > 1) ref = await adapter.find(job.message, key);
    if (ref !== undefined) return adapter.edit(ref, answer);
    ref = await adapter.post(job.message, answer, key);
    await queue.posted(job.id, ref);
  };
}
