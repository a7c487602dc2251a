/** The manifest of the Slack app: docs.slack.dev/reference/app-manifest. */
import { readFileSync } from "node:fs";
import { dump, load } from "js-yaml";
import { z } from "zod";

/** What of a manifest differs between Socket Mode and HTTP; the rest stays as it is. */
const Manifest = z.looseObject({
  features: z.looseObject({ slash_commands: z.array(z.looseObject({ command: z.string() })) }),
  oauth_config: z.looseObject({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.looseObject({ event_subscriptions: z.looseObject({}), interactivity: z.looseObject({}) }),
});

/** The manifest as it is kept, for Socket Mode, with its comments. */
export function readManifest(): string {
  return readFileSync(new URL("../../../slack-manifest.yaml", import.meta.url), "utf8");
}

/** The scopes that the bot's token must have. */
export function botScopes(): string[] {
  return Manifest.parse(load(readManifest())).oauth_config.scopes.bot;
}

/**
 * The manifest for HTTP.
 * @param url where Slack sends events, commands and interactions to
 */
export function manifestOverHttp(url: string): string {
  const { features, settings, ...rest } = Manifest.parse(load(readManifest()));
  return dump({
    ...rest,
    features: { ...features, slash_commands: features.slash_commands.map((command) => ({ ...command, url })) },
    settings: {
      ...settings,
      event_subscriptions: { ...settings.event_subscriptions, request_url: url },
      interactivity: { ...settings.interactivity, request_url: url },
      socket_mode_enabled: false,
    },
  });
}
