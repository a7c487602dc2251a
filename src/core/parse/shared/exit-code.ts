/** The exit code that a shell or a runner prints after a program ended. */

const EXIT = /\b(?:exited with(?: exit)? code|exit(?:ed)?(?: with)?(?: code| status)|^exit(?=:)):? (\d{1,3})\b/i;
const ECHO = /\$ echo \$\?$/;

/** Looks for the first exit code other than 0 in the `reach` lines from index `from` on. */
export function exitCodeAfter(lines: readonly string[], from: number, reach = 12): number | undefined {
  for (let at = from; at < Math.min(lines.length, from + reach); at++) {
    const line = (lines[at] ?? "").slice(0, 2000).trimEnd();
    const code = ECHO.test(line) ? /^\d{1,3}$/.exec(lines[at + 1]?.trim() ?? "")?.[0] : EXIT.exec(line)?.[1];
    if (code !== undefined && Number(code) !== 0) return Number(code);
  }
  return undefined;
}
