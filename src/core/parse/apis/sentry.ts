/** Sentry's webhooks: issue alerts with the event (https://develop.sentry.dev/sdk/data-model/event-payloads/), and issues. */
import type { Finding, Format } from "../../types.ts";
import { CERTAIN } from "../confidence.ts";
import { isOver } from "../shared/alert-state.ts";
import { readChain, runtimeOfPlatform } from "../shared/exception-object.ts";
import { groupingOf } from "../shared/grouping.ts";
import { documents, isObject, type JsonObject } from "../shared/json-body.ts";
import { asString } from "../shared/record-fields.ts";

export const sentry: Format = {
  name: "sentry",
  anchors: ['"exception"', '"issue"'],
  parse(text) {
    const found = documents(text).flatMap(({ value, lines }): Finding[] => {
      const read = isOver(value) ? undefined : (readEvent(value) ?? readIssue(value));
      return read ? [{ confidence: CERTAIN, lines, grouping: groupingOf(value), ...read }] : [];
    });
    return found.length > 0 ? found : undefined;
  },
};

type Read = Pick<Finding, "runtime" | "type" | "message" | "frames" | "causes">;

function readEvent(value: JsonObject): Read | undefined {
  const data = isObject(value.data) ? value.data : value;
  const event = isObject(data.event) ? data.event : data;
  const values = isObject(event.exception) ? event.exception.values : undefined;
  const chain = Array.isArray(values) ? values.filter(isObject) : [];
  const [thrown = undefined, ...causes] = chain.toReversed().map((one) => ({
    type: asString(one.type),
    message: asString(one.value),
    frames: readChain([one])?.frames,
  }));
  return thrown && { runtime: runtimeOfPlatform(event.platform) ?? "other", ...thrown, causes };
}

function readIssue(value: JsonObject): Read | undefined {
  const issue = isObject(value.data) ? value.data.issue : undefined;
  const metadata = isObject(issue) ? issue.metadata : undefined;
  if (!isObject(issue) || !isObject(metadata) || issue.level === "info" || issue.level === "warning") return undefined;
  const { filename, function: name } = metadata;
  const frames = [{ file: asString(filename), function: asString(name) }].filter(({ file }) => file !== undefined);
  const message = asString(metadata.value) ?? asString(metadata.title);
  return { runtime: runtimeOfPlatform(issue.platform) ?? "other", type: asString(metadata.type), message, frames };
}
