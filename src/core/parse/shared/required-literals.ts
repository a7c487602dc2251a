/**
 * Which literals a text must hold for a regular expression to match it, so that a format is asked only where one of its expressions
 * can match. After Russ Cox, "Regular Expression Matching with a Trigram Index" (2012).
 */

/** What is known of the texts that a part of an expression matches. An empty literal in a set tells that nothing is. */
interface Known {
  /** All of them, where they are few. */
  exact?: readonly string[];
  /** What they begin with, and what they end with. */
  start: readonly string[];
  end: readonly string[];
  /** Literals of which each of them holds at least one. */
  held: readonly string[];
  /** Of alternatives, what is known of each. */
  branches?: readonly Known[];
}

const MOST = 200;
const MOST_COPIES = 4;
const MAX_LENGTH = 40;
const MOST_OF_CLASS = 4;
/** What stands in so many lines of logs that it tells little. */
const VAGUE =
  /e?rror|warning|fatal|exception|fail(?:ed|ure)|could not|cannot|unable|not found|no such|permission denied|expected|invalid|missing|unknown|option|timeout|code|line|file|near|bad|[\s\d:.,'"/()-]/gi;
const ENOUGH = 5;

const nothing: readonly string[] = [""];
const any: Known = { start: nothing, end: nothing, held: nothing };
const exactly = (exact: readonly string[]): Known => ({ exact, start: exact, end: exact, held: exact });
const empty = exactly(nothing);

/**
 * Literals of which every line that one of the expressions matches holds at least one. Of expressions that ignore case, those in
 * lower case, in upper case, and with a capital first. Throws where an expression may match a line without any.
 */
export function requiredLiterals(...expressions: readonly RegExp[]): string[] {
  const all = expressions.flatMap((expression) => {
    const { held } = new Reader(expression.source).read();
    if (held.includes("")) throw new Error(`No literal is in all that matches ${String(expression)}`);
    const cut = held.map((literal) => literal.slice(0, MAX_LENGTH));
    return expression.ignoreCase ? cut.flatMap(inEachCase) : cut;
  });
  return [...new Set(all)].filter(
    (one, _, { length }) => length > 0 && !all.some((other) => other !== one && one.includes(other)),
  );
}

/** For `requiredLiterals`: the expressions where they only look at what stands behind a literal. */
export function behind(literal: string, ...expressions: readonly RegExp[]): RegExp {
  return new RegExp(`${RegExp.escape(literal)}(?:${expressions.map(({ source }) => source).join("|")})`);
}

function inEachCase(literal: string): string[] {
  const lower = literal.toLowerCase();
  return [lower, literal.toUpperCase(), lower.charAt(0).toUpperCase() + lower.slice(1)];
}

/** How much a literal tells; its length counts where its characters are in so many lines that they tell nothing. */
function weightOf(literal: string): number {
  return literal === ""
    ? -1
    : Math.min(ENOUGH, literal.replace(VAGUE, "").length) + Math.min(ENOUGH, literal.length) / 10;
}

/** The set that says most: whose vaguest literal says most; of those alike the smaller one, then the one of longer literals. */
function telling(...sets: (readonly string[])[]): readonly string[] {
  const least = (set: readonly string[], measure: (literal: string) => number) => Math.min(...set.map(measure));
  const order = (a: readonly string[], b: readonly string[]) =>
    least(b, weightOf) - least(a, weightOf) || a.length - b.length || least(b, lengthOf) - least(a, lengthOf);
  return sets.sort(order)[0]!;
}

const lengthOf = (literal: string) => literal.length;

/** Each of the first with each of the second behind it; undefined where that makes too many. */
function cross(first: readonly string[], second: readonly string[]): readonly string[] | undefined {
  if (first.length * second.length > MOST) return undefined;
  return [...new Set(first.flatMap((one) => second.map((other) => one + other)))];
}

function joined(a: Known, b: Known): Known | undefined {
  const exact = a.exact && b.exact && cross(a.exact, b.exact);
  return exact && exactly(exact);
}

function follow(a: Known, b: Known): Known {
  const both = joined(a, b);
  if (both) return both;
  if (b.branches) return either(b.branches.map((branch) => follow({ ...a, branches: undefined }, branch)));
  const joint = cross(a.end, b.start);
  const longer = joint && a.held === a.end ? joint : a.held;
  return {
    start: a.exact ? (cross(a.exact, b.start) ?? a.exact) : a.start,
    end: b.exact ? (joint ?? b.exact) : b.end,
    held: telling(longer, b.held, joint ?? nothing),
    branches: a.branches?.map((branch) => follow(branch, b)),
  };
}

function either(branches: readonly Known[]): Known {
  const union = (pick: (known: Known) => readonly string[] | undefined) => {
    const sets = branches.map(pick);
    const all = [...new Set(sets.flatMap((set) => set ?? nothing))];
    return sets.includes(undefined) || all.length > MOST ? undefined : all;
  };
  const exact = union((known) => known.exact);
  if (exact) return exactly(exact);
  return {
    branches,
    start: union(({ start }) => start) ?? nothing,
    end: union(({ end }) => end) ?? nothing,
    held: union(({ start, end, held }) => telling(held, start, end)) ?? nothing,
  };
}

function repeated(known: Known, least: number, most: number): Known {
  if (least === 0) return known.exact && most === 1 ? exactly([...known.exact, ""]) : any;
  const copies = Math.min(least, MOST_COPIES);
  const chain = Array.from({ length: copies }, () => known).reduce(follow);
  return most === copies ? chain : { ...chain, exact: undefined };
}

/** Reads the source of an expression. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): Known {
    const branches = [this.#sequence()];
    while (this.#take(/\|/y) !== undefined) branches.push(this.#sequence());
    return branches.length === 1 ? branches[0]! : either(branches);
  }

  /** What stands behind one another; characters in a row first become one literal. */
  #sequence(): Known {
    const parts: Known[] = [empty];
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at]!)) {
      const item = this.#item();
      const row = joined(parts.at(-1)!, item);
      if (row) parts[parts.length - 1] = row;
      else parts.push(item);
    }
    return parts.reduce(follow);
  }

  #item(): Known {
    const atom = this.#atom();
    const sign = this.#take(/([*+?]|\{\d+(?:,\d*)?\})\??/y)?.[1];
    if (sign === undefined) return atom;
    const [least = "", most = least] =
      sign === "*" ? ["0", ""] : sign === "+" ? ["1", ""] : sign === "?" ? ["0", "1"] : sign.slice(1, -1).split(",");
    return repeated(atom, Number(least), most === "" ? Infinity : Number(most));
  }

  #atom(): Known {
    const group = this.#take(/\((?:\?(?:(<?[=!])|:|<\w+>))?/y);
    if (group) {
      const inner = this.read();
      this.#at++;
      if (group[1] === undefined) return inner;
      return group[1] === "=" && Math.min(...inner.held.map(weightOf)) > 1 ? { ...any, held: inner.held } : empty;
    }
    const held = this.#take(/\[((?:\\.|[^\]\\])*)\]/y)?.[1];
    if (held !== undefined) return ofClass(held);
    if (this.#take(/[\^$]|\\[bB]/y)) return empty;
    if (this.#take(/\.|\\(?:[dDwWsS\d]|[pP]\{[^}]*\}|k<\w+>)/y)) return any;
    const code = this.#take(/\\(?:u([\da-f]{4})|x([\da-f]{2}))/iy);
    if (code) return exactly([String.fromCharCode(Number.parseInt(code[1] ?? code[2]!, 16))]);
    return exactly([plain(this.#take(/\\?[^]/y)![0])]);
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source) ?? undefined;
    if (found) this.#at = pattern.lastIndex;
    return found;
  }
}

/** A character as written in an expression. */
function plain(written: string): string {
  return { "\\n": "\n", "\\t": "\t", "\\r": "\r" }[written] ?? written.slice(-1);
}

const digitsFrom = (_: string, first: string, last: string) => "0123456789".slice(Number(first), Number(last) + 1);

/** A few characters, each of which may stand. */
function ofClass(inside: string): Known {
  if (/^\^|\\[a-zA-Z\d]|[a-zA-Z]-[a-zA-Z]/.test(inside)) return any;
  const characters = inside.replace(/(\d)-(\d)/, digitsFrom).match(/\\?[^]/g) ?? [];
  return characters.length <= MOST_OF_CLASS ? exactly(characters.map(plain)) : any;
}
