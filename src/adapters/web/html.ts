/** A template tag that escapes every value, so that nothing reaches a page as markup by accident. */

import { visible } from "../../core/visible.ts";

/** Markup that needs no escaping: made by `html` only, and by `raw` from our own files. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = Html | string | number | undefined | false | Value[];

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Strings are escaped, lists joined; `undefined` and `false` leave nothing. Attribute values must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(strings.map((text, index) => text + markup(values[index])).join(""));
}

/** Our own markup or style sheet, as it is. */
export function raw(text: string): Html {
  return new Html(text);
}

function markup(value: Value): string {
  if (value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(markup).join("");
  return visible(String(value)).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
