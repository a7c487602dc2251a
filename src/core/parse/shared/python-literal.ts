/**
 * Reads a literal as Python prints it: `{'error': {'code': None}, 'ids': (1, b'x'), 'raw': <Response [400 Bad Request]>}`.
 * JSON is read as well, being nearly a subset, and what Ruby, Lua and Node inspect. The text is only scanned, never evaluated; a cut-off end is tolerated.
 * One pass, at most `MAX_DEPTH` levels, so the cost is linear on any input.
 */

/** What a literal held, the index after it, and whether it was whole. */
export interface Literal {
  value: unknown;
  end: number;
  complete: boolean;
}

const MAX_DEPTH = 32;
const WORD = /[^\s,:={}[\]()<>"']{1,300}/y;
/** What chats make of straight quotes closes with its counterpart. */
const STRING_START = /(?:[bBuUrRfF]{1,2})?(["'“‘])/y;
const NUMBER = /^-?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?$/;
const WORDS = new Map<string, unknown>([
  ["None", null],
  ["null", null],
  ["undefined", null],
  ["nil", null],
  ["True", true],
  ["true", true],
  ["False", false],
  ["false", false],
]);
const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", "\n": "" };

/** Reads the literal that starts at `start`; what is malformed or cut off ends it with `complete: false`. */
export function readLiteral(text: string, start: number): Literal {
  const scanner = new Scanner(text, start);
  const value = scanner.value(0);
  return { value, end: Math.max(scanner.at, start + 1), complete: scanner.complete };
}

class Scanner {
  at: number;
  complete = true;
  private readonly text: string;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  value(depth: number): unknown {
    this.space();
    const char = this.text[this.at];
    if (char === "{") return this.object(depth);
    if (char === "[" || char === "(") return this.list(depth);
    return this.string() ?? this.word(depth);
  }

  private object(depth: number): Record<string, unknown> {
    const found = Object.create(null) as Record<string, unknown>;
    this.members("}", depth, () => {
      const key = this.key(depth);
      if (key === undefined || !(this.skip(":") || this.assigned())) return false;
      found[key] = this.value(depth + 1);
      return this.complete;
    });
    return found;
  }

  private key(depth: number): string | undefined {
    this.space();
    return "{[".includes(this.text[this.at] ?? "{") ? undefined : String(this.value(depth + 1));
  }

  private list(depth: number): unknown[] {
    const found: unknown[] = [];
    this.members(this.text[this.at] === "(" ? ")" : "]", depth, () => {
      const value = this.value(depth + 1);
      found.push(this.skip("=") ? this.value(depth + 1) : value);
      return this.complete;
    });
    return found;
  }

  /** Reads members with `read` until `close`. */
  private members(close: string, depth: number, read: () => boolean): void {
    this.at++;
    this.complete &&= depth < MAX_DEPTH;
    while (this.complete && !this.skip(close)) {
      this.complete = this.at < this.text.length && read();
      if (this.complete && !this.skip(",")) {
        this.complete = this.skip(close);
        return;
      }
    }
  }

  private string(): string | undefined {
    STRING_START.lastIndex = this.at;
    const opening = STRING_START.exec(this.text)?.[1];
    if (opening === undefined) return undefined;
    const quote = opening === "“" ? "”" : opening === "‘" ? "’" : opening;
    let from = (this.at = STRING_START.lastIndex);
    let read = "";
    for (; this.at < this.text.length; this.at++) {
      const char = this.text[this.at];
      if (char === quote) return read + this.text.slice(from, this.at++);
      if (char !== "\\") continue;
      read += this.text.slice(from, this.at) + this.escape();
      from = this.at + 1;
    }
    this.complete = false;
    return read + this.text.slice(from);
  }

  /** The character that the escape at `at` stands for; leaves `at` on the escape's last character. */
  private escape(): string {
    const char = this.text[++this.at] ?? "";
    const digits = { x: 2, u: 4, U: 8 }[char];
    const hex = digits && this.text.slice(this.at + 1, this.at + 1 + digits);
    const point = hex && /^[\da-f]{2,8}$/i.test(hex) ? parseInt(hex, 16) : Infinity;
    if (point > 0x10ffff) return ESCAPES[char] ?? char;
    this.at += digits ?? 0;
    return String.fromCodePoint(point);
  }

  /** A number, a constant, a bare name, a constructor call or `<…>`. */
  private word(depth: number): unknown {
    const start = this.at;
    if (this.text[start] === "<") {
      const end = this.text.slice(start, start + 500).indexOf(">");
      this.complete &&= end >= 0;
      this.at = end < 0 ? this.text.length : start + end + 1;
      return this.text.slice(start, this.at);
    }
    WORD.lastIndex = start;
    const word = WORD.exec(this.text)?.[0];
    if (word === undefined) this.complete = false;
    else this.at += word.length;
    if (word === undefined || WORDS.has(word)) return WORDS.get(word ?? "");
    if (this.text[this.at] === "(") {
      const [inner] = this.list(depth + 1);
      // Rust's Option.
      if (word === "Some") return inner;
    } else if (NUMBER.test(word)) return Number(word);
    return this.text.slice(start, this.at);
  }

  /** Ruby's hashes set `=>` between key and value, Lua's tables `=`. */
  private assigned(): boolean {
    if (!this.skip("=")) return false;
    if (this.text[this.at] === ">") this.at++;
    return true;
  }

  private skip(char: string): boolean {
    this.space();
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  /** Spring writes `<EOL>` for a line break in what it tells of an answer. */
  private space(): void {
    while (this.at < this.text.length) {
      const char = this.text[this.at]!;
      if (" \n\r\t".includes(char)) this.at++;
      else if (char === "<" && this.text.startsWith("<EOL>", this.at)) this.at += 5;
      else return;
    }
  }
}
