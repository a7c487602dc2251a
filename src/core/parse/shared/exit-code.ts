/** The exit code that a shell or a runner prints after a program ended. */

const EXIT =
  /(?:\b(?:exited with(?: exit)? (?:code|status)|exit(?:ed)?(?: with)?(?: code| status))|^exit(?=:)|退出(?:状态)?码):? (\d{1,3})\b/i;
const ECHO = /\$ echo \$\?$/;

/** `rc=137`, and what `echo $?` of a script prints for a signal. */
const RETURNED = /^(?:rc|ret|status)[ =:]{1,2}(\d{1,3})$|^(1(?:2[6-9]|3\d|4[0-3]))$/;

/** Looks for the first exit code other than 0 in the `reach` lines from index `from` on. */
export function exitCodeAfter(lines: readonly string[], from: number, reach = 12): number | undefined {
  for (let at = from; at < Math.min(lines.length, from + reach); at++) {
    const line = (lines[at] ?? "").slice(0, 2000).trimEnd();
    const [, named, bare] = RETURNED.exec(line) ?? [];
    const told = named ?? (at <= from + 1 ? bare : undefined);
    const code = told ?? (ECHO.test(line) ? /^\d{1,3}$/.exec(lines[at + 1]?.trim() ?? "")?.[0] : EXIT.exec(line)?.[1]);
    if (code !== undefined && Number(code) !== 0) return Number(code);
  }
  return undefined;
}

/** The exit code that a message of one line names itself: `… has terminated: exit status 2`. */
export function exitCodeSaid(message: string): number | undefined {
  const code = Number(EXIT.exec(message.slice(0, 2000).split("\n", 1)[0] ?? "")?.[1]);
  return code > 0 && code < 256 ? code : undefined;
}
