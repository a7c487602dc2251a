/** Slack's limits of a message: docs.slack.dev/reference/block-kit/blocks, and bolt-js#2509 for the total. */

/** Characters, counted after escaping. Slack refuses a total of about 13,200 over all blocks. */
export const LIMITS = { total: 12_000, section: 3_000, header: 150, text: 3_000 } as const;

/**
 * Cuts a text so that its markup has at most `room` characters; an ellipsis shows the cut. Cutting before the markup is made
 * leaves no half entity and no open code span.
 */
export function fit(text: string, room: number, markup: (text: string) => string): string {
  const start = text.slice(0, room + 1).toWellFormed();
  if (text.length <= room && markup(start).length <= room) return markup(start);
  for (let length = room - 1; length > 0; length = Math.floor(length * 0.9)) {
    const cut = markup(`${start.slice(0, length).replace(/[\ud800-\udbff]$/, "")}…`);
    if (cut.length <= room) return cut;
  }
  return "";
}

/** The greatest length that every section may have so that all together keep within the budget; short ones give to long ones. */
export function fairShare(lengths: readonly number[], budget: number): number {
  let room = budget;
  let left = lengths.length;
  for (const length of lengths.toSorted((a, b) => a - b)) {
    const share = Math.floor(room / left);
    if (length > share) return share;
    room -= length;
    left--;
  }
  return LIMITS.section;
}
