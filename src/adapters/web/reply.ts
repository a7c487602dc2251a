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

/** The languages of a page: what `?lang=` names, else all; the console's own words are in the language that the browser prefers. */
export function view({ query, headers }: FastifyRequest, languages: readonly Language[]): View {
  const own = preferred(headers["accept-language"], languages);
  const chosen = languages.find((language) => language === langOf(query)) ?? "both";
  return { languages, chosen, ...(own && { own }) };
}

/** The first of the languages that a browser asks for (RFC 9110, 12.5.4); browsers list them by preference. */
function preferred(accepted: string | undefined, languages: readonly Language[]): Language | undefined {
  const tags = accepted?.split(",", 20).map((part) => part.trim().slice(0, 2).toLowerCase()) ?? [];
  const found = tags.flatMap((tag) => languages.find((language) => language.slice(0, 2) === tag) ?? []);
  return found[0];
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
