/** Translates a message by the catalogue, whole or part by part. What no template knows is marked, never guessed. */
import type { Category, Language, Prose } from "../report.ts";
import type { Translation } from "../types.ts";
import { type Frame, frameOf, isJoined, isWhole, isWordless } from "./frames.ts";
import { type Catalogue, type Template, type TemplateMatch } from "./index.ts";
import { type Cut, cutsOf, joinWrapped } from "./cuts.ts";
import { readChinese } from "../lexicon/chinese.ts";
import { readSentence } from "../lexicon/clause.ts";
import { readPhrase, readTypeName } from "../lexicon/phrase.ts";
import { fill, fillChinese, isPhrase, slotsOf } from "./template.ts";
import { isCodeLine, isSentence, isSingleWord, isVerbatim, toldIn } from "./verbatim.ts";

/** A translated piece: both languages, and what the templates said of it. */
interface Piece {
  en: string;
  "zh-CN": string;
  known: boolean;
  complete: boolean;
  /** Characters of the text that are left as they were though they may mean something. */
  left: number;
  matches: TemplateMatch[];
}

/** A search for the templates of one message: how many look-ups it may still make, so that hostile text cannot prolong it. */
interface Search {
  catalogue: Catalogue;
  left: number;
  /** Inner pieces that have been translated. */
  pieces: Map<string, Piece>;
  /** Only what tools print, without the sentences that the lexicon fills: enough to tell what kind of trouble it is. */
  toolsOnly?: true;
}

const maxLookups = 400;
const maxCandidates = 4;
const maxDepth = 6;
const maxLength = 2000;

/**
 * Translates a message in either direction.
 * @returns both languages where a template knows the message or a part of it; no prose where none does.
 */
export function translate(message: string, catalogue: Catalogue): Translation {
  const original = message.slice(0, maxLength).trim();
  const piece = translatePiece(original, { catalogue, left: maxLookups, pieces: new Map() }, 0);
  const localised = piece.matches.some(({ language, template }) => language !== "en" && template.en !== original);
  const isMade = piece.complete && /[\u4e00-\u9fff]/.test(original) && !/[\u4e00-\u9fff]/.test(piece.en);
  const constant = piece.matches.find(({ template }) => template.constant)?.template.constant;
  return {
    original,
    complete: piece.complete,
    by: piece.known ? "catalogue" : "none",
    prose: piece.known ? ({ en: piece.en, "zh-CN": piece["zh-CN"] } satisfies Prose) : {},
    ...((localised || isMade) && piece.known && piece.en !== original && { canonical: piece.en }),
    ...(constant !== undefined && { constant }),
    templates: piece.matches.map(({ template }) => template.id),
    slots: Object.assign({}, ...piece.matches.map(ownSlots).reverse()) as Record<string, string>,
  };
}

/** The category that the catalogue gives a message: that of the innermost template that has one. */
export function categoryOf(message: string, catalogue: Catalogue): Category | undefined {
  const search: Search = { catalogue, left: maxLookups, pieces: new Map(), toolsOnly: true };
  const { matches } = translatePiece(message.slice(0, maxLength).trim(), search, 0);
  return matches.findLast(({ template }) => template.category)?.template.category;
}

/** The slots that hold values, not messages. */
function ownSlots({ template, slots }: TemplateMatch): Record<string, string> {
  const messages = new Set(slotsOf(template.en).flatMap(({ name, kind }) => (kind === "message" ? [name] : [])));
  return Object.fromEntries(Object.entries(slots).filter(([name]) => !messages.has(name)));
}

function translatePiece(text: string, search: Search, depth: number): Piece {
  const known = depth === 0 ? undefined : search.pieces.get(text);
  if (known) return known;
  if (depth > 0 && isCodeLine(text)) return verbatim(text);
  const indent = /^[ \t]+(?=\S)/.exec(text)?.[0] ?? "";
  const bare = text.slice(indent.length);
  const piece = indented(unwrapped(bare, search, depth) ?? newPiece(bare, search, depth), indent);
  if (depth > 0 && search.left > 0) search.pieces.set(text, piece);
  return piece;
}

function indented(piece: Piece, indent: string): Piece {
  return indent === "" ? piece : { ...piece, en: indent + piece.en, "zh-CN": indent + piece["zh-CN"] };
}

/** Prose that was wrapped at a width, on one line again; undefined where that does not help. */
function unwrapped(text: string, search: Search, depth: number): Piece | undefined {
  const whole = joinWrapped(text);
  if (whole === text) return undefined;
  const piece = newPiece(whole, search, depth);
  return piece.left === 0 && piece.known ? { ...piece, en: piece.en === whole ? text : piece.en } : undefined;
}

function newPiece(text: string, search: Search, depth: number): Piece {
  if (search.left-- <= 0) return untranslated(text);
  const message = toldIn(text);
  if (message !== undefined) return fromJson(text, message, translatePiece(message, search, depth + 1));
  const whole = wholeOf(text, search, depth);
  if (whole?.left === 0 && whole.known) return whole;
  if (isVerbatim(text)) return whole?.left === 0 ? whole : verbatim(text);
  const label = depth > 0 && text.endsWith(":") ? labelOf(text, search, depth) : undefined;
  if (label) return label;
  const cuts = depth < maxDepth ? cutsOf(text) : [];
  const parts = leastLeft(cuts, (cut) => fromParts(cut, search, depth));
  return leastLeft([whole, parts, untranslated(text)], (piece) => piece) ?? untranslated(text);
}

/** JSON stands as posted; what its message says stands behind it. */
function fromJson(json: string, message: string, told: Piece): Piece {
  return {
    ...told,
    en: told.en === message ? json : `${json} (${told.en})`,
    "zh-CN": told["zh-CN"] === message ? json : `${json}（${told["zh-CN"]}）`,
  };
}

/** A line that only announces what stands below it. */
function labelOf(text: string, search: Search, depth: number): Piece | undefined {
  const piece = translatePiece(text.slice(0, -1), search, depth + 1);
  return piece.left > 0 ? undefined : { ...piece, en: text, "zh-CN": `${piece["zh-CN"]}：` };
}

/** By one template or as one sentence: first the templates of tools, then the grammar, then what fits anything. */
function wholeOf(text: string, search: Search, depth: number): Piece | undefined {
  const { catalogue, toolsOnly } = search;
  if (toolsOnly) {
    const found = catalogue.findTools(text).filter(isApart).slice(0, maxCandidates);
    return leastLeft(found, (one) => fromTemplate(text, one, search, depth));
  }
  const candidates = catalogue.findAll(text).filter((found) => isApart(found) && isJoined(found));
  const fromAll = (kind: Frame) =>
    leastLeft(candidates.filter(({ template }) => frameOf(template) === kind).slice(0, maxCandidates), (found) => {
      const piece = fromTemplate(text, found, search, depth);
      return isWhole(piece.matches) ? piece : undefined;
    });
  const firm = fromAll("firm");
  if (firm?.left === 0 && firm.known) return firm;
  const act = fromAll("acting");
  const sentence = bySentence(text, act) ?? (act?.left === 0 ? act : undefined);
  if (sentence) return sentence;
  const told = leastLeft([firm, fromAll("loose")], (piece) => piece);
  return told?.known ? told : (typeName(text, depth) ?? told);
}

/** The first of the pieces that leaves nothing untranslated; else the one that leaves least. */
function leastLeft<T>(items: readonly T[], toPiece: (item: T) => Piece | undefined): Piece | undefined {
  let best: Piece | undefined;
  for (const item of items) {
    const piece = toPiece(item);
    if (piece && (!best || piece.left < best.left || (piece.left === best.left && piece.known && !best.known)))
      best = piece;
    if (best?.left === 0 && best.known) break;
  }
  return best;
}

/** A path in quotation marks has none inside: what looks so is two quotations. */
function isApart({ template, slots }: TemplateMatch): boolean {
  return !template.id.startsWith("wrapper.path") || !/["']/.test(slots["path"] ?? "");
}

/** A sentence whose every word the lexicon and the grammar know; a frame that fits it says what it is about. */
function bySentence(text: string, frame: Piece | undefined): Piece | undefined {
  const matches = frame?.left === 0 ? frame.matches : [];
  const whole = { known: true, complete: true, left: 0, matches };
  if (/[\u4e00-\u9fff]/.test(text)) {
    const en = readChinese(text);
    return en === undefined ? undefined : { en, "zh-CN": text, ...whole };
  }
  const zh = readSentence(text);
  return zh === undefined ? undefined : { en: text, "zh-CN": zh, ...whole };
}

/** What a wording holds that its template has no slot for: a link, a path. It is not lost in translation. */
function valuesBeyond({ template, slots }: TemplateMatch): string {
  const own = new Set(slotsOf(template.en).map(({ name }) => name));
  return Object.keys(slots)
    .filter((name) => !own.has(name))
    .map((name) => slots[name])
    .join(", ");
}

/** A word in front of a colon: the name of a type says something, any other name stands. */
function alone(word: string, search: Search, depth: number): Piece {
  const told =
    /(?:Error|Exception|Warning|Failure|Fault)$/.test(word) && depth <= 1 ? wholeOf(word, search, 0) : undefined;
  return told?.known && told.left === 0 ? told : verbatim(word);
}

/** A part of a list or what follows a colon: a word alone that is not in the lexicon is a name. */
function listed(text: string, search: Search, depth: number): Piece {
  const piece = translatePiece(text, search, depth);
  return piece.left > 0 && isSingleWord(text) ? verbatim(text) : piece;
}

/** An error that is told by nothing but its type. */
function typeName(text: string, depth: number): Piece | undefined {
  const phrase = depth <= 1 ? readTypeName(text) : undefined;
  return phrase && { ...phrase, known: true, complete: true, left: 0, matches: [] };
}

function fromTemplate(text: string, found: TemplateMatch, search: Search, depth: number): Piece {
  const { template, slots, language } = found;
  const pieces: Record<string, Piece> = {};
  for (const { name, kind } of slotsOf(template.en)) {
    const value = slots[name] ?? "";
    if (kind === "message") pieces[name] = translatePiece(value, search, depth + 1);
    else if (isPhrase(kind)) pieces[name] = { ...verbatim(value), ...readPhrase(kind, value) };
    else if (kind === "text") pieces[name] = given(value, name, template);
    else pieces[name] = verbatim(value);
  }
  const inner = Object.values(pieces);
  const inLanguage = (target: Language) =>
    Object.fromEntries(Object.entries(pieces).map(([name, piece]) => [name, piece[target]]));
  const isEnglish = language === "en" && inner.every(({ en }) => en === "" || text.includes(en));
  const isChinese =
    language === "zh-CN" && inner.every((piece) => piece["zh-CN"] === "" || text.includes(piece["zh-CN"]));
  const beyond = valuesBeyond(found);
  return {
    en: isEnglish ? text : fill(template.en, inLanguage("en")) + (beyond && ` (${beyond})`),
    "zh-CN": isChinese
      ? text
      : fillChinese(asPosted(template["zh-CN"], text), inLanguage("zh-CN")) + (beyond && `（${beyond}）`),
    known: isWordless(template) ? inner.some(({ known, en, "zh-CN": zh }) => known || en !== zh) : true,
    complete: inner.every(({ complete }) => complete),
    left: inner.reduce((sum, { left }) => sum + left, 0),
    matches: [found, ...inner.flatMap(({ matches }) => matches)],
  };
}

/** The Chinese wording with its names as they are posted: cURL, NOT_FOUND. */
function asPosted(wording: string, text: string): string {
  return wording.replaceAll(/(?<![{:\w@/.-])[A-Za-z]\w+(?![}\w@/.-])/g, (name) => {
    const posted = new RegExp(`\\b${name}\\b`, "i").exec(text)?.[0] ?? "";
    return /_|[a-z][A-Z]/.test(posted) ? posted : name;
  });
}

/** A part as it stands in front of a separator: without a full stop of its own, and in front of a colon what was being done, which is no request. */
function partOf({ en, "zh-CN": zh }: Piece, separator: string): string {
  const part = /^[。；，：]$/.test(separator) ? zh.replace(/[。，]$/, "") : zh;
  return separator === "：" && !/^please\b/i.test(en) ? part.replace(/^请(?!求)/, "") : part;
}

/** What a template has no more to say of: a name, or, outside quotation marks, words that say something themselves. */
function given(value: string, name: string, { en }: Template): Piece {
  const isName = ownWords.test(name) || new RegExp(`['"\`‘“<(\\[]\\{${name}\\b`).test(en);
  const phrase = isName || !plainWords.test(value) ? undefined : readPhrase("noun", value);
  const isLeft = phrase === undefined && (isSentence(value) || (!isName && manyWords.test(value)));
  const quoted = !isName && /[\u4e00-\u9fff]/.test(value) ? { en: `"${value}"` } : {};
  return { ...verbatim(value), ...quoted, ...phrase, ...(isLeft && { complete: false, left: value.length }) };
}

const plainWords = /^(?:[a-z-]+|\d[\d.]*)(?: [a-z-]+){1,5}$/;
const manyWords = /^[a-z-]+(?: [a-z-]+){2,5}$/;

/** Slots whose words are the user's own, or a program's. */
const ownWords =
  /command|cmd|script|program|arg|path|file|query|expression|sql|code|source|value|line|text|key|host|url|address|word|name/i;

function fromParts({ texts, between, zh }: Cut, search: Search, depth: number): Piece | undefined {
  const pieces = texts.map((part, index) =>
    index < texts.length - 1 && isSingleWord(part) ? alone(part, search, depth) : listed(part, search, depth + 1),
  );
  const isKnown = pieces.some(({ known }) => known);
  if (!isKnown && pieces.some(({ left }) => left > 0)) return undefined;
  return {
    en: pieces.map(({ en }) => en).join(between),
    "zh-CN": pieces.map((piece, index) => partOf(piece, texts[index + 1] === undefined ? "" : zh)).join(zh),
    known: isKnown,
    complete: pieces.every(({ complete }) => complete),
    left: pieces.reduce((sum, { left }) => sum + left, 0),
    matches: pieces.flatMap(({ matches }) => matches),
  };
}

function verbatim(text: string): Piece {
  return { en: text, "zh-CN": text, known: false, complete: true, left: 0, matches: [] };
}

/** A piece in neither language's catalogue stands as posted, in the quotation marks of the other language. */
function untranslated(text: string): Piece {
  const isChinese = /[\u4e00-\u9fff]/.test(text);
  return {
    en: isChinese ? `"${text}"` : text,
    "zh-CN": isChinese ? text : `“${text}”`,
    known: false,
    complete: false,
    left: text.length,
    matches: [],
  };
}
