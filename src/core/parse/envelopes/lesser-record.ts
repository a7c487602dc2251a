/** Records of structured loggers below error level: the errors they name were got over, so nothing on their lines is read. */
import { lesserLines } from "../shared/record.ts";
import type { Envelope } from "./index.ts";

export const lesserRecord: Envelope = {
  name: "lesser-record",
  anchors: ["evel", "everity", "lvl", "@l", '"status"'],
  peel(text) {
    const peeled = lesserLines(text).map((line) => ({ line, inner: "", wholeLine: true, attributes: {} }));
    return peeled.length > 0 ? peeled : undefined;
  },
};
