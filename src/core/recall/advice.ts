/** What a message itself advises or requires: "You can disable strict mode …", "requires Ruby version >= 2.3.0". */
import type { Quote } from "../report.ts";
import type { ErrorText, ParsedError } from "../types.ts";
import { isUnsafe } from "../verify/commands.ts";

const mostLinesBelow = 12;
const most = 2;

/**
 * The sentences of an error, and of the lines right below it, that say what to do or what is required; at most two.
 * None that names a page, a command that lowers a guard or changes what can't be taken back: the text is anybody's.
 */
export function adviceIn({ lines: [first, last] }: ParsedError, { lines }: ErrorText): Quote[] {
  const found = new Map<string, Quote>();
  for (let at = first - 1; at < Math.min(last + mostLinesBelow, lines.length) && found.size < most; at++) {
    const line = lines[at] ?? "";
    if (at >= last && another.test(line)) break;
    for (const quote of sentencesOf(lines[at - 1] ?? "", line, lines[at + 1] ?? "")) {
      if (isAdvice(quote) && !found.has(quote)) found.set(quote, { line: at + 1, quote });
    }
  }
  return [...found.values()].slice(0, most);
}

/** How another error begins. */
const another = /^\s*(?:error|fatal|exception|traceback|warning|caused by)\b/i;

/** The whole sentences of a line, without what draws a box or a bullet before them; what began above or goes on below is none. */
function sentencesOf(above: string, line: string, below: string): string[] {
  const sentences = line
    .slice(0, 2000)
    .split(/(?<=[.!?])\s{1,4}(?=[A-Z])|\\[nt]|"/)
    .map((sentence) =>
      sentence
        .replace(/^[\s│|>*•=-]{1,20}/, "")
        .replace(label, "")
        .trim(),
    );
  return sentences.slice(cut.test(above) && goesOn(above, line) ? 1 : 0, goesOn(line, below) ? -1 : undefined);
}

/** How a line ends that was cut within a sentence. */
const cut = /(?:,|\b(?:and|or|the|an?|to|of|with|is|are|be|try|for|in|on|by|that|not|this|your|from))\s*$/i;

function goesOn(line: string, next: string): boolean {
  return /^[\s│|]{0,20}(?:hint: {1,3})?[a-z(](?!\w*\s{0,4}:)/.test(next) && /[^.!?:\s]$/.test(line.trim());
}

const label = /^(?:hint|help|tip|suggestion|solution)\s{0,4}:\s+/i;

function isAdvice(sentence: string): boolean {
  return (
    sentence.length >= 16 &&
    sentence.length <= 240 &&
    (advising.test(sentence) || requiring.test(sentence)) &&
    !vague.test(sentence) &&
    !/[:\\{(]$/.test(sentence) &&
    !cut.test(sentence) &&
    !/https?:|\b(?:curl|wget|sudo)\b|[|`]\s*(?:ba)?sh\b/.test(sentence) &&
    !isUnsafe(sentence)
  );
}

const advising =
  /^(?:(?:please|try|consider|make sure|ensure|perhaps you|maybe you|did you|do you) \S|you (?:can|may|should|must|need to|might need to|might want to|have to) \S|(?:use|set|add|install|upgrade|update|remove|rename|replace|enable|disable|increase|downgrade|specify) (?:the|a|an|your|it|this|to|[`'"@]|[A-Z\w]*[_.\-/]\w)|to (?:fix|solve|resolve|avoid|work around|disable|enable|allow|use|continue|proceed|suppress) )/i;

const requiring =
  /\b(?:requires?|needs?|supports? only|only supports?|must be|is required|minimum)\b.{0,80}\b(?:v?\d+\.\d+|higher|later|newer)\b|\b\d+(?:\.\d+)+ (?:or|and) (?:higher|later|newer|above)\b/i;

/** What leads nowhere by itself: to try again, to read more, to ask for more output, to write to somebody. */
const vague =
  /again later|for (?:more|further) |for details|more (?:info|detail|log)|see (?:the|above|below|log|diagnostics)|stack ?trace|--(?:verbose|debug|info|scan|stacktrace)\b|contact |report (?:this|a bug|it|the)|check (?:the |your )?(?:logs?|output|spelling)|support team|file an issue|bug report|\bnpm (?:audit|fund)\b|read more/i;
