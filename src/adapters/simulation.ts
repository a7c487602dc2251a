/** A simulated platform: it sends one event, and records the requests that the adapter answers it with. */
import type { Adapter, IncomingMessage, RedactedMessage } from "../core/types.ts";

/** A request that writes. Reads are answered with nothing, and not recorded. */
export interface ApiRequest {
  method: string;
  /** From the root of the platform's host. */
  path: string;
  body: object;
}

export interface Simulation {
  /** The platform's own code over a recording in place of the network. Its `start` takes the one event. */
  adapter: Adapter;
  /** What was sent so far, in order. */
  requests: readonly ApiRequest[];
  /** The platform's limit that a request breaks, where it breaks one. */
  brokenLimit: (request: ApiRequest) => string | undefined;
}

export interface SimulationOptions {
  /** Our user's id, where the event does not tell it. */
  me?: string;
  reportUrl: (reportId: string) => string | undefined;
}

/** A message completed without a network: what it only points to can't be read. */
export function withoutFetching(message: RedactedMessage): Promise<IncomingMessage> {
  const parts = message.parts.map((part) =>
    part.text === undefined ? { unread: "no-access" as const, ...part } : part,
  );
  return Promise.resolve({ ...message, parts });
}

/** What a simulated adapter has no need to do. */
export const idle = {
  find: () => Promise.resolve(undefined),
  stop: () => Promise.resolve(),
};
