/** Prompts: Markdown files with {{placeholders}}. A missing value or an unused one is an error. */
import { readFileSync } from "node:fs";

/** Every prompt. */
export const prompts = ["diagnose"] as const;

const placeholder = /\{\{([a-z][A-Za-z]{0,30})\}\}/g;

/** Renders a prompt. What a value holds is never taken for a placeholder. */
export function renderPrompt(name: (typeof prompts)[number], values: Readonly<Record<string, string>>): string {
  const template = readFileSync(new URL(`${name}.md`, import.meta.url), "utf8");
  const used = new Set<string>();
  const text = template.replaceAll(placeholder, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`Prompt ${name}.md needs a value for {{${key}}}`);
    used.add(key);
    return value;
  });
  const unused = Object.keys(values).filter((key) => !used.has(key));
  if (unused.length > 0) throw new Error(`Prompt ${name}.md has no place for ${unused.join(", ")}`);
  return text;
}
