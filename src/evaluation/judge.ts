/** Compares what was read with a label, by the rules of the corpus: any value of a list is right, a message by its first line, a file by its end. */
import { firstLine } from "../core/extract/text.ts";
import type { Cause, Location, ParsedError } from "../core/types.ts";
import type { Label } from "./cases.ts";

/** A field that was read wrongly. */
export interface Wrong {
  field: string;
  want: unknown;
  got: unknown;
}

const plainFields = ["runtime", "type", "code", "requestId", "signal", "category", "httpStatus", "exitCode"] as const;

/** The fields of a label, and whether each was read as it says. */
export function judge(
  { isError, count, expect }: Label,
  errors: readonly ParsedError[],
): (Wrong & { right: boolean })[] {
  const detected = { field: "isError", want: isError, got: errors.length > 0, right: isError === errors.length > 0 };
  if (!isError) return [detected];
  const [error] = errors;
  const at: Location = error?.location ?? error?.frames[0] ?? {};
  const compare = (field: string, want: unknown, got: unknown, same = anyOf) =>
    want === undefined ? [] : [{ field, want, got, right: same(want, got) }];
  return [
    detected,
    ...compare("count", count, errors.length),
    ...plainFields.flatMap((field) => compare(field, expect[field], error?.[field])),
    ...compare("message", expect.message, error?.message, sameMessage),
    ...compare("location.file", expect.location?.file, at.file, sameFile),
    ...(["line", "column", "function"] as const).flatMap((field) =>
      compare(`location.${field}`, expect.location?.[field], at[field]),
    ),
    ...compare("causes", expect.causes, error?.causes, sameCauses),
  ];
}

function listOf(want: unknown): unknown[] {
  return Array.isArray(want) ? want : [want];
}

/** A value of a label or of an error, as text. */
function plainText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function anyOf(want: unknown, got: unknown): boolean {
  return got !== undefined && listOf(want).some((value) => plainText(value) === plainText(got));
}

function sameMessage(want: unknown, got: unknown): boolean {
  const line = (value: unknown) => firstLine(plainText(value).trim()).trim();
  return listOf(want).some((value) => line(value) === line(got));
}

function sameFile(want: unknown, got: unknown): boolean {
  const plain = (file: unknown) =>
    plainText(file)
      .replace(/^file:\/\//, "")
      .replaceAll("\\", "/");
  const endsWith = (longer: string, shorter: string) => longer === shorter || longer.endsWith(`/${shorter}`);
  return (
    got !== undefined &&
    listOf(want).some((file) => endsWith(plain(got), plain(file)) || endsWith(plain(file), plain(got)))
  );
}

function sameCauses(want: unknown, got: unknown): boolean {
  const [wanted, read] = [want, got ?? []] as [Cause[], Cause[]];
  return (
    wanted.length === read.length &&
    wanted.every(
      ({ type, message }, index) =>
        (type === undefined || anyOf(type, read[index]?.type)) &&
        (message === undefined || sameMessage(message, read[index]?.message)),
    )
  );
}
