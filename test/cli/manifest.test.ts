import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { load } from "js-yaml";
import { runCli } from "./run.ts";

const kept = readFileSync(new URL("../../slack-manifest.yaml", import.meta.url), "utf8");

it("prints the manifest as it is kept", async () => {
  expect(await runCli(["manifest"])).toEqual({ stdout: kept, stderr: "", status: 0 });
});

it.each([
  ["https://bot.example", "https://bot.example/slack/events"],
  ["https://bot.example/", "https://bot.example/slack/events"],
  ["https://bot.example:8443/bugloss/?x#y", "https://bot.example:8443/bugloss/slack/events"],
])("fills in %s for HTTP, and changes nothing else", async (url, events) => {
  const { stdout, status } = await runCli(["manifest", "--url", url]);
  const [before, after] = [kept, stdout].map((text) => load(text) as Manifest);
  expect(status).toBe(0);
  expect(after).toEqual({
    ...before,
    features: { ...before?.features, slash_commands: [{ ...before?.features.slash_commands[0], url: events }] },
    settings: {
      ...before?.settings,
      event_subscriptions: { ...before?.settings.event_subscriptions, request_url: events },
      interactivity: { ...before?.settings.interactivity, request_url: events },
      socket_mode_enabled: false,
    },
  });
});

it.each(["http://bot.example", "bot.example", ""])("refuses %j", async (url) => {
  const { stdout, stderr, status } = await runCli(["manifest", "--url", url]);
  expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
  expect(stderr).toMatch(/https:\/\/[\s\S]*必须/);
});

interface Manifest {
  features: { slash_commands: object[] };
  settings: { event_subscriptions: object; interactivity: object; socket_mode_enabled: boolean };
}
