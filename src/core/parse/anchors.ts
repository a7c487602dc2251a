/** Which of many literals a text holds, in one pass over it: the automaton of Aho and Corasick (1975), as a table. */

/** By the number of a group: the indexes of the lines in which one of its literals ends. */
export type Hits = ReadonlyMap<number, readonly number[]>;

/** Makes a finder of groups of literals. */
export function literalFinder(groups: readonly (readonly string[])[]): (text: string) => Hits {
  const { classes, width } = classify(groups.flat().join(""));
  const { next, ends } = automaton(groups, classes, width);
  return (text) => {
    const found = new Map<number, number[]>();
    for (let index = 0, state = 0, line = 0; index < text.length; index++) {
      const character = text.charCodeAt(index);
      if (character === lineFeed) line++;
      state = next[state * width + classes[character]!]!;
      const ended = ends[state];
      if (ended) for (const group of ended) add(found, group, line);
    }
    return found;
  };
}

const lineFeed = 0x0a;

function add(found: Map<number, number[]>, group: number, line: number): void {
  const lines = found.get(group);
  if (!lines) found.set(group, [line]);
  else if (lines.at(-1) !== line) lines.push(line);
}

/** Numbers the characters that stand in literals; all others are class 0. */
function classify(characters: string): { classes: Uint16Array; width: number } {
  const classes = new Uint16Array(65_536);
  let width = 1;
  for (let index = 0; index < characters.length; index++) classes[characters.charCodeAt(index)] ||= width++;
  return { classes, width };
}

/** The automaton: `next[state * width + class]`, and the groups whose literal ends in a state. */
function automaton(groups: readonly (readonly string[])[], classes: Uint16Array, width: number) {
  const size = groups.flat().reduce((sum, literal) => sum + literal.length, 1);
  const next = new Int32Array(size * width);
  const ends: (number[] | undefined)[] = Array.from({ length: size });
  let states = 1;
  for (const [group, literals] of groups.entries())
    for (const literal of literals) {
      let state = 0;
      for (let index = 0; index < literal.length; index++)
        state = next[state * width + classes[literal.charCodeAt(index)]!] ||= states++;
      (ends[state] ??= []).push(group);
    }
  linkFailures(next, ends, width);
  return { next, ends };
}

/** Where no longer literal goes on, a state goes on as its longest suffix would: filled in breadth first. */
function linkFailures(next: Int32Array, ends: (number[] | undefined)[], width: number): void {
  const suffix = new Int32Array(ends.length);
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
