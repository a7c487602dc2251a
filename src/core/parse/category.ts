/** The category of an error: by what it says of itself, the most telling first. */
import { catalogue } from "../catalogue/index.ts";
import { firstLine } from "../extract/text.ts";
import { categoryOf } from "../catalogue/translate.ts";
import type { Category, Finding } from "../types.ts";
import { apiNumbers, sqlStateClasses } from "./categories/codes.ts";
import { byCode, byStatus, byType, vagueCodes } from "./categories/index.ts";
import { byEnding } from "./categories/type-endings.ts";
import { commonCategory } from "./shared/common-wordings.ts";
import { operationsCategory } from "./shared/operations-category.ts";
import { lastSegment } from "./type-name.ts";

/** The loader says it of a library, whatever errno it adds. */
const SHARED_OBJECT = /: cannot open shared object file: |^dlopen\(/;

type Reading = (finding: Finding) => Category | undefined;

/** Code, then message, then status, then a vague code, then type; where the error itself says nothing, its causes, from the root up; last, the commonest wordings. */
const readings: readonly Reading[] = [
  ({ category }) => category,
  ({ message = "" }) => (SHARED_OBJECT.test(message.slice(0, 2000)) ? "dependency" : undefined),
  ({ api }) => ofApiCode(specific(api?.code)),
  ({ code }) => ofCode(specific(code)),
  // "… api key … is invalid" is no invalid input.
  ({ api }) => (api?.type === "authentication_error" ? "authentication" : undefined),
  ({ api }) => ofMessage(api?.message),
  ({ message }) => ofMessage(message),
  ({ api }) => ofCode(specific(api?.type)),
  ({ message }) => ofCode(grpcName(message)),
  ({ httpStatus }) => (httpStatus === undefined ? undefined : byStatus.get(httpStatus)),
  ({ api, code }) => ofCode(api?.code ?? code) ?? ofCode(api?.type),
  ({ type }) => ofType(type),
  ofCauses,
  ({ message }) => (message === undefined ? undefined : operationsCategory(firstLine(message))),
  ({ type }) => (type === undefined ? undefined : byEnding(lastSegment(type))),
  ({ message }) => (message === undefined ? undefined : commonCategory(message)),
];

/** The category of the first reading that knows one; of `RuntimeException` its type only says that it tells nothing. */
export function categorise(finding: Finding): Category {
  for (const read of readings) {
    const category = read(finding);
    if (category && category !== "unknown") return category;
  }
  return "unknown";
}

function specific(code: string | undefined): string | undefined {
  return code !== undefined && vagueCodes.has(code) ? undefined : code;
}

/** `7 PERMISSION_DENIED: …`: how gRPC for Node names a status. */
function grpcName(message = ""): string | undefined {
  return /^\d{1,2} ([A-Z_]{5,30}): /.exec(message.slice(0, 50))?.[1];
}

/** `AuthFailure.SecretIdNotFound` says more of `AuthFailure`. */
function ofCode(code: string | undefined): Category | undefined {
  if (code === undefined) return undefined;
  return (
    byCode.get(code) ??
    byCode.get(code.split(".", 1)[0] ?? "") ??
    (/^[0-9A-Z]{5}$/.test(code) ? sqlStateClasses.get(code.slice(0, 2)) : undefined)
  );
}

/** Some APIs number their errors; in their answers a number is not a SQLSTATE. */
function ofApiCode(code: string | undefined): Category | undefined {
  return code === undefined ? undefined : (apiNumbers.get(code) ?? byCode.get(code));
}

function ofMessage(message: string | undefined): Category | undefined {
  return message === undefined ? undefined : categoryOf(firstLine(message), catalogue());
}

function ofType(type: string | undefined): Category | undefined {
  return type === undefined ? undefined : (byType.get(type) ?? byType.get(lastSegment(type)));
}

function ofCauses({ causes = [] }: Finding): Category | undefined {
  for (const { type, message } of causes.toReversed()) {
    const category = ofMessage(message) ?? ofType(type);
    if (category) return category;
  }
  return undefined;
}
