/** Checks that Slack takes the tokens, with the scopes that they need, and shows the alert channels. */
import { z } from "zod";
import { check, failed, fetchJson, off, ok, TRY_LATER, type Finding, type Pair } from "../finding.ts";
import { botScopes } from "./manifest.ts";

export interface SlackSettings {
  botToken: string;
  appToken?: string;
  apiUrl?: string;
}

const Answer = z.looseObject({
  ok: z.boolean(),
  error: z.string().optional(),
  team: z.string().optional(),
  user: z.string().optional(),
  channel: z.looseObject({ name: z.string().optional(), is_member: z.boolean().optional() }).optional(),
});
type Answer = z.infer<typeof Answer>;
type Call = (
  signal: AbortSignal,
  method: string,
  args?: Record<string, string>,
) => Promise<Answer & { scopes?: string }>;

const APPS = "https://api.slack.com/apps";

/** @param channels ids out of ALERT_CHANNELS that are Slack's; without a good token they are not asked for */
export async function checkSlack(settings: SlackSettings, channels: readonly string[]): Promise<Finding[]> {
  const { botToken, appToken, apiUrl } = settings;
  const call = caller(botToken, apiUrl);
  const [bot, app] = await Promise.all([
    check("Slack bot token", (signal) => checkBot(call, signal)),
    appToken ? check("Slack app token", (signal) => checkSockets(caller(appToken, apiUrl), signal)) : [overHttp],
  ]);
  if (bot[0]?.status !== "ok") return [...bot, ...app];
  const seen = channels.map((id) => check(`Slack channel ${id}`, (signal) => checkChannel(call, signal, id)));
  return [...bot, ...app, ...(await Promise.all(seen)).flat()];
}

const overHttp = off(
  "Slack app token",
  "none: events come over HTTP, at /slack/events",
  "未设置：事件经 HTTP 到达 /slack/events",
);

function caller(token: string, apiUrl = "https://slack.com/api/"): Call {
  const headers = { authorization: `Bearer ${token}` };
  return async (signal, method, args = {}) => {
    const init = { method: "POST", headers, body: new URLSearchParams(args), signal };
    const answer = await fetchJson(apiUrl + method, init);
    const read = Answer.safeParse(answer.body).data ?? { ok: false, error: `HTTP ${answer.status}` };
    return { ...read, scopes: answer.headers.get("x-oauth-scopes") ?? undefined };
  };
}

async function checkBot(call: Call, signal: AbortSignal): Promise<Finding[]> {
  const subject = "Slack bot token";
  const answer = await call(signal, "auth.test");
  if (!answer.ok) {
    return [
      refused(subject, answer, [
        `Set SLACK_BOT_TOKEN to the Bot User OAuth Token (xoxb-…) at ${APPS} → your app → OAuth & Permissions.`,
        `请将 SLACK_BOT_TOKEN 设为 ${APPS} → 你的应用 → OAuth & Permissions 中的 Bot User OAuth Token（xoxb-…）。`,
      ]),
    ];
  }
  const { team = "?", user = "?", scopes } = answer;
  const connected = ok(subject, `workspace ${team}, bot ${user}`, `工作区 ${team}，机器人 ${user}`);
  return [connected, ...(scopes === undefined ? [] : [checkScopes(scopes)])];
}

/** @param granted as in the header `x-oauth-scopes`, separated by commas */
function checkScopes(granted: string): Finding {
  const subject = "Slack scopes";
  const has = new Set(granted.split(",").map((scope) => scope.trim()));
  const needed = botScopes();
  const missing = needed.filter((scope) => !has.has(scope)).join(", ");
  if (!missing) return ok(subject, `all ${needed.length} granted`, `${needed.length} 项权限均已授予`);
  return failed(
    subject,
    [`missing: ${missing}`, `缺少：${missing}`],
    [
      "Add them under OAuth & Permissions → Bot Token Scopes, then reinstall the app to the workspace.",
      "请在 OAuth & Permissions → Bot Token Scopes 中添加，然后将应用重新安装到工作区。",
    ],
  );
}

async function checkSockets(call: Call, signal: AbortSignal): Promise<Finding> {
  const subject = "Slack app token";
  const answer = await call(signal, "apps.connections.open");
  if (answer.ok) return ok(subject, "Socket Mode connects", "Socket Mode 可以连接");
  return refused(subject, answer, [
    `Set SLACK_APP_TOKEN to an app-level token (xapp-…) with connections:write, from ${APPS} → your app → Basic Information; Socket Mode must be on.`,
    `请将 SLACK_APP_TOKEN 设为 ${APPS} → 你的应用 → Basic Information 中具有 connections:write 的应用级令牌（xapp-…），并启用 Socket Mode。`,
  ]);
}

/** Without the scope to ask about a channel, reading its history tells as well whether we are in it. */
async function checkChannel(call: Call, signal: AbortSignal, id: string): Promise<Finding> {
  const subject = `Slack channel ${id}`;
  const info = await call(signal, "conversations.info", { channel: id });
  const answer =
    info.error === "missing_scope" ? await call(signal, "conversations.history", { channel: id, limit: "1" }) : info;
  const { name = id, is_member: isMember = true } = answer.channel ?? {};
  if (answer.ok && isMember) return ok(subject, `the bot is in ${name}`, `机器人已在 ${name} 中`);
  const todo: Pair = [
    "Write /invite @Bugloss in the channel, or correct its id in ALERT_CHANNELS.",
    "请在频道中输入 /invite @Bugloss，或更正 ALERT_CHANNELS 中的 id。",
  ];
  if (!answer.ok) return refused(subject, answer, todo);
  return failed(subject, [`the bot is not in ${name}`, `机器人不在 ${name} 中`], todo);
}

/** Slack's code tells what it refuses; a code of HTTP or of a rate limit tells of no setting. */
function refused(subject: string, { error = "unknown" }: Answer, todo: Pair): Finding {
  const code = error.slice(0, 60);
  const passes = /^HTTP|^ratelimited$|_error$|^service_/.test(code);
  return failed(subject, [`Slack answered ${code}`, `Slack 返回 ${code}`], passes ? TRY_LATER : todo);
}
