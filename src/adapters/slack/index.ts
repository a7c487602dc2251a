/** The Slack adapter: connects, translates in `message.ts` and `render.ts`, decides nothing. */
import { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import type { Adapter, HttpMount } from "../../core/types.ts";
import { clientOptions, toConfigError, toFailure, type WebClient } from "./api.ts";
import { complete } from "./complete.ts";
import { boltLogger } from "./log.ts";
import { readPayload, type Self } from "./message.ts";
import { edit, find, post } from "./outbox.ts";
import { createConnection, type Connection } from "./receiver.ts";

export interface SlackOptions {
  botToken: string;
  /** With it events come over Socket Mode, without it over HTTP. */
  appToken?: string;
  /** For HTTP. */
  signingSecret?: string;
  /** Ends in `/api/`; Slack's own without it. */
  apiUrl?: string;
  log: Logger;
  /** For HTTP: serves `/slack/events`. */
  mount?: HttpMount;
  /** Where a report can be read in full. */
  reportUrl?: (reportId: string) => string | undefined;
}

/** An adapter for one Slack workspace. */
export function createSlackAdapter(options: SlackOptions): Adapter {
  const { botToken, apiUrl, log, reportUrl } = options;
  const client = new webApi.WebClient(botToken, { ...clientOptions(apiUrl), logger: boltLogger(log) });
  const stopping = new AbortController();
  const self: Self = { userId: "" };
  const context = { client, self, apiUrl, log, reportUrl, token: botToken, signal: stopping.signal };
  let connection: Connection | undefined;

  return {
    name: "slack",
    async start(intake) {
      Object.assign(self, await whoAmI(client));
      connection = createConnection(options, self, async (body) => {
        const message = readPayload(body, self, new Date());
        if (message) await intake.accept(message);
      });
      await connection.start().catch((error: unknown) => {
        throw toConfigError(error, APP_TOKEN);
      });
    },
    complete: (message) => complete(message, context),
    post: (message, answer, key) => post(message, answer, key, context).catch(rethrow),
    find: (message, key) => find(message, key, context).catch(rethrow),
    edit: (ref, answer) => edit(ref, answer, context).catch(rethrow),
    async stop() {
      stopping.abort();
      await connection?.stop();
    },
  };
}

const BOT_TOKEN = { variable: "SLACK_BOT_TOKEN", remedy: "copy it anew from the app's OAuth & Permissions page" };
const APP_TOKEN = {
  variable: "SLACK_APP_TOKEN",
  remedy: "generate one with connections:write on the app's Basic Information page, and switch Socket Mode on",
};

function rethrow(error: unknown): never {
  throw toFailure(error);
}

/** @throws {ConfigError} when Slack refuses the token, or can't be reached */
async function whoAmI(client: WebClient): Promise<Self> {
  const { user_id, bot_id, url } = await client.auth.test().catch((error: unknown) => {
    throw toConfigError(error, BOT_TOKEN);
  });
  return { userId: user_id ?? "", botId: bot_id, teamUrl: url };
}
