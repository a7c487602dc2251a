/** The checker itself: just within each limit passes, just beyond it does not. */
import { describe, expect, it } from "vitest";
import { messageError, threadNameError, type Embed } from "../../../src/adapters/discord/check.ts";

const x = (length: number) => "x".repeat(length);
const embed = (one: Embed) => ({ embeds: [one] });
const fields = (count: number, name = 1, value = 1) =>
  embed({ fields: Array(count).fill({ name: x(name), value: x(value) }) as Embed["fields"] });
const several = (count: number, length = 1) => ({ embeds: Array(count).fill({ title: x(length) }) as Embed[] });
const total = (rest: number) => ({ embeds: [{ description: x(4000) }, { description: x(rest) }] });

describe("messageError", () => {
  it.each<[string, object, object, string]>([
    ["content", { content: x(2000) }, { content: x(2001) }, "content: 2001 characters, at most 2000"],
    ["a nonce", { content: "x", nonce: x(25) }, { content: "x", nonce: x(26) }, "nonce: 26 characters, at most 25"],
    ["embeds", several(10), several(11), "embeds: 11, at most 10"],
    ["a title", embed({ title: x(256) }), embed({ title: x(257) }), "embeds[0].title: 257 characters, at most 256"],
    [
      "a description",
      embed({ description: x(4096) }),
      embed({ description: x(4097) }),
      "embeds[0].description: 4097 characters, at most 4096",
    ],
    [
      "a footer",
      embed({ footer: { text: x(2048) } }),
      embed({ footer: { text: x(2049) } }),
      "embeds[0].footer.text: 2049 characters, at most 2048",
    ],
    [
      "an author",
      embed({ author: { name: x(256) } }),
      embed({ author: { name: x(257) } }),
      "embeds[0].author.name: 257 characters, at most 256",
    ],
    ["fields", fields(25), fields(26), "embeds[0].fields: 26, at most 25"],
    ["a field's name", fields(1, 256), fields(1, 257), "embeds[0].fields[0].name: 257 characters, at most 256"],
    [
      "a field's value",
      fields(1, 1, 1024),
      fields(1, 1, 1025),
      "embeds[0].fields[0].value: 1025 characters, at most 1024",
    ],
    ["a field", fields(1), fields(1, 0), "embeds[0].fields[0]: needs a name and a value"],
    ["all embeds", total(2000), total(2001), "embeds: 6001 characters in all, at most 6000"],
    ["an embed", embed({ title: "x" }), embed({ url: "https://a.example" }), "embeds[0]: empty"],
    ["something", { content: "x" }, { content: "", embeds: [] }, "neither content nor embeds"],
  ])("bounds %s", (_, within, beyond, limit) => {
    expect(messageError(within)).toBeUndefined();
    expect(messageError(beyond)?.limit).toBe(limit);
  });
});

it("bounds the name of a thread", () => {
  expect([x(1), x(100)].map(threadNameError)).toEqual([undefined, undefined]);
  expect([x(0), x(101), 7].map((name) => threadNameError(name)?.limit)).toEqual(
    Array(3).fill("name: 1 to 100 characters"),
  );
});
