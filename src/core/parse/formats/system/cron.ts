/** What `crontab` refuses, and what cron itself logs of jobs and tables it cannot use. https://github.com/cronie-crond/cronie */
import { CONSEQUENCE, STRONG } from "../../confidence.ts";
import { patternFormat } from "../../shared/pattern-format.ts";

export const cron = patternFormat("cron", "other", [
  {
    pattern:
      /^"(?<file>[^"]{1,200})":(?<line>\d{1,6}): (?<message>bad (?:minute|hour|day-of-month|month|day-of-week|command|username|option|time specifier))$/,
    category: "syntax",
  },
  {
    pattern: /^(?<message>errors in crontab file, (?:can't|cannot|unable to) install\.?)$/,
    confidence: CONSEQUENCE,
    category: "syntax",
  },
  {
    pattern:
      /^(?:crontab: )?(?<message>You \(\S{1,60}\) are not allowed to (?:use|access) (?:to )?this program \(crontab\).{0,40})$/,
    confidence: STRONG,
    category: "authorization",
  },
  { pattern: /^(?:crontab: )(?<message>user `?\S{1,60}'? unknown)$/, confidence: STRONG, category: "not-found" },
  {
    pattern:
      /\(CRON\) (?:error|ERROR) \((?<message>grandchild #\d{1,9} failed with exit status (?<exitCode>\d{1,3}))\)$/,
    category: "unknown",
  },
  {
    pattern: /\(CRON\) (?:info|INFO) \((?<message>No MTA installed, discarding output)\)$/,
    confidence: CONSEQUENCE,
    category: "configuration",
  },
  {
    pattern:
      /\((?:\S{1,60}|\*system\*\S{0,60})\) (?<message>(?:BAD FILE MODE|WRONG FILE OWNER|WRONG INODE INFO|INSECURE MODE) \(.{1,200}\))$/,
    category: "permission",
  },
  {
    pattern: /\(\S{1,80}\) (?<message>ERROR \((?:Missing newline|Syntax error|bad |getpw).{0,160}\))$/,
    category: "syntax",
  },
]);
