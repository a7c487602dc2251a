/** OAuth's errors in the address that a browser is sent back to: `…/callback?error=access_denied&error_description=…` (RFC 6749, 4.1.2.1). */
import { STRONG } from "../confidence.ts";
import { lineFormat } from "../shared/line-format.ts";

const ERROR = /https?:\/\/[^\s?#]{1,500}[?#](?:[^\s]{0,500}&)?error=([\w.%-]{3,80})(?=&|$|\s|["')])/;
const DESCRIPTION = /[?#&]error_description=([^\s&"')]{1,900})/;

export const oauthRedirect = lineFormat(
  "oauth-redirect",
  ["error_description=", "?error=", "#error=", "&error="],
  (line, number) => {
    const code = ERROR.exec(line)?.[1];
    if (code === undefined || !/_|denied|error/.test(code)) return undefined;
    const message = decode(DESCRIPTION.exec(line)?.[1]) ?? code;
    return { runtime: "http", lines: [number, number], confidence: STRONG, message, code };
  },
);

function decode(value: string | undefined): string | undefined {
  try {
    return value && decodeURIComponent(value.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}
