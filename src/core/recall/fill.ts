/** Fills `{{name}}` and `{{name|otherwise}}` in an entry's texts with the facts of an error. */

const slot = /\{\{([a-z][A-Za-z]{0,30})(?:\|([^{}]{0,200}))?\}\}/g;

/** A value that cannot change what a command does. */
const harmless = /^[\w.@:/+=,-]{1,200}$/;

export type Facts = Readonly<Record<string, string>>;

/** The text with its slots filled; undefined when a fact is missing that has no alternative. */
export function fillText(text: string, facts: Facts): string | undefined {
  const filled = fill(text, facts);
  return filled === undefined ? undefined : unfold(filled);
}

function fill(text: string, facts: Facts): string | undefined {
  let isMissing = false;
  const filled = text.replaceAll(slot, (_, name: string, otherwise?: string) => {
    const value = facts[name] ?? otherwise;
    if (value === undefined) isMissing = true;
    return value ?? "";
  });
  return isMissing ? undefined : filled;
}

/** Chinese writes no space where YAML joined two lines, or where a value was put between two characters. */
export function unfold(text: string): string {
  return text.replace(
    /(?<=[\u3000-\u303f\uff00-\uffef]) | (?=[\u3000-\u303f\uff00-\uffef])|(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g,
    "",
  );
}

/** The same for code: a value that a shell could read as anything but a word counts as missing. */
export function fillCode(code: string, facts: Facts): string | undefined {
  return fill(code, Object.fromEntries(Object.entries(facts).filter(([, value]) => isHarmless(value))));
}

function isHarmless(value: string): boolean {
  return harmless.test(value) && !value.startsWith("-");
}
