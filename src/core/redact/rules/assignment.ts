import { isPlain, isSecretName, looksRandom } from "../plain.ts";
import { matchesOf, type Rule, type Secret } from "../rule.ts";
import { isEndless, quote, valueAt, type Value } from "../value.ts";

/** Names whose value is a secret, by kind: the end of a name, so that `DB_PASSWORD` and `stripeApiKey` are among them. */
const names = {
  PASSWORD: String.raw`passw(?:or)?d|passphrase|pwd|passwort|(?<=[a-z][_-])pass|contraseña|密码|口令`,
  API_KEY: String.raw`(?:api|app|application|subscription|functions?|service[_-]?role|anon|license|integration|x-[a-z]{1,20})[_-]?key|(?<=api )key`,
  SECRET: String.raw`secret(?:[_-]?(?:access)?[_-]?key)?|(?:private|signing|encryption|master|account|auth|jwt|hmac|cipher|access|shared[_-]?access|fernet|session)[_-]?key|密钥`,
  TOKEN: String.raw`token|jwt|credentials?|_auth|(?<=rediscli_)auth|(?<=x-)auth|令牌|(?<=[?&;]|%26|%3F)(?:key|sig|signature|auth|code|session)`,
};
const kinds = Object.keys(names) as (keyof typeof names)[];

/** Same secret of another place or time: `PASSWORD_PROD`, `API_KEY_2`, `SECRET_KEY_BASE`, `SecretString`. */
const suffix = String.raw`(?:[_-]?(?:prod(?:uction)?|stag(?:e|ing)|dev|test|live|value|string|confirmation|base|old|new|current|primary|secondary|v?\d{1,3}))?`;
const name = new RegExp(
  `(?:${kinds.map((kind) => `(?<${kind}>${names[kind]})`).join("|")})${suffix}(?![A-Za-z0-9_])`,
  "gi",
);

/** Between name and value, from the end of the name. Which one matched tells how sure it is that a value follows. */
const separators = {
  /** `=` `:` `=>` `:=` and their URL-encoded and full-width forms. */
  sign: String.raw`${quote}?\]?[ \t]{0,8}(?:===|[:=]=?>?|%3D|%3A|：|＝)[ \t]{0,8}(?:\[(?=["']))?`,
  /** `<password>…</password>` */
  tag: ">",
  /** `name: DB_PASSWORD, value: …`, as JSON, YAML or XML. */
  pair: String.raw`${quote}?,?\s{1,40}${quote}?value${quote}?\s{0,3}[=:]\s{0,3}|${quote},${quote}value${quote}:`,
  /** `("x-api-key", "…")` */
  list: String.raw`${quote}?[ \t]{0,2},[ \t]{0,4}(?=b?${quote}|<<")`,
  /** "password is …" */
  words: String.raw`[ \t]{1,3}(?:is|was)[ \t]{1,3}:?[ \t]{0,3}|[ \t]?(?:是|为)[ \t：:]{0,3}`,
  /** `--password …` */
  flag: String.raw`${quote}?[ \t,]{1,4}(?!-)`,
};
const separator = new RegExp(
  Object.entries(separators)
    .map(([key, pattern]) => `(?<${key}>${pattern})`)
    .join("|"),
  "iy",
);
const flagBefore = /(?:^|[\s"'`,])--?[\w-]{0,40}$/;
const tagBefore = /<[\w:.-]{0,40}$/;

/** `name=value` in all its clothes: query, JSON (escaped or not), YAML, XML, env, flags, connection strings, prose. */
export const assignment: Rule = {
  kinds,
  find(text) {
    const secrets: Secret[] = [];
    for (const match of matchesOf(name, text)) {
      const secret = match.index >= (secrets.at(-1)?.end ?? 0) && secretAfter(text, match);
      if (secret) secrets.push(secret);
    }
    return secrets;
  },
};

function secretAfter(text: string, match: RegExpExecArray): Secret | undefined {
  separator.lastIndex = match.index + match[0].length;
  const found = separator.exec(text);
  const kind = kinds.find((key) => match.groups?.[key] !== undefined);
  if (!found?.groups || !kind) return undefined;
  const before = text.slice(Math.max(0, match.index - 44), match.index);
  const { tag, flag, list, words } = found.groups;
  const isFlag = flagBefore.test(before);
  if ((tag !== undefined && !tagBefore.test(before)) || (flag !== undefined && !isFlag)) return undefined;
  const value = valueAt(text, separator.lastIndex, found[0], before + match[0]);
  const isBareSecret = /^secret$/i.test(match[0]) && !/[\w-]$/.test(before);
  const loose = words !== undefined || (list !== undefined && !isFlag) || isBareSecret || kind === "TOKEN";
  return value && isSecret(kind, text, value, loose) ? { kind, start: value.start, end: value.end } : undefined;
}

/** @param loose whether the name or the separator say little, so that the value must show what it is */
function isSecret(kind: string, text: string, { start, end, quoted }: Value, loose: boolean): boolean {
  const value = text.slice(start, end);
  if (isEndless({ start, end, quoted })) return true;
  if (isPlain(value, quoted)) return false;
  if (loose) return looksRandom(value);
  if (kind === "API_KEY") return value.length >= 6 && (/\d/.test(value) || (quoted && value.length >= 16));
  return quoted || !(isVariable(text, start, end) || startsProse(text, start, end));
}

/** True for `password=password,`, `password = db_password`: a call or an assignment in code. */
function isVariable(text: string, start: number, end: number): boolean {
  return isSecretName(text.slice(start, end)) && /^\s|[,)]$/.test(text.charAt(start - 1) + text.charAt(end));
}

/** True for "password: cannot be …", "check_private_key:key values mismatch": a word that more words follow. */
function startsProse(text: string, start: number, end: number): boolean {
  const inSentence = /[\s:]/.test(text.charAt(start - 1)) && /^[ \t]{1,4}[A-Za-z]/.test(text.slice(end, end + 6));
  return inSentence && /^[A-Za-z'’-]+$/.test(text.slice(start, end));
}
