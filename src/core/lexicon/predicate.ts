/** What is said of a subject: what it does, did, cannot do, is. Its place in the Chinese is marked. */
import { beAt } from "./be.ts";
import { failing, moods } from "./grammar.ts";
import { byLength } from "./noun.ts";
import { type Parse, type Text, joined, subjectMark } from "./text.ts";
import { adverbsAt, infinitivesAt, verbsAt } from "./verb.ts";

/** What is said of a subject, whose place is marked. */
export function predicatesAt(text: Text, at: number): readonly Parse[] {
  return text.read("predicate", at, () => {
    const lead = adverbsAt(text, at);
    const early = lead.early ?? "";
    const before = joined(subjectMark, early, lead.zh);
    const isPlain = isPlural(text.lower[at - 1] ?? "");
    const acts = [
      ...verbsAt(text, lead.end, "does"),
      ...happened(text, lead.end),
      ...(isPlain ? verbsAt(text, lead.end, "verb") : []),
    ];
    return byLength([
      ...moodsAt(text, lead.end).flatMap(({ zh, end }) => withMood(text, end, early, zh)),
      ...beAt(text, at, ""),
      ...acts.map((act) => ({ ...act, zh: joined(before, act.early ?? "", act.zh) })),
    ]);
  });
}

/** Verbs in the past that are no passives: with an object, or of what happens of itself. */
function happened(text: Text, at: number): Parse[] {
  return verbsAt(text, at, "done", true)
    .filter(({ hasObject }) => hasObject === true || isIntransitive(text.lower[at] ?? ""))
    .map((act) =>
      act.hasObject === true || /失败|超时|过期|发生|出错/.test(act.zh) ? act : { ...act, zh: joined("已", act.zh) },
    );
}

/** Whether what stands before a verb lets it be in the plural. */
function isPlural(before: string): boolean {
  return /s$|^(?:you|we|they|i|people|data|children|that|which|who|criteria|and|or|but|,|\d+|to|all|both)$|^["'`]/.test(
    before,
  );
}

export function moodsAt(text: Text, at: number): Parse[] {
  const found: Parse[] = [];
  for (let length = 5; length > 0; length--) {
    const words = text.slice(at, length);
    const zh = at + length > text.tokens.length ? undefined : moods.get(words);
    if (zh !== undefined) found.push({ zh, end: at + length });
    if (failing.has(words) && at + length < text.tokens.length) found.push({ zh: "!", end: at + length });
  }
  return found.slice(0, 2);
}

export function withMood(text: Text, at: number, early: string, mood: string): Parse[] {
  const lead = adverbsAt(text, at);
  const front = joined(subjectMark, early, lead.early ?? "");
  if (mood.startsWith("+")) {
    const perfect = mood.slice(1);
    if (text.is(lead.end, "been")) return [...beAt(text, lead.end, perfect, joined(early, lead.early ?? ""))];
    return verbsAt(text, lead.end, "done", perfect === "已" || perfect === "已经").map((act) => {
      const aspect = act.hasObject && perfect === "已" ? "" : perfect;
      return { ...act, zh: joined(front, act.early ?? "", aspect, lead.zh, act.zh) };
    });
  }
  if (mood === "!") {
    return infinitivesAt(text, lead.end).map(({ zh, end, hasObject = false }) => ({
      zh: joined(front, lead.zh, zh, "失败"),
      end,
      hasObject,
    }));
  }
  if (text.is(lead.end, "be")) return [...beAt(text, lead.end, mood, joined(early, lead.early ?? ""))];
  if (text.slice(lead.end, 2) === "have been") return [...beAt(text, lead.end + 1, `${mood}已`, early)];
  const past = text.is(lead.end, "have")
    ? verbsAt(text, lead.end + 1, "done").map((act) => ({ ...act, zh: joined(front, mood, "已", act.zh) }))
    : [];
  return [
    ...past,
    ...verbsAt(text, lead.end, "verb").map((act) => ({
      ...act,
      zh: joined(front, act.early ?? "", denying(mood, act.zh), lead.zh, act.zh),
    })),
  ];
}

/** What is not there: 没有, never 不有. */
function denying(mood: string, act: string): string {
  return /^[不未]$/.test(mood) && act.startsWith("有") ? "没" : mood;
}

/** What happens of itself, so that its past tense is no passive. */
export function isIntransitive(verb: string): boolean {
  return intransitive.test(verb);
}

const intransitive =
  /^(?:crashed|failed|exited|occurred|happened|expired|stopped|started|finished|completed|disconnected|disappeared|returned|died|hung|ended|terminated|restarted|overflowed|panicked|changed|ran|began|succeeded|resumed|timed|appeared|vanished|responded|existed|arrived|passed|increased|decreased|dropped|grew|fell|rose|moved|connected|reconnected|logged|left|went|quit|aborted|gave|shut|waited|worked|broke|opened|closed|differed|tried|attempted|recovered|joined|varied|elapsed)$/;
