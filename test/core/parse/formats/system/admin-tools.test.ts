import { describe, expect, it } from "vitest";
import { adminTools } from "../../../../../src/core/parse/formats/system/admin-tools.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("admin-tools", () => {
  it.each([
    [
      "mount, which goes on below",
      "mount: wrong fs type, bad option, bad superblock on store:/export/data,\n       missing codepage or helper program",
      { message: "wrong fs type, bad option, bad superblock on store:/export/data," },
    ],
    [
      "iptables without its module",
      "iptables v1.8.8 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)",
      { category: "dependency" },
    ],
    [
      "iptables without the right",
      "ip6tables v1.8.7 (nf_tables): Could not fetch rule set generation id: Permission denied (you must be root)",
      { message: "Could not fetch rule set generation id: Permission denied (you must be root)" },
    ],
    ["BSD's date", "date: illegal time format", { category: "invalid-input" }],
    ["BSD's sed", 'sed: 1: "s/a/b": unterminated substitute pattern', { category: "syntax" }],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(adminTools, text)[0]).toMatchObject({ runtime: "shell", ...expected });
  });

  it.each([...talk, "mount: /dev/sdb1 mounted on /mnt/data.", "iptables v1.8.8 (legacy)", "date: 2026-11-22"])(
    "reads nothing in %j",
    (text) => {
      expect(read(adminTools, text)).toEqual([]);
    },
  );
});
