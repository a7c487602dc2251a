/** What kind a template is of, by its id: what a tool prints, a sentence that the lexicon fills, something added to a message, or a wrapper around one. */
import type { Template, TemplateMatch } from "./index.ts";
import { isVerbatim } from "./verbatim.ts";

/** A message that a tool prints comes first (0), then a sentence that the lexicon fills, then a message with something added. */
export function rankOf({ id }: Pick<Template, "id">): number {
  return id.startsWith("tail.") ? 2 : id.startsWith("sentence.") ? 1 : 0;
}

/** `acting` frames hold a verb, which the grammar of sentences places better; `loose` ones anything: it is tried before them. */
export type Frame = "firm" | "acting" | "loose";

const acting =
  /^sentence\.(?:is-|not-(?:a|done|state)|has|contains|must|returned|requires|exceeds|below|can|subject|failed-to|agent|doing$|please|do|try-doing|may-be|need-to|will-not|only|does-not-match|used-before|you-|already-(?:done|state)|depends)/;

export function frameOf({ id, en }: Template): Frame {
  if (id === "sentence.noun" || id.startsWith("tail.")) return "loose";
  if (id.startsWith("sentence.") && en.includes(":message}")) return "loose";
  return acting.test(id) ? "acting" : "firm";
}

/** Wrappers, and a noun phrase that is the whole message, carry no words of their own. */
export function isWordless({ id }: Pick<Template, "id">): boolean {
  return /^(?:wrapper|tail)\.|^sentence\.noun$/.test(id);
}

/** What a frame joins or adds is a sentence, no name, and no cause of its own. */
export function isJoined({ template: { id }, slots }: TemplateMatch): boolean {
  if (/^sentence\.(?:and|but)$/.test(id)) return !Object.values(slots).some(isVerbatim);
  return !id.startsWith("tail.") || !/: /.test(slots["place"] ?? "");
}

/** Whether a match is whole: something is added only to what a tool prints, which is sure to be whole without it. */
export function isWhole([outer, ...inner]: readonly TemplateMatch[]): boolean {
  return (
    outer === undefined ||
    rankOf(outer.template) < 2 ||
    inner.some(({ template: { id } }) => !/^(?:sentence|tail|wrapper)\./.test(id))
  );
}
