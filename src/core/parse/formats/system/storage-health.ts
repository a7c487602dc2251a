/** What watches disks and arrays says of them: mdadm's monitor, smartd and smartctl, `zpool status` and ZFS's event daemon. */
import { STRONG } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

export const storageHealth = patternFormat("storage-health", "other", [
  {
    pattern:
      /^(?<message>A (?:Fail|FailSpare|DegradedArray|DeviceDisappeared|SparesMissing|MoveSpare)\w{0,20} event (?:had been|was) detected on md device \S{3,120}?)\.?$/,
    category: "disk",
  },
  {
    pattern:
      /^(?:.{0,80}\bsmartd(?:\[\d{1,9}\])?: )?(?<message>Device: \/dev\/\S{2,80}(?: \[\w{2,20}\])?, (?:\d{1,9} (?:Currently unreadable|Offline uncorrectable|Total pending)|FAILED SMART|SMART Failure|Failed SMART|Self-Test Log error|ATA error count increased|unable to open|not capable of SMART|Temperature \d{1,3} Celsius reached critical|Read SMART .{1,60} Failed).{0,300})$/,
    category: "disk",
  },
  {
    pattern: /^(?:SMART overall-health self-assessment test result: )(?<message>FAILED!.{0,100})$/,
    category: "disk",
  },
  {
    pattern: /^\s{0,4}state: (?<message>(?:DEGRADED|FAULTED|UNAVAIL|SUSPENDED|OFFLINE))$/,
    confidence: STRONG,
    category: "disk",
  },
]);
