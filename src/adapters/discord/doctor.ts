/** Checks that Discord takes the token, gives the intent and the commands, and shows the alert channels. */
import { ApplicationFlags, Routes } from "discord.js";
import { z } from "zod";
import { check, failed, fetchJson, off, ok, TRY_LATER, type Finding, type Pair } from "../finding.ts";
import { commands } from "./commands.ts";
import { missingPermissions } from "./permissions.ts";

export interface DiscordSettings {
  token: string;
  apiUrl?: string;
}

const User = z.looseObject({ id: z.string(), username: z.string() });
const Gateway = z.looseObject({ session_start_limit: z.looseObject({ total: z.number(), remaining: z.number() }) });
const Application = z.looseObject({ id: z.string(), flags: z.number().default(0) });
const Commands = z.array(z.looseObject({ name: z.string() }));
const Overwrites = z.array(z.object({ id: z.string(), type: z.number(), allow: z.string(), deny: z.string() }));
const Channel = z.looseObject({
  name: z.string().optional(),
  guild_id: z.string(),
  permission_overwrites: Overwrites.default([]),
});
const Roles = z.array(z.looseObject({ id: z.string(), permissions: z.string() }));
const Member = z.looseObject({ roles: z.array(z.string()) });

/** Gets a resource; what Discord answers in its place is thrown as a `Refusal`. */
type Get = <T extends z.ZodType>(signal: AbortSignal, route: string, schema: T) => Promise<z.infer<T>>;

const APPLICATIONS = "https://discord.com/developers/applications";

/** Discord answered, with something else than what was asked for. */
class Refusal extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

/** @param channels ids out of ALERT_CHANNELS that are Discord's. Without a good token, nothing else is asked for. */
export async function checkDiscord(
  { token, apiUrl }: DiscordSettings,
  channels: readonly string[],
): Promise<Finding[]> {
  const get = getter(token, apiUrl);
  const run = (subject: string, ask: (signal: AbortSignal) => Promise<Finding>) =>
    check(subject, (signal) => ask(signal).catch((error: unknown) => refusal(subject, error)));
  const bot = await run("Discord token", (signal) => checkToken(get, signal));
  if (bot[0]?.status !== "ok") return bot;
  const others = await Promise.all([
    run("Discord gateway", (signal) => checkGateway(get, signal)),
    run("Discord intent", (signal) => checkIntent(get, signal)),
    run("Discord commands", (signal) => checkCommands(get, signal)),
    ...channels.map((id) => run(`Discord channel ${id}`, (signal) => checkChannel(get, signal, id))),
  ]);
  return [...bot, ...others.flat()];
}

const newToken: Pair = [
  `Set DISCORD_TOKEN to the token shown at ${APPLICATIONS} → your application → Bot → Reset Token.`,
  `请将 DISCORD_TOKEN 设为 ${APPLICATIONS} → 你的应用 → Bot → Reset Token 所示的令牌。`,
];
const letIn: Pair = [
  "Invite the bot to the server and give it View Channel there, or correct the id in ALERT_CHANNELS.",
  "请邀请机器人加入服务器并授予其 View Channel 权限，或更正 ALERT_CHANNELS 中的 id。",
];

function getter(token: string, apiUrl = "https://discord.com/api"): Get {
  return async (signal, route, schema) => {
    const { status, body } = await fetchJson(`${apiUrl}/v10${route}`, {
      headers: { authorization: `Bot ${token}` },
      signal,
    });
    const read = schema.safeParse(body);
    if (status !== 200 || !read.success) throw new Refusal(status);
    return read.data;
  };
}

function refusal(subject: string, error: unknown): Finding {
  if (!(error instanceof Refusal)) throw error;
  const { status } = error;
  const todo = status === 401 ? newToken : status === 403 || status === 404 ? letIn : TRY_LATER;
  return failed(subject, [`Discord answered HTTP ${status}`, `Discord 返回 HTTP ${status}`], todo);
}

async function checkToken(get: Get, signal: AbortSignal): Promise<Finding> {
  const { username, id } = await get(signal, Routes.user(), User);
  return ok("Discord token", `bot ${username} (${id})`, `机器人 ${username}（${id}）`);
}

async function checkGateway(get: Get, signal: AbortSignal): Promise<Finding> {
  const { total, remaining } = (await get(signal, Routes.gatewayBot(), Gateway)).session_start_limit;
  if (remaining > 0)
    return ok("Discord gateway", `${remaining} of ${total} starts left`, `剩余启动次数 ${remaining}/${total}`);
  return failed(
    "Discord gateway",
    ["no starts left today", "今日启动次数已用完"],
    ["Find out what restarts the bot, and wait for a day.", "请查明机器人反复重启的原因，并等待一天。"],
  );
}

async function checkIntent(get: Get, signal: AbortSignal): Promise<Finding> {
  const { flags } = await get(signal, Routes.currentApplication(), Application);
  const granted = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  if (flags & granted) return ok("Discord intent", "Message Content is on", "Message Content 已启用");
  return failed(
    "Discord intent",
    ["Message Content is off, so Discord refuses the connection", "Message Content 未启用，Discord 会拒绝连接"],
    [
      `Switch it on at ${APPLICATIONS} → your application → Bot → Privileged Gateway Intents.`,
      `请在 ${APPLICATIONS} → 你的应用 → Bot → Privileged Gateway Intents 中启用。`,
    ],
  );
}

async function checkCommands(get: Get, signal: AbortSignal): Promise<Finding> {
  const { id } = await get(signal, Routes.currentApplication(), Application);
  const registered = new Set((await get(signal, Routes.applicationCommands(id), Commands)).map(({ name }) => name));
  const names = commands.map(({ name }) => name);
  const missing = names.filter((name) => !registered.has(name)).join(", ");
  if (missing)
    return off(
      "Discord commands",
      `not yet registered: ${missing}; npm start does it`,
      `尚未注册：${missing}；npm start 会注册`,
    );
  return ok("Discord commands", `registered: ${names.join(", ")}`, `已注册：${names.join("、")}`);
}

async function checkChannel(get: Get, signal: AbortSignal, id: string): Promise<Finding> {
  const subject = `Discord channel ${id}`;
  const [channel, me] = await Promise.all([get(signal, Routes.channel(id), Channel), get(signal, Routes.user(), User)]);
  const { name = id, guild_id: guildId, permission_overwrites: overwrites } = channel;
  const [roles, member] = await Promise.all([
    get(signal, Routes.guildRoles(guildId), Roles),
    get(signal, Routes.guildMember(guildId, me.id), Member),
  ]);
  const missing = missingPermissions({ guildId, userId: me.id, roleIds: member.roles, roles }, overwrites).join(", ");
  if (!missing) return ok(subject, `the bot may read and answer in ${name}`, `机器人可在 ${name} 中读取并回复`);
  return failed(
    subject,
    [`the bot lacks in ${name}: ${missing}`, `机器人在 ${name} 中缺少：${missing}`],
    ["Grant them in the channel's settings → Permissions.", "请在频道设置 → 权限中授予。"],
  );
}
