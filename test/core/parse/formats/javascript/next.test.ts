import { describe, expect, it } from "vitest";
import { next } from "../../../../../src/core/parse/formats/javascript/next.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("next", () => {
  it.each([
    [
      "Failed to compile.\n\n./src/app/page.tsx:12:20\nType error: Property 'totl' does not exist on type 'Order'.",
      [
        { confidence: 0.38 },
        {
          runtime: "typescript",
          message: "Property 'totl' does not exist on type 'Order'.",
          category: "type",
          lines: [3, 4],
          location: { file: "./src/app/page.tsx", line: 12, column: 20 },
        },
      ],
    ],
    [
      "./src/app/page.tsx:9:10\nParsing ecmascript source code failed",
      [{ runtime: "node", category: "syntax", location: { line: 9, column: 10 } }],
    ],
    [' ⨯ useSearchParams() should be wrapped in a suspense boundary at page "/cart".', [{ category: "configuration" }]],
    [
      'Error occurred prerendering page "/blog". Read more: https://nextjs.org/docs/messages/prerender-error',
      [{ confidence: 0.38 }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(next, text)).toMatchObject(expected);
  });

  it.each([...talk, "/srv/App.tsx\nError:   14:6  error  Unexpected any  no-explicit-any", " ✓ Compiled successfully"])(
    "stays silent: %s",
    (text) => {
      expect(read(next, text)).toEqual([]);
    },
  );
});
