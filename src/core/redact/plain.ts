/** Tells values that stand where a secret could stand and are none: words, references to a variable, masks, code. */

// prettier-ignore
const words = new Set([
  "none", "null", "nil", "undefined", "nan", "void", "true", "false", "yes", "no", "on", "off", "empty", "blank", "unset",
  "required", "optional", "missing", "invalid", "valid", "expired", "incorrect", "rejected", "mismatch", "unknown",
  "unexpected", "expected", "denied", "failed", "error", "found", "absent", "present", "provided", "default", "redacted",
  "filtered", "masked", "hidden", "sensitive", "omitted", "removed", "anonymized", "string", "str", "text", "bytes", "byte",
  "int", "integer", "number", "bool", "boolean", "any", "object", "array", "list", "dict", "option", "varchar", "char",
  "is", "was", "has", "must", "should", "cannot", "can", "not", "the", "a", "an", "or", "and", "to", "for", "with", "from",
  "in", "of", "at", "by", "as", "if", "when", "this", "that", "your", "flag", "value", "argument", "parameter", "field",
  "header", "too", "short", "long", "weak", "already", "please", "may", "be", "characters", "contain", "match", "use", "using", "see", "set", "type", "identifier", "eof", "end", "bearer", "basic", "self", "env", "stdin",
]);

/** `$VAR`, `${VAR}`, `$(cmd)`, `%VAR%`, `%s`, `{{x}}`, `{x}`, `#{x}`, `@x@`, `<YOUR_TOKEN>`, `[Filtered]`, `(sensitive value)`. */
const reference =
  /^(?:\$[A-Za-z_]+$|\$?\$[{(]|%[\w-]+%$|%[-+ #0]?\w$|#?\{.{0,80}\}$|\{\{|@\w+@$|<.{0,80}>?$|&lt;|\[[A-Za-z ._-]{0,40}\]?$|\((?:sensitive|redacted|hidden|masked|not|none|empty|unset)\b)/;

/** `***`, `xxxx`, `•••`, `…`: somebody masked it before. */
const mask = /\*{3}|[•●]{3}|x{5}|X{5}|\.{3}|…|^[*x.\-_#•?]+$/;

/** Where the secret is kept, not what it is: `env:X`, `vault:x`, `op://…`, `arn:…`, `https://…`, `/run/secrets/x`, `C:\x`. */
const address =
  /^(?:[a-z][a-z0-9+]{1,20}:\/\/|arn:|urn:|env[:(]|vault:|file:|sha(?:1|256|512)[:-]|(?![\w/+]{40}$)(?:~|\.{0,2})\/(?:[\w@.-]{1,24}\/){0,12}[\w@.-]{0,24}$|[A-Z]:\\)/;

/** `process.env.X`, `os.environ["X"]`, `getToken()`, `Foo::bar`, `$this->x`: an expression, when it stands without quotes. */
const expression =
  /^[!&*$@]?[A-Za-z_]{2,40}(?:\d{0,2}\(|\[["'\w]?|::|->|\?\.|\.[A-Za-z_]{1,60}(?:$|[.([?:]))|^(?:self|this|args|opts|config|cfg|settings|env|ctx|req|res)\./;

const sample = /^(?:your|insert|enter|replace|put)[-_ .]?[a-z]/i;

/**
 * True where a value is plainly no secret.
 * @param quoted whether it stood in quotes, as expressions do not
 */
export function isPlain(value: string, quoted: boolean): boolean {
  if (!/[A-Za-z0-9]/.test(value) || words.has(value.toLowerCase().replace(/[.!?:]$/, ""))) return true;
  if (reference.test(value) || mask.test(value) || address.test(value) || sample.test(value)) return true;
  return quoted ? isRemark(value) : expression.test(value);
}

/** "This field is required.", "not set": words about the secret. A passphrase has none of these. */
function isRemark(value: string): boolean {
  const parts = value.toLowerCase().split(/[\s.,!]+/, 12);
  return parts.length > 1 && /\s/.test(value) && parts.some((part) => words.has(part));
}

/** True for an identifier that names a secret, as a variable does: `db_password`, `accessToken`, `passwd`. */
export function isSecretName(value: string): boolean {
  return /^[A-Za-z_$-]+$/.test(value) && /pass|pwd|pw$|secret|token|key|cred|auth/i.test(value);
}

/** True where a value looks made by a machine: letters and digits, long enough to be no name with a number. */
export function looksRandom(value: string): boolean {
  return (
    value.length >= 8 &&
    /\d/.test(value) &&
    /[A-Za-z]/.test(value) &&
    !/^[a-z]+(?:[-_./][a-z0-9]{1,14}){1,6}$/.test(value)
  );
}
