/** The category of an error: by what it says of itself, the most telling first. */
import { catalogue } from "../catalogue/index.ts";
import { categoryOf } from "../catalogue/translate.ts";
import type { Category, Finding } from "../types.ts";
import { apiNumbers, sqlStateClasses } from "./categories/codes.ts";
import { byCode, byStatus, byType } from "./categories/index.ts";
import { lastSegment } from "./type-name.ts";

/** Code, then message, then status, then type; where the error itself says nothing, its causes, from the root up. */
export function categorise(finding: Finding): Category {
  const { code, httpStatus, api } = finding;
  return (
    finding.category ??
    ofApiCode(api?.code) ??
    ofCode(code) ??
    ofMessage(api?.message) ??
    ofMessage(finding.message) ??
    ofCode(api?.type) ??
    (httpStatus === undefined ? undefined : byStatus.get(httpStatus)) ??
    ofType(finding.type) ??
    ofCauses(finding) ??
    "unknown"
  );
}

function ofCode(code: string | undefined): Category | undefined {
  if (code === undefined) return undefined;
  return byCode.get(code) ?? (/^[0-9A-Z]{5}$/.test(code) ? sqlStateClasses.get(code.slice(0, 2)) : undefined);
}

/** Some APIs number their errors; in their answers a number is not a SQLSTATE. */
function ofApiCode(code: string | undefined): Category | undefined {
  return code === undefined ? undefined : (apiNumbers.get(code) ?? byCode.get(code));
}

function ofMessage(message: string | undefined): Category | undefined {
  return message === undefined ? undefined : categoryOf(message.split("\n", 1)[0] ?? "", catalogue());
}

function ofType(type: string | undefined): Category | undefined {
  return type === undefined ? undefined : byType.get(lastSegment(type));
}

function ofCauses({ causes = [] }: Finding): Category | undefined {
  for (const { type, message } of causes.toReversed()) {
    const category = ofMessage(message) ?? ofType(type);
    if (category) return category;
  }
  return undefined;
}
