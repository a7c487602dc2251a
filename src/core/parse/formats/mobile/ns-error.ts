/** Printouts of NSError: `Error Domain=NSURLErrorDomain Code=-1009 "…" UserInfo={…}`, and Swift's decoding errors. */
import type { Category, Cause, Finding } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";

const ERROR = /Error Domain=([\w.-]{1,150}) Code=(-?\d{1,12}) "([^"]{0,900})"/g;
const DECODING =
  /\b((?:Swift\.)?(?:De|En)codingError\.)?(keyNotFound|typeMismatch|valueNotFound|dataCorrupted|invalidValue)\((.{0,900})/;
const DESCRIPTION = /debugDescription: "((?:[^"\\]|\\.){1,500})"/;
const MOST_CAUSES = 5;

/** Codes by domain. Sources: NSURLError.h, FoundationErrors.h, CoreDataErrors.h, errno.h of Darwin. */
const URL_CODES: Readonly<Record<string, Category>> = {
  "-1000": "invalid-input",
  "-1001": "timeout",
  "-1002": "invalid-input",
  "-1003": "dns",
  "-1004": "connection",
  "-1005": "connection",
  "-1006": "dns",
  "-1009": "connection",
  "-1011": "upstream",
  "-1012": "authentication",
  "-1013": "authentication",
  "-1020": "connection",
  "-1022": "configuration",
  "-1100": "not-found",
  "-1102": "permission",
  "-1200": "tls",
  "-1201": "tls",
  "-1202": "tls",
  "-1203": "tls",
  "-1204": "tls",
  "-1205": "tls",
  "-1206": "tls",
  "-1015": "encoding",
  "-1016": "encoding",
  "-1017": "invalid-input",
};
const CODES: Readonly<Record<string, Readonly<Record<string, Category>>>> = {
  NSURLErrorDomain: URL_CODES,
  kCFErrorDomainCFNetwork: URL_CODES,
  NSCocoaErrorDomain: {
    "4": "not-found",
    "257": "permission",
    "258": "invalid-input",
    "259": "invalid-input",
    "260": "not-found",
    "261": "encoding",
    "512": "disk",
    "513": "permission",
    "516": "conflict",
    "640": "disk",
    "642": "disk",
    "3840": "invalid-input",
    "4097": "connection",
    "4099": "connection",
    "4864": "invalid-input",
    "4865": "lookup",
    "133021": "constraint",
    "134060": "schema",
    "134100": "schema",
    "134110": "schema",
    "134130": "schema",
    "134140": "schema",
  },
  NSPOSIXErrorDomain: {
    "1": "permission",
    "2": "not-found",
    "12": "memory",
    "13": "permission",
    "17": "conflict",
    "24": "resource-limit",
    "28": "disk",
    "32": "connection",
    "48": "conflict",
    "50": "connection",
    "51": "connection",
    "53": "connection",
    "54": "connection",
    "57": "connection",
    "60": "timeout",
    "61": "connection",
    "65": "connection",
  },
  FIRAuthErrorDomain: {
    "17009": "authentication",
    "17011": "not-found",
    "17007": "conflict",
    "17008": "invalid-input",
    "17010": "rate-limit",
    "17020": "connection",
  },
  FIRFirestoreErrorDomain: {
    "7": "authorization",
    "5": "not-found",
    "14": "connection",
    "4": "timeout",
    "16": "authentication",
    "8": "quota",
  },
  "com.apple.AuthenticationServices.AuthorizationError": {
    "1000": "authentication",
    "1001": "authentication",
    "1004": "authentication",
  },
  SKErrorDomain: { "0": "upstream", "2": "authorization" },
  kCLErrorDomain: { "0": "not-found", "1": "authorization", "2": "connection" },
};

export const nsError = lineFormat(
  "ns-error",
  ["Error Domain=", "keyNotFound(", "typeMismatch(", "valueNotFound(", "dataCorrupted("],
  (line, number): Finding | undefined => {
    if (inProse(line)) return undefined;
    const [first, ...others] = line.matchAll(ERROR);
    if (first) return readPrinted(first, others, line, number);
    const [, , type, inside = ""] = DECODING.exec(line) ?? [];
    const description = DESCRIPTION.exec(inside)?.[1];
    if (type === undefined || description === undefined) return undefined;
    const message = description.replaceAll('\\"', '"');
    const category: Category = type === "typeMismatch" ? "type" : type === "keyNotFound" ? "lookup" : "invalid-input";
    return { runtime: "swift", lines: [number, number], confidence: STRONG, type, message, category };
  },
);

function readPrinted(first: RegExpExecArray, others: RegExpExecArray[], line: string, number: number): Finding {
  const [, domain = "", code = "", message = ""] = first;
  const causes = others.slice(0, MOST_CAUSES).map(([, type, , said]): Cause => ({ type, message: said }));
  const all: [string, string][] = [
    [domain, code],
    ...others.map(([, type = "", number = ""]): [string, string] => [type, number]),
  ];
  const known = all.map(([type, number]) => CODES[type]?.[number]).find((category) => category !== undefined);
  return {
    runtime: /\.swift\b/.test(line) ? "swift" : "objc",
    lines: [number, number],
    confidence: first.index < 200 ? CERTAIN : LIKELY,
    type: domain,
    code,
    message,
    category: known,
    causes,
  };
}
