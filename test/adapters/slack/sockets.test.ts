/** Connections: two sockets, and what Slack does to them. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startSlackHarness, type SlackHarness } from "./harness.ts";

let harness: SlackHarness;
let texts: string[];

const start = () => harness.adapter.start({ accept: ({ text }) => Promise.resolve(texts.push(text) > 0) });
const sockets = (count: number) =>
  vi.waitFor(() => expect(harness.slack.sockets()).toBe(count), { timeout: 5000, interval: 5 });

beforeEach(async () => {
  harness = await startSlackHarness("socket");
  texts = [];
});

afterEach(async () => {
  await harness.adapter.stop();
  await harness.stop();
});

describe("Socket Mode", () => {
  it("is never without a socket while Slack refreshes one after the other", async () => {
    await start();
    await sockets(2);
    let fewest = 2;
    const watch = setInterval(() => (fewest = Math.min(fewest, harness.slack.sockets())), 1);
    for (let round = 0; round < 3; round++) {
      harness.slack.refresh(1);
      await sockets(1);
      harness.slack.sendMessage({ text: `during ${round}` });
      await sockets(2);
    }
    clearInterval(watch);
    expect(fewest).toBe(1);
    await vi.waitFor(() => expect(new Set(texts)).toEqual(new Set(["during 0", "during 1", "during 2"])));
  });

  it("comes back when all connections break", async () => {
    await start();
    await sockets(2);
    harness.slack.dropSockets();
    await sockets(0);
    await sockets(2);
  });

  it.each([
    ["refuses it", { kind: "error", error: "account_inactive" }],
    ["is down", { kind: "status", status: 503 }],
    ["is busy", { kind: "rate-limit", retryAfter: 1 }],
  ] as const)("comes back when Slack %s at first", async (_, fault) => {
    await start();
    await sockets(2);
    harness.slack.failNext("apps.connections.open", fault, fault);
    harness.slack.dropSockets();
    await sockets(0);
    await sockets(2);
    harness.slack.sendMessage({ text: "after" });
    await vi.waitFor(() => expect(texts).toContain("after"));
  });

  it("tells at the start what is wrong", async () => {
    harness.slack.failNext("apps.connections.open", { kind: "error", error: "invalid_auth" });
    await expect(start()).rejects.toThrow("invalid_auth");
    harness.slack.failNext("auth.test", { kind: "error", error: "token_revoked" });
    await expect(start()).rejects.toThrow("token_revoked");
  });

  it("leaves no socket behind", async () => {
    await start();
    await harness.adapter.stop();
    await sockets(0);
  });
});
