/** The blocks of a section as markup. */
import { paragraphsOf, type Block } from "../../core/outline.ts";
import type { Language } from "../../core/report.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { mixed, paragraphs } from "./prose.ts";

/** @param languages those of the report that the block is from */
export function renderBlock(block: Block, languages: readonly Language[]): Html | Html[] {
  switch (block.kind) {
    case "text":
      return paragraphs(
        paragraphsOf(block, (text) => text),
        languages,
      );
    case "list":
      return renderList(block, languages);
    case "facts":
      return html`<dl>
        ${block.rows.map(
          ({ name, value }) =>
            html`<div>
              <dt>${mixed(name, languages)}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`;
    case "quote":
      return html`<ol class="lines">
        ${block.lines.map(({ line, quote }) => html`<li value="${line}"><code>${quote}</code></li>`)}
      </ol>`;
    case "code":
      return html`<figure>
        <figcaption>${block.language} <b>${mixed(block.mark, languages)}</b></figcaption>
        <pre tabindex="0"><code>${block.text}</code></pre>
      </figure>`;
    case "links":
      return html`<ul>
        ${block.links.map(({ name, url, texts }) => html`<li>${link(name, url)} ${paragraphs(texts, languages)}</li>`)}
      </ul>`;
  }
}

function renderList(block: Extract<Block, { kind: "list" }>, languages: readonly Language[]): Html {
  const items = block.items.map(({ mark, texts, after }) => {
    const head = mark !== undefined && html`<b class="mark">${mixed(mark, languages)}</b> `;
    return html`<li>
      ${head}${after && html`<span class="evidence">${after}</span>`}${paragraphs(texts, languages)}
    </li>`;
  });
  return block.ordered
    ? html`<ol>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

function link(name: string, url: string): Html {
  if (!/^https?:\/\//.test(url)) return html`<b>${name}</b>`;
  return html`<a href="${url}" rel="noopener noreferrer" target="_blank">${name}</a>`;
}
