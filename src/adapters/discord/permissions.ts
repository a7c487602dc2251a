/** What the bot may do in a channel: Discord's "Permissions" topic. Pure. */
import { OverwriteType, PermissionFlagsBits } from "discord.js";

/** What answering an alert in a thread takes. */
export const NEEDED = [
  "ViewChannel",
  "ReadMessageHistory",
  "SendMessages",
  "EmbedLinks",
  "CreatePublicThreads",
  "SendMessagesInThreads",
] as const;

export interface Overwrite {
  id: string;
  type: number;
  allow: string;
  deny: string;
}

export interface Membership {
  guildId: string;
  userId: string;
  /** The ids of the bot's roles. */
  roleIds: readonly string[];
  /** All roles of the guild; the one with the guild's id is everybody's. */
  roles: readonly { id: string; permissions: string }[];
}

/** @returns the names of the needed permissions that the bot lacks in a channel with these overwrites */
export function missingPermissions(member: Membership, overwrites: readonly Overwrite[]): string[] {
  const { guildId, userId, roleIds, roles } = member;
  const own = roles.filter(({ id }) => id === guildId || roleIds.includes(id));
  const base = own.reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  if (base & PermissionFlagsBits.Administrator) return [];
  const isRole = ({ type }: Overwrite) => type === Number(OverwriteType.Role);
  // Everybody's first, then all roles at once, then the member's own.
  const layers = [
    overwrites.filter((one) => isRole(one) && one.id === guildId),
    overwrites.filter((one) => isRole(one) && one.id !== guildId && roleIds.includes(one.id)),
    overwrites.filter((one) => !isRole(one) && one.id === userId),
  ];
  const bits = layers.reduce(apply, base);
  return NEEDED.filter((name) => !(bits & PermissionFlagsBits[name]));
}

function apply(bits: bigint, overwrites: readonly Overwrite[]): bigint {
  const all = (key: "allow" | "deny") => overwrites.reduce((sum, one) => sum | BigInt(one[key]), 0n);
  return (bits & ~all("deny")) | all("allow");
}
