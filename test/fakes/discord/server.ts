/** The HTTP server before the routes: authorisation, rate limits, files, faults, and a log of all requests. */
import { createServer, type IncomingMessage as Request, type Server, type ServerResponse as Response } from "node:http";
import { text } from "node:stream/consumers";
import type { Route } from "./routes.ts";
import type { DiscordState } from "./state.ts";
import { ApiError } from "./validate.ts";

/** What goes wrong with a request, once. */
export type FaultKind = "store-then-500" | "drop-response" | "500" | "429";

export interface Fault {
  kind: FaultKind;
  method: string;
  pathEnd: RegExp;
}

export interface LoggedRequest {
  method: string;
  path: string;
  status: number;
  /** The `Authorization` header. */
  authorization: string | undefined;
  at: number;
}

export interface ServerOptions {
  token: string;
  /** Posts and threads per channel and second. */
  rateLimit: number;
  table: () => Route[];
  faults: Fault[];
  requests: LoggedRequest[];
}

interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export function createApiServer(state: DiscordState, options: ServerOptions): Server {
  const remaining = createBuckets(options.rateLimit);

  const handle = async (request: Request, url: URL, path: string, fault: FaultKind | undefined): Promise<Answer> => {
    const {
      headers: { authorization },
      method = "",
    } = request;
    if (fault === "500") throw new ApiError(500, 0, "500: Internal Server Error");
    if (fault === "429") throw new ApiError(429, 0, "You are being rate limited.", 0.2);
    const route = options.table().find((one) => one.method === method && one.path.test(path));
    if (!route) throw new ApiError(404, 0, "404: Not Found");
    if (!route.open && authorization !== `Bot ${options.token}`) throw new ApiError(401, 0, "401: Unauthorized");
    const rate = route.limited ? rateHeaders(options.rateLimit, remaining(`${method} ${path}`)) : {};
    const body = await text(request);
    const args = route.path.exec(path)?.slice(1) ?? [];
    const result = route.handle({ args, query: url.searchParams, body: body === "" ? undefined : JSON.parse(body) });
    if (fault === "store-then-500") throw new ApiError(500, 0, "500: Internal Server Error");
    return { status: result === undefined ? 204 : 200, body: result, headers: rate };
  };

  return createServer((request, response) => {
    const url = new URL(request.url ?? "", state.origin);
    const path = decodeURIComponent(url.pathname);
    const file = state.files.get(path + url.search);
    if (file !== undefined) return void response.end(file);
    const { method = "", headers } = request;
    const struck = options.faults.findIndex((fault) => fault.method === method && fault.pathEnd.test(path));
    const fault = struck < 0 ? undefined : options.faults.splice(struck, 1)[0]?.kind;
    void handle(request, url, path, fault)
      .catch(errorAnswer)
      .then((answer) => {
        const { status } = answer;
        options.requests.push({ method, path, status, authorization: headers.authorization, at: Date.now() });
        if (fault === "drop-response") response.destroy();
        else send(response, answer);
      });
  });
}

function send(response: Response, { status, body, headers }: Answer): void {
  if (body === undefined) return void response.writeHead(status, headers).end();
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

function errorAnswer(error: unknown): Answer {
  if (!(error instanceof ApiError)) return { status: 500, body: { code: 0, message: String(error) } };
  const { status, code, message, retryAfter } = error;
  if (retryAfter === undefined) return { status, body: { code, message } };
  const headers = { "retry-after": String(retryAfter), "x-ratelimit-scope": "user" };
  return { status, headers, body: { code, message, retry_after: retryAfter, global: false } };
}

/** Counts down a key's requests within a second. @throws ApiError 429 */
function createBuckets(limit: number): (key: string) => number {
  const buckets = new Map<string, { left: number; until: number }>();
  return (key) => {
    const now = Date.now();
    const known = buckets.get(key);
    const bucket = known && known.until > now ? known : { left: limit, until: now + 1_000 };
    buckets.set(key, bucket);
    if (bucket.left === 0) throw new ApiError(429, 0, "You are being rate limited.", (bucket.until - now) / 1_000);
    return --bucket.left;
  };
}

function rateHeaders(limit: number, remaining: number): Record<string, string> {
  return {
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-reset-after": "1",
  };
}
