/** `bugloss manifest`: what api.slack.com/apps takes to create the app. */
import { parseArgs } from "node:util";
import { manifestOverHttp, readManifest } from "../adapters/slack/manifest.ts";
import { UsageError } from "./input.ts";
import { bilingual } from "../core/labels.ts";

export const usage = bilingual(
  `bugloss manifest    the manifest of the Slack app, as YAML, for Socket Mode

  --url https://…    for HTTP: where the console (PUBLIC_URL) is reached from outside
`,
  `bugloss manifest    输出 Slack 应用的 manifest（YAML，Socket Mode）

  --url https://…    HTTP 方式：从外部访问控制台的地址（PUBLIC_URL）
`,
);

/** @returns the exit status */
export function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { url: { type: "string" } } });
  process.stdout.write(values.url === undefined ? readManifest() : manifestOverHttp(eventsUrl(values.url)));
  return Promise.resolve(0);
}

/** Slack takes only HTTPS. A path stays, as behind a proxy. */
function eventsUrl(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol !== "https:")
    throw new UsageError(bilingual("--url must begin with https://.", "--url 必须以 https:// 开头。"));
  return `${url.origin}${url.pathname.replace(/\/$/, "")}/slack/events`;
}
