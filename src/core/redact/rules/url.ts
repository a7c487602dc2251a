import { isPlain } from "../plain.ts";
import { rule, type Rule } from "../rule.ts";

const accept = (password: string): boolean => !isPlain(password, true);

/**
 * Passwords in URLs, `scheme://user:password@host`. Scheme, user, host and path stay: they tell where it went wrong. A
 * password may hold an unescaped `@` or `/`, as people write them; a port with a path is none.
 */
export const url: readonly Rule[] = [
  rule(
    "URL_PASSWORD",
    /:(?:\/\/|\\\/\\\/)[^\s:@/?#"'`<>\\[\]]{0,100}:(?!\d{1,5}(?:[/?#]|\\\/))([^\s"'`<>\\/][^\s"'`<>\\]{0,255})@(?=[\w[.-])/dg,
    { needs: ["://", ":\\/\\/"], accept },
  ),
  /** The same, URL-encoded. */
  rule(
    "URL_PASSWORD",
    /%3A%2F%2F[\w.~+-]{0,100}%3A([\w.~+*!$-]{1,256}(?:%(?!40)[0-9A-F]{2}[\w.~+*!$-]{0,256}){0,20})%40/dgi,
    {
      needs: ["%3A%2F%2F", "%3a%2f%2f"],
      accept,
    },
  ),
  /** A token in the place of the user: `https://<token>@host`. */
  rule("URL_TOKEN", /:\/\/([A-Za-z0-9_-]{20,255})(?::x-oauth-basic)?@[\w.-]/dg, {
    needs: ["://"],
    accept: (token) => /\d/.test(token) && /[A-Za-z]/.test(token),
  }),
];
