/** What every store must do. Run on each implementation. */
import { beforeEach, describe, expect, test } from "vitest";
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
