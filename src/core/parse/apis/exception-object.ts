/** An exception that a record or a webhook holds as a structure, with its frames. */
import type { Finding, Format } from "../../types.ts";
import { CERTAIN } from "../confidence.ts";
import { isOver } from "../shared/alert-state.ts";
import { findException } from "../shared/exception-object.ts";
import { groupingOf } from "../shared/grouping.ts";
import { documents, isObject, type JsonObject } from "../shared/json-body.ts";
import { asString, attributesOf } from "../shared/record-fields.ts";

export const exceptionObject: Format = {
  name: "exception-object",
  anchors: [
    "rames",
    "tackTrace",
    "parsedStack",
    "tacktrace",
    "acktrace",
    '"trace"',
    '"class"',
    "lineNumber",
    "lineno",
    '"klass"',
    "fileLine",
  ],
  parse(text) {
    const found = documents(text).flatMap(({ value, lines }): Finding[] => {
      const thrown = isOver(value) ? undefined : (findException(value) ?? honeybadger(value));
      return thrown
        ? [{ ...attributesOf(value), ...thrown, lines, confidence: CERTAIN, grouping: groupingOf(value) }]
        : [];
    });
    return found.length > 0 ? found : undefined;
  },
};

/** Honeybadger's webhook names the class without frames. */
function honeybadger({ fault }: JsonObject): Pick<Finding, "runtime" | "type" | "message"> | undefined {
  const type = isObject(fault) ? asString(fault.klass) : undefined;
  return type === undefined || !isObject(fault)
    ? undefined
    : { runtime: "ruby", type, message: asString(fault.message) };
}
