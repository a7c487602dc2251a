/** The web console: a platform like the others, with pages for its channel. */
import { createServer } from "node:http";
import type { RequestListener, ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import fastify from "fastify";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { ConfigError } from "../../core/errors.ts";
import type { Language } from "../../core/report.ts";
import type { Adapter, HttpMount, Intake, Store } from "../../core/types.ts";
import { createAnswers } from "./answers.ts";
import { isForeign, isMisdirected, securityHeaders } from "./guard.ts";
import { refuse } from "./reply.ts";
import { addRoutes } from "./routes.ts";
import type { Problem } from "./words.ts";

export interface WebOptions {
  host: string;
  /** 0 takes any free port. */
  port: number;
  log: Logger;
  store: Store;
  languages: readonly Language[];
  /** The largest request body, in bytes. */
  maxBytes?: number;
  /** Where the console is reached from outside. */
  publicUrl?: string;
}

export interface WebAdapter extends Adapter {
  /** The origin it listens on, once started. */
  url(): string;
  /** Serves an exact path with a plain listener, which gets the request with its body unread. */
  mount: HttpMount;
}

const eightMegabytes = 8 * 1024 * 1024;
const drainedBytes = 64 * 1024 * 1024;
const goodbyeMilliseconds = 1_000;

export function createWebAdapter(options: WebOptions): WebAdapter {
  const { host, port, log, store, languages } = options;
  const answers = createAnswers();
  const streams = new Set<ServerResponse>();
  const mounts = new Map<string, RequestListener>();
  const app = createApp(options, mounts);
  let intake: Intake | undefined;

  addRoutes(app, {
    answers,
    streams,
    store,
    languages,
    accept: async (message) => (await intake?.accept(message)) ?? false,
  });
  app.addHook("preClose", () => streams.forEach((stream) => stream.end()));

  return {
    name: "web",
    url: () => app.listeningOrigin,
    mount: (path, listener) => void mounts.set(path, listener),
    async start(to) {
      intake = to;
      await app.listen({ host, port }).catch((error: unknown) => {
        throw cantListen(error, host, port);
      });
      log.info({ url: app.listeningOrigin }, "web console listens");
    },
    complete: (message) => Promise.resolve(message),
    post(_message, answer, key) {
      answers.put(key, answer);
      return Promise.resolve(key);
    },
    find: (_message, key) => Promise.resolve(answers.get(key) && key),
    edit: (ref, answer) => Promise.resolve(answers.put(ref, answer)),
    async stop() {
      // A client that sends slowly, or not to the end, must not keep the process.
      const timer = setTimeout(() => app.server.closeAllConnections(), goodbyeMilliseconds);
      await app.close().finally(() => clearTimeout(timer));
    },
  };
}

function cantListen(error: unknown, host: string, port: number): ConfigError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  const message =
    code === "EADDRINUSE"
      ? `PORT ${port} is in use on HOST ${host}: set another PORT`
      : `The console can't listen on HOST ${host}, PORT ${port} (${code}): set HOST to an address of this machine, and PORT to one that is free to use`;
  return new ConfigError(message, { cause: error });
}

function createApp(options: WebOptions, mounts: Map<string, RequestListener>): FastifyInstance {
  const { host, log, publicUrl, maxBytes = eightMegabytes } = options;
  const app = fastify({
    bodyLimit: maxBytes,
    serverFactory: (handler) =>
      createServer((request, response) => {
        const mounted = mounts.get((request.url ?? "").split("?", 1)[0] ?? "");
        (mounted ?? handler)(request, response);
      }),
  });
  acceptBodies(app);
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(securityHeaders);
    const changes = request.method !== "GET" && request.method !== "HEAD";
    const isRefused = isMisdirected(request.headers.host, host, publicUrl) || (changes && isForeign(request.headers));
    if (isRefused) return refuse(request, reply, 403, "foreign");
  });
  app.setNotFoundHandler((request, reply) => refuse(request, reply, 404, "missing"));
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply, log));
  return app;
}

/** Forms and, of whatever declared type, plain text: what `curl --data-binary @file` sends. JSON is read by fastify itself. */
function acceptBodies(app: FastifyInstance): void {
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))));
  });
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
}

/** Only the kind of an error is logged: its text may quote what was posted. */
async function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Logger,
): Promise<FastifyReply> {
  const status = error.statusCode ?? 500;
  if (status === 413) await drain(request.raw);
  if (status < 500) return refuse(request, reply, status, problemOf(error));
  log.error({ error: error.name, code: error.code, path: request.routeOptions.url }, "request failed");
  return refuse(request, reply, 500, "failed");
}

/** A client that is still sending reads no answer, so what it sends is read first, up to a bound, and thrown away. */
async function drain(body: Readable): Promise<void> {
  let left = drainedBytes;
  for await (const chunk of body) if ((left -= (chunk as Buffer).length) < 0) return;
}

function problemOf({ code, statusCode }: FastifyError): Problem {
  if (statusCode === 413) return "too-large";
  return code === "FST_ERR_CTP_EMPTY_JSON_BODY" ? "empty" : "malformed";
}
