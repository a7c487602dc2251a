import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { prompts, renderPrompt } from "../../src/prompts/index.ts";

const values = { fence: "-----f-----", error: "{}", draft: "{}", evidence: "1| {{error}}" };

test("the list is the folder", () => {
  const files = readdirSync(new URL("../../src/prompts/", import.meta.url)).filter((name) => name.endsWith(".md"));
  expect(files.toSorted()).toEqual(prompts.map((name) => `${name}.md`).toSorted());
});

test("a value that looks like a placeholder stays as it is", () => {
  expect(renderPrompt("diagnose", values)).toContain("1| {{error}}");
});

test("a missing value and an unused one are errors", () => {
  expect(() => renderPrompt("diagnose", { ...values, extra: "" })).toThrow("extra");
  expect(() => renderPrompt("diagnose", { fence: "f" })).toThrow("{{error}}");
});
