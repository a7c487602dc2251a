import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { countMasked, redact, redactMessage } from "../../../src/core/redact/index.ts";
import { rules } from "../../../src/core/redact/rules/index.ts";
import type { IncomingMessage } from "../../../src/core/types.ts";
import { inContext, tokens } from "./examples.ts";

/** Where a token may stand. */
const contexts: Record<string, (secret: string) => string> = {
  "in a log line": (secret) => `2026-11-22T07:38:36Z ERROR call failed with ${secret} after 3 tries`,
  "in JSON": (secret) => JSON.stringify({ level: "error", detail: secret, code: 401 }),
  "in escaped JSON": (secret) => JSON.stringify({ log: JSON.stringify({ detail: `a\n${secret}\nb` }) }),
  "in a URL": (secret) => `GET /v1/models?x=${secret}&y=2 401`,
  "in a repr": (secret) => `Headers({'x-thing': '${secret}', 'host': 'api'})`,
  "in an encoded value": (secret) => `next=%2Fcb%3Fx%3D${secret}%26y%3D2`,
  "in a line of 100 KB": (secret) => `${"lorem ipsum ".repeat(4500)} ${secret} ${"dolor sit ".repeat(4600)}`,
};

test("there are examples of at least 60 kinds, and of every kind but the private key", () => {
  const shown = new Set([...tokens, ...inContext].map(([kind]) => kind));
  expect(shown.size).toBeGreaterThanOrEqual(60);
  expect(new Set(rules.flatMap((rule) => rule.kinds))).toEqual(new Set([...shown, "PRIVATE_KEY"]));
});

test("every file of rules is in the list", async () => {
  const folder = new URL("../../../src/core/redact/rules/", import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name !== "index.ts")) {
    const exported = (await import(new URL(file, folder).href)) as Record<string, unknown>;
    expect(rules).toEqual(expect.arrayContaining(Object.values(exported).flat()));
  }
});

describe.each(Object.entries(contexts))("%s", (_, put) => {
  test.each(tokens)("%s is masked: %s", (kind, secret) => {
    const text = put(secret);
    const { text: masked, found } = redact(text);
    expect(masked).not.toContain(secret);
    expect(found).toHaveLength(1);
    expect(found[0]?.kind).toBe(kind);
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe(secret);
  });
});

test.each(inContext)("%s: %s%s%s", (kind, before, secret, after) => {
  const { text, found } = redact(before + secret + after);
  const [last] = found.slice(-1);
  expect({ kind: last?.kind, secret: (before + secret + after).slice(last?.start, last?.end) }).toEqual({
    kind,
    secret,
  });
  expect(text).not.toContain(secret);
});

const pem = [
  "-----BEGIN RSA PRIVATE" + " KEY-----",
  ...Array.from({ length: 12 }, () => "MIIEowIBAAKCAQEAx8".repeat(4).slice(0, 64)),
  "-----END RSA PRIVATE" + " KEY-----",
];

describe("a private key", () => {
  test.each([
    ["line by line", pem.join("\n"), "\n".repeat(13)],
    ["with Windows line ends", pem.join("\r\n"), "\r\n".repeat(13)],
    ["escaped in JSON", pem.join("\\n"), ""],
    ["with a prefix on every line", pem.join("\napi_1  | "), "\n".repeat(13)],
    ["URL-encoded", pem.join("%0A").replaceAll(" ", "+"), ""],
    ["cut off", pem.slice(0, -1).join("\n"), "\n".repeat(12)],
  ])("%s becomes one placeholder and its line breaks", (_, key, breaks) => {
    const { text, found } = redact(`key: "${key}"\nError: bad key`);
    expect(text).toMatch(/^key: "\[PRIVATE_KEY:[0-9a-f]{4}\]/);
    expect(text.replace(/\[.*?\]/, "")).toBe(`key: "${breaks}"\nError: bad key`);
    expect(found).toEqual([{ kind: "PRIVATE_KEY", start: 6, end: 6 + key.length }]);
  });

  test("cut off does not swallow what follows, nor the next key", () => {
    const text = `${pem.slice(0, 5).join("\n")}\nError: bad key\n${pem.join("\n")}`;
    expect(redact(text).text).toMatch(/^\[PRIVATE_KEY:\w{4}\]\n{5}Error: bad key\n\[PRIVATE_KEY:\w{4}\]\n{13}$/);
  });
});

test("equal secrets get equal placeholders, different ones different", () => {
  const { text } = redact("password=hunter2 password=hunter3 password=hunter2");
  expect(text).toBe("password=[PASSWORD:f52f] password=[PASSWORD:fb8c] password=[PASSWORD:f52f]");
});

test("placeholders are counted, and nothing that only resembles one", () => {
  expect(countMasked("[AWS_KEY:3f9a] [PID:1234] x[EMAIL:0000][ERROR:00ff]")).toBe(2);
  expect(countMasked(redact("password=hunter2, mia@example.com").text)).toBe(2);
});

test("a message is redacted in its text and its parts, in their names too", () => {
  const message: IncomingMessage = {
    platform: "slack",
    workspaceId: "T1",
    channelId: "C1",
    id: "1.2",
    author: { id: "U1", name: "mia@example.com", isBot: false, isMe: false },
    kind: "mention",
    text: "password=hunter2",
    parts: [
      { kind: "file", name: "mia@example.com.log", text: "token=abc12345", bytes: 14 },
      { kind: "file", handle: "F1", unread: "image" },
    ],
    sentAt: "2026-11-22T07:38:36.000Z",
  };
  const redacted = redactMessage(message);
  expect(redacted).toMatchObject({
    ...message,
    text: "password=[PASSWORD:f52f]",
    parts: [{ bytes: 14 }, { handle: "F1" }],
  });
  expect(redacted.parts[0]?.text).toMatch(/^token=\[TOKEN:\w{4}\]$/);
  expect(redacted.parts[0]?.name).toMatch(/^\[EMAIL:\w{4}\]/);
  expect(redacted.parts[1]).toEqual({ kind: "file", handle: "F1", unread: "image" });
});
