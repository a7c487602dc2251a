import { describe, expect, it } from "vitest";
import { audit } from "../../../../../src/core/parse/formats/system/audit.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("audit", () => {
  it.each([
    [
      "what SELinux refused",
      'type=AVC msg=audit(1712345678.105:2231): avc:  denied  { read } for  pid=8120 comm="nginx" name="index.html"',
      { message: 'avc:  denied  { read } for  pid=8120 comm="nginx" name="index.html"', category: "permission" },
    ],
    [
      "what a program asked SELinux for itself",
      "type=USER_AVC msg=audit(1712345678.105:99): pid=1 uid=0 msg='avc:  denied  { status } for auid=1000'",
      { category: "permission" },
    ],
    [
      "what AppArmor refused",
      'type=AVC msg=audit(1712345678.105:7): apparmor="DENIED" operation="open" profile="/usr/sbin/named"',
      { category: "permission" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(audit, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    'type=AVC msg=audit(1712345678.105:2231): avc:  granted  { read } for  pid=8120 comm="nginx"',
    "type=SYSCALL msg=audit(1712345678.105:2231): arch=c000003e syscall=2 success=no exit=-13",
    "grep 'avc:  denied' /var/log/audit/audit.log",
  ])("reads nothing in %j", (text) => {
    expect(read(audit, text)).toEqual([]);
  });
});
