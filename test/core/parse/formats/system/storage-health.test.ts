import { describe, expect, it } from "vitest";
import { storageHealth } from "../../../../../src/core/parse/formats/system/storage-health.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("storage-health", () => {
  it.each([
    "A Fail event had been detected on md device /dev/md0.",
    "smartd[811]: Device: /dev/sdb [SAT], 8 Currently unreadable (pending) sectors",
    " state: DEGRADED",
  ])("reads %s", (text) => {
    expect(read(storageHealth, text)).toMatchObject([{ runtime: "other", category: "disk" }]);
  });

  it.each([...talk, " state: ONLINE", "smartd[811]: Device: /dev/sdb [SAT], opened"])("stays silent: %s", (text) => {
    expect(read(storageHealth, text)).toEqual([]);
  });
});
