/** Terraform's machine-readable diagnostics: `validate -json`, and the lines of `plan -json`. https://developer.hashicorp.com/terraform/internals/machine-readable-ui */
import type { Finding, Format } from "../../../types.ts";
import { ENCLOSING } from "../../confidence.ts";
import { readCloudError } from "../../shared/cloud-error.ts";
import { documents, isObject, type JsonObject } from "../../shared/json-body.ts";
import { terraformCategory } from "../../shared/terraform-category.ts";

const MAX_DIAGNOSTICS = 50;

export const terraformJson: Format = {
  name: "terraform-json",
  anchors: ['"diagnostics"', '"diagnostic"'],
  parse(text) {
    const found = documents(text).flatMap(({ value, lines }) => {
      const list: unknown[] = Array.isArray(value.diagnostics) ? value.diagnostics : [value.diagnostic];
      return list.slice(0, MAX_DIAGNOSTICS).flatMap((one) => (isObject(one) ? (readDiagnostic(one, lines) ?? []) : []));
    });
    return found.length > 0 ? found : undefined;
  },
};

function readDiagnostic(diagnostic: JsonObject, lines: [number, number]): Finding | undefined {
  const { severity, summary, detail, range } = diagnostic;
  if (severity !== "error" || typeof summary !== "string") return undefined;
  const message = typeof detail === "string" && detail !== "" ? `${summary}\n${detail}` : summary;
  const told = readCloudError(message);
  return {
    ...told,
    ...{ runtime: "terraform", lines, confidence: ENCLOSING, message },
    category: terraformCategory(summary, message, told),
    location: isObject(range) ? placeOf(range) : undefined,
  };
}

function placeOf({ filename, start }: JsonObject): Finding["location"] {
  if (typeof filename !== "string") return undefined;
  const { line, column } = isObject(start) ? start : {};
  return {
    file: filename,
    line: typeof line === "number" ? line : undefined,
    column: typeof column === "number" ? column : undefined,
  };
}
