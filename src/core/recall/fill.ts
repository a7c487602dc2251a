/** Fills `{{name}}` and `{{name|otherwise}}` in an entry's texts with the facts of an error. */

const slot = /\{\{([a-z][A-Za-z]{0,30})(?:\|([^{}]{0,200}))?\}\}/g;

/** A value that cannot change what a command does. */
const harmless = /^[\w.@:/+=,-]{1,200}$/;

export type Facts = Readonly<Record<string, string>>;

/** The text with its slots filled; undefined when a fact is missing that has no alternative. */
export function fillText(text: string, facts: Facts): string | undefined {
  let isMissing = false;
  const filled = text.replaceAll(slot, (_, name: string, otherwise?: string) => {
    const value = facts[name] ?? otherwise;
    if (value === undefined) isMissing = true;
    return value ?? "";
  });
  return isMissing ? undefined : filled;
}

/** The same for code: a value that a shell could read as anything but a word counts as missing. */
export function fillCode(code: string, facts: Facts): string | undefined {
  return fillText(code, Object.fromEntries(Object.entries(facts).filter(([, value]) => isHarmless(value))));
}

function isHarmless(value: string): boolean {
  return harmless.test(value) && !value.startsWith("-");
}
