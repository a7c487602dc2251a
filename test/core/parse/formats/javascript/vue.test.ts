import { describe, expect, it } from "vitest";
import { vue } from "../../../../../src/core/parse/formats/javascript/vue.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("vue", () => {
  it.each([
    [
      "[Vue warn]: Error in render: \"TypeError: Cannot read properties of undefined (reading 'name')\"\n\nfound in\n\n---> <UserCard>",
      [{ runtime: "browser", type: "TypeError", category: "null-reference" }],
    ],
    [
      "[nuxt] [request error] [unhandled] [500] Cannot read properties of null (reading 'title')\n  at setup (./pages/a.vue:14:27)",
      [{ runtime: "node", httpStatus: 500, category: "null-reference", frames: [{ line: 14 }] }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(vue, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "[Vue warn]: Failed to resolve component: my-button",
    '[Vue warn]: Error in render: "TypeError: x is not a function"\nTypeError: x is not a function\n    at f (a.js:1:2)',
  ])("stays silent: %s", (text) => {
    expect(read(vue, text)).toEqual([]);
  });
});
