/** Records of structured loggers: what is inside is the stack, or the error that the record names. */
import type { Envelope } from "./index.ts";
import { readRecords, RECORD_ANCHORS } from "../shared/record.ts";

export const logRecord: Envelope = {
  name: "log-record",
  anchors: RECORD_ANCHORS,
  peel(text) {
    const peeled = readRecords(text).flatMap(({ lines, severity, message, error, attributes }) => {
      const inner = error ?? message;
      return inner === undefined ? [] : [{ line: lines[0], inner, attributes: { severity, ...attributes } }];
    });
    return peeled.length > 0 ? peeled : undefined;
  },
};
