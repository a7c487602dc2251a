/** An analyst that is asked by so many at once and no more: a model that hangs, or a storm of alerts, stays bounded. */
import type { Analyst } from "../types.ts";

export interface Limits {
  /** Analyses that run at the same time. */
  atOnce?: number;
  /** Milliseconds that one may wait for its turn. */
  patience?: number;
}

/** The analyst behind a bound. Its `analyse` rejects when its turn does not come in time. */
export function limited(analyst: Analyst, { atOnce = 8, patience = 120_000 }: Limits = {}): Analyst {
  const waiting = new Set<() => void>();
  let running = 0;

  const enter = async (): Promise<void> => {
    if (running < atOnce) return void running++;
    await new Promise<void>((resolve, reject) => {
      const go = () => (clearTimeout(timer), resolve());
      const timer = setTimeout(() => {
        waiting.delete(go);
        reject(new Error(`${analyst.name} is busy: no turn within ${patience} ms`));
      }, patience);
      waiting.add(go);
    });
  };

  /** Hands the turn on to the one that waits longest. */
  const leave = (): void => {
    const [next] = waiting;
    if (!next) return void running--;
    waiting.delete(next);
    next();
  };

  return {
    name: analyst.name,
    async analyse(evidence, draft) {
      await enter();
      try {
        return await analyst.analyse(evidence, draft);
      } finally {
        leave();
      }
    },
  };
}
