/** What something is, or has been done to it: `is closed by the server`, `cannot be empty`, `is larger than 5`. */
import { byLength, nounsAt } from "./noun.ts";
import { type Manner, deedsAt, passives } from "./passive.ts";
import { type Parse, type Text, joined, operators, subjectMark as subject } from "./text.ts";
import { adverbialsAt, adverbsAt, infinitivesAt, verbsAt } from "./verb.ts";

/** From a form of "be" on. */
export function beAt(text: Text, at: number, mood: string, early = ""): Parse[] {
  const isBe = mood === "" ? text.is(at, "is", "are", "was", "were", "am") : text.is(at, "be", "been");
  if (!isBe) return [];
  const isPast = text.is(at, "was", "were");
  const first = adverbsAt(text, at + 1);
  const isNot = text.is(first.end, "not");
  const second = isNot ? adverbsAt(text, first.end + 1) : { zh: "", early: "", end: first.end };
  return complementsAt(text, second.end, {
    mood,
    early: joined(early, first.early ?? "", second.early ?? ""),
    late: joined(first.zh, second.zh),
    isNot: isNot || (first.early ?? "").endsWith("从未") || (first.early ?? "").endsWith("不再"),
    isPast,
  });
}

/** What may follow "be", or a subject in the style of headlines. */
export function complementsAt(text: Text, at: number, manner: Manner): Parse[] {
  const key = `be ${manner.mood} ${manner.early} ${manner.late} ${manner.isNot} ${manner.isPast} ${manner.isHeadline === true}`;
  return [
    ...text.read(key, at, () =>
      byLength([
        ...(manner.isHeadline === true ? [] : extendedAll(text, comparisons(text, at, manner))),
        ...states(text, at, manner),
        ...passives(text, at, manner),
        ...(manner.isHeadline === true ? [] : running(text, at, manner)),
        ...(manner.isHeadline === true ? [] : extendedAll(text, identities(text, at, manner))),
      ]),
    ),
  ];
}

function extendedAll(text: Text, said: Iterable<Parse>): Parse[] {
  return [...said].flatMap((one) => extended(text, one));
}

/** With how, where and when it is so. */
function extended(text: Text, said: Parse): Parse[] {
  return adverbialsAt(text, said.end).map(({ zh, end, early, post }) => {
    const how = joined(subject, early ?? "", zh);
    return { zh: joined(zh === "" ? said.zh : said.zh.replace(subject, how), lasting(post)), end };
  });
}

// --- States ---

/** Adjectives, without their 的: `empty`, `too long`, `available in region x`. */
export function adjectivesAt(text: Text, at: number): readonly Parse[] {
  return text.read("adjective", at, () => byLength([...adjectives(text, at)]));
}

function* adjectives(text: Text, at: number, isModal = false): Generator<Parse> {
  const degree = text.is(at, "too") ? "过" : text.is(at, "very") ? "很" : text.is(at, "so") ? "如此" : "";
  for (const { word, end } of text.words(at + (degree === "" ? 0 : 1))) {
    if (word.adjective === undefined || (isModal && word.done !== undefined && /^[已被]/.test(word.adjective)))
      continue;
    const bare = word.adjective.replace(/的$/, "");
    const zh =
      degree !== ""
        ? `${degree}${bare.replace(/^.*(?=[大小长短高低慢快多少旧新早晚深]$)/, "")}`
        : bare.length === 1 || bare === "空白"
          ? `为${bare}`
          : classifying.test(bare)
            ? `是${bare}的`
            : bare;
    yield* withComplement(text, end, zh);
  }
}

/** What a thing is or is not, and never more or less. */
const classifying = /^(?:抽象|静态|私有|公共|本地|远程|只读|可选|临时|嵌套|同步|异步|虚拟|内置|外部|内部|错误)$/;

function* withComplement(text: Text, at: number, zh: string): Generator<Parse> {
  for (const how of adverbialsAt(text, at)) {
    const place = placeOf(how.zh, zh);
    if (place !== undefined)
      yield { zh: joined(zh, lasting(how.post)), how: joined(how.early ?? "", place), end: how.end };
    if (text.is(how.end, "to")) {
      for (const act of infinitivesAt(text, how.end + 1))
        yield { zh: joined(how.early ?? "", how.zh, zh, "，无法", act.zh), end: /^过|不足/.test(zh) ? act.end : -1 };
    }
  }
  if (/^(?:不?(?:等同|兼容|匹配|一致|相等|不同|相同|类似))/.test(zh) && text.is(at, "to", "with", "from", "as")) {
    for (const other of nounsAt(text, at + 1)) yield { zh: joined("与", other.zh, zh), end: other.end };
  }
}

function lasting(post = ""): string {
  return post === "" ? "" : joined("，已持续", post);
}

/** Before a state; "to" is 对 or nothing that a state can have. */
function placeOf(how: string, state: string): string | undefined {
  if (how.startsWith("作为")) return undefined;
  if (!how.includes("向")) return how.replace(/^针对/, "对");
  return /^(?:不?可|无法访问|未知|已知|重要|有用|特定|公开|唯一|敏感)/.test(state)
    ? how.replace("向", "对")
    : undefined;
}

/** What is not: 可用 → 不可用, 已启用 → 未启用, 有效 → 无效. */
export function negated(state: string): string {
  if (/^为?空$/.test(state)) return "不为空";
  if (state.startsWith("已")) return `未${state.slice(1)}`;
  if (/^(?:正在|处于|在运行)/.test(state)) return state.startsWith("正在") ? `未${state.slice(2)}` : `未${state}`;
  if (/^受/.test(state)) return `不${state}`;
  if (/^指定|^注册/.test(state)) return `未${state}`;
  return /^有/.test(state) ? state.replace(/^有/, "无") : `不${state}`;
}

function* states(text: Text, at: number, manner: Manner): Generator<Parse> {
  const { mood, early, late, isNot } = manner;
  const isModal = !/^(?:|已|尚未|从未|已经)$/.test(mood);
  for (const { zh, end, how = "" } of isModal ? adjectives(text, at, true) : adjectivesAt(text, at)) {
    if (end < 0) continue;
    if (/必需$/.test(zh)) {
      yield { zh: joined(early, mood, isNot ? "不" : "", late, zh.replace(/必需$/, "需要"), subject), end };
      continue;
    }
    const state = isNot && !/(?:不再|从未|尚未)$/.test(early) ? negated(zh) : zh;
    const modal = modalOf(mood);
    const before = state.startsWith("已") ? early.replace(/已经$/, "") : early;
    const whole = mood === "尚未" ? negated(zh) : lateWithin(state, late, isNot);
    yield { zh: joined(subject, before, modal, how, whole), end };
  }
}

/** An adverb stands behind the negation: 未完全合并. */
function lateWithin(state: string, late: string, isNot: boolean): string {
  return isNot && /^[未不]/.test(state) ? joined(state.slice(0, 1), late, state.slice(1)) : joined(late, state);
}

/** A mood before a state: what has been so is so. */
function modalOf(mood: string): string {
  if (mood === "尚未") return "尚";
  return /^(?:已|从未|已经)$/.test(mood) ? "" : mood === "无法" ? "不能" : mood;
}

function* running(text: Text, at: number, { mood, early, late, isNot }: Manner): Generator<Parse> {
  const before = joined(
    subject,
    early,
    isNot ? "未在" : /^已|^$/.test(mood) ? (/仍$/.test(early) ? "在" : "正在") : joined(mood, "正在"),
    late,
  );
  for (const act of verbsAt(text, at, "doing")) yield { zh: joined(before, act.zh), end: act.end };
  if (!text.is(at, "being")) return;
  for (const { zh, end } of deedsAt(text, at + 1))
    yield { zh: joined(subject, early, isNot ? "未被" : "正在被", zh), end };
}

// --- Comparisons ---

const comparatives: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:less|smaller|lower) than or equal to$/, "小于或等于", "大于"],
  [/^(?:greater|larger|more) than or equal to$/, "大于或等于", "小于"],
  [/^(?:larger|greater|bigger|higher|more|above|over) than$/, "大于", "不大于"],
  [/^(?:less|smaller|lower|fewer) than$/, "小于", "不小于"],
  [/^(?:longer) than$/, "长于", "不长于"],
  [/^(?:shorter) than$/, "短于", "不短于"],
  [/^(?:older|earlier) than$/, "早于", "不早于"],
  [/^(?:newer|later) than$/, "晚于", "不晚于"],
  [/^(?:equal to|identical to|the same as|same as)$/, "等于", "不等于"],
  [/^(?:different from|different than)$/, "不同于", "与其相同："],
  [/^(?:above|over)$/, "高于", "不高于"],
  [/^(?:below|under)$/, "低于", "不低于"],
  [/^(?:between)$/, "介于", "不介于"],
  [/^(?:at least)$/, "至少为", "并非至少为"],
  [/^(?:at most)$/, "至多为", "并非至多为"],
  [/^(?:up to)$/, "最多为", "不超过"],
  [/^(?:of type|of the type)$/, "的类型是", "的类型不是"],
  [/^(?:one of|one of the following)$/, "是以下之一：", "不是以下之一："],
  [/^(?:part of|a part of|a member of|in|within|inside)$/, "属于", "不属于"],
  [/^(?:responsible for)$/, "负责", "不负责"],
  [/^(?:due to|because of|caused by)$/, "是由于", "不是由于"],
  [/^(?:based on)$/, "基于", "不基于"],
  [/^(?:compatible with)$/, "兼容", "不兼容"],
  [/^(?:incompatible with)$/, "不兼容", "兼容"],
  [/^(?:missing|lacking)$/, "缺少", "不缺少"],
  [/^(?:called|named)$/, "名为", "不名为"],
  [/^(?:out of)$/, "已耗尽", "未耗尽"],
  [/^(?:from)$/, "来自", "不是来自"],
  [/^(?:for)$/, "用于", "不用于"],
  [/^(?:without)$/, "没有", "有"],
  [/^(?:under)$/, "在", "不在"],
  [/^(?:equivalent to)$/, "等同于", "不等同于"],
  [/^(?:related to)$/, "与此有关：", "与此无关："],
  [/^(?:located in|located at|stored in|found in)$/, "位于", "不位于"],
  [/^(?:limited to)$/, "限于", "不限于"],
  [/^(?:divisible by)$/, "可被整除，除数为", "不能整除，除数应为"],
];

function inside(isNot: boolean, place: string): string[] {
  const isState = /(?:模式|状态|[A-Z]{3})$/.test(place);
  return isState ? [isNot ? "不处于" : "处于", place] : [isNot ? "不在" : "在", place, "中"];
}

function* comparisons(text: Text, at: number, manner: Manner): Generator<Parse> {
  const { mood, early, isNot } = manner;
  const modal = mood === "已" ? "" : mood === "无法" ? "不能" : mood;
  for (const { act, end } of comparativesAt(text, at, manner)) {
    const isInside = end === at + 1 && text.is(at, "in", "within", "inside");
    const kind = act.startsWith("的类型") ? "的类型" : "";
    for (const other of nounsAt(text, end)) {
      const said = isInside ? inside(isNot, other.zh) : [act.slice(kind.length), other.zh];
      yield { zh: joined(subject, kind, early, modal, ...said), end: other.end };
    }
  }
  if (text.is(at, "on", "at")) {
    for (const other of nounsAt(text, at + 1))
      yield { zh: joined(subject, early, mood, isNot ? "不在" : "位于", other.zh), end: other.end };
  }
}

/** `larger than`, `>=`; what could not be found in a place was searched for there. */
function* comparativesAt(text: Text, at: number, { mood, isNot }: Manner): Generator<{ act: string; end: number }> {
  if (operators.has(text.tokens[at] ?? "") && !isNot) yield { act: text.tokens[at] ?? "", end: at + 1 };
  for (let length = 5; length > 0; length--) {
    const words = text.slice(at, length);
    const found = comparatives.find(([pattern]) => pattern.test(words));
    const isSearch = words === "found in" && (mood !== "" || isNot);
    if (!found || at + length > text.tokens.length || isSearch) continue;
    yield { act: found[isNot && /^(?:|已)$/.test(mood) ? 2 : 1], end: at + length };
  }
}

function* identities(text: Text, at: number, { mood, early, isNot }: Manner): Generator<Parse> {
  const modal = mood === "无法" ? "不能" : /^已/.test(mood) ? "" : mood;
  for (const { zh, end } of nounsAt(text, at))
    yield { zh: joined(subject, early, modal, isNot ? "不是" : "是", zh), end };
  if (text.is(at, "to")) {
    for (const { zh, end } of infinitivesAt(text, at + 1))
      yield { zh: joined(subject, early, modal, isNot ? "不应" : "应", zh), end };
  }
}
