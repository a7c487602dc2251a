import { rule, type Rule } from "../rule.ts";

/** Cookies: what a client sends, what a server sets, and session cookies of frameworks wherever they are printed. */
export const cookie: readonly Rule[] = [
  /** All that a client sends; of what a server sets, the attributes stay: they are for the next rule. */
  rule(
    "COOKIE",
    /\bcookie\\{0,3}["']?(?:,\s{0,3}\\{0,3}["']value\\{0,3}["'])?\s{0,3}[:=,]\s{0,3}b?\\{0,3}["'[]{0,2}([\w.-]{1,64}=[^\r\n"'\\]{4,4000})/dgi,
    {
      accept: (cookies, match, text) =>
        !cookies.includes(";") || !/set-?$/i.test(text.slice(Math.max(0, match.index - 4), match.index)),
    },
  ),
  /** `name=value; Path=/`, whatever stands before: a list of them may follow one name of a header. */
  rule(
    "COOKIE",
    /;\s?(?=(?:path|domain|expires|max-age|samesite)=|httponly|secure\b)(?<=[\w.-]{1,64}=([^\s;,"'\\=][^\s;,"'\\]{5,4000});\s?)/dgi,
  ),
  rule(
    "COOKIE",
    /\b(?:JSESSIONID|PHPSESSID|ASP\.NET_SessionId|connect\.sid|laravel_session|csrftoken|sessionid|_session_id|\.AspNetCore\.[A-Za-z.]{1,40}|__Host-[\w.-]{1,40}|__Secure-[\w.-]{1,40}|remember_token)(?:=|%3D)([^\s;,&"'\\)\]}<>]{6,4000})/dg,
  ),
];
