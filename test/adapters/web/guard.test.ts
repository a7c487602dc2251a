import { get } from "node:http";
import { expect, test } from "vitest";
import { isForeign, isMisdirected } from "../../../src/adapters/web/guard.ts";
import { startConsole } from "./console.ts";

test.each([
  ["127.0.0.1:3000", "127.0.0.1", undefined],
  ["localhost:3000", "127.0.0.1", undefined],
  ["[::1]:3000", "::1", undefined],
  ["bugloss.example", "127.0.0.1", "https://bugloss.example/"],
  ["10.1.2.3:3000", "0.0.0.0", undefined],
])("serves %s when bound to %s", (requested, bound, publicUrl) => {
  expect(isMisdirected(requested, bound, publicUrl)).toBe(false);
});

test.each([
  ["evil.example:3000", "127.0.0.1", undefined],
  ["evil.example", "localhost", "https://bugloss.example/"],
  [undefined, "127.0.0.1", undefined],
])("refuses %s when bound to %s", (requested, bound, publicUrl) => {
  expect(isMisdirected(requested, bound, publicUrl)).toBe(true);
});

test("tells another site's request by its headers", () => {
  expect(isForeign({ host: "a", "sec-fetch-site": "cross-site" })).toBe(true);
  expect(isForeign({ host: "a", origin: "http://b" })).toBe(true);
  expect(isForeign({ host: "a", origin: "http://a" })).toBe(false);
  expect(isForeign({ host: "a" })).toBe(false);
});

test("a name that was made to point here reads no report", async () => {
  const { web } = await startConsole();
  const status = await new Promise((resolve) => {
    get(`${web.url()}/incidents`, { headers: { host: "evil.example" } }, (response) =>
      resolve(response.resume().statusCode),
    );
  });
  expect(status).toBe(403);
  await web.stop();
});
