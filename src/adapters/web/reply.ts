/** How the console answers: with a page for a reader, with JSON for a program. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { problemPage } from "./pages.ts";
import type { View } from "./pages.ts";
import { problems } from "./words.ts";
import type { Problem } from "./words.ts";
import type { Language } from "../../core/report.ts";

/** Whether a browser shows what is answered. */
export function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes("text/html") ?? false;
}

export function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.type("text/html; charset=utf-8").send(page);
}

/** Says in every language what is wrong: a page, or `{ error: { code, en, zh-CN } }`. */
export function refuse(request: FastifyRequest, reply: FastifyReply, status: number, problem: Problem): FastifyReply {
  const text = problems[problem];
  reply.code(status);
  if (!wantsPage(request)) return reply.send({ error: { code: problem, ...text } });
  return sendPage(reply, problemPage(text, { languages: ["en", "zh-CN"], chosen: "both" }));
}

/** The languages of a page: what `?lang=` names, else all. */
export function view({ query }: FastifyRequest, languages: readonly Language[]): View {
  return { languages, chosen: languages.find((language) => language === langOf(query)) ?? "both" };
}

/** `?lang=…` of a query or a form, to be handed on. */
export function search(fields: unknown): string {
  const lang = langOf(fields);
  return lang === undefined ? "" : `?lang=${encodeURIComponent(lang)}`;
}

function langOf(fields: unknown): string | undefined {
  const lang = typeof fields === "object" && fields !== null && "lang" in fields ? fields.lang : undefined;
  return typeof lang === "string" ? lang : undefined;
}
