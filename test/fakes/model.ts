/** A fake OpenAI-compatible server: answers chat completions as told, and keeps what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Proposal } from "../../src/core/analysts/llm.ts";
import type { z } from "zod";

/** What to answer: an analysis, or one of the ways in which servers fail. */
export type Behaviour =
  | { proposal: z.infer<typeof Proposal> }
  | { content: string }
  | { status: number }
  | { refusal: string }
  | "hang"
  | "html"
  | "length";

export interface FakeModel {
  baseUrl: string;
  apiKey: string;
  /** The bodies of all requests, as text. */
  requests: string[];
  behave: (behaviour: Behaviour) => void;
  stop: () => Promise<void>;
}

export async function startFakeModel(behaviour: Behaviour): Promise<FakeModel> {
  const apiKey = "fake-model-key";
  const requests: string[] = [];
  let current = behaviour;
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push(body);
      if (request.headers.authorization !== `Bearer ${apiKey}`)
        return send(response, 401, { error: { message: "bad key" } });
      if (request.url?.endsWith("/models") && typeof current === "object" && "proposal" in current)
        return send(response, 200, { object: "list", data: [{ id: "fake", object: "model" }] });
      answer(current, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    apiKey,
    requests,
    behave: (next) => void (current = next),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(behaviour: Behaviour, response: ServerResponse): void {
  if (behaviour === "hang") return;
  if (behaviour === "html") return void response.setHeader("content-type", "text/html").end("<html>Sign in</html>");
  if (behaviour === "length") return send(response, 200, completion({ content: '{"title":' }, "length"));
  if ("status" in behaviour) return send(response, behaviour.status, { error: { message: "planned failure" } });
  if ("refusal" in behaviour) return send(response, 200, completion({ content: null, refusal: behaviour.refusal }));
  const content = "content" in behaviour ? behaviour.content : JSON.stringify(behaviour.proposal);
  send(response, 200, completion({ content }));
}

function completion(message: object, finish = "stop"): object {
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model: "fake",
    choices: [{ index: 0, finish_reason: finish, message: { role: "assistant", refusal: null, ...message } }],
    usage: { prompt_tokens: 900, completion_tokens: 334, total_tokens: 1234 },
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += chunk as string;
  return body;
}
