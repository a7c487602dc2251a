import { expect, it } from "vitest";
import { PermissionFlagsBits as bits } from "discord.js";
import { missingPermissions, NEEDED } from "../../../src/adapters/discord/permissions.ts";

const all = NEEDED.reduce((sum, name) => sum | bits[name], 0n);
const member = (everybody: bigint, own = 0n) => ({
  ...{ guildId: "1", userId: "9", roleIds: ["2"] },
  roles: [
    { id: "1", permissions: String(everybody) },
    { id: "2", permissions: String(own) },
    { id: "3", permissions: String(bits.Administrator) },
  ],
});
const overwrite = (id: string, type: 0 | 1, allow: bigint, deny: bigint) => ({
  id,
  type,
  allow: String(allow),
  deny: String(deny),
});

it("adds up what the bot's roles give, and no other's", () => {
  expect(missingPermissions(member(0n), [])).toEqual([...NEEDED]);
  expect(missingPermissions(member(all & ~bits.EmbedLinks), [])).toEqual(["EmbedLinks"]);
  expect(missingPermissions(member(all & ~bits.EmbedLinks, bits.EmbedLinks), [])).toEqual([]);
  expect(missingPermissions(member(0n, bits.Administrator), [overwrite("1", 0, 0n, all)])).toEqual([]);
});

it("lets the member's overwrite win over roles', and roles' over everybody's", () => {
  const view = bits.ViewChannel;
  const denied = overwrite("1", 0, 0n, view);
  expect(missingPermissions(member(all), [denied])).toEqual(["ViewChannel"]);
  expect(missingPermissions(member(all), [overwrite("2", 0, view, 0n), denied])).toEqual([]);
  expect(missingPermissions(member(all), [overwrite("3", 0, view, 0n), denied])).toEqual(["ViewChannel"]);
  expect(missingPermissions(member(all), [overwrite("9", 1, 0n, view), overwrite("2", 0, view, 0n)])).toEqual([
    "ViewChannel",
  ]);
});
