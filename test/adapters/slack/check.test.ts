/** The checker itself: just within each limit passes, just beyond it does not. */
import { describe, expect, it } from "vitest";
import { contentError } from "../../../src/adapters/slack/check.ts";

const text = (length: number, type = "mrkdwn") => ({ type, text: "x".repeat(length) });
const header = (length: number) => ({ type: "header", text: text(length, "plain_text") });
const section = (length: number) => ({ type: "section", text: text(length) });
const fields = (count: number, length = 1) => ({ type: "section", fields: Array(count).fill(text(length)) });
const context = (count: number, length = 1) => ({ type: "context", elements: Array(count).fill(text(length)) });
const post = (...blocks: unknown[]) => ({ text: "x", blocks });

describe("contentError", () => {
  it.each<[string, object, object, string]>([
    ["a text", { text: "x".repeat(40_000) }, { text: "x".repeat(40_001) }, "text: 40001 characters, at most 40000"],
    [
      "blocks",
      { blocks: Array(50).fill(section(1)) },
      { blocks: Array(51).fill(section(1)) },
      "blocks: 51, at most 50",
    ],
    ["a header", post(header(150)), post(header(151)), "blocks[0].text: 151 characters, at most 150"],
    [
      "a section",
      post(section(3000)),
      post(section(1), section(3001)),
      "blocks[1].text: 3001 characters, at most 3000",
    ],
    ["fields", post(fields(10)), post(fields(11)), "blocks[0].fields: 1 to 10 items"],
    ["a field", post(fields(1, 2000)), post(fields(1, 2001)), "blocks[0].fields[0]: 2001 characters, at most 2000"],
    ["context elements", post(context(10)), post(context(11)), "blocks[0].elements: 1 to 10 items"],
    [
      "an element",
      post(context(1, 2000)),
      post(context(1, 2001)),
      "blocks[0].elements[0]: 2001 characters, at most 2000",
    ],
    [
      "all blocks",
      { blocks: Array(4).fill(section(3000)) },
      post(...(Array(4).fill(section(3000)) as object[]), section(1)),
      "blocks: 12001 characters in all, at most 12000",
    ],
    ["something", { text: "x" }, { text: "", blocks: [] }, "neither text nor blocks"],
    ["a text in a section", post(section(1)), post(section(0)), "blocks[0].text: empty"],
    ["content in a section", post(fields(1)), post({ type: "section" }), "blocks[0]: neither text nor fields"],
    [
      "plain text in a header",
      post(header(1)),
      post({ type: "header", text: text(1) }),
      "blocks[0].text: must be plain_text",
    ],
    ["known blocks", post({ type: "divider" }), post({ type: "poem" }), "blocks[0]: no type that we send"],
    ["a list", post(), { text: "x", blocks: "many" }, "blocks: not a list"],
  ])("bounds %s", (_, within, beyond, limit) => {
    expect(contentError(within)).toBeUndefined();
    expect(contentError(beyond)?.limit).toBe(limit);
  });
});
