import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { load } from "js-yaml";
import { CommandBody, SHORTCUT } from "../../../src/adapters/slack/schema.ts";

interface Manifest {
  features: { slash_commands: { command: string }[]; shortcuts: { name: string; type: string; callback_id: string }[] };
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] }; socket_mode_enabled: boolean };
}

const manifest = load(readFileSync(new URL("../../../slack-manifest.yaml", import.meta.url), "utf8")) as Manifest;

describe("slack-manifest.yaml", () => {
  it("declares the command and the message action that the adapter answers", () => {
    const { slash_commands, shortcuts } = manifest.features;
    expect(slash_commands.map(({ command }) => command)).toEqual([CommandBody.shape.command.value]);
    expect(shortcuts).toMatchObject([{ name: "Diagnose this", type: "message", callback_id: SHORTCUT }]);
    expect(manifest.settings.socket_mode_enabled).toBe(true);
  });

  it("asks for the scope of every event it subscribes to", () => {
    const scopeOf = (event: string) =>
      event.replace("app_mention", "app_mentions:read").replace(/^message\.(\w+)$/, "$1:history");
    const needed = manifest.settings.event_subscriptions.bot_events.map(scopeOf);
    expect(manifest.oauth_config.scopes.bot).toEqual(expect.arrayContaining(needed));
    expect(manifest.oauth_config.scopes.bot).toEqual(expect.arrayContaining(["chat:write", "commands", "files:read"]));
  });
});
