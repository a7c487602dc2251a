/** Sentences without a subject of their own: requests, headlines, what there is. */
import { complementsAt } from "./be.ts";
import { headline } from "./clause.ts";
import { nounsAt } from "./noun.ts";
import { moodsAt, withMood } from "./predicate.ts";
import { type Parse, type Text, joined, say } from "./text.ts";
import { adverbialsAt, adverbsAt, participlesAt, verbsAt } from "./verb.ts";

/** `please check …`, `do not use …`, `make sure …`. */
export function* request(text: Text, at: number): Generator<Parse> {
  const isPlease = text.is(at, "please", "kindly");
  const from = at + (isPlease ? 1 : 0);
  const not = text.slice(from, 2) === "do not" ? 2 : text.is(from, "never") ? 1 : 0;
  for (const act of not > 0 ? verbsAt(text, from + not, "verb") : [])
    yield { zh: joined("请勿", act.zh), end: act.end };
  const lead = adverbsAt(text, from);
  const asks = isSyscall(text, from) ? "" : "请";
  for (const act of isPlease || isRequest(text, lead.end) ? verbsAt(text, lead.end, "verb") : []) {
    const early = joined(lead.early ?? "", act.early ?? "")
      .replace("转而", "改为")
      .replace("也", "");
    yield { zh: joined(asks, early, lead.zh, act.zh), end: act.end };
  }
  if (text.slice(from, 2) !== "be sure") return;
  for (const state of complementsAt(text, from + 1, { mood: "", early: "", late: "", isNot: false, isPast: false })) {
    yield { ...state, zh: `请${say(state.zh, "")}` };
  }
}

/** `open /etc/passwd`: what was called, not what is asked for. */
function isSyscall(text: Text, at: number): boolean {
  return (
    text.is(at, "open", "read", "write", "stat", "mkdir", "parse", "exec", "connect", "bind", "listen", "accept") &&
    /^["'/]|^E[A-Z]{3}/.test(text.tokens[at + 1] ?? "")
  );
}

/** Whether a verb begins a request: what may be a noun or an adjective as well needs a determiner behind it. */
function isRequest(text: Text, at: number): boolean {
  if (text.is(at, "need", "have", "cost", "mean", "lack", "own", "seem", "appear", "exist", "belong", "depend", "fail"))
    return false;
  if (text.is(at + 1, "failed", "timed", "expired")) return false;
  const isOther = [...text.words(at)].some(({ word }) => word.noun !== undefined || word.adjective !== undefined);
  return (
    !isOther || text.is(at + 1, ...articles) || /^['"`]/.test(text.tokens[at + 1] ?? "") || text.lower[at] === "use"
  );
}

const articles = [
  "the",
  "a",
  "an",
  "your",
  "this",
  "that",
  "these",
  "those",
  "its",
  "it",
  "them",
  "all",
  "any",
  "each",
  "for",
  "whether",
  "if",
  "that",
  "again",
  "only",
  "at",
  "more",
  "one",
];

/** `cannot load x`, `failed to start`, `received x`, `loading x`. */
export function* headless(text: Text, at: number): Generator<Parse> {
  const lead = adverbsAt(text, at);
  for (const { zh, end } of moodsAt(text, lead.end)) {
    for (const act of withMood(text, end, joined(lead.early ?? "", lead.zh), zh))
      yield { zh: say(act.zh, ""), end: act.end };
  }
  const early = lead.early ?? "";
  for (const act of told(text, lead.end)) yield { zh: joined(early, act.early ?? "", lead.zh, act.zh), end: act.end };
  if (!text.is(lead.end, "not")) return;
  const manner = { mood: "", early, late: lead.zh, isNot: true, isPast: false };
  for (const state of complementsAt(text, lead.end + 1, manner)) yield { zh: say(state.zh, ""), end: state.end };
}

/** `refused by x`, `expected x`. */
function* undergone(text: Text, at: number): Generator<Parse> {
  for (const { word, end } of text.words(at)) {
    const isPassive = word.done !== undefined && word.noun === undefined && text.is(end, "by");
    for (const { zh, end: after } of isPassive ? participlesAt(text, at) : [])
      yield { zh: joined("被", zh), end: after };
  }
  if (!text.is(at, "expected", "expecting")) return;
  for (const { zh, end } of nounsAt(text, at + 1, "object")) yield { zh: joined("应为", zh), end };
}

/** `received x`, `loading x`, `requires x`. */
function told(text: Text, at: number): Parse[] {
  const isVerb = [...text.words(at)].every(({ word }) => word.noun === undefined && word.adjective === undefined);
  const isDone = isVerb && (finding.test(text.lower[at] ?? "") || isSpecific(text, at + 1));
  return [
    ...undergone(text, at),
    ...(isDone ? verbsAt(text, at, "done", true).filter(({ hasObject }) => hasObject) : []),
    ...(isVerb
      ? verbsAt(text, at, "doing").map((act) => ({
          ...act,
          zh: joined(act.zh.startsWith("在") ? "正" : "正在", act.zh),
        }))
      : []),
    ...(isVerb ? verbsAt(text, at, "does") : []),
  ];
}

const finding = /^(?:found|got|received|skipped|detected|encountered|ignored|waited|saw|reached|exceeded)$/;

function isSpecific(text: Text, at: number): boolean {
  return text.is(at, ...articles) || /^['"`\d]/.test(text.tokens[at] ?? "");
}

const mayBe = new Map(
  Object.entries({
    "may be": "可能",
    "might be": "可能",
    "must be": "必须",
    "should be": "应",
    "can be": "可以",
    "has been": "",
    "have been": "",
    "will be": "将",
  }),
);

/** `there is no x in y`. */
export function* existence(text: Text, at: number): Generator<Parse> {
  if (!text.is(at, "there")) return;
  const lead = adverbsAt(text, at + 1);
  const two = mayBe.get(text.slice(lead.end, 2));
  if (two === undefined && !text.is(lead.end, "is", "are", "was", "were")) return;
  const be = adverbsAt(text, lead.end + (two === undefined ? 1 : 2));
  const isNone = text.is(be.end, "no", "not", "not any");
  const from = be.end + (isNone ? 1 : 0) + (text.is(be.end + 1, "any") ? 1 : 0);
  const act = isNone ? "没有" : "存在";
  for (const noun of nounsAt(text, from, "object")) {
    for (const { zh, end, early } of adverbialsAt(text, noun.end))
      yield { zh: joined(lead.early ?? "", be.early ?? "", early ?? "", two ?? "", zh, act, noun.zh), end };
    for (const state of headline(text, { zh: noun.zh, end: noun.end }))
      yield { zh: joined(act, state.zh), end: state.end };
  }
}
