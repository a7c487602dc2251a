/** The manifest of the Slack app: docs.slack.dev/reference/app-manifest. */
import { readFileSync } from "node:fs";
import { parseDocument, type Document } from "yaml";
import { z } from "zod";

const Scopes = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });

/** The manifest as it is kept, for Socket Mode, with its comments. */
export function readManifest(): Document {
  return parseDocument(readFileSync(new URL("../../../slack-manifest.yaml", import.meta.url), "utf8"));
}

/** The scopes that the bot's token must have. */
export function botScopes(): string[] {
  return Scopes.parse(readManifest().toJS()).oauth_config.scopes.bot;
}

/**
 * Turns a manifest to HTTP.
 * @param url where Slack sends events, commands and interactions to
 */
export function overHttp(manifest: Document, url: string): void {
  manifest.setIn(["settings", "event_subscriptions", "request_url"], url);
  manifest.setIn(["settings", "interactivity", "request_url"], url);
  manifest.setIn(["features", "slash_commands", 0, "url"], url);
  manifest.setIn(["settings", "socket_mode_enabled"], false);
}
