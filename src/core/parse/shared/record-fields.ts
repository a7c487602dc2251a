/** What structured loggers call things: levels, messages, ids, statuses. */
import type { Finding, Severity } from "../../types.ts";
import { isObject, type JsonObject } from "./json-body.ts";

const LEVELS = [
  ...["level", "severity", "lvl", "log.level", "@l", "loglevel", "levelname", "level_name", "Level", "severityText"],
  ...["severity_text", "log_level", "logLevel", "Severity", "severityNumber", "severityLevel"],
];
const IDS = [
  ...["requestId", "request_id", "reqId", "req_id", "request-id", "x-request-id", "RequestId", "aws_request_id"],
  ...["correlationId", "correlation_id", "CorrelationId", "traceId", "trace_id", "trace.id", "TraceId", "@tr"],
  ...["dd.trace_id", "logging.googleapis.com/trace"],
];
const STATUSES = ["statusCode", "status_code", "httpStatus", "http_status", "http.status_code", "StatusCode", "status"];
const ERROR_LEVEL = /^(?:error|eror|err|fatal|critical|crit|severe|panic|dpanic|emergency|emerg|alert|f|e|错误|严重)$/i;
const FATAL_LEVEL = /^(?:fatal|critical|crit|panic|emergency|emerg|f)$/i;
const LESSER_LEVEL = /^(?:trace|debug|info|information|notice|warn|warning|verbose|success)$/i;

/** Datadog calls the level a status; an answer's status is none. */
const LEVEL_WORD = /^(?:error|fatal|critical|emergency|alert|warn|warning|info|debug|notice|ok|success)$/i;

/** The objects in which loggers keep the error. */
export const ERRORS = ["err", "error", "exception", "exc", "e", "cause", "thrown", "failure", "Exception"];

/** The severity of a record at level error or above; undefined for lesser ones, and where no level is given. */
export function severityOf(value: JsonObject): Severity | undefined {
  const level = levelOf(value);
  if (typeof level === "number") return ofNumber(level, value);
  if (typeof level !== "string" || !ERROR_LEVEL.test(level)) return undefined;
  return FATAL_LEVEL.test(level) ? "fatal" : "error";
}

/** Whether a record names a level below error. */
export function isLesser(value: JsonObject): boolean {
  const level = levelOf(value);
  if (typeof level !== "number") return typeof level === "string" && LESSER_LEVEL.test(level);
  return isSyslog(value) ? level > 3 && level < 8 : level >= 10 && level < 50 && !hasOwnScale(value);
}

/** Whether a record names a level at all. */
export function hasLevel(value: JsonObject): boolean {
  return levelOf(value) !== undefined;
}

/** The request's or trace's id, the HTTP status and the code that a record holds. */
export function attributesOf(value: JsonObject): Pick<Finding, "requestId" | "httpStatus" | "code"> {
  const requestId = firstOf(value, IDS, asString) ?? (isObject(value.req) ? asString(value.req.id) : undefined);
  const error = ERRORS.map((key) => value[key]).find(isObject) ?? {};
  const holders = [value, error, isObject(value.res) ? value.res : {}];
  const statuses = holders.flatMap((holder) => STATUSES.map((key) => Number(holder[key])));
  const httpStatus = statuses.find((status) => status >= 400 && status < 600);
  const code = asString(error.code);
  return {
    ...(requestId !== undefined && { requestId }),
    ...(httpStatus !== undefined && { httpStatus }),
    ...(code !== undefined && { code }),
  };
}

/** The first of the keys whose value can be read. */
export function firstOf<T>(
  value: JsonObject,
  keys: readonly string[],
  read: (value: unknown) => T | undefined,
): T | undefined {
  for (const key of keys) {
    const found = read(value[key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A string that says something. */
export function asString(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** A level in words says more than its number. */
function levelOf(value: JsonObject): unknown {
  const holders = [value.level, value.log].filter(isObject);
  const nested = holders.map(({ name, level }) => name ?? level);
  const status = LEVEL_WORD.test(asString(value.status) ?? "") ? value.status : undefined;
  const given = [...nested, ...LEVELS.map((key) => value[key]), status];
  const named = given.filter((one) => one !== undefined && !isObject(one));
  return named.find((one) => typeof one === "string" && !/^\d{1,5}$/.test(one)) ?? named[0];
}

/** pino and bunyan count 50 for error, 60 for fatal; syslog (GELF) 3 and below; OpenTelemetry 17 to 24. */
function ofNumber(level: number, value: JsonObject): Severity | undefined {
  if (isSyslog(value)) return level <= 3 ? "error" : undefined;
  if (isNextcloud(value)) return level === 3 ? "error" : level === 4 ? "fatal" : undefined;
  if (value.severityNumber === level) return level >= 21 ? "fatal" : level >= 17 ? "error" : undefined;
  return level >= 60 && level < 100 ? "fatal" : level >= 50 && level < 60 ? "error" : undefined;
}

function isSyslog(value: JsonObject): boolean {
  return value.short_message !== undefined;
}

/** Nextcloud's and ownCloud's own scale goes from 0 to 4. */
function isNextcloud(value: JsonObject): boolean {
  return value.app !== undefined && value.reqId !== undefined && value.url !== undefined;
}

function hasOwnScale(value: JsonObject): boolean {
  return value.last_occurrence !== undefined || value.severityNumber !== undefined;
}
