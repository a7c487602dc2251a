/** Short Chinese messages, such as services print, in English: 文件上传失败, 用户未登录, 服务繁忙，请稍后再试. */
import { formsOf } from "./forms.ts";
import { lexicon, maxCharacters } from "./index.ts";

const maxLength = 60;

/** The English of a Chinese sentence; undefined where one word of it is unknown. */
export function readChinese(text: string): string | undefined {
  if (text.length > maxLength || !/[\u4e00-\u9fff]/.test(text)) return undefined;
  const clauses = text
    .trim()
    .replace(/[。！!.]$/, "")
    .split(/[，,；;。]\s?/)
    .map(clauseOf);
  if (clauses.some((clause) => clause === undefined)) return undefined;
  const whole = clauses.join(", ");
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** Chinese nouns in a row, with 的 between what belongs to something and that something. */
export function chineseNoun(text: string): string | undefined {
  const parts = text.split("的").map(chineseCompound);
  return parts.length > 3 || parts.some((part) => part === undefined) ? undefined : parts.reverse().join(" of ");
}

/** What may be said, in order: a pattern of 名 (a noun) and 动 (a verb), and the English with their places. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/^请?(?:您)?(?:稍后|稍候|过会儿|待会)(?:再|重)?(?:试|尝试|重试|再试)(?:一下)?$/, "please try again later"],
  [/^请(?:重试|再试一次)$/, "please try again"],
  [/^请联系(?<n>.+)$/, "please contact the {n}"],
  [/^请先?(?:检查|确认)(?<n>.+?)(?:是否正确)?$/, "please check the {n}"],
  [/^请(?:先)?(?:重新)?登录$/, "please log in"],
  [/^请(?:先)?(?<v>[^\s]{2,4}?)(?<n>.+)$/, "please {v} the {n}"],
  [/^(?:无法|不能|未能)(?<v>[^\s]{2,4}?)(?:到)?(?<n>.+)$/, "cannot {v} the {n}"],
  [/^(?:找不到|未找到|没有找到|未发现|获取不到|查询不到|查无)(?:任何|该)?(?<n>.+)$/, "{n} not found"],
  [/^(?:缺少|缺失)(?:必需的|必要的|必填)?(?<n>.+)$/, "missing {n}"],
  [/^(?:不支持)(?:该|此)?(?<n>.+)$/, "{n} is not supported"],
  [/^(?:没有|无)(?:可用的?)(?<n>.+)$/, "no {n} available"],
  [/^(?:没有|无)(?<n>.+)$/, "no {n}"],
  [/^(?:您)?无权(?<v>[^\s]{2,4}?)(?:该|此)?(?<n>.+)$/, "no permission to {v} the {n}"],
  [/^正在(?<v>[^\s]{2,4}?)(?<n>.+)$/, "{v:doing} the {n}"],
  [/^(?<n>.+?)(?:执行)?失败(?:了)?$/, "{n} failed"],
  [/^(?<v>[^\s]{2,4}?)(?<n>.+?)失败(?:了)?$/, "failed to {v} the {n}"],
  [/^(?<v>[^\s]{2,4}?)(?<n>.+?)时(?:出错|发生错误|发生异常)$/, "error while {v:doing} the {n}"],
  [/^(?<n>.+?)(?:已|已经)?超时$/, "{n} timed out"],
  [/^(?:该|此)?(?<n>.+?)不存在(?:或已被?删除)?$/, "{n} does not exist"],
  [/^(?:该|此)?(?<n>.+?)已(?:经)?存在$/, "{n} already exists"],
  [/^(?<n>.+?)(?:不能|不可|不得|不允许)为空$/, "{n} must not be empty"],
  [/^(?<n>.+?)为空$/, "{n} is empty"],
  [/^(?<n>.+?)(?:无效|不合法|非法|已失效|失效)$/, "{n} is invalid"],
  [/^(?<n>.+?)(?:不正确|有误|错误)$/, "{n} is incorrect"],
  [/^(?<n>.+?)(?:不足|不够)$/, "insufficient {n}"],
  [/^(?<n>.+?)(?:已|已经)?过期$/, "{n} has expired"],
  [/^(?<n>.+?)(?:过大|太大|超出限制|超过限制)$/, "{n} is too large"],
  [/^(?<n>.+?)(?:过长|太长)$/, "{n} is too long"],
  [/^(?<n>.+?)(?:过短|太短)$/, "{n} is too short"],
  [/^(?<n>.+?)(?:过多|太多|过于频繁|过于频繁了|频繁)$/, "too many {n:plural}"],
  [/^(?<n>.+?)(?:不匹配|不一致|不符)$/, "{n} mismatch"],
  [/^(?<n>.+?)(?:不可用|暂不可用|暂时不可用)$/, "{n} is unavailable"],
  [/^(?<n>.+?)(?:正|正在)?繁忙$/, "{n} is busy"],
  [/^(?<n>.+?)(?:出错|异常|出现异常|发生异常|发生错误|报错)$/, "{n} error"],
  [/^(?<n>.+?)(?:被拒绝|已被拒绝)$/, "{n} refused"],
  [/^(?<n>.+?)(?:已断开|断开)$/, "{n} closed"],
  [/^(?<n>.+?)正在(?<v>[^\s]{2,4})$/, "{n} is {v:doing}"],
  [/^(?<n>.+?)(?:未|没有|尚未)(?:被)?(?<v>[^\s]{2,4})$/, "{n} is not {v:done}"],
  [/^(?<n>.+?)(?:已|已经)(?:被)?(?<v>[^\s]{2,4})$/, "{n} has been {v:done}"],
  [/^(?<n>.+?)被(?<v>[^\s]{2,4})$/, "{n} was {v:done}"],
];

function clauseOf(text: string): string | undefined {
  const clause = text.trim();
  for (const [pattern, english] of sayings) {
    const groups = pattern.exec(clause)?.groups;
    if (!pattern.test(clause)) continue;
    const made = filled(english, groups?.["n"], groups?.["v"]);
    if (made !== undefined) return made;
  }
  return undefined;
}

function filled(english: string, noun = "", verb = ""): string | undefined {
  const n = noun === "" ? "" : chineseNoun(noun.replace(/^(?:该|此|当前|您的|你的)/, ""));
  const found = verb === "" ? "" : lexicon().chineseVerbs.get(verb);
  const v = found === "connect" && english.includes("{n}") ? "connect to" : found;
  if (n === undefined || v === undefined) return undefined;
  const forms = v === "" ? { doing: "", done: [""] } : formsOf(v);
  return english
    .replace("{n:plural}", n.endsWith("s") ? n : `${n}s`)
    .replace("{n}", n)
    .replace("{v}", v)
    .replace("{v:doing}", forms.doing)
    .replace("{v:done}", forms.done.at(-1) ?? "");
}

function chineseCompound(text: string): string | undefined {
  const words: string[] = [];
  for (let at = 0; at < text.length;) {
    const name = /^\s{0,3}('[^']*'|"[^"]*"|“[^”]*”|[\w./:@-]+)\s{0,3}/.exec(text.slice(at));
    const found = name ? { word: name[1] ?? "", length: name[0].length } : chineseWordAt(text, at);
    if (!found) return undefined;
    words.push(found.word);
    at += found.length;
  }
  return words.length === 0 ? undefined : words.join(" ");
}

function chineseWordAt(text: string, at: number): { word: string; length: number } | undefined {
  for (let length = Math.min(maxCharacters, text.length - at); length > 0; length--) {
    const word = lexicon().chinese.get(text.slice(at, at + length));
    if (word !== undefined) return { word, length };
  }
  return undefined;
}
