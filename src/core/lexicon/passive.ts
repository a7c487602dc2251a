/** What has been done to something: `was closed by the server`, `could not be read from disk`. */
import { nounsAt } from "./noun.ts";
import { type Parse, type Text, joined, subjectMark as subject } from "./text.ts";
import { adverbialsAt, infinitivesAt, isVerbNext, targetOf } from "./verb.ts";

/** How it is said: what stands before the verb, and what before that. */
export interface Manner {
  /** 无法, 必须, 可能, 已, 尚未; empty for a plain statement. */
  mood: string;
  early: string;
  late: string;
  isNot: boolean;
  isPast: boolean;
  /** Without a form of "be": only what needs none. */
  isHeadline?: boolean;
}

/** What was done, how and by whom. */
interface Deed extends Parse {
  how: string;
  act: string;
  agent?: string;
}

/** A participle with its adverbials: `zh` is how and what was done, before which 被 may stand. */
export function* deedsAt(text: Text, at: number): Generator<Deed> {
  for (const { word, en, end } of text.words(at)) {
    if (word.done === undefined) continue;
    yield* intoTarget(text, end, word.done, en);
    for (const how of adverbialsAt(text, end)) yield* deedOf(text, how, word.done, how.end > end);
  }
}

/** `set to X`, `marked as Y`. */
function* intoTarget(text: Text, end: number, act: string, en: string): Generator<Deed> {
  const toTarget = text.is(end, "to", "as", "into") ? targetOf(text.lower[end] ?? "", act, en) : undefined;
  if (toTarget === undefined || isVerbNext(text, end)) return;
  for (const target of nounsAt(text, end + 1, "object")) {
    for (const how of adverbialsAt(text, target.end)) {
      const whole = joined(toTarget, target.zh);
      yield { zh: joined(how.zh, whole), end: how.end, how: how.zh === "" ? " " : how.zh, act: whole };
    }
  }
}

function* deedOf(text: Text, adverbial: Parse, verb: string, isFar: boolean): Generator<Deed> {
  const { zh: how, end, early = "", post = "" } = adverbial;
  const act = joined(verb, post);
  yield { zh: joined(how, act), end, how: how === "" && post !== "" ? " " : how, act, early };
  for (const agent of text.is(end, "by") ? nounsAt(text, end + 1) : []) {
    for (const more of adverbialsAt(text, agent.end)) {
      const manner = joined(how, more.zh);
      yield { zh: joined(manner, act), end: more.end, how: manner, act, agent: agent.zh, early };
    }
  }
  for (const purpose of text.is(end, "to") && (isFar || isVerbNext(text, end) || act !== "")
    ? infinitivesAt(text, end + 1)
    : []) {
    yield { zh: joined(how, act, "以", purpose.zh), end: purpose.end, how: joined(how, "为", purpose.zh), act, early };
  }
}

export function* passives(text: Text, at: number, manner: Manner): Generator<Parse> {
  for (const { how, act, agent, early = "", end } of deedsAt(text, at)) {
    const isBound = how !== "";
    const whole = {
      ...manner,
      early: joined(manner.early, early),
      late: accompanied(joined(manner.late, how.trim()), act),
    };
    const said = agent === undefined ? undoneBy(whole, act, isBound) : doneBy(whole, act, agent);
    yield { zh: /^(?:需要|要求)$/.test(act) && !manner.isNot && manner.mood === "" ? needed(whole, agent) : said, end };
  }
}

function needed({ early, late }: Manner, agent: string | undefined): string {
  return joined(agent ?? "", early, late, "需要", subject);
}

/** The mood of a passive: plain negation is 未, and 不 of what is so in general. */
function moodOf({ mood, early, isNot }: Manner, act: string): string {
  if (mood !== "" || !isNot) return mood;
  if (/(?:不再|从未|尚未)$/.test(early)) return "";
  return needless.test(act) ? "不" : "未";
}

function doneBy(manner: Manner, act: string, agent: string): string {
  const { early, late } = manner;
  const mood = moodOf(manner, act);
  if (/^(?:可以|必须|不能|应|不应)$/.test(mood)) return joined(subject, early, mood, "由", agent, late, act);
  if (/^(?:无法|不)$/.test(mood)) return joined(agent, early, mood, late, act, subject);
  return joined(subject, early, mood, "被", agent, late, act);
}

function undoneBy(manner: Manner, act: string, isBound: boolean): string {
  const { early, late, isPast, isNot } = manner;
  const mood = moodOf(manner, act);
  if (needless.test(act) && /^不?$/.test(mood) && !isPast) {
    return joined(isBound ? late : "", early, mood, isBound ? "" : late, act, subject);
  }
  if (/^(?:将|可能|会|不会|可能已|将已)$/.test(mood)) return joined(subject, early, mood, "被", late, act);
  if (mood === "") return plain(manner, act, isBound);
  if (mood === "已" || mood === "已经") {
    return joined(subject, early, late, isNot ? "未被" : early.endsWith("已经") ? "被" : `${mood}被`, act);
  }
  const isBefore = isBound || /^(?:未|尚未|从未)$/.test(mood);
  return isBefore ? joined(subject, early, mood, late, act) : joined(early, mood, late, act, subject);
}

/** Said of what was done, in no mood. */
function plain({ early, late, isPast }: Manner, act: string, isBound: boolean): string {
  const by = /[到为]/.test(act) || (!isPast && /^在/.test(late)) ? "" : "被";
  if (isBound) return joined(subject, early, late, by, act);
  const has = early === "" || /现在|当前/.test(early) ? "已" : "";
  return joined(subject, early, has, "被", late, act);
}

/** Said of what is so in general. */
const needless = /^(?:允许|支持|期望|推荐|建议|预期)$/;

/** "With" is who or what it is done to as well, not what it is done by. */
export function accompanied(how: string, act: string): string {
  if (!how.startsWith("使用")) return how;
  if (act === "使用") return `${how.replace(/^使用/, "与")}一起`;
  if (/^(?:返回|响应|退出|失败|结束|终止|完成)$/.test(act)) return how.replace(/^使用/, "以");
  if (act === "发生") return joined("在处理", how.replace(/^使用/, "").trim(), "时");
  return withOther.test(act) ? how.replace(/^使用/, "与") : how;
}

const withOther = /^(?:关联|比较|共享|通信|交互|冲突|集成|同步|合并|组合|匹配|重叠|配对|混用|协商|一致|对应)/;
