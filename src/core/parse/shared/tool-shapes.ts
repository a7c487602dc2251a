/** The shapes in which SDKs and tools put an error of their own into JSON. */
import type { ApiError } from "../../types.ts";
import { isObject, type JsonObject } from "./json-body.ts";
import { codeOf, ERROR_TYPE, messageOf, statusOf, string } from "./shape-values.ts";

/** `{"name":"ThrottlingException","$fault":"client","$metadata":{…}}`: an error of AWS' SDK for JavaScript as JSON, whose message may be missing. */
export function awsDump(body: JsonObject): ApiError | undefined {
  const name = string(body.name);
  if (name === undefined || !isObject(body.$metadata)) return undefined;
  const named = ERROR_TYPE.test(name) ? { type: name } : { code: name };
  const { httpStatusCode, requestId } = body.$metadata;
  return { ...named, message: messageOf(body), status: statusOf(httpStatusCode), requestId: string(requestId) };
}

/** `{"Error":"Runtime.ImportModuleError","Cause":"{…}"}`: how AWS Step Functions tell of a task that failed. */
export function failedTask(body: JsonObject): ApiError | undefined {
  const type = string(body.error);
  const cause = string(body.cause);
  if (type === undefined || cause === undefined) return undefined;
  const told = /"errorMessage": ?"((?:[^"\\]|\\.){1,1500})"/.exec(cause)?.[1];
  return { type, message: told?.replaceAll('\\"', '"') ?? cause };
}

/** `{"value":{"error":"session not created","message":"…","stacktrace":""}}`: a browser's driver, https://www.w3.org/TR/webdriver2/#errors */
export function webDriver({ value }: JsonObject): ApiError | undefined {
  if (!isObject(value) || typeof value.stacktrace !== "string") return undefined;
  const { error, message } = value;
  return typeof error === "string" ? { code: error, message: string(message) ?? error } : undefined;
}

/** `{"errorMessage":"…","errorDetails":{"httpCode":"404"},"n8nDetails":{…}}`: what n8n copies of a node that failed. */
export function workflowError({ error_details: details, ...body }: JsonObject): ApiError | undefined {
  const status = isObject(details) ? statusOf(details.httpCode) : undefined;
  return isObject(body.n8n_details) ? { message: string(body.error_message), status } : undefined;
}

/** `{"cause":{"code":"ECONNRESET","host":"…"}}`: all that JSON keeps of Node's `fetch failed`. */
export function bareCause({ cause }: JsonObject): ApiError | undefined {
  const code = isObject(cause) ? codeOf(cause.code) : undefined;
  return isObject(cause) && code && /^[A-Z]/.test(code) ? { code, message: string(cause.message) ?? code } : undefined;
}

/** `{"name":"AI_APICallError","message":"","statusCode":404}`: an error of Vercel's AI SDK as JSON, whose message may be empty. */
export function sdkDump(body: JsonObject): ApiError | undefined {
  const name = string(body.name);
  const status = statusOf(body.status_code);
  if (name === undefined || status === undefined || !ERROR_TYPE.test(name)) return undefined;
  return { type: name, message: messageOf(body), status };
}
