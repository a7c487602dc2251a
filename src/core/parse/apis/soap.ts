/** SOAP faults, version 1.1 (`faultcode`, `faultstring`) and 1.2 (`Code/Value`, `Reason/Text`). https://www.w3.org/TR/soap12-part1/#soapfault */
import type { Finding, Format } from "../../types.ts";
import { CERTAIN } from "../confidence.ts";
import { elements, inner, type Element } from "../shared/xml.ts";

const NAMES = String.raw`(?:[\w-]{1,40}:)?Fault`;

export const soap: Format = {
  name: "soap",
  anchors: ["Fault>", "Fault "],
  parse(text, at = [...text.lines.keys()]) {
    const found = elements(text, [NAMES], at).flatMap((fault) => read(fault) ?? []);
    return found.length > 0 ? found : undefined;
  },
};

function read(fault: Element): Finding | undefined {
  const part = (name: RegExp) => fault.children.find((child) => name.test(child.name));
  const message = said(part(/(?:^|:)faultstring$/) ?? part(/(?:^|:)(?:Text|Reason)$/));
  const code = said(part(/(?:^|:)faultcode$/) ?? part(/(?:^|:)Value$/));
  if (message === undefined && code === undefined) return undefined;
  return { runtime: "http", lines: fault.lines, confidence: CERTAIN, message, code };
}

function said(element: Element | undefined): string | undefined {
  return (element && inner(element).trim()) || undefined;
}
