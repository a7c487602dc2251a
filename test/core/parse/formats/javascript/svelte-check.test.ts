import { describe, expect, it } from "vitest";
import { svelteCheck } from "../../../../../src/core/parse/formats/javascript/svelte-check.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("svelte-check", () => {
  it.each([
    [
      "/srv/web/src/routes/+page.svelte:12:9\nError: Property 'titel' does not exist on type '{ title: string; }'. (ts)\n    <h1>{data.titel}</h1>",
      [
        {
          runtime: "typescript",
          message: "Property 'titel' does not exist on type '{ title: string; }'.",
          category: "type",
          location: { file: "/srv/web/src/routes/+page.svelte", line: 12, column: 9 },
        },
      ],
    ],
    [
      "/srv/a.ts:1:19\nError: Type 'A' is not assignable to type 'B'.\n  Property 'x' is missing. (ts)\n",
      [{ message: "Type 'A' is not assignable to type 'B'.", lines: [1, 3] }],
    ],
    ["/srv/App.svelte:3:1\nError: Expected } (svelte)", [{ category: "syntax" }]],
  ])("reads %s", (text, expected) => {
    expect(read(svelteCheck, text)).toMatchObject(expected);
  });

  it.each([...talk, "Error: Expected } (svelte)", "/srv/App.svelte:3:1\nWarn: Unused CSS selector (css)"])(
    "stays silent: %s",
    (text) => {
      expect(read(svelteCheck, text)).toEqual([]);
    },
  );
});
