/** Errors in XML: the events of log4j and NLog, the results of JUnit and its kin. */
import { inner as decoded, type Element, elements } from "../shared/xml.ts";
import type { Envelope, Peeled } from "./index.ts";

const NAMES = ["log4j:event", "log4j:Event", "Event", "event", "failure", "error"];

export const xml: Envelope = {
  name: "xml",
  anchors: ["<log4j:event", "<log4j:Event", "<Event ", "<event ", "<failure", "<error "],
  peel(text, at = [...text.lines.keys()]) {
    const peeled = elements(text, NAMES, at).flatMap(open);
    return peeled.length > 0 ? peeled : undefined;
  },
};

function open(element: Element): Peeled[] {
  const isEvent = /event$/i.test(element.name);
  return isEvent ? openEvent(element) : openResult(element);
}

/** `<log4j:event level="ERROR"><log4j:message>…</log4j:message><log4j:throwable>…</log4j:throwable></log4j:event>`. */
function openEvent({ attributes, lines: [first, last], children }: Element): Peeled[] {
  const { level = "" } = attributes;
  const isError = /^(?:ERROR|FATAL)$/i.test(level);
  const said =
    children.find(({ name }) => /(?:throwable|Thrown|exception)$/i.test(name)) ??
    children.find(({ name }) => /message$/i.test(name));
  const severity = /fatal/i.test(level) ? ("fatal" as const) : ("error" as const);
  if (isError && said) return [{ ...placed(said), wholeLine: true, attributes: { severity } }];
  const lesser = Array.from({ length: level === "" ? 0 : last - first + 1 }, (_, index) => first + index);
  return lesser.map((line) => ({ line, inner: "", wholeLine: true, attributes: {} }));
}

/** `<failure message="…" type="…">` with the output inside, in JUnit's report. */
function openResult(element: Element): Peeled[] {
  const { type, message } = element.attributes;
  if (message === undefined && type === undefined) return [];
  const content = placed(element);
  if (content.inner.trim() !== "") return [{ ...content, wholeLine: true, attributes: {} }];
  const [line] = element.lines;
  return [{ line, inner: [type, message].filter(Boolean).join(": "), attributes: {} }];
}

function placed(element: Element): Pick<Peeled, "line" | "lines" | "inner"> {
  const inner = decoded(element);
  const line = element.contentLine;
  return { line, lines: inner.split("\n").map((_, index) => line + index), inner };
}
