/** The forms of English words, by rule and by the list of exceptions. */

/** Past tense and participle of verbs that do not end in -ed; one form where both are the same. */
// prettier-ignore
const irregular: Readonly<Record<string, readonly string[]>> = {
  begin: ["began", "begun"], bind: ["bound"], break: ["broke", "broken"], build: ["built"], catch: ["caught"],
  choose: ["chose", "chosen"], do: ["did", "done"], draw: ["drew", "drawn"], drive: ["drove", "driven"], fall: ["fell", "fallen"],
  find: ["found"], forbid: ["forbade", "forbidden"], forget: ["forgot", "forgotten"], freeze: ["froze", "frozen"], get: ["got", "gotten"],
  give: ["gave", "given"], go: ["went", "gone"], grow: ["grew", "grown"], hang: ["hung"], have: ["had"], hide: ["hid", "hidden"], hold: ["held"],
  keep: ["kept"], know: ["knew", "known"], leave: ["left"], lose: ["lost"], make: ["made"], mean: ["meant"], overwrite: ["overwrote", "overwritten"],
  override: ["overrode", "overridden"], pay: ["paid"], put: ["put"], read: ["read"], rebuild: ["rebuilt"], reset: ["reset"], run: ["ran", "run"],
  say: ["said"], see: ["saw", "seen"], send: ["sent"], set: ["set"], shut: ["shut"], split: ["split"], spend: ["spent"], take: ["took", "taken"],
  tell: ["told"], think: ["thought"], throw: ["threw", "thrown"], unbind: ["unbound"], understand: ["understood"], write: ["wrote", "written"], cut: ["cut"],
  let: ["let"], lead: ["led"], hit: ["hit"], cast: ["cast"], feed: ["fed"], meet: ["met"], rewrite: ["rewrote", "rewritten"], undo: ["undid", "undone"],
};

/** Verbs that double their last letter before -ing and -ed. */
const doubling = new Set(
  "begin|drop|forbid|forget|get|log|map|put|run|scan|set|shut|skip|split|stat|stop|strip|submit|commit|permit|trim|unwrap|unzip|wrap|zip|plan|plug|pin|ship|spin|tag|trap|control|cancel|cut|let|hit|omit|refer|transfer|occur|pop|swap|sub|snap".split(
    "|",
  ),
);

/** The -ing form, and the past tense and participle, of a verb with what belongs to it: `log in to`. */
export function formsOf(expression: string): { does: string; doing: string; done: readonly string[] } {
  const [verb = "", ...rest] = expression.split(" ");
  const whole = (form: string) => [form, ...rest].join(" ");
  return {
    does: whole(doesOf(verb)),
    doing: whole(doingOf(verb)),
    done: (irregular[verb] ?? [doneOf(verb)]).map(whole),
  };
}

/** The plural of a noun or of the last word of an expression. */
export function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function doesOf(verb: string): string {
  return verb === "have" ? "has" : /o$/.test(verb) ? `${verb}es` : pluralOf(verb);
}

function doingOf(verb: string): string {
  if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
  if (/[^aeiouy]e$|ue$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${verb}${doubled(verb)}ing`;
}

function doneOf(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${verb}${doubled(verb)}ed`;
}

function doubled(verb: string): string {
  return doubling.has(verb) ? verb.slice(-1) : "";
}
