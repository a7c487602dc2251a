/** What every queue must do. Run on each implementation. */
import { beforeEach, describe, expect, test } from "vitest";
import { channelKey } from "../../src/core/keys.ts";
import type { Queue } from "../../src/core/types.ts";
import { message } from "../fixtures/message.ts";

/** @param open a queue with nothing in it, and a clock that the test moves, in milliseconds. */
export function queueContract(name: string, open: (now: () => number) => Promise<Queue>): void {
  describe(`queue contract: ${name}`, () => {
    let queue: Queue;
    let time: number;
    beforeEach(async () => {
      time = 1_000_000;
      queue = await open(() => time);
    });

    test("takes a key once, even when all come at the same moment", async () => {
      const added = await Promise.all(Array.from({ length: 20 }, () => queue.add("k", message())));
      expect(added.filter(Boolean)).toHaveLength(1);
      const job = await queue.take();
      await queue.done(job?.id ?? "");
      expect(await queue.add("k", message())).toBe(false);
    });

    test("hands out jobs in order, each to one taker", async () => {
      for (const key of ["a", "b", "c"]) await queue.add(key, message({ id: key }));
      const taken = await Promise.all([queue.take(), queue.take(), queue.take(), queue.take()]);
      expect(taken.map((job) => job?.message.id)).toEqual(["a", "b", "c", undefined]);
      expect(taken[0]).toMatchObject({ attempt: 1, message: message({ id: "a" }) });
    });

    test("hands a job back after its delay, with what was posted", async () => {
      await queue.add("k", message());
      const job = await queue.take();
      await queue.posted(job?.id ?? "", "ref-1");
      await queue.retry(job?.id ?? "", 5000);
      expect(await queue.take()).toBeUndefined();
      time += 5000;
      expect(await queue.take()).toMatchObject({ id: job?.id, attempt: 2, ref: "ref-1" });
    });

    test("hands out none of a busy channel, and what is next of the others", async () => {
      await queue.add("a", message({ id: "a", channelId: "C1" }));
      await queue.add("b", message({ id: "b", channelId: "C2" }));
      const busy = [channelKey(message({ channelId: "C1" }))];
      expect((await queue.take(busy))?.message.id).toBe("b");
      expect(await queue.take(busy)).toBeUndefined();
      expect((await queue.take())?.message.id).toBe("a");
    });

    test("counts failures apart from runs", async () => {
      await queue.add("k", message());
      const job = await queue.take();
      expect(job).toMatchObject({ attempt: 1, failures: 0 });
      await queue.retry(job?.id ?? "", 0);
      expect(await queue.take()).toMatchObject({ attempt: 2, failures: 1 });
    });

    test("counts what waits or runs; what is done or failed is gone", async () => {
      for (const key of ["a", "b", "c"]) await queue.add(key, message());
      const [a, b] = [await queue.take(), await queue.take()];
      await queue.done(a?.id ?? "");
      await queue.fail(b?.id ?? "", "attempts used up");
      expect(await queue.pending()).toBe(1);
    });
  });
}
