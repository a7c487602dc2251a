/** Prose as markup: once per language, each passage with the name of its language. */
import { inLanguages } from "../../core/labels.ts";
import type { Language, Prose } from "../../core/report.ts";
import { html, raw } from "./html.ts";
import type { Html } from "./html.ts";

/** A text once per language; where both are there, the language switch chooses between them. */
export function alternates(prose: Prose, languages: readonly Language[]): Html[] {
  return spread(inLanguages(prose, languages), languages).map(
    ({ text, attributes }) => html`<span ${attributes}>${inline(text)}</span>`,
  );
}

/** The console's own words once per language; where both languages are shown, a reader gets them in one. */
export function own(prose: Prose, languages: readonly Language[]): Html {
  return html`<span class="own">${alternates(prose, languages)}</span>`;
}

/** A moment as an element, in UTC. */
export function time(iso: string): Html {
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace("T", " ")} UTC</time>`;
}

/** The texts of a block, one paragraph per language. */
export function paragraphs(texts: string[], languages: readonly Language[]): Html[] {
  return spread(texts, languages).map(({ text, attributes }) => html`<p ${attributes}>${inline(text)}</p>`);
}

/** A label that holds its languages side by side, `Causes · 原因`. */
export function mixed(text: string, languages: readonly Language[]): Html[] {
  return spread(text.split(" · "), languages).map(({ text, attributes }) => html`<span ${attributes}>${text}</span>`);
}

/** Each text with the attributes that name its language; `alt` where another language says the same. */
function spread(texts: string[], languages: readonly Language[]): { text: string; attributes: Html }[] {
  return texts.map((text, index) => {
    const language =
      texts.length === languages.length ? languages[index] : /\p{Script=Han}/u.test(text) ? "zh-CN" : "en";
    return { text, attributes: html`lang="${language}"${texts.length > 1 && raw(' class="alt"')}` };
  });
}

/** Prose with its `code` between backticks as code. */
function inline(text: string): Html[] {
  return text
    .split(/`([^`]{1,500})`/)
    .map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`));
}
