import { expect, test, vi } from "vitest";
import { limited } from "../../../src/core/analysts/limited.ts";
import type { Analysis, Analyst, Evidence } from "../../../src/core/types.ts";

/** An analyst whose answers the test gives, oldest question first. */
function slowAnalyst() {
  const asked: PromiseWithResolvers<Analysis>[] = [];
  const analyst: Analyst = {
    name: "slow",
    analyse() {
      const question = Promise.withResolvers<Analysis>();
      asked.push(question);
      return question.promise;
    },
  };
  const asks = (count: number) => vi.waitFor(() => expect(asked).toHaveLength(count));
  return { analyst, asked, asks };
}

const evidence = {} as Evidence;
const analysis = {} as Analysis;

test("asks so many at once, and the next when one is answered or fails", async () => {
  const { analyst, asked, asks } = slowAnalyst();
  const bounded = limited(analyst, { atOnce: 2 });
  const answers = [1, 2, 3, 4].map(() => bounded.analyse(evidence));
  await asks(2);
  asked[0]?.resolve(analysis);
  await answers[0];
  await asks(3);
  asked[1]?.reject(new Error("down"));
  await expect(answers[1]).rejects.toThrow("down");
  await asks(4);
});

test("refuses who would wait too long, and serves the next", async () => {
  const { analyst, asked, asks } = slowAnalyst();
  const bounded = limited(analyst, { atOnce: 1, patience: 20 });
  const first = bounded.analyse(evidence);
  await expect(bounded.analyse(evidence)).rejects.toThrow("busy");
  asked[0]?.resolve(analysis);
  await first;
  void bounded.analyse(evidence);
  await asks(2);
});
