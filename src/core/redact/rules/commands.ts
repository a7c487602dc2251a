import { isPlain } from "../plain.ts";
import { rule, type Rule } from "../rule.ts";

const accept = (password: string): boolean => !isPlain(password, false);

/** Passwords where a command or a statement has its own place for them, without the word standing next to it. */
export const commands: readonly Rule[] = [
  rule(
    "PASSWORD",
    /\bcurl\b[^\r\n|;]{0,400}?\s(?:-u|--user|--proxy-user|-U)[= ]?["']?[^\s:"']{1,100}:([^\s"']{1,200})/dg,
    {
      needs: ["curl"],
      accept,
    },
  ),
  rule("PASSWORD", /\b(?:mysql|mariadb)(?:dump|admin|import)?\b[^\r\n|;]{0,200}?\s-p["']?([^\s"'=-][^\s"']{2,100})/dg, {
    needs: ["mysql", "mariadb"],
    accept,
  }),
  rule(
    "PASSWORD",
    /\b(?:sshpass|docker\s+login|podman\s+login|helm\s+registry\s+login|az\s+login)\b[^\r\n|;]{0,200}?\s-p[= ]?["']?([^\s"'-][^\s"']{2,2000})/dg,
    {
      needs: ["sshpass", "login"],
      accept,
    },
  ),
  rule(
    "PASSWORD",
    /\b(?:redis-cli\b[^\r\n|;]{0,200}?\s(?:-a|--pass)|requirepass|masterauth)\s+["']?([^\s"']{3,200})/dg,
    {
      needs: ["redis-cli", "requirepass", "masterauth"],
      accept,
    },
  ),
  rule("PASSWORD", /\s-pass(?:in|out)?\s{1,4}pass:([^\s"']{1,200})/dg, { needs: ["pass:"], accept }),
  rule("PASSWORD", /\bConvertTo-SecureString\s{1,4}(?:-String\s{1,4})?["']([^"'\r\n]{1,200})/dgi, {
    needs: ["SecureString"],
    accept,
  }),
  /** `.netrc`. */
  rule("PASSWORD", /\blogin\s{1,4}\S{1,100}\s{1,20}password\s{1,4}(\S{1,200})/dg, { needs: ["login"], accept }),
  /** SQL: `CREATE USER … IDENTIFIED BY '…'`, `ALTER ROLE … PASSWORD '…'`. */
  rule(
    "PASSWORD",
    /\b(?:(?<!\b(?:revision|commit|object|record) )identified\s{1,4}(?:with\s{1,4}\S{1,40}\s{1,4})?(?:by|as)|password)\s{1,4}\\?'([^'\\\r\n]{1,200})\\?'/dgi,
    {
      accept: (password) => !isPlain(password, true),
    },
  ),
];
