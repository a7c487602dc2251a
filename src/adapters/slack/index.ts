/** The Slack adapter: connects, translates in `message.ts` and `render.ts`, decides nothing. */
import { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import { ConfigError } from "../../core/errors.ts";
import type { Adapter, HttpMount } from "../../core/types.ts";
import { clientOptions, errorCode, type WebClient } from "./api.ts";
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
      await connection.start();
    },
    complete: (message) => complete(message, context),
    post: (message, answer, key) => post(message, answer, key, context),
    find: (message, key) => find(message, key, context),
    edit: (ref, answer) => edit(ref, answer, context),
    async stop() {
      stopping.abort();
      await connection?.stop();
    },
  };
}

/** @throws {ConfigError} when Slack refuses the token */
async function whoAmI(client: WebClient): Promise<Self> {
  const { user_id, bot_id, url } = await client.auth.test().catch((error: unknown) => {
    const code = errorCode(error);
    if (!code) throw error;
    throw new ConfigError(
      `SLACK_BOT_TOKEN was refused by Slack (${code}): copy it anew from the app's OAuth & Permissions page`,
    );
  });
  return { userId: user_id ?? "", botId: bot_id, teamUrl: url };
}
