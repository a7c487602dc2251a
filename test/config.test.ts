import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Environment, loadConfig } from "../src/config.ts";
import { ConfigError } from "../src/core/errors.ts";

test("an empty environment is enough", () => {
  expect(loadConfig({})).toMatchObject({ host: "127.0.0.1", port: 3000, dataDir: "data", languages: ["en", "zh-CN"] });
  expect(loadConfig({ SLACK_BOT_TOKEN: "", PORT: " " })).toEqual(loadConfig({}));
});

test("reads each platform's settings", () => {
  const config = loadConfig({
    SLACK_BOT_TOKEN: "xoxb-1",
    SLACK_APP_TOKEN: "xapp-1",
    DISCORD_TOKEN: "d",
    OPENAI_API_KEY: "k",
    OPENAI_BASE_URL: "http://127.0.0.1:1/v1",
    ALERT_CHANNELS: "C1, 42 ,",
    REPORT_LANGUAGES: "zh-CN,en",
  });
  expect(config.slack).toEqual({ botToken: "xoxb-1", appToken: "xapp-1" });
  expect(config.discord).toEqual({ token: "d" });
  expect(config.model).toEqual({ apiKey: "k", baseUrl: "http://127.0.0.1:1/v1", name: "gpt-5-mini" });
  expect([...config.alertChannels]).toEqual(["C1", "42"]);
  expect(config.languages).toEqual(["zh-CN", "en"]);
});

test.each([
  [{ PORT: "http" }, "PORT", "number"],
  [{ PORT: "99999" }, "PORT", ""],
  [{ SLACK_BOT_TOKEN: "xoxp-1", SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN", "xoxb-"],
  [{ SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_SIGNING_SECRET", "set one of them"],
  [{ SLACK_APP_TOKEN: "xapp-1" }, "SLACK_BOT_TOKEN", "OAuth & Permissions"],
  [{ SLACK_API_URL: "https://slack.example" }, "SLACK_API_URL", "/api/"],
  [{ REPORT_LANGUAGES: "fr" }, "REPORT_LANGUAGES", "zh-CN"],
  [{ OPENAI_BASE_URL: "http://127.0.0.1:1/v1" }, "OPENAI_API_KEY", "set any word"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL", "silent"],
])("%j is refused, with the variable and the remedy", (env, variable, remedy) => {
  expect(() => loadConfig(env)).toThrow(ConfigError);
  expect(() => loadConfig(env)).toThrow(variable);
  expect(() => loadConfig(env)).toThrow(remedy);
});

test(".env.example has exactly the variables that are read", () => {
  const example = readFileSync(new URL("../.env.example", import.meta.url), "utf8");
  const keys = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, key]) => key);
  expect(keys.toSorted()).toEqual(Object.keys(Environment.shape).toSorted());
});
