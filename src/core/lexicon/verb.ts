/** What is done, was done or cannot be done: verbs with their objects, and with how, where and when. */
import { adjectivesAt } from "./be.ts";
import { earlyAdverbs, lateAdverbs } from "./adverbs.ts";
import { clausesAt } from "./clause.ts";
import { adverbials } from "./grammar.ts";
import { byLength, nounsAt } from "./noun.ts";
import { placeIn } from "./number.ts";
import { accompanied } from "./passive.ts";
import { type Parse, type Text, joined, wordOf } from "./text.ts";

type Form = "verb" | "does" | "done" | "doing";

// --- Adverbials ---

/** None, or as many as there are: `in the file at startup`. `zh` stands before the verb, `early` before its negation. */
export function adverbialsAt(text: Text, at: number): readonly Parse[] {
  const none = { zh: "", end: at };
  if (at >= text.tokens.length) return [none];
  const found = text.read("adverbials", at, () => {
    const all: Parse[] = [];
    for (const first of adverbialAt(text, at)) {
      for (const rest of adverbialsAt(text, first.end)) {
        all.push({
          zh: joined(first.zh, rest.zh),
          end: rest.end,
          early: joined(first.early ?? "", rest.early ?? ""),
          post: joined(first.post ?? "", rest.post ?? ""),
        });
      }
    }
    return byLength(all);
  });
  return [...found, none];
}

/** Adverbs only, such as stand between a subject and its verb. */
export function adverbsAt(text: Text, at: number): Parse {
  const found = adverbAt(text, at);
  if (!found) return { zh: "", end: at, early: "" };
  const rest = adverbsAt(text, found.end);
  return { zh: joined(found.zh, rest.zh), end: rest.end, early: joined(found.early ?? "", rest.early ?? "") };
}

function adverbAt(text: Text, at: number): Parse | undefined {
  for (let length = 4; length > 0; length--) {
    if (at + length > text.tokens.length) continue;
    const words = text.slice(at, length);
    const late = lateAdverbs.get(words);
    if (late !== undefined) return { zh: late, end: at + length };
    const early = earlyAdverbs.get(words);
    if (early !== undefined) return { zh: "", end: at + length, early };
  }
  return undefined;
}

function* adverbialAt(text: Text, at: number): Generator<Parse> {
  const adverb = adverbAt(text, at);
  if (adverb) yield adverb;
  for (let length = 5; length > 0; length--) {
    const pattern = at + length > text.tokens.length ? undefined : adverbials.get(text.slice(at, length));
    if (pattern === undefined) continue;
    const [before = "", after = ""] = pattern.split("…");
    for (const object of pattern === "" || isVerbNext(text, at) ? [] : nounsAt(text, at + length, "object")) {
      yield { ...placed(text.slice(at, length), before, object.zh, after), end: object.end };
    }
    for (const doing of verbsAt(text, at + length, "doing")) {
      const [lead, trail] = gerunds.get(text.slice(at, length)) ?? [before, after];
      yield { zh: joined(lead, doing.zh, trail), end: doing.end };
    }
  }
  yield* momentAt(text, at);
}

/** `while loading x`; `3 times`. */
function* momentAt(text: Text, at: number): Generator<Parse> {
  if (text.is(at, "while", "when", "whilst")) {
    for (const doing of verbsAt(text, at + 1, "doing")) yield { zh: joined("在", doing.zh, "时"), end: doing.end };
  }
  const isCount = /^\d/.test(text.tokens[at] ?? "") || text.is(at, "at", "more", "up");
  for (const { zh, end } of isCount ? nounsAt(text, at, "object") : []) {
    if (/\d\s?次$/.test(zh)) yield { zh: "", end, post: zh };
  }
}

/** After "to", what can be a verb and no noun is one. */
export function isVerbNext(text: Text, at: number): boolean {
  if (!text.is(at, "to")) return false;
  const word = wordOf(text.lower[at + 1] ?? "");
  return word?.verb !== undefined && word.noun === undefined;
}

const gerunds = new Map<string, readonly [string, string]>(
  Object.entries({
    by: ["通过", ""],
    for: ["因", ""],
    in: ["在", "时"],
    on: ["在", "时"],
    without: ["在未", "的情况下"],
    with: ["在", "时"],
    after: ["在", "后"],
    before: ["在", "前"],
  } as const),
);

function placed(preposition: string, before: string, object: string, after: string): Parse {
  const isTime = isDuration(object);
  if (preposition === "in" && /模式$|状态$/.test(object)) return { zh: joined("以", object), end: 0 };
  if (preposition === "in" && isTime) return { zh: joined("在", object, "内"), end: 0 };
  if (preposition === "at" && /时间|时$|时刻/.test(object)) return { zh: joined("在", object), end: 0 };
  if (/^for/.test(preposition) && isTime)
    return { zh: "", end: 0, post: joined(before === "针对" ? "" : before, object) };
  if (preposition === "in" && /^(?:此|该)?(?:情况|方式|顺序)/.test(object)) return { zh: joined("以", object), end: 0 };
  return { zh: joined(before, placeIn(object, after)), end: 0 };
}

export function isDuration(zh: string): boolean {
  return /[\d一两几]\s?(?:秒|分钟|小时|天|毫秒|周|个月|年|s|ms|m|h|min|sec)$/.test(zh);
}

// --- Verbs ---

/** Verb phrases without their subject, in a form: `load the file from disk`. */
export function verbsAt(text: Text, at: number, form: Form, isPast = false): readonly Parse[] {
  return text.read(`${form} ${isPast}`, at, () => {
    const found: Parse[] = [];
    const lead = adverbsAt(text, at);
    for (const { word, en, end } of text.words(lead.end)) {
      const zh = word[form];
      if (zh === undefined || isTitle(text, lead.end, form)) continue;
      for (const other of text.is(end, "and", "or") ? text.words(end + 1) : []) {
        const also = other.word[form];
        if (also === undefined) continue;
        const both = joined(zh, text.is(end, "and") ? "并" : "或", also);
        for (const body of bodiesOf(text, other.end, both, en, false)) {
          if (body.hasObject)
            found.push({ ...body, zh: joined(lead.zh, body.zh), early: joined(lead.early ?? "", body.early ?? "") });
        }
      }
      for (const body of bodiesOf(text, end, zh, en, isPast)) {
        found.push({ ...body, zh: joined(lead.zh, body.zh), early: joined(lead.early ?? "", body.early ?? "") });
      }
    }
    return byLength(found);
  });
}

/** `Overloaded` within a sentence is a name, not what was done. */
function isTitle(text: Text, at: number, form: Form): boolean {
  return at > 0 && (form === "done" || form === "does") && /^[A-Z]/.test(text.tokens[at] ?? "");
}

/** What follows a verb: nothing, an object, a second one, a clause; and how, where and when. */
function* bodiesOf(text: Text, at: number, zh: string, en: string, isPast: boolean): Generator<Parse> {
  yield* withClause(text, at, zh, en);
  yield* withAdverbials(text, at, zh, "");
  if (text.is(at, "no")) {
    for (const object of nounsAt(text, at + 1, "object")) {
      yield* withAdverbials(text, object.end, noneOf(zh, isPast), object.zh);
    }
  }
  const objects = objectless.test(en) ? [] : nounsAt(text, at, "object");
  for (const object of objects) yield* withDeed(text, object, zh, en);
  for (const object of objects) {
    const act = actOn(object.zh, zh);
    yield* withTarget(text, object, act, en);
    yield* withAdverbials(text, object.end, isPast ? pastOf(act) : act, object.zh);
  }
}

/** What a verb of several meanings does to this object: to raise a limit, to drop a table. */
function actOn(object: string, act: string): string {
  if (act === "抛出" && /(?:上限|限制|限额|配额|额度|级别)$/.test(object)) return "提高";
  return act === "丢弃" && /^(?:.{0,12}的)?(?:表|列|索引|视图|约束|数据库|模式|角色|用户)/.test(object) ? "删除" : act;
}

/** What an object is to do, or what is done to it: `allow x to connect`, `prevent x from starting`, `has x enabled`. */
function* withDeed(text: Text, object: Parse, zh: string, en: string): Generator<Parse> {
  const { end: at } = object;
  const isTo = text.is(at, "to") && /^(?:允许|要求|请求|导致|强制|告知|期望|配置|设置|需要|启用)/.test(zh);
  const isFrom = text.is(at, "from") && /^(?:阻止|防止|禁止|避免)/.test(zh);
  for (const act of isTo ? infinitivesAt(text, at + 1) : isFrom ? verbsAt(text, at + 1, "doing") : [])
    yield { zh: joined(zh, object.zh, act.zh), end: act.end, hasObject: true };
  for (const { word, end } of /^ha[sd]$/.test(en) ? text.words(at) : []) {
    if (/^(?:设置|启用|禁用|配置|定义|指定|安装)$/.test(word.done ?? ""))
      yield { zh: joined(`${word.done}了`, object.zh), end, hasObject: true };
  }
}

const objectless =
  /^(?:fail|expir|exit|crash|die|occur|happen|exist|appear|belong|succeed|disappear|time out|timed out|times out)/;

function noneOf(zh: string, isPast: boolean): string {
  if (zh === "有") return "没有";
  return /^(?:包含|匹配|支持|存在|需要)/.test(zh) && !isPast ? `不${zh}任何` : `未${zh}任何`;
}

/** What was done: 关闭了, 检测到. */
function pastOf(zh: string): string {
  if (/^(?:检测|观察|接收)$/.test(zh)) return zh === "接收" ? "收到" : `${zh}到`;
  return /[了到为过]$|^(?:未|是|有|包含|需要|使用|要求|失败|属于|来自|超时|处于|尝试|想要)/.test(zh) ? zh : `${zh}了`;
}

/** With its adverbials before it; and with what it is for behind it. */
function* withAdverbials(text: Text, at: number, verb: string, object: string): Generator<Parse> {
  const hasObject = object !== "";
  for (const { zh, end, early, post = "" } of adverbialsAt(text, at)) {
    const core = { zh: joined(accompanied(zh, verb), verb, object, post), early: early ?? "", hasObject };
    if (text.is(end, "to") || text.slice(end, 3) === "in order to") {
      for (const purpose of infinitivesAt(text, end + (text.is(end, "to") ? 1 : 3))) {
        yield { ...core, zh: joined(core.zh, hasObject || zh !== "" ? "以" : "", purpose.zh), end: purpose.end };
      }
    }
    yield { ...core, end };
  }
}

/** `set X to Y`, `mark X as Y`, `replace X with Y`. */
function* withTarget(text: Text, object: Parse, zh: string, en: string): Generator<Parse> {
  const word = text.lower[object.end] ?? "";
  if (!["to", "into", "as", "with", "onto"].includes(word)) return;
  for (const target of nounsAt(text, object.end + 1)) {
    const act = targetOf(word, zh, en);
    const core = act === undefined ? undefined : joined("将", object.zh, act, target.zh);
    if (core === undefined) continue;
    for (const { zh: how, end, early } of adverbialsAt(text, target.end))
      yield { zh: joined(how, core), end, early: early ?? "", hasObject: true };
  }
}

/** The verb as it stands before what it leads to. */
export function targetOf(preposition: string, zh: string, en: string): string | undefined {
  if (preposition === "with") return /^replac/.test(en) ? "替换为" : undefined;
  if (zh === "前往") return undefined;
  if (preposition === "as")
    return /^us(?:e|ed|ing)$/.test(en) ? "用作" : /^treat/.test(en) ? "视为" : /[为作成]$/.test(zh) ? zh : `${zh}为`;
  if (/^(?:连接|提供|链接)$/.test(zh)) return `${zh}到`;
  return becoming.test(en) ? `${zh}为` : /[到给入为]$/.test(zh) ? zh : `${zh}到`;
}

const becoming =
  /^(?:set|chang|convert|cast|transform|translat|renam|reset|coerc|initiali|limit|restrict|pars|encod|decod|default|resolv|evaluat|reduc|increas|decod|compil|switch(?!.*to))/;

/** `ensure that …`, `check whether …`, `try to …`, `stop doing …`. */
function* withClause(text: Text, at: number, zh: string, en: string): Generator<Parse> {
  const isTelling = telling.test(en);
  if (isTelling) {
    const from = at + (text.is(at, "that", "whether", "if") ? 1 : 0);
    const asks = text.is(at, "whether", "if") ? "是否" : "";
    for (const clause of clausesAt(text, from))
      yield { zh: joined(zh, asks === "" ? "" : "：是否", clause.zh), end: clause.end, hasObject: true };
  }
  if (text.is(at, "to") && aiming.test(en)) {
    for (const act of infinitivesAt(text, at + 1)) {
      yield { zh: /^fail/.test(en) ? joined(act.zh, "失败") : joined(zh, act.zh), end: act.end, hasObject: true };
    }
  }
  if (
    /^(?:try|tries|tried|stop|avoid|consider|start|continue|finish|begin|keep|recommend|suggest|skip|enable|disable|prevent|abort|allow|require|support)/.test(
      en,
    )
  ) {
    for (const act of verbsAt(text, at, "doing")) yield { zh: joined(zh, act.zh), end: act.end, hasObject: true };
  }
}

const telling =
  /^(?:ensur|check|verif|mak\w+ sure|made sure|mean|indicat|confirm|assum|report|note|say|said|show|see|find|found|guarantee|detect|determin|know|expect|believ|suggest|warn|require|complain|decid|specif|assert|happen|seem|appear|remember)/;
const aiming =
  /^(?:fail|tr(?:y|ied|ies)|attempt|need|want|forg[oe]t|expect|intend|refus|begin|start|continue|remember|wait|agree|decid|promise|hope|plan|prefer|require|ask|proceed|choose|chose)/;

/** What follows "to": `open the file`, `be closed`. */
export function infinitivesAt(text: Text, at: number): readonly Parse[] {
  return text.read("infinitive", at, () => {
    const { end, zh, early } = adverbsAt(text, at);
    const lead = joined(early ?? "", zh);
    const found: Parse[] = verbsAt(text, end, "verb").map((act) => ({
      ...act,
      zh: joined(lead, act.early ?? "", act.zh),
    }));
    if (text.is(end, "be")) {
      for (const state of [...participlesAt(text, end + 1), ...adjectivesAt(text, end + 1)])
        found.push({ ...state, zh: joined(lead, state.how ?? "", state.zh) });
    }
    return byLength(found);
  });
}

/** What something is that was done to it, as it stands before 的: `returned by the server` → 服务器返回. */
export function participlesAt(text: Text, at: number): readonly Parse[] {
  return text.read("participle", at, () => {
    const lead = adverbsAt(text, at);
    return byLength(
      [...text.words(lead.end)].flatMap(({ word, en, end }) =>
        word.done === undefined ? [] : [...participles(text, end, word.done, en, lead.zh)],
      ),
    );
  });
}

function* participles(text: Text, end: number, verb: string, en: string, lead: string): Generator<Parse> {
  for (const agent of text.is(end, "by") ? nounsAt(text, end + 1) : []) {
    for (const { zh, end: after } of adverbialsAt(text, agent.end))
      yield { zh: joined(agent.zh, lead, zh, verb), end: after };
  }
  const act = text.is(end, "to", "as", "into") ? targetOf(text.lower[end] ?? "", verb, en) : undefined;
  for (const target of act === undefined ? [] : nounsAt(text, end + 1))
    yield { zh: joined(act ?? "", target.zh), end: target.end };
  for (const { zh, end: after } of adverbialsAt(text, end)) yield { zh: joined(lead, zh, verb), end: after };
}
