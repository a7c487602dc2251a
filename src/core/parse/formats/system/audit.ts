/** What SELinux and AppArmor refused, as auditd records it: `type=AVC msg=audit(1665420973.105:11631): avc:  denied  { execute } for …`. */
import { CERTAIN } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

export const audit = patternFormat("audit", "other", [
  {
    pattern:
      /^(?:node=\S{1,100} )?(?:type=(?:AVC|USER_AVC|1400) (?:msg=)?audit\([\d.:]{5,40}\): |AVC )(?:.{0,200}? msg=')?(?<message>avc: {1,2}denied .{1,800}|apparmor="DENIED" .{1,800})$/,
    confidence: CERTAIN,
    category: "permission",
    evenInProse: true,
    anchors: ["avc:  denied", "avc: denied", 'apparmor="DENIED"'],
  },
]);
