import { describe, expect, it } from "vitest";
import { errorTracker } from "../../../../src/core/parse/apis/error-tracker.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("error-tracker", () => {
  it.each([
    [
      "## Impact\n- kind: fatal\n- errorType: java.lang.IllegalStateException\n- affectedUsers: 0",
      { runtime: "java", type: "java.lang.IllegalStateException", message: undefined },
    ],
    [
      "[shop/production] New Error: #482 TypeError: x is not a function",
      { type: "TypeError", message: "x is not a function" },
    ],
    ["[shop] 10th occurrence: #77 ActiveRecord::RecordNotFound: no Order", { runtime: "ruby", message: "no Order" }],
    [
      "ZeroDivisionError\nbilling.invoices in total\ndivision by zero\nlevel: error\nBILLING-4F via Send a notification",
      { type: "ZeroDivisionError", message: "division by zero" },
    ],
    [
      "## Error\nKeyError: 'price'\n\n## Stack trace\ntotal (shop/cart.py:88)\n  ← view (shop/views.py:31)",
      { runtime: "python", type: "KeyError", frames: [{ function: "total", line: 88 }, { function: "view" }] },
    ],
    [
      "**Error type:** `ActiveRecord::RecordNotFound`\n**Error message:** `` Couldn't find Order ``\n\n/app/orders.rb:12:in show",
      { runtime: "ruby", type: "ActiveRecord::RecordNotFound", message: "Couldn't find Order" },
    ],
    [
      "### Exception 1\n**Type:** KeyError\n**Handled:** Yes\n**Value:** 'tenant_id'",
      { type: "KeyError", message: "'tenant_id'" },
    ],
    [
      "# NoMethodError:\nundefined method x\n\n43:  [PROJECT_ROOT]/app/user.rb -> **name**",
      { runtime: "ruby", type: "NoMethodError", location: { file: "app/user.rb", line: 43, function: "name" } },
    ],
    [
      "**Title:** DiscordAPIError[50013]: Missing Permissions",
      { type: "DiscordAPIError", message: "Missing Permissions" },
    ],
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
    [
      "## Error\nError: Minified React error #418\n\n## Stack trace\nthrowMismatch (react-dom-client.production.js:2898)\n  ← popState (react-dom-client.production.js:3010)\n\n## GlitchTip",
      {
        runtime: "browser",
        type: "Error",
        frames: [
          { function: "throwMismatch", file: "react-dom-client.production.js", line: 2898 },
          { function: "popState", file: "react-dom-client.production.js", line: 3010 },
        ],
      },
    ],
  ])("reads %s", (text, expected) => {
    expect(read(errorTracker, text)).toMatchObject([expected]);
  });

  it.each([...talk, "**Fixes** in **1.2.0**x", "[shop/prod] deployed: 1.2.3"])("leaves %s alone", (text) => {
    expect(read(errorTracker, text)).toEqual([]);
  });

  it("reads the issues that Sentry makes of other languages than Python", () => {
    expect(
      read(
        errorTracker,
        `Elixir.DBConnection.ConnectionError: tcp recv: closed
  File "lib/sql.ex", line 92, in Sql.execute/4`,
      ),
    ).toMatchObject([{ runtime: "elixir", message: "tcp recv: closed", location: { file: "lib/sql.ex", line: 92 } }]);
    expect(
      read(
        errorTracker,
        `ValueError: bad
  File "shop/a.py", line 3, in total`,
      ) ?? [],
    ).toEqual([]);
  });
});

it("reads the method that Bugsnag sets behind a place, and the language from the class", () => {
  const text = `**java.lang.NullPointerException** in **MainActivity**\nnull cannot be cast to kotlin.String\n\n## Stacktrace\n\n    OrderFragment.java:51 - net.shop.OrderFragment.load`;
  expect(read(errorTracker, text)).toMatchObject([
    { runtime: "java", location: { file: "OrderFragment.java", line: 51, function: "net.shop.OrderFragment.load" } },
  ]);
  expect(read(errorTracker, "**java.lang.NullPointerException** in **MainActivity**")).toMatchObject([
    { runtime: "java" },
  ]);
});

it("reads what PHP's message tells on a card of Bugsnag, and classes of symfony 1", () => {
  const refused = "SQLSTATE[HY000] [2002] Connection refused (SQL: select 1)";
  expect(
    read(errorTracker, `**Illuminate\\Database\\QueryException** in **artisan queue:work**\n${refused}`),
  ).toMatchObject([{ runtime: "php", code: "HY000", category: "connection" }]);
  expect(read(errorTracker, "**sfException** in **/srv/a.php:69**\nUndefined index: A")).toMatchObject([
    { type: "sfException" },
  ]);
});
