import { describe, expect, it } from "vitest";
import { errorTracker } from "../../../../src/core/parse/apis/error-tracker.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("error-tracker", () => {
  it.each([
    [
      "**ChunkLoadError** in **/courses**\nLoading chunk 9 failed.\n\n    app/x.tsx:236 - ",
      {
        runtime: "browser",
        type: "ChunkLoadError",
        message: "Loading chunk 9 failed.",
        location: { file: "app/x.tsx", line: 236 },
      },
    ],
    [
      "[shop/prod] ActionView::Template::Error: undefined method `x' for nil\n\n    line 109 of [PROJECT_ROOT]/app/a.html.erb: render",
      { runtime: "ruby", type: "ActionView::Template::Error", location: { file: "app/a.html.erb", line: 109 } },
    ],
  ])("reads %s", (text, expected) => {
    expect(read(errorTracker, text)).toMatchObject([expected]);
  });

  it.each([...talk, "**Fixes** in **1.2.0**x", "[shop/prod] deployed: 1.2.3"])("leaves %s alone", (text) => {
    expect(read(errorTracker, text)).toEqual([]);
  });
});
