/** What every store must do. Run on each implementation. */
import { beforeEach, describe, expect, test } from "vitest";
import { redact } from "../../src/core/redact/index.ts";
import { report } from "../fixtures/report.ts";
import type { Occurrence, Store } from "../../src/core/types.ts";

const occurrence: Occurrence = {
  fingerprints: { strict: "v1:aa", loose: "v1:ab", message: "v1:ac" },
  platform: "slack",
  workspaceId: "T1",
  channelId: "C1",
  messageId: "1.0",
  at: "2026-01-01T00:00:00.000Z",
};

export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store contract: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });

    test("counts an occurrence once for each message", async () => {
      await store.record(occurrence);
      await store.record(occurrence);
      const again = await store.record({
        ...occurrence,
        messageId: "2.0",
        channelId: "C2",
        at: "2026-01-02T00:00:00.000Z",
      });
      expect(again).toEqual({
        fingerprint: "v1:aa",
        count: 2,
        firstSeen: "2026-01-01T00:00:00.000Z",
        lastSeen: "2026-01-02T00:00:00.000Z",
        places: ["C2", "C1"],
        status: "open",
        solutions: [],
      });
    });

    test("keeps errors, platforms and workspaces apart", async () => {
      await store.record(occurrence);
      expect(
        await store.record({ ...occurrence, fingerprints: { ...occurrence.fingerprints, strict: "v1:bb" } }),
      ).toMatchObject({ count: 1 });
      expect(await store.record({ ...occurrence, platform: "discord" })).toMatchObject({ count: 2 });
      expect(await store.record({ ...occurrence, workspaceId: "T2" })).toMatchObject({ count: 3 });
    });

    describe("what people found out", () => {
      const id = "relay/renew-the-token";
      const history = { ...report.history, fingerprint: "v1:aa", wording: "v1:ac" };
      const solutions = report.solutions.map((solution) => ({ ...solution, id }));
      const vote = {
        reportId: report.id,
        solutionId: id,
        worked: true,
        userId: "U1",
        channelId: "C1",
        at: occurrence.at,
      };
      const next = (message = "v1:ac") => ({
        ...occurrence,
        messageId: "2.0",
        fingerprints: { ...occurrence.fingerprints, message },
      });
      beforeEach(() => store.saveReport({ ...report, solutions, history }));

      test("counts each user's last word on a solution, and tells where it worked last", async () => {
        expect(await store.vote({ ...vote, worked: false })).toBe(true);
        expect(await store.vote(vote)).toBe(true);
        await store.vote({ ...vote, userId: "U2", channelId: "C2", at: "2026-01-02T00:00:00.000Z" });
        await store.vote({ ...vote, userId: "U3", worked: false, at: "2026-01-03T00:00:00.000Z" });
        expect(await store.record(next())).toMatchObject({ solutions: [{ id, worked: 2, tried: 3, lastIn: "C2" }] });
      });

      test("says nothing of it for an error of the same fingerprint with other words", async () => {
        await store.vote(vote);
        await store.resolve(report.id, redact("restarted the relay").text);
        const other = await store.record(next("v1:ad"));
        expect(other).toMatchObject({ status: "resolved", solutions: [] });
        expect(other.resolution).toBeUndefined();
      });

      test("remembers what fixed an error, as noted last", async () => {
        await store.resolve(report.id, undefined);
        await store.resolve(report.id, redact("restarted the relay").text);
        expect(await store.record(next())).toMatchObject({ status: "resolved", resolution: "restarted the relay" });
      });

      test("knows no report and no solution that was never given", async () => {
        expect(await store.vote({ ...vote, solutionId: "other" })).toBe(false);
        expect(await store.vote({ ...vote, reportId: "other" })).toBe(false);
        expect(await store.resolve("other", undefined)).toBe(false);
      });
    });

    test("gives a report back as it was saved last", async () => {
      await store.saveReport({ ...report, status: "processing" });
      await store.saveReport(report);
      expect(await store.report(report.id)).toEqual(report);
      expect(await store.report("nothing")).toBeUndefined();
    });

    test("lists incidents by their newest report", async () => {
      const history = (fingerprint: string) => ({ ...report.history, fingerprint });
      await store.record(occurrence);
      await store.record({ ...occurrence, fingerprints: { ...occurrence.fingerprints, strict: "v1:bb" } });
      await store.saveReport({ ...report, id: "1", at: "2026-01-01T00:00:00.000Z", history: history("v1:aa") });
      await store.saveReport({ ...report, id: "2", at: "2026-01-02T00:00:00.000Z", history: history("v1:bb") });
      await store.saveReport({ ...report, id: "3", at: "2026-01-03T00:00:00.000Z", history: history("v1:aa") });
      const listed = await store.incidents(10);
      expect(listed.map(({ incident, report: newest }) => [incident.fingerprint, newest.id])).toEqual([
        ["v1:aa", "3"],
        ["v1:bb", "2"],
      ]);
      expect(await store.incidents(1)).toHaveLength(1);
    });
  });
}
