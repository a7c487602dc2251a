/** Discord: takes messages, commands and "Diagnose this" from the gateway, and answers in threads. */
import { setTimeout as sleep } from "node:timers/promises";
import { GatewayDispatchEvents, Routes, type GatewayReadyDispatchData } from "discord.js";
import type { Logger } from "pino";
import type { Adapter } from "../../core/types.ts";
import { createApi } from "./api.ts";
import { commands } from "./commands.ts";
import { complete } from "./complete.ts";
import { listen } from "./events.ts";
import { createFetchFile } from "./files.ts";
import { createClient, login } from "./gateway.ts";
import { createPosts } from "./posts.ts";
import { createRender } from "./render.ts";
import { withoutPayload } from "./rest.ts";

export interface DiscordOptions {
  token: string;
  /** Ends in `/api`. */
  apiUrl?: string;
  log: Logger;
  /** The page of a full report, by its id. */
  reportUrl?: (reportId: string) => string | undefined;
}

/** How long stopping waits for events in work, in milliseconds. */
const LAST_WORK = 1_000;

/** `start` throws an error that names the setting to change, where Discord refuses the token or an intent. */
export function createDiscordAdapter({ token, apiUrl, log, reportUrl }: DiscordOptions): Adapter {
  const client = createClient(log, apiUrl);
  const api = createApi(client);
  const fetchFile = createFetchFile(apiUrl);
  const stopping = new AbortController();
  let settled: () => Promise<unknown> = () => Promise.resolve();

  const posts = createPosts(api, createRender(reportUrl), () => client.user?.id);

  return {
    name: "discord",

    async start(intake) {
      settled = listen(client, api, intake, log, stopping.signal);
      const connected = new Promise<GatewayReadyDispatchData>((resolve) =>
        client.ws.once(GatewayDispatchEvents.Ready, resolve),
      );
      await login(client, token);
      const { application } = await connected;
      await client.rest
        .put(Routes.applicationCommands(application.id), { body: commands })
        .catch((error: unknown) =>
          log.error({ err: withoutPayload(error) }, "discord: could not register the commands"),
        );
    },

    complete: (message) => complete(client.rest, fetchFile, message),
    post: (message, answer, key) => posts.post(message, answer, key).catch(rethrowWithoutPayload),
    find: (message, key) => posts.find(message, key).catch(rethrowWithoutPayload),
    edit: (ref, answer) => posts.edit(ref, answer).catch(rethrowWithoutPayload),

    async stop() {
      stopping.abort();
      await client.destroy();
      await Promise.race([settled(), sleep(LAST_WORK, undefined, { ref: false })]);
    },
  };
}

function rethrowWithoutPayload(error: unknown): never {
  throw withoutPayload(error);
}
