/** Errors in the encoding of URLs: `Traceback%20%28most…%0A`, `?stack=TypeError%3A+x+is+not+a+function%0A++++at+…`. */
import type { Envelope, Peeled } from "./index.ts";

const MAX_LINE = 65_536;
/** A line break, or a class with its message. */
const ENCODED = /%0[Aa](?:%20|\+|%09|\w|%23)|(?:Error|Exception)%3[Aa](?:%20|\+)/;

export const urlEncoded: Envelope = {
  name: "url-encoded",
  anchors: ["%0A", "%0a", "Error%3A", "Error%3a", "Exception%3A", "Exception%3a"],
  peel({ lines }, at = [...lines.keys()]) {
    const peeled = at.flatMap((index): Peeled[] => {
      const value = lines[index]!.slice(0, MAX_LINE)
        .split(/[\s?&#]/)
        .find((part) => ENCODED.test(part));
      const inner = value && decode(value.replace(/^[\w.[\]-]{1,60}=/, ""));
      return inner ? [{ line: index + 1, inner, wholeLine: true, attributes: {} }] : [];
    });
    return peeled.length > 0 ? peeled : undefined;
  },
};

/** Undefined where a `%` encodes nothing; a value that was cut off ends before its last, broken one. */
function decode(value: string): string | undefined {
  const whole = value.replace(/%[\da-fA-F]?$/, "");
  try {
    return decodeURIComponent(whole.includes("%20") ? whole : whole.replaceAll("+", " "));
  } catch {
    return undefined;
  }
}
