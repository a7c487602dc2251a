/**
 * Finds which of many literals a text holds, in one pass over it: the automaton of Aho and Corasick (1975), as a table. To keep the table
 * small, it only knows the few rarest characters in a row of each literal; the rest is compared where they stand.
 */

/** By the number of a group: the indexes of the lines in which one of its literals stands, in order. */
export type Hits = readonly (readonly number[] | undefined)[];

/** A literal, the groups it belongs to, and how far in it its rarest characters end. */
interface Candidate {
  literal: string;
  groups: number[];
  end: number;
}

/** `next[state * width + class of a character]` is the next state; `ends` holds what may end in a state. */
interface Automaton {
  next: Uint16Array;
  ends: (Candidate[] | undefined)[];
}

const lineFeed = 0x0a;
const rareLength = 4;
/** Classes of characters, by their low byte: each that ASCII can print is one, all control characters are one, all others share some. */
const width = 112;
const classes = Uint8Array.from({ length: 256 }, (_, low) => (low < 32 ? 95 : low < 127 ? low - 32 : 96 + (low & 15)));

/** Makes a finder of groups of literals. */
export function literalFinder(groups: readonly (readonly string[])[]): (text: string) => Hits {
  const { next, ends } = build(candidatesOf(groups));
  const isEnd = Uint8Array.from(ends, (ending) => (ending ? 1 : 0));
  return (text) => {
    const found = new Array<number[] | undefined>(groups.length).fill(undefined);
    for (let index = 0, state = 0, line = 0; index < text.length; index++) {
      const character = text.charCodeAt(index);
      if (character === lineFeed) line++;
      state = next[state * width + classes[character & 0xff]!]!;
      if (isEnd[state] === 0) continue;
      for (const { literal, groups: own, end } of ends[state]!)
        if (text.startsWith(literal, index + 1 - end)) add(found, own, line);
    }
    return found;
  };
}

/** Makes a test of whether a text holds one of some literals. */
export function holding(literals: readonly string[]): (text: string) => boolean {
  let find: ((text: string) => Hits) | undefined;
  return (text) => (find ??= literalFinder([literals]))(text)[0] !== undefined;
}

function add(found: (number[] | undefined)[], groups: readonly number[], line: number): void {
  for (const group of groups) {
    const lines = found[group];
    if (!lines) found[group] = [line];
    else if (lines[lines.length - 1] !== line) lines.push(line);
  }
}

function candidatesOf(groups: readonly (readonly string[])[]): Candidate[] {
  const byLiteral = new Map<string, Candidate>();
  const frequency = frequencyIn(groups.flat());
  for (const [group, literals] of groups.entries())
    for (const literal of literals) {
      const known = byLiteral.get(literal);
      if (known) known.groups.push(group);
      else byLiteral.set(literal, { literal, groups: [group], end: rarestEnd(literal, frequency) });
    }
  return [...byLiteral.values()];
}

/** Where the characters in a row end that are rarest in texts. */
function rarestEnd(literal: string, frequency: (characters: string) => number): number {
  const rows = rowsOf(literal).map((characters, index) => ({ index, often: frequency(characters) }));
  const rarest = rows.reduce((best, row) => (row.often < best.often ? row : best));
  return Math.min(rareLength, literal.length) + rarest.index;
}

function rowsOf(literal: string): string[] {
  const count = Math.max(1, literal.length - rareLength + 1);
  return Array.from({ length: count }, (_, index) => literal.slice(index, index + rareLength));
}

/** How often characters in a row stand in logs, roughly: what many literals have in common, most logs have. */
function frequencyIn(literals: readonly string[]): (characters: string) => number {
  const held = new Map<string, number>();
  for (const row of literals.flatMap(rowsOf)) held.set(row, (held.get(row) ?? 0) + 1);
  return (characters) => {
    const weights = [...characters].map((one): number =>
      one === " " || "etaoinsr".includes(one) ? 8 : /[a-z:./"-]/.test(one) ? 4 : /[\dA-Z_=,'()]/.test(one) ? 2 : 1,
    );
    return weights.reduce((product, weight) => product * weight, (held.get(characters) ?? 0) ** 2);
  };
}

function build(candidates: readonly Candidate[]): Automaton {
  const size = candidates.reduce((sum, { literal }) => sum + Math.min(rareLength, literal.length), 1);
  const next = new Uint16Array(size * width);
  const ends: Automaton["ends"] = [undefined];
  for (const candidate of candidates) {
    let state = 0;
    for (let index = Math.max(0, candidate.end - rareLength); index < candidate.end; index++) {
      const at = state * width + classes[candidate.literal.charCodeAt(index) & 0xff]!;
      if (next[at] === 0) next[at] = ends.push(undefined) - 1;
      state = next[at]!;
    }
    (ends[state] ??= []).push(candidate);
  }
  linkFailures({ next, ends });
  return { next: next.slice(0, ends.length * width), ends };
}

/** Where no longer literal goes on, a state goes on as its longest suffix would: filled in breadth first. */
function linkFailures({ next, ends }: Automaton): void {
  const suffix = new Uint16Array(ends.length);
  const queue = [0];
  for (const state of queue)
    for (let letter = 0; letter < width; letter++) {
      const fallback = state === 0 ? 0 : next[suffix[state]! * width + letter]!;
      const target = next[state * width + letter]!;
      if (target === 0) next[state * width + letter] = fallback;
      else {
        suffix[target] = fallback;
        const inherited = ends[fallback];
        if (inherited) ends[target] = [...(ends[target] ?? []), ...inherited];
        queue.push(target);
      }
    }
}
