/** What systemd says of a line in a unit's file. It goes on without it: beside a real failure it tells little. */
import { CONSEQUENCE } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

export const systemdSettings = patternFormat("systemd-settings", "systemd", [
  {
    pattern:
      /^(?:.{0,120}\bsystemd(?:\[\d{1,9}\])?: )?\[?(?<file>\/\S{1,300}\.(?:service|socket|mount|automount|timer|swap|target|path|slice|conf|network|link|netdev)):(?<line>\d{1,6})\]?:? (?<message>(?:Unknown (?:lvalue|key(?: name)?|section|system call) |Failed to parse |Invalid |Assignment outside of section|Executable path |Missing '='|Neither a valid executable|\w{2,40}= path is not absolute).{0,300})$/,
    confidence: CONSEQUENCE,
    category: "configuration",
  },
]);
