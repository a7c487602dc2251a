/** Lines of browser consoles: blocked requests, and errors with the script's place in front or behind. */
import type { Finding, Format } from "../../types.ts";
import { CERTAIN, STRONG } from "../confidence.ts";
import { parsePlace } from "../shared/javascript-frames.ts";
import { parseLedHeader } from "../shared/javascript-header.ts";
import { engineCategory } from "../shared/javascript-messages.ts";

type Reading = Omit<Finding, "lines" | "runtime">;

/** Chrome, Edge and Safari: "Access to … blocked by CORS policy"; Firefox: "Cross-Origin Request Blocked". */
const CORS = /\b(Access to .{1,900} has been blocked by CORS policy: .{1,900}|Cross-Origin Request Blocked: .{1,900})/;
/** Chromium with logging to standard error. */
const CHROMIUM = /:CONSOLE[:(]\d{1,7}\)?\] "(.{1,1500})", source: (\S{0,1000}) \((\d{1,9})\)$/;
/** WebKit, GTK and WPE ports. */
const WEBKIT = /^(\S{1,1000}): CONSOLE (?:JS )?ERROR (.{1,1500})/;
/** JavaScriptCore's wording, which needs no class in front of it. */
const SAFARI = /^(?:undefined|null) is not an object \(evaluating '.{1,500}'\)$/;

function readCors(line: string): Reading | undefined {
  const message = CORS.exec(line)?.[1]?.replace(/", source: .{0,1000}$/, "");
  return message === undefined ? undefined : { message, confidence: CERTAIN, category: "configuration" };
}

function readMessage(text: string, location: Reading["location"]): Reading | undefined {
  const header = parseLedHeader(text);
  if (!header && location?.file === undefined) return undefined;
  const message = header?.message ?? text;
  return {
    confidence: header ? CERTAIN : STRONG,
    type: header?.type,
    message,
    category: engineCategory(message),
    location: location?.file ? location : undefined,
  };
}

function readConsole(line: string): Reading | undefined {
  const chromium = CHROMIUM.exec(line);
  if (chromium) {
    const [, text = "", file = "", number = ""] = chromium;
    return parseLedHeader(text) && readMessage(text, { file, line: Number(number) });
  }
  const [, place, text] = WEBKIT.exec(line) ?? [];
  if (place !== undefined && text !== undefined) return readMessage(text, parsePlace(place));
  return SAFARI.test(line) ? { confidence: STRONG, message: line, category: "null-reference" } : undefined;
}

/** Reads the lines of a browser's console that hold an error. */
export const browserConsole: Format = {
  name: "browser-console",
  parse({ lines }) {
    const findings = lines.flatMap((raw, index): Finding[] => {
      const line = raw.slice(0, 2000).trim();
      const reading = readCors(line) ?? readConsole(line);
      return reading ? [{ runtime: "browser", lines: [index + 1, index + 1], ...reading }] : [];
    });
    return findings.length > 0 ? findings : undefined;
  },
};
