/** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
import type { ServerResponse } from "node:http";
import type { FastifyReply } from "fastify";
import type { Answer } from "../../core/types.ts";
import { isFinal } from "./answers.ts";
import type { Answers } from "./answers.ts";
import { securityHeaders } from "./guard.ts";
import { renderFragment } from "./render.ts";

/** Proxies cut connections that are silent for a minute. */
const heartbeatMilliseconds = 15_000;

interface Subject {
  answers: Answers;
  id: string;
  /** What is there already. */
  answer: Answer | undefined;
  /** Where the open stream is kept, so that it can be ended when the server stops. */
  streams: Set<ServerResponse>;
}

/** Sends every state of an answer as `event: answer`, with `{ html, final }` as data, and ends after the final one. */
export function streamAnswer(reply: FastifyReply, { answers, id, answer, streams }: Subject): void {
  reply.hijack();
  const stream = reply.raw;
  const send = (answer: Answer) => {
    if (stream.writableEnded) return;
    stream.write(`event: answer\ndata: ${JSON.stringify(toEvent(answer))}\n\n`);
    if (isFinal(answer)) stream.end();
  };
  stream.writeHead(200, { ...securityHeaders, "content-type": "text/event-stream", "x-accel-buffering": "no" });
  stream.flushHeaders();
  const unwatch = answers.watch(id, send);
  const heartbeat = setInterval(() => stream.write(": still here\n\n"), heartbeatMilliseconds);
  streams.add(stream);
  stream.on("close", () => {
    unwatch();
    clearInterval(heartbeat);
    streams.delete(stream);
  });
  // What came while the answer was looked up in the store.
  const newest = answers.get(id) ?? answer;
  if (newest) send(newest);
}

function toEvent(answer: Answer): { html: string; final: boolean } {
  const permalink = "notice" in answer ? undefined : `/reports/${answer.id}`;
  return { html: renderFragment(answer, permalink).text, final: isFinal(answer) };
}
