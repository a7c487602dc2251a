/** Log viewers that set the time on a line of its own, above each line that it belongs to: read without those lines. */
import type { Envelope } from "./index.ts";

const MOST_LINES = 400;
const LEAST = 3;
/** `08. 05. 2023 15:18:24`, `2023-12-02 10:38:18.898`, `25 May 2023 07:39:50.995` */
const STAMP =
  /^\[?(?:(?:\d{1,4}[-./] ?){2}\d{1,4}|\d{1,2} [A-Z][a-z]{2} \d{4}),?[T ]\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?: ?[AP]M)?Z?\]?$/;

export const stampsBetween: Envelope = {
  name: "stamps-between",
  anchors: [":0", ":1", ":2", ":3", ":4", ":5"],
  peel({ lines }) {
    if (lines.length > MOST_LINES) return undefined;
    const stamped = lines.map((line) => STAMP.test(line.slice(0, 60).trimEnd()));
    const written = lines.filter((line) => line !== "").length;
    const count = stamped.filter(Boolean).length;
    if (count < LEAST || count * 4 < written) return undefined;
    const kept = lines.flatMap((line, index) => (stamped[index] ? [] : [{ line, index }]));
    const inner = kept.map(({ line }) => line).join("\n");
    return [{ line: 1, lines: kept.map(({ index }) => index + 1), inner, attributes: {} }];
  },
};
