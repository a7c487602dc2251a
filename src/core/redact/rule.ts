/** A secret, by its place in the text as it was given. */
export interface Secret {
  kind: string;
  start: number;
  end: number;
}

/** Finds secrets of some kinds. What it finds may overlap with what other rules find. */
export interface Rule {
  /** In capitals, as they stand in placeholders. */
  readonly kinds: readonly string[];
  find(text: string): readonly Secret[];
}

export interface RuleOptions {
  /** Strings of which one must occur in the text, so that most texts are done without running the pattern. */
  needs?: readonly string[];
  /** Says no where the pattern is too generous. */
  accept?: (secret: string, match: RegExpExecArray, text: string) => boolean;
}

/**
 * Left edge of a token: no word character before it, or one that only belongs to an escape (`\n`, `%3D`). For the
 * start of patterns.
 */
export const edge = String.raw`(?:(?<![A-Za-z0-9_])|(?<=\\[nrt])|(?<=%[0-9A-Fa-f]{2}))`;

/** All matches of a global pattern. As `String.matchAll`, without its copy of the pattern, which costs more than a short text. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/**
 * A rule made of one pattern.
 * @param pattern with the flag `g`, matching no empty text; the secret is the whole match, or, with the flag `d`, group 1
 *   where there is one
 */
export function rule(kind: string, pattern: RegExp, { needs, accept }: RuleOptions = {}): Rule {
  return {
    kinds: [kind],
    find(text) {
      if (needs && !needs.some((literal) => text.includes(literal))) return [];
      return matchesOf(pattern, text).flatMap((match) => {
        const [start, end] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
        return !accept || accept(text.slice(start, end), match, text) ? [{ kind, start, end }] : [];
      });
    },
  };
}
