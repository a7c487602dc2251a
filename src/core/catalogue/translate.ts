/** Translates a message by the catalogue, whole or part by part. What no template knows is marked, never guessed. */
import type { Category, Language, Prose } from "../report.ts";
import type { Translation } from "../types.ts";
import { type Catalogue, type TemplateMatch } from "./index.ts";
import { fill, slotsOf } from "./template.ts";

/** A translated piece: both languages, and what the templates said of it. */
interface Piece {
  en: string;
  "zh-CN": string;
  known: boolean;
  complete: boolean;
  matches: TemplateMatch[];
}

/** A search for the templates of one message: how many look-ups it may still make, so that hostile text cannot prolong it. */
interface Search {
  catalogue: Catalogue;
  left: number;
}

const maxLookups = 150;
const maxDepth = 6;
const maxLength = 2000;

/** How a message is cut when no template fits it whole: the separator as posted, and as written in Chinese. */
const separators: readonly { pattern: RegExp; zh: string; once?: boolean }[] = [
  { pattern: /\n+/, zh: "\n" },
  { pattern: /(?<=[^.\s]{2})\. (?=[A-Z])/, zh: "。" },
  { pattern: /; /, zh: "；" },
  { pattern: /(?<=\S): {1,4}(?=\S)|：/, zh: "：", once: true },
  { pattern: / - /, zh: " - " },
  { pattern: /, (?=[a-z])/, zh: "，" },
];

/**
 * Translates a message in either direction.
 * @returns both languages where a template knows the message or a part of it; no prose where none does.
 */
export function translate(message: string, catalogue: Catalogue): Translation {
  const original = message.slice(0, maxLength).trim();
  const piece = translatePiece(original, { catalogue, left: maxLookups }, 0);
  const localised = piece.matches.some(({ language, template }) => language !== "en" && template.en !== original);
  const constant = piece.matches.find(({ template }) => template.constant)?.template.constant;
  return {
    original,
    complete: piece.known && piece.complete && !hasEnglish(piece["zh-CN"]),
    by: piece.known ? "catalogue" : "none",
    prose: piece.known ? ({ en: piece.en, "zh-CN": piece["zh-CN"] } satisfies Prose) : {},
    ...(localised && piece.known && piece.en !== original && { canonical: piece.en }),
    ...(constant !== undefined && { constant }),
    templates: piece.matches.map(({ template }) => template.id),
    slots: Object.assign({}, ...piece.matches.map(ownSlots).reverse()) as Record<string, string>,
  };
}

/** The category that the catalogue gives a message: that of the innermost template that has one. */
export function categoryOf(message: string, catalogue: Catalogue): Category | undefined {
  const { matches } = translatePiece(message.slice(0, maxLength).trim(), { catalogue, left: maxLookups }, 0);
  return matches.findLast(({ template }) => template.category)?.template.category;
}

/** The slots that hold values, not messages. */
function ownSlots({ template, slots }: TemplateMatch): Record<string, string> {
  const messages = new Set(slotsOf(template.en).flatMap(({ name, kind }) => (kind === "message" ? [name] : [])));
  return Object.fromEntries(Object.entries(slots).filter(([name]) => !messages.has(name)));
}

function translatePiece(text: string, search: Search, depth: number): Piece {
  if (search.left-- <= 0) return untranslated(text);
  const found = search.catalogue.find(text);
  if (found) return fromTemplate(text, found, search, depth);
  if (isVerbatim(text) || (depth > 0 && isSingleWord(text))) return verbatim(text);
  return (depth < maxDepth && fromParts(text, search, depth)) || untranslated(text);
}

function fromTemplate(text: string, found: TemplateMatch, search: Search, depth: number): Piece {
  const { template, slots, language } = found;
  const inner = slotsOf(template.en)
    .filter(({ kind }) => kind === "message")
    .map(({ name }) => ({ name, piece: translatePiece(slots[name] ?? "", search, depth + 1) }));
  const inLanguage = (target: Language) =>
    fill(template[target], { ...slots, ...Object.fromEntries(inner.map(({ name, piece }) => [name, piece[target]])) });
  return {
    en:
      language === "en" && inner.every(({ piece }) => piece.en === "" || text.includes(piece.en))
        ? text
        : inLanguage("en"),
    "zh-CN": language === "zh-CN" ? text : inLanguage("zh-CN"),
    known: template.id.startsWith("wrapper.") ? inner.some(({ piece }) => piece.known) : true,
    complete: inner.every(({ piece }) => piece.complete),
    matches: [found, ...inner.flatMap(({ piece }) => piece.matches)],
  };
}

function fromParts(text: string, search: Search, depth: number): Piece | undefined {
  for (const { pattern, zh, once } of separators) {
    const texts = once ? splitOnce(text, pattern) : text.split(pattern);
    if (texts.length < 2 || texts.length > 12) continue;
    const pieces = texts.map((part, index) =>
      index < texts.length - 1 && isSingleWord(part) ? verbatim(part) : translatePiece(part, search, depth + 1),
    );
    if (!pieces.some(({ known }) => known)) continue;
    const between = pattern.exec(text)?.[0] ?? " ";
    return {
      en: pieces.map(({ en }) => en).join(between === "：" ? ": " : between),
      "zh-CN": pieces.map((piece) => piece["zh-CN"]).join(zh),
      known: true,
      complete: pieces.every(({ complete }) => complete),
      matches: pieces.flatMap(({ matches }) => matches),
    };
  }
  return undefined;
}

/** A context and what went wrong in it, which may have a context of its own. */
function splitOnce(text: string, pattern: RegExp): string[] {
  const found = pattern.exec(text);
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text];
}

function verbatim(text: string): Piece {
  return { en: text, "zh-CN": text, known: false, complete: true, matches: [] };
}

/** A piece in neither language's catalogue stands as posted, in the quotation marks of the other language. */
function untranslated(text: string): Piece {
  const isChinese = /[\u4e00-\u9fff]/.test(text);
  return {
    en: isChinese ? `"${text}"` : text,
    "zh-CN": isChinese ? text : `“${text}”`,
    known: false,
    complete: false,
    matches: [],
  };
}

/** Whether a Chinese text holds an English sentence outside quotation marks: what a slot carried over was more than a name. */
function hasEnglish(text: string): boolean {
  const bareText = text.replaceAll(/"[^"]*"|'[^']*'|`[^`']*[`']|“[^”]*”|[<([{][^>)\]}]*[>)\]}]/g, "§");
  return /[A-Za-z]{1,30}(?: [A-Za-z]{1,30}){3}/.test(bareText);
}

/** Identifiers, numbers, paths, URLs, quoted values: the same in every language. */
function isVerbatim(text: string): boolean {
  return (
    /^(?:\S*[\d_/\\.:=#@()[\]<>-]\S*|'[^']{0,300}'|"[^"]{0,300}"|`[^`]{0,300}`|)$/.test(text) &&
    !/[\u4e00-\u9fff]/.test(text)
  );
}

/** In front of a colon or in a list, a word alone is a name: of a program, a module, a table. */
function isSingleWord(text: string): boolean {
  return !/[\s\u4e00-\u9fff]/.test(text);
}
