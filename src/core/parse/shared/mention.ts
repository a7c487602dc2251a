/** An error that somebody tells of in a sentence: where its message ends and the sentence goes on. */

const QUOTED = /^(["'])[^"']{1,300}\1(?=\s|[,.;:?!，。；]|$)/;
const GOES_ON =
  /(?:[,;，；。？！]|[?!.](?=\s|$)|\s(?:when(?:ever)?|while|after|before|during|since|every|and|but|any|anyone|is there|on startup|in (?:the|our|production)|from (?:the|our)|for (?:the|our)|[-–—])\s).*$/;

/** What of a sentence's rest is the error's message. */
export function mentionedMessage(rest: string): string {
  return (QUOTED.exec(rest)?.[0] ?? rest.replace(GOES_ON, "")).trim();
}
