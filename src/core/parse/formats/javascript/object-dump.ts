/** Errors as a browser's console shows them as objects: `AxiosError {message: 'Network Error', name: 'AxiosError', code: 'ERR_NETWORK', …}`. */
import type { Finding } from "../../../types.ts";
import { toNumber } from "../../shared/lines.ts";
import { STRONG } from "../../confidence.ts";
import { engineCategory } from "../../shared/javascript-messages.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";

const DUMP = /(?:^|[\s:])(?<type>[A-Z]\w{1,60}(?:Error|Exception)|Error|DOMException|Object) ?\{ ?(?<body>.{1,1500})$/;
const FIELD =
  /(?:^|[,{] ?)(?<name>message|name|code|status|statusCode|type)"?: ?(?:'(?<single>[^']{0,500})'|"(?<double>[^"]{0,500})"|(?<bare>\d{3,5}))/g;
/** How a Rust program that returns an error prints it: `Error: ReqwestError { code: 404 }`. */
const STRUCT = /^Error: [A-Z]\w{1,80} \{|^[A-Z]\w{2,80} \{ \w{1,40}: ".{0,1400}" \}$/;
const MOST_FIELDS = 40;

function fieldsOf(body: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { groups } of body.matchAll(FIELD)) {
    const { name = "", single, double, bare } = groups ?? {};
    if (!fields.has(name)) fields.set(name, single ?? double ?? bare ?? "");
    if (fields.size > MOST_FIELDS) break;
  }
  return fields;
}

export const objectDump = lineFormat(
  "object-dump",
  ["Error {", "Exception {", "Error{", "Exception{", "Object {"],
  (line, number) => {
    const { type, body } = DUMP.exec(line)?.groups ?? {};
    if (body === undefined || inProse(line) || STRUCT.test(line)) return undefined;
    const fields = fieldsOf(body);
    const name = type === "Object" ? fields.get("name") : type;
    const message = fields.get("message");
    if (message === undefined || name === undefined || !/(?:Error|Exception)$/.test(name)) return undefined;
    const status = /^[45]\d\d$/.exec(fields.get("status") ?? fields.get("statusCode") ?? "")?.[0];
    const finding: Finding = {
      runtime: "browser",
      lines: [number, number],
      confidence: STRONG,
      type: name,
      message,
      code: fields.get("code"),
      httpStatus: toNumber(status),
      category: fields.has("code") ? undefined : engineCategory(message),
    };
    return finding;
  },
);
