/** Tools of a system's administrator, and of BSD, whose words are their own: mount, iptables, date, sed. */
import { CERTAIN, STRONG } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

export const adminTools = patternFormat("admin-tools", "shell", [
  // util-linux before 2.31 and mount.nfs go on below
  {
    pattern:
      /^mount(?:\.\w{2,10})?: (?<message>wrong fs type, bad option, bad superblock on .{1,300}|special device .{1,200} does not exist|unknown filesystem type '.{1,60}'|can't find .{1,200} in (?:\/etc\/fstab|mtab).{0,40}|.{1,200} is (?:already mounted or .{1,100} busy|write-protected, mounting read-only|not a block device))$/,
    confidence: CERTAIN,
  },
  {
    pattern:
      /^ip6?tables(?:-\w{4,10})?(?:\/[\d.]{3,9})? v[\d.]{3,9}(?: \((?:legacy|nf_tables)\))?: (?<message>can't initialize .{1,100}: Table does not exist.{0,80})$/,
    category: "dependency",
    evenInProse: true,
  },
  {
    pattern:
      /^(?:ip6?tables|ip6?tables-restore|ebtables|arptables)(?:\/\d\.[\d.]{1,8})? v\d[\d.]{1,8}(?: \((?:legacy|nf_tables)\))?: (?<message>(?!invalid option|unknown option).{5,400})$/,
    confidence: CERTAIN,
    evenInProse: true,
  },
  {
    pattern: /^date: (?<message>illegal (?:time format|option -- \w))$/,
    confidence: STRONG,
    category: "invalid-input",
  },
  {
    pattern:
      /^sed: (?<message>first RE may not be empty|\d{1,6}: .{1,300}: (?:invalid command code .{1,5}|bad flag in substitute command: .{1,5}|unterminated substitute .{1,40}|RE error: .{1,100}|command .{1,5} expects .{1,80}))$/,
    confidence: STRONG,
    category: "syntax",
  },
]);
