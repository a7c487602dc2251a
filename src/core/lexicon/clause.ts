/** Sentences: subjects and predicates, requests, questions, conditions. What the grammar cannot read whole it does not read. */
import { request, headless, existence } from "./request.ts";
import { earlyAdverbs } from "./adverbs.ts";
import { complementsAt } from "./be.ts";
import { subordinators } from "./grammar.ts";
import { byLength, nounsAt } from "./noun.ts";
import { deedsAt } from "./passive.ts";
import { predicatesAt } from "./predicate.ts";
import { type Parse, Text, joined, say } from "./text.ts";
import { adverbialsAt, adverbsAt, infinitivesAt, verbsAt } from "./verb.ts";

const maxLength = 400;

/** The Chinese of an English sentence; undefined where one word of it is unknown or has no place in it. */
export function readSentence(sentence: string): string | undefined {
  if (sentence.length > maxLength || !sentence.includes(" ") || /\n\s*(?:[^a-z\s]|\n)|^.{0,40}\n/m.test(sentence))
    return undefined;
  const isQuestion = sentence.endsWith("?");
  const plain = sentence.replace(/(?:[.!?:…]|\.\.\.)$/, "").trim();
  const text = new Text(/[a-z]/.test(plain) ? plain : plain.toLowerCase());
  if (!text.isKnown) return undefined;
  const found = (isQuestion ? questionsAt(text) : [])
    .concat([...sentencesAt(text, 0)])
    .find(({ end }) => end === text.tokens.length);
  if (found === undefined) return undefined;
  const zh = found.zh.trim();
  return isQuestion && !/[吗？]$/.test(zh) ? `${zh}？` : zh;
}

/** Sentences from a place on. */
function sentencesAt(text: Text, at: number): readonly Parse[] {
  return text.read("sentence", at, () => byLength([...conditional(text, at), ...compound(text, at), ...led(text, at)]));
}

/** `however, …`; `in this case, …`; `to fix this, …`. */
function* led(text: Text, at: number): Generator<Parse> {
  for (let length = 4; length > 0; length--) {
    const zh = earlyAdverbs.get(text.slice(at, length));
    if (zh === undefined || zh === "只") continue;
    const from = at + length + (text.is(at + length, ",") ? 1 : 0);
    for (const main of sentencesAt(text, from)) yield { zh: joined(zh, main.zh), end: main.end };
  }
  if (text.is(at, "to")) {
    for (const aim of infinitivesAt(text, at + 1)) {
      const from = aim.end + (text.is(aim.end, ",") ? 1 : 0);
      for (const main of mainsAt(text, from, true)) yield { zh: joined("要", aim.zh, "，", main.zh), end: main.end };
    }
  }
  for (const lead of adverbialsAt(text, at)) {
    if (lead.end === at || !text.is(lead.end, ",")) continue;
    for (const main of mainsAt(text, lead.end + 1, true))
      yield { zh: joined(lead.early ?? "", lead.zh, "，", main.zh), end: main.end };
  }
}

/** `if …, …`. */
function* conditional(text: Text, at: number): Generator<Parse> {
  for (let length = 3; length > 0; length--) {
    const pattern = subordinators.get(text.slice(at, length));
    if (pattern === undefined) continue;
    for (const condition of conditionsAt(text, at + length)) {
      const from = condition.end + (text.is(condition.end, ",") ? 1 : 0) + (text.is(condition.end + 1, "then") ? 1 : 0);
      for (const main of sentencesAt(text, from)) yield { zh: framed(pattern, condition.zh, main.zh), end: main.end };
    }
  }
}

function framed(pattern: string, condition: string, main: string): string {
  const [before = "", after = ""] = pattern.split("…");
  return joined(before, condition, after, main);
}

function conditionsAt(text: Text, at: number): Parse[] {
  return [...clausesAt(text, at), ...verbsAt(text, at, "doing"), ...bareState(text, at)];
}

/** `if necessary`, `if not specified`, `when used with x`. */
function bareState(text: Text, at: number): Parse[] {
  const isNot = text.is(at, "not");
  const { zh, end, early } = adverbsAt(text, at + (isNot ? 1 : 0));
  return complementsAt(text, end, { mood: "", early: early ?? "", late: zh, isNot, isPast: false })
    .filter(({ zh: state }) => !state.includes("是"))
    .map((state) => ({ ...state, zh: say(state.zh, "") }));
}

/** A main clause, with others after it. */
function* compound(text: Text, at: number): Generator<Parse> {
  for (const main of mainsAt(text, at, at === 0)) {
    yield* continued(text, main);
    yield main;
  }
}

const linked = new Map(
  Object.entries({
    but: "，但",
    and: "，并且",
    or: "，或者",
    so: "，因此",
    "and then": "，然后",
    yet: "，但",
    then: "，然后",
    "and therefore": "，因此",
    "and also": "，并且",
    "but also": "，而且",
    ",": "，",
  }),
);

function* continued(text: Text, main: Parse): Generator<Parse> {
  const comma = text.is(main.end, ",") ? 1 : 0;
  const from = main.end + comma;
  for (const [length, word] of [
    [2, text.slice(from, 2)],
    [1, text.slice(from, 1)],
  ] as const) {
    const zh = linked.get(word);
    if (zh === undefined) continue;
    if (zh !== "，") {
      for (const { zh: rest, end } of predicatesAt(text, from + length))
        yield { zh: joined(main.zh, zh.replace("并且", "并"), contrasted(zh, say(rest, ""))), end };
    }
    for (const { zh: rest, end } of zh === "，" ? [] : bareState(text, from + length))
      yield { zh: joined(main.zh, zh, rest), end };
    for (const { zh: rest, end } of sentencesAt(text, from + length)) yield { zh: joined(main.zh, zh, rest), end };
  }
  if (text.is(from, "which") && comma === 1) {
    for (const rest of predicatesAt(text, from + 1))
      yield { zh: joined(main.zh, "，", say(rest.zh, "其")), end: rest.end };
  }
  yield* conditioned(text, main, from);
}

/** `must be 3 but was 2`. */
function contrasted(link: string, said: string): string {
  return link === "，但" ? said.replace(/^是/, "实际为") : said;
}

/** `… if …`, `… because …`. */
function* conditioned(text: Text, main: Parse, from: number): Generator<Parse> {
  for (let length = 3; length > 0; length--) {
    const pattern = subordinators.get(text.slice(from, length));
    if (pattern === undefined) continue;
    for (const condition of /^因为/.test(pattern)
      ? clausesAt(text, from + length)
      : conditionsAt(text, from + length)) {
      const behind = /^(?:因为|尽管|以便|其中|而)/.test(pattern);
      const zh = behind
        ? joined(main.zh, "，", pattern.replace(/….*/, ""), condition.zh)
        : framed(pattern, condition.zh, main.zh);
      yield { zh, end: condition.end };
      yield* continued(text, { zh, end: condition.end });
    }
  }
}

/** A clause without others. */
function mainsAt(text: Text, at: number, isFirst: boolean): readonly Parse[] {
  return text.read(`main ${isFirst}`, at, () =>
    byLength([...clausesAt(text, at), ...request(text, at), ...headless(text, at), ...existence(text, at)]),
  );
}

/** With a subject. */
export function clausesAt(text: Text, at: number): readonly Parse[] {
  return text.read("clause", at, () => byLength([...clauses(text, at), ...existence(text, at)]));
}

function* clauses(text: Text, at: number): Generator<Parse> {
  if (text.is(at, "no") || text.is(at, "none")) {
    for (const none of nounsAt(text, at + 1)) yield* noneIs(text, none);
  }
  const subjects = [
    ...nounsAt(text, at, "plain"),
    ...nounsAt(text, at),
    ...verbsAt(text, at, "doing").map((act) => ({ ...act, isAct: true })),
  ];
  for (const subject of subjects) {
    if ("isAct" in subject && !text.is(subject.end, ...auxiliaries)) continue;
    for (const { zh, end } of predicatesAt(text, subject.end)) yield { zh: say(zh, subject.zh), end };
    if (!("isAct" in subject)) yield* headline(text, subject);
  }
  yield* impersonal(text, at);
}

/** `it looks like …`, `it is possible that …`. */
function* impersonal(text: Text, at: number): Generator<Parse> {
  if (!text.is(at, "it")) return;
  if (text.is(at + 1, "is") && text.is(at + 2, "possible", "likely") && text.is(at + 3, "that")) {
    for (const { zh, end } of clausesAt(text, at + 4)) yield { zh: joined("可能", zh), end };
  }
  if (!text.is(at + 1, "looks", "seems", "appears", "means")) return;
  const from = at + 2 + (text.is(at + 2, "like", "that") ? 1 : 0);
  for (const { zh, end } of clausesAt(text, from))
    yield { zh: joined(text.is(at + 1, "means") ? "这表示" : "看起来", zh), end };
}

const auxiliaries =
  "is,was,failed,fails,has,will,can,cannot,may,might,requires,takes,should,must,causes,does,did,could,would".split(",");

/** `no rows match` → 没有行匹配; `no modules were loaded` → 未加载任何模块. */
function* noneIs(text: Text, none: Parse): Generator<Parse> {
  const be = text.is(none.end, "is", "are", "was", "were")
    ? 1
    : text.slice(none.end, 2) === "has been" || text.slice(none.end, 2) === "have been"
      ? 2
      : 0;
  for (const { how, act, agent = "", end } of deedsAt(text, none.end + be))
    yield { zh: joined(agent, "未", how, act, "任何", none.zh), end };
  for (const { zh, end } of predicatesAt(text, none.end)) yield { zh: joined("没有", say(zh, none.zh)), end };
}

/** `connection refused`, `file not loaded`: without a form of "be". */
export function headline(text: Text, subject: Parse): Parse[] {
  const lead = adverbsAt(text, subject.end);
  if (text.is(lead.end, "left", "remaining")) {
    return adverbialsAt(text, lead.end + 1).map(({ zh, end }) => ({ zh: joined(zh, "剩余", subject.zh), end }));
  }
  const isNot = text.is(lead.end, "not");
  const after = isNot ? adverbsAt(text, lead.end + 1) : { zh: "", early: "", end: lead.end };
  const manner = {
    mood: "",
    early: joined(lead.early ?? "", after.early ?? ""),
    late: joined(lead.zh, after.zh),
    isNot,
    isPast: false,
    isHeadline: !isNot,
  };
  return complementsAt(text, after.end, manner).map(({ zh, end }) => ({ zh: say(zh, subject.zh), end }));
}

/** `did you forget to …?`, `is the server running?`. */
function questionsAt(text: Text): Parse[] {
  const swap = (subject: Parse, lead: string): Parse[] => {
    const made = new Text(
      [...text.tokens.slice(1, subject.end), lead, ...text.tokens.slice(subject.end)]
        .filter((word) => word !== "")
        .join(" "),
    );
    return clausesAt(made, 0)
      .filter(({ end }) => end === made.tokens.length)
      .map(({ zh }) => ({ zh: `${zh}吗？`, end: text.tokens.length }));
  };
  const first = text.lower[0] ?? "";
  if (!/^(?:is|are|was|were|do|does|did|has|have|can|could|should|will|would|must)$/.test(first)) return why(text);
  const found = nounsAt(text, 1).flatMap((subject) => swap(subject, first === "do" || first === "does" ? "" : first));
  return found
    .map(({ zh, end }) => ({ zh: zh.replace(/^您忘记(.*)吗？$/, "是否忘记$1？").replace(/^(?:您)?未/, "未"), end }))
    .slice(0, 1);
}

function why(text: Text): Parse[] {
  if (text.is(0, "maybe", "perhaps")) return mainsAt(text, 1, true).map(({ zh, end }) => ({ zh: `也许${zh}`, end }));
  return [];
}
