/** The console's paths. */
import type { ServerResponse } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { reportId } from "../../core/compose.ts";
import { redact } from "../../core/redact/index.ts";
import type { Language } from "../../core/report.ts";
import type { IncomingMessage, Store } from "../../core/types.ts";
import type { Answers } from "./answers.ts";
import { assets } from "./assets.ts";
import { streamAnswer } from "./events.ts";
import { toMessage } from "./message.ts";
import { answerPage, homePage, incidentsPage } from "./pages.ts";
import { refuse, search, sendPage, view, wantsPage } from "./reply.ts";

export interface Console {
  answers: Answers;
  /** The event streams that are open. */
  streams: Set<ServerResponse>;
  store: Store;
  languages: readonly Language[];
  accept: (message: IncomingMessage) => Promise<boolean>;
}

/** Whether a solution worked, and what fixed an error, as the forms below a report send them. */
const Outcome = z.object({ solution: z.string().max(300), worked: z.enum(["yes", "no"]) });
const Resolution = z.object({ note: z.string().max(2000).default("") });

/** Thanks: the report again for a reader, nothing for a program. */
function done(request: FastifyRequest, reply: FastifyReply, id: string, body: unknown): FastifyReply {
  return wantsPage(request) ? reply.redirect(`/reports/${id}${search(body)}`, 303) : reply.code(204).send();
}

type ById = FastifyRequest<{ Params: { id: string } }>;

const incidentLimit = 200;
const streamLimit = 1000;

/** Adds every path of the console to a server. */
export function addRoutes(app: FastifyInstance, { answers, streams, store, languages, accept }: Console): void {
  app.get("/", (request, reply) => sendPage(reply, homePage(view(request, languages))));

  app.post("/api/diagnose", async (request, reply) => {
    const message = toMessage(request.body ?? "");
    if (typeof message === "string") return refuse(request, reply, 400, message);
    const id = reportId(message);
    answers.expect(id);
    if (!(await accept(message))) return refuse(request, reply, 503, "failed");
    const url = `/reports/${id}`;
    if (wantsPage(request)) return reply.redirect(url + search(request.body), 303);
    return reply.code(202).header("location", url).send({ id, url });
  });

  /** What was answered under an id: as posted while that is remembered, as stored after that. */
  const find = async (id: string) => answers.get(id) ?? (await store.report(id));

  app.get("/reports/:id", async (request: ById, reply) => {
    const { id } = request.params;
    const answer = await find(id);
    if (!answer && !answers.known(id)) return refuse(request, reply, 404, "missing");
    return sendPage(reply, answerPage(id, answer, view(request, languages)));
  });

  app.post("/reports/:id/votes", async (request: ById, reply) => {
    const { id } = request.params;
    const said = Outcome.safeParse(request.body);
    if (!said.success) return refuse(request, reply, 400, "malformed");
    const { solution, worked } = said.data;
    const at = new Date().toISOString();
    const vote = { reportId: id, solutionId: solution, worked: worked === "yes", userId: "web", channelId: "web", at };
    const isKept = await store.vote(vote);
    return isKept ? done(request, reply, id, request.body) : refuse(request, reply, 404, "missing");
  });

  app.post("/reports/:id/resolve", async (request: ById, reply) => {
    const { id } = request.params;
    const said = Resolution.safeParse(request.body);
    if (!said.success) return refuse(request, reply, 400, "malformed");
    const note = said.data.note.trim();
    const isKept = await store.resolve(id, note === "" ? undefined : redact(note).text);
    return isKept ? done(request, reply, id, request.body) : refuse(request, reply, 404, "missing");
  });

  app.get("/api/answers/:id/events", { exposeHeadRoute: false }, async (request: ById, reply) => {
    const { id } = request.params;
    const answer = await find(id);
    if (!answer && !answers.known(id)) return refuse(request, reply, 404, "missing");
    if (streams.size >= streamLimit) return refuse(request, reply, 503, "failed");
    return streamAnswer(reply, { answers, id, answer, streams });
  });

  app.get("/api/reports/:id", async (request: ById, reply) => {
    return (await store.report(request.params.id)) ?? refuse(request, reply, 404, "missing");
  });

  app.get("/incidents", async (request, reply) => {
    return sendPage(reply, incidentsPage(await store.incidents(incidentLimit), view(request, languages)));
  });

  app.get("/healthz", () => ({ status: "ok" }));

  app.get("/assets/:id", (request: ById, reply) => {
    const asset = Object.hasOwn(assets, request.params.id) ? assets[request.params.id] : undefined;
    if (!asset) return refuse(request, reply, 404, "missing");
    return reply.header("cache-control", "public, max-age=600").type(asset.type).send(asset.text);
  });
}
