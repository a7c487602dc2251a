/** The values of an error body's keys, as the readers of its shapes need them. */
import type { JsonObject } from "./json-body.ts";

const MAX_MESSAGE = 4_000;
const SUCCESS = new Set(["0", "00000", "20000", "ok", "success", "succeeded", "none", "no_error"]);
/** A word for failure, which tells nothing of its kind. */
export const STATUS_WORD = /^(?:error|fail|failed|failure)$/i;
/** How a class of errors is named. */
export const ERROR_TYPE = /(?:error|exception|failure)$/i;

export function messageOf(body: JsonObject): string | undefined {
  const keys = [
    "sub_msg",
    "message",
    "msg",
    "errmsg",
    "retmsg",
    "error_msg",
    "error_message",
    "status_msg",
    "err_code_des",
    "return_msg",
    "description",
    "detail",
  ];
  return keys.map((key) => string(body[key])).find((one) => one !== undefined);
}

export function requestIdOf(body: JsonObject): string | undefined {
  const keys = ["request_id", "requestid", "req_id", "trace_id", "log_id", "correlation_id", "debug_id"];
  return keys.map((key) => string(body[key])).find((one) => one !== undefined);
}

export function statusOf(value: unknown): number | undefined {
  const status = typeof value === "string" && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof status === "number" && Number.isInteger(status) && status >= 400 && status < 600 ? status : undefined;
}

/** A code of its own: neither empty nor success nor merely the HTTP status. */
export function codeOf(value: unknown): string | undefined {
  const code = typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
  const plain = code !== "" && code.length <= 120 && !/^(?:2|4|5)\d\d$/.test(code) && !/\s/.test(code);
  return plain && !SUCCESS.has(code.toLowerCase()) && !STATUS_WORD.test(code) ? code : undefined;
}

export function string(value: unknown): string | undefined {
  const text: unknown = Array.isArray(value) ? value.filter((one) => typeof one === "string").join("; ") : value;
  if (typeof text === "number") return String(text);
  return typeof text === "string" && text.trim() !== "" ? text.slice(0, MAX_MESSAGE) : undefined;
}

export function snakeCase(body: JsonObject): JsonObject {
  const entries = Object.entries(body).slice(0, 200);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key
        .replace(/([a-z])([A-Z])/g, "$1_$2")
        .replace(/-/g, "_")
        .toLowerCase(),
      value,
    ]),
  );
}
