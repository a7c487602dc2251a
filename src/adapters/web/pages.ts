/** The console's pages. */
import { inLanguages } from "../../core/labels.ts";
import { headline } from "../../core/outline.ts";
import type { Language, Prose, Report } from "../../core/report.ts";
import type { Answer, Incident } from "../../core/types.ts";
import { isFinal } from "./answers.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { alternates, own, paragraphs, time } from "./prose.ts";
import { languageSwitch, renderFragment } from "./render.ts";
import { problems, words } from "./words.ts";

/** How a reader wants the pages. */
export interface View {
  languages: readonly Language[];
  chosen: Language | "both";
  /** The reader's own language, in which the console speaks where both are shown. */
  own?: Language;
}

/** The paste box. */
export function homePage(view: View): string {
  const say = (prose: Prose) => own(prose, view.languages);
  const body = html`<h1>${say(words.ask)}</h1>
    <form id="diagnose" method="post" action="/api/diagnose">
      <label for="text">${say(words.paste)}</label>
      <textarea id="text" name="text" rows="12" spellcheck="false" autocomplete="off" autofocus></textarea>
      <ul id="files" hidden></ul>
      <p id="problem" role="alert" hidden></p>
      <div class="actions">
        <button type="submit">${say(words.submit)}</button>
        <span class="needs-script" hidden>
          <label class="button quiet" for="file">${say(words.addFile)}</label>
          <input id="file" type="file" multiple class="visually-hidden" />
          <small>${say(words.drop)}</small>
        </span>
      </div>
    </form>
    ${liveRegion(html``, undefined, view)}`;
  return layout({ title: "Bugloss", body, view });
}

/**
 * The page of an answer. While that is still to come, or still changing, the page follows the event stream, or reloads
 * where there is no script.
 */
export function answerPage(id: string, answer: Answer | undefined, view: View): string {
  const isOpen = !answer || !isFinal(answer);
  const head = isOpen && html`<noscript><meta http-equiv="refresh" content="2" /></noscript>`;
  const inside = answer ? renderFragment(answer, `/reports/${id}`) : waitingNote(view);
  const body = html`<h1 class="kicker">${own(words.report, view.languages)}</h1>
    ${liveRegion(inside, isOpen ? `/api/answers/${id}/events` : undefined, view)}`;
  const isReport = answer && !("notice" in answer);
  const title = isReport ? headline(answer) : inLanguages(words.report, view.languages).join(" · ");
  return layout({ title, body, view: isReport ? { ...view, languages: answer.languages } : view, head });
}

/** Everything that was diagnosed, newest first. */
export function incidentsPage(incidents: { incident: Incident; report: Report }[], view: View): string {
  const say = (prose: Prose) => own(prose, view.languages);
  const items = incidents.map(
    ({ incident, report }) =>
      html`<li>
        <h2><a href="/reports/${report.id}">${alternates(report.title, view.languages)}</a></h2>
        <p>
          <b class="badge ${incident.status}">${say(words[incident.status])}</b>
          × ${incident.count} <code>${report.error.type ?? report.error.format}</code>
        </p>
        <p class="when">
          ${say(words.firstSeen)} ${time(incident.firstSeen)} · ${say(words.lastSeen)} ${time(incident.lastSeen)}
        </p>
      </li>`,
  );
  const list =
    items.length > 0
      ? html`<ol class="incidents">
          ${items}
        </ol>`
      : html`<p>${say(words.noIncidents)}</p>`;
  const title = inLanguages(words.incidents, view.languages).join(" · ");
  return layout({
    title,
    body: html`<h1>${say(words.incidents)}</h1>
      ${list}`,
    view,
  });
}

/** A page that only says what is wrong. */
export function problemPage(problem: Prose, view: View): string {
  const texts = paragraphs(inLanguages(problem, view.languages), view.languages);
  const body = html`<h1 class="kicker">Bugloss</h1>
    <div role="alert">${texts}</div>
    <p><a href="/">${own(words.paste, view.languages)}</a></p>`;
  return layout({ title: "Bugloss", body, view });
}

function liveRegion(inside: Html, events: string | undefined, view: View): Html {
  const source = events !== undefined && html`data-events="${events}"`;
  return html`<div
      id="answer"
      aria-live="polite"
      data-failed="${problems.failed.en} ${problems.failed["zh-CN"]}"
      ${source}
    >
      ${inside}
    </div>
    <template id="waiting">${waitingNote(view)}</template>`;
}

function waitingNote(view: View): Html {
  return html`<p class="waiting">
    <span class="dot processing" aria-hidden="true"></span> ${own(words.waiting, view.languages)}
  </p>`;
}

function layout(page: { title: string; body: Html; view: View; head?: Html | false }): string {
  const { languages, chosen } = page.view;
  return html`<!doctype html>
    <html ${languageOf(page.view)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}</title>
        <link rel="icon" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/style.css" />
        <script type="module" src="/assets/console.js"></script>
        ${page.head}
      </head>
      <body>
        <a class="skip" href="#main">${own(words.skip, languages)}</a>
        <header class="site">
          <a class="name" href="/"><b>Bugloss</b></a>
          <nav><a href="/incidents">${own(words.incidents, languages)}</a></nav>
          ${languageSwitch(languages, chosen)}
        </header>
        <main id="main">${page.body}</main>
        <footer class="site">${own(words.tagline, languages)}</footer>
      </body>
    </html>`.text;
}

/** The language of the page itself, and that of the console's own words where both are shown. */
function languageOf({ languages, own: reader }: View): Html {
  return reader === undefined ? html`lang="${languages[0]}"` : html`lang="${reader}" data-own="${reader}"`;
}
