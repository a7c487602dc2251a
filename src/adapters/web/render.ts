/** Report → HTML: the fragment that pages and event streams hold, and a page of its own for a file. */
import { inLanguages, languageNames } from "../../core/labels.ts";
import { byline, headline, outline, statusText } from "../../core/outline.ts";
import type { Section } from "../../core/outline.ts";
import type { Language, Prose, Report } from "../../core/report.ts";
import type { Answer, Notice } from "../../core/types.ts";
import { renderBlock } from "./blocks.ts";
import { html, raw } from "./html.ts";
import type { Html } from "./html.ts";
import { alternates, mixed, own, paragraphs, time } from "./prose.ts";
import { words } from "./words.ts";

export const allLanguages: readonly Language[] = ["en", "zh-CN"];

/**
 * A whole page that needs nothing else, for `diagnose --format html`.
 * @param css the style sheet, put into the page
 */
export function renderHtml(answer: Answer, { css }: { css: string }): string {
  const languages = "notice" in answer ? allLanguages : answer.languages;
  const title = "notice" in answer ? "Bugloss" : headline(answer);
  return html`<!doctype html>
    <html lang="${languages[0]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(css)}
        </style>
      </head>
      <body>
        ${languageSwitch(languages)}
        <main>
          <h1 class="kicker">${alternates(words.report, languages)}</h1>
          ${renderFragment(answer)}
        </main>
      </body>
    </html>`.text;
}

/** The answer alone, as an article. A heading of the second level is its title. */
export function renderFragment(answer: Answer, permalink?: string): Html {
  if ("notice" in answer) return renderNotice(answer);
  const { languages, title, receipt } = answer;
  const titleOf = sectionTitles(answer);
  return html`<article class="report" data-status="${answer.status}">
    <header>
      <p class="status">
        <span class="dot ${answer.status}" aria-hidden="true"></span> ${mixed(statusText(answer), languages)}
        ${time(answer.at)}
      </p>
      <h2>${alternates(title, languages)}</h2>
      <div class="receipt">${paragraphs(inLanguages(receipt.text, languages), languages)}</div>
    </header>
    ${outline(answer).map((section) => renderSection(section, titleOf(section), languages, outcome(answer, section, permalink)))}
    ${permalink !== undefined && resolveForm(permalink, languages)}
    <footer>
      <p>${byline(answer)}</p>
      ${permalink !== undefined && html`<p><a href="${permalink}">${own(words.permalink, languages)}</a></p>`}
    </footer>
  </article>`;
}

/** Radio buttons that show one language or both; the style sheet does the rest. They belong to the form `diagnose`, where there is one. */
export function languageSwitch(languages: readonly Language[], chosen: Language | "both" = "both"): Html | string {
  if (languages.length < 2) return "";
  const choices = [
    ...languages.map((language) => [language, languageNames[language]]),
    ["both", "Both · 双语"],
  ] as const;
  return html`<fieldset class="languages">
    <legend>${words.language.en} · ${words.language["zh-CN"]}</legend>
    ${choices.map(
      ([value, name]) =>
        html`<label ${value === "zh-CN" && raw('lang="zh-CN"')}
          ><input
            type="radio"
            name="lang"
            form="diagnose"
            value="${value}"
            id="lang-${value}"
            ${value === chosen && raw("checked")}
          /><span>${name}</span></label
        >`,
    )}
  </fieldset>`;
}

function renderNotice({ notice }: Notice): Html {
  const texts = inLanguages(notice, allLanguages);
  return html`<article class="report notice">${paragraphs(texts, allLanguages)}</article>`;
}

/** Buttons that say whether a solution helped; a page without a server has none. */
function outcome({ solutions, languages }: Report, { id }: Section, permalink: string | undefined): Html | false {
  const solution = /^solution-(\d+)$/.exec(id)?.[1];
  const name = solution !== undefined && solutions[Number(solution) - 1]?.id;
  if (!name || permalink === undefined) return false;
  return html`<form class="outcome" method="post" action="${permalink}/votes">
    <input type="hidden" name="solution" value="${name}" />
    <button class="quiet" name="worked" value="yes">${own(words.worked, languages)}</button>
    <button class="quiet" name="worked" value="no">${own(words.failed, languages)}</button>
  </form>`;
}

function resolveForm(permalink: string, languages: readonly Language[]): Html {
  return html`<form class="resolve" method="post" action="${permalink}/resolve">
    <label>${own(words.note, languages)} <input name="note" maxlength="2000" autocomplete="off" /></label>
    <button>${own(words.resolve, languages)}</button>
  </form>`;
}

function renderSection(
  { id, blocks }: Section,
  title: Prose,
  languages: readonly Language[],
  after: Html | false,
): Html {
  return html`<section class="${id.replace(/-\d+$/, "")}" aria-labelledby="${id}">
    <h3 id="${id}">${alternates(title, languages)}</h3>
    ${blocks.map((block) => renderBlock(block, languages))} ${after}
  </section>`;
}

/** The title of a section in each language by itself, so that the language switch applies to it. */
function sectionTitles(report: Report): (section: Section) => Prose {
  const titles = report.languages.map((language) => {
    const sections = outline({ ...report, languages: [language] });
    return { language, byId: new Map(sections.map(({ id, title }) => [id, title])) };
  });
  return ({ id, title }) => Object.fromEntries(titles.map(({ language, byId }) => [language, byId.get(id) ?? title]));
}
