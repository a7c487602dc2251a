/** The HTTP side of the fake: Web API calls, file downloads, response URLs and the Socket Mode endpoint, with faults. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { WebSocketServer } from "ws";
import type { DeliveryService } from "./delivery.ts";
import { callMethod } from "./methods.ts";
import type { Fault, SlackState } from "./state.ts";

type Args = Record<string, unknown>;

export interface SlackServer {
  origin: string;
  close(): Promise<void>;
}

/** Called after a Web API method has run. */
export type AfterCall = (method: string, args: Args, result: Args) => void;

/** Starts the server on a free port of 127.0.0.1, or on the given one. */
export async function startServer(
  state: SlackState,
  delivery: DeliveryService,
  after: AfterCall,
  port = 0,
): Promise<SlackServer> {
  const server = createServer((request, response) => {
    route(state, request, response, after).catch(() => response.destroy());
  });
  const webSockets = new WebSocketServer({ noServer: true });
  server.on("upgrade", (request, socket, head) => {
    webSockets.handleUpgrade(request, socket, head, (webSocket) => delivery.connect(webSocket));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { origin: originOf(server), close: () => close(server) };
}

function originOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the fake Slack does not listen on a port");
  return `http://127.0.0.1:${address.port}`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function route(state: SlackState, request: IncomingMessage, response: ServerResponse, after: AfterCall) {
  const path = new URL(request.url ?? "/", "http://fake").pathname;
  const [, area, name = ""] = path.split("/");
  if (area === "files") return download(state, name, request, response);
  const args = parseArgs(request, await text(request));
  if (area === "response") {
    state.responses.push({ trigger: name, body: args });
    return response.end("ok");
  }
  if (area !== "api") return response.writeHead(404).end();
  state.calls.push({ method: name, args, at: Date.now() });
  const limited = (state.limitedUntil.get(name) ?? 0) - Date.now();
  if (limited > 0) return tooMany(response, limited / 1000);
  const fault = state.takeFault(name);
  if (fault && answerFault(state, fault, name, response)) return;
  const result = tokenError(state, name, request) ?? run(state, name, args, request);
  after(name, args, result);
  if (fault?.kind === "stored-500") return response.writeHead(500).end("stored, but");
  if (fault?.kind === "stored-drop") return response.destroy();
  response.setHeader("x-oauth-scopes", state.scopes);
  json(response, result);
}

/** Answers a call that a fault keeps from running; false where the method is to run first. */
function answerFault(state: SlackState, fault: Fault, method: string, response: ServerResponse): boolean {
  switch (fault.kind) {
    case "error":
      json(response, { ok: false, error: fault.error });
      return true;
    case "status":
      response.writeHead(fault.status).end("down");
      return true;
    case "rate-limit":
      state.limitedUntil.set(method, Date.now() + fault.retryAfter * 1000);
      tooMany(response, fault.retryAfter);
      return true;
    case "hang":
      return true;
    default:
      return false;
  }
}

function run(state: SlackState, name: string, args: Args, request: IncomingMessage): Args {
  if (name !== "apps.connections.open") return callMethod(state, name, args);
  return { ok: true, url: `ws://${request.headers.host}/link?ticket=1` };
}

function tokenError(state: SlackState, name: string, request: IncomingMessage): Args | undefined {
  const token = request.headers.authorization?.replace("Bearer ", "");
  if (!token) return { ok: false, error: "not_authed" };
  const expected = name === "apps.connections.open" ? state.tokens.app : state.tokens.bot;
  return token === expected ? undefined : { ok: false, error: "invalid_auth" };
}

/** Slack answers a download without a valid token with its login page, and status 200. */
function download(state: SlackState, id: string, request: IncomingMessage, response: ServerResponse) {
  const found = state.files.get(id);
  if (!found) return response.writeHead(404).end();
  const authorized = request.headers.authorization === `Bearer ${state.tokens.bot}`;
  if (!authorized) return response.setHeader("content-type", "text/html; charset=utf-8").end("<html>Sign in</html>");
  const fault = state.takeFault("download");
  if (fault?.kind === "status") return response.writeHead(fault.status, { location: "http://evil.example/" }).end();
  response.setHeader("content-type", found.contentType ?? found.file.mimetype).end(found.body);
}

function tooMany(response: ServerResponse, seconds: number): void {
  response.writeHead(429, { "retry-after": String(Math.ceil(seconds)) }).end();
}

function json(response: ServerResponse, body: Args): void {
  response.setHeader("content-type", "application/json").end(JSON.stringify(body));
}

/** Arguments come as a form, whose nested values and flags are JSON, or as JSON. */
function parseArgs(request: IncomingMessage, body: string): Args {
  if (request.headers["content-type"]?.startsWith("application/json")) return JSON.parse(body) as Args;
  return Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [key, parseArg(value)]));
}

function parseArg(value: string): unknown {
  return /^(\[|\{|true$|false$)/.test(value) ? (JSON.parse(value) as unknown) : value;
}
