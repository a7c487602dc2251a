/** Slack simulated: one of its payloads in, the calls of its Web API out. */
import { pino } from "pino";
import { z } from "zod";
import { idle, withoutFetching, type ApiRequest, type Simulation, type SimulationOptions } from "../simulation.ts";
import { contentError } from "./check.ts";
import { readPayload, type Self } from "./message.ts";
import { edit, post, type Outbox } from "./outbox.ts";

/** An envelope of Socket Mode, or the form in which HTTP brings an interaction. */
const Envelope = z.object({
  payload: z.union([z.looseObject({}), z.string().transform((text) => JSON.parse(text) as object)]),
});
/** The event alone, without the body that the Events API puts around it. */
const BareEvent = z.looseObject({ type: z.enum(["message", "app_mention"]) });
/** What tells who we are: the workspace's authorization or, in a mention, whom it begins with. */
const Addressed = z.object({
  authorizations: z.array(z.object({ user_id: z.string() })).optional(),
  event: z.object({ type: z.string(), text: z.string().catch("") }).optional(),
});

/** @param event an Events API body, the body of a slash command or of the message action, bare or in an envelope */
export function simulateSlack(event: unknown, { me, reportUrl }: SimulationOptions): Simulation {
  const requests: ApiRequest[] = [];
  const body = bodyOf(event);
  const self: Self = { userId: me ?? ourId(body) };
  const { signal } = new AbortController();
  const box: Outbox = {
    client: recorder(requests),
    self,
    apiUrl: undefined,
    log: pino({ level: "silent" }),
    signal,
    reportUrl,
  };
  return {
    requests,
    brokenLimit: ({ body }) => contentError(body)?.limit,
    adapter: {
      ...idle,
      name: "slack",
      async start(intake) {
        const message = readPayload(body, self, new Date());
        if (message) await intake.accept(message);
      },
      complete: withoutFetching,
      post: (message, answer, key) => post(message, answer, key, box),
      edit: (ref, answer) => edit(ref, answer, box),
    },
  };
}

function bodyOf(event: unknown): unknown {
  const envelope = Envelope.safeParse(event);
  if (envelope.success) return envelope.data.payload;
  const bare = BareEvent.safeParse(event);
  return bare.success ? { type: "event_callback", event: bare.data } : event;
}

function ourId(body: unknown): string {
  const { authorizations, event } = Addressed.safeParse(body).data ?? {};
  const addressed = event?.type === "app_mention" ? /^\s{0,9}<@(\w{1,30})/.exec(event.text)?.[1] : undefined;
  return authorizations?.[0]?.user_id ?? addressed ?? "unknown";
}

/** Gives each post a timestamp of its own: its place in the record. */
function recorder(requests: ApiRequest[]): Outbox["client"] {
  const record = (name: string) => (body?: object) => {
    requests.push({ method: "POST", path: `/api/${name}`, body: body ?? {} });
    return Promise.resolve({ ok: true, ts: `${String(requests.length).padStart(10, "0")}.000000` });
  };
  const nothing = () => Promise.resolve({ ok: true });
  return {
    chat: { postMessage: record("chat.postMessage"), update: record("chat.update") },
    conversations: { history: nothing, replies: nothing },
  };
}
