import { matchesOf, type Rule, type Secret } from "../rule.ts";

/** Beyond this a block was not closed: an 8192-bit RSA key has 6,400 characters, before any escape or line prefix. */
const longest = 20_000;

/** First or last line of a block: PEM, OpenSSH, PGP, RFC 4716; blanks possibly URL-encoded. */
const marker =
  /-{4,5} ?(BEGIN|END)(?:[ +]|%20)(?:[A-Z0-9]{1,12}(?:[ +]|%20)){0,4}(?:PRIVATE(?:[ +]|%20)KEY)(?:(?:[ +]|%20)BLOCK)? ?-{4,5}/g;

const lineEnd = String.raw`(?:\s|\\{1,4}[nr]|%0[AaDd])`;
const line = "[A-Za-z0-9+/]{24,8000}={0,2}";
/** Lines of base64 after a marker, of a block whose end was cut off; line ends possibly escaped. */
const base64Lines = new RegExp(`${lineEnd}{0,8}${line}(?:${lineEnd}{1,8}${line}){0,400}`, "y");

/** Private keys from their first to their last line, whatever stands between; without a last line, as far as base64 goes. */
export const pem: Rule = {
  kinds: ["PRIVATE_KEY"],
  find(text) {
    if (!text.includes("PRIVATE")) return [];
    const blocks: Secret[] = [];
    let open: RegExpExecArray | undefined;
    for (const match of matchesOf(marker, text)) {
      const end = match.index + match[0].length;
      if (match[1] === "END" && open && end - open.index <= longest) blocks.push(block(open.index, end));
      else if (open) blocks.push(cutOff(text, open));
      open = match[1] === "BEGIN" ? match : undefined;
    }
    return open ? [...blocks, cutOff(text, open)] : blocks;
  },
};

function block(start: number, end: number): Secret {
  return { kind: "PRIVATE_KEY", start, end };
}

function cutOff(text: string, open: RegExpExecArray): Secret {
  base64Lines.lastIndex = open.index + open[0].length;
  return block(open.index, base64Lines.test(text) ? base64Lines.lastIndex : open.index + open[0].length);
}
