import { describe, expect, it } from "vitest";
import { kernel } from "../../../../../src/core/parse/formats/native/kernel.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("the Linux kernel", () => {
  it("reads lines behind any prefix", () => {
    const text = `Jul 16 04:40:51 node2 kernel: [612240.103078] java[2211]: segfault at 0 ip 00007f1c2b3d4e5f sp 00007ffd0a1b2c3d error 4 in libjvm.so[7f1c2a000000+1200000]
[12345.678901] Out of memory: Killed process 4242 (mysqld) total-vm:8123456kB
[Mon Apr 20 11:25:55 2026] BUG: kernel NULL pointer dereference, address: 0000000000000008
EXT4-fs error (device sda1): ext4_find_entry:1455: inode #2: comm ls: reading directory lblock 0`;
    expect(read(kernel, text)).toMatchObject([
      { runtime: "other", signal: "SIGSEGV", category: "crash" },
      {
        message: "Out of memory: Killed process 4242 (mysqld) total-vm:8123456kB",
        category: "memory",
        severity: "fatal",
      },
      { message: "BUG: kernel NULL pointer dereference, address: 0000000000000008" },
      { category: "disk" },
    ]);
  });

  it.each([
    ...talk,
    "[    0.000000] Linux version 6.1.0",
    "Internal error: 403 Access to model denied",
    "[1.2] EXT4-fs (sda1): mounted filesystem with ordered data mode",
    "BUG: the button is blue",
  ])("stays silent: %s", (text) => {
    expect(kernel.parse(posted(text))).toBeUndefined();
  });

  it("reads the lines of one event as one", () => {
    const text = `[ 3.29] Unable to handle kernel paging request at virtual address 12005456
[ 3.29] Internal error: Oops: 805 [#1] ARM
[ 3.30] Kernel panic - not syncing: Fatal exception in interrupt`;
    expect(read(kernel, text)).toMatchObject([{ lines: [1, 1] }]);
    expect(read(kernel, "[ 3.29] Internal error: Oops: 805 [#1] ARM")).toHaveLength(1);
  });
});
