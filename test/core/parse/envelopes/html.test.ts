import { describe, expect, it } from "vitest";
import { html } from "../../../../src/core/parse/envelopes/html.ts";
import { posted } from "../../../fixtures/posted.ts";

const tomcat = `<html><head><title>HTTP Status 500</title></head><body><pre>java.lang.NullPointerException: &quot;cart&quot; is null
	com.acme.Cart.total(Cart.java:12)
</pre></body></html>`;
const express = "<body>\n<pre>TypeError: x &#39;y&#39;<br> &nbsp; &nbsp;at /srv/index.js:6:12</pre>\n</body>";
const werkzeug =
  "<!--\n\nTraceback (most recent call last):\n  File &quot;/srv/a.py&quot;, line 7, in &lt;module&gt;\nKeyError: &#x27;a&#x27;\n\n-->";

describe("html", () => {
  it.each([
    [tomcat, 'java.lang.NullPointerException: "cart" is null\n\tat com.acme.Cart.total(Cart.java:12)'],
    [express, "TypeError: x 'y'\n    at /srv/index.js:6:12"],
    [werkzeug, "  File \"/srv/a.py\", line 7, in <module>\nKeyError: 'a'"],
  ])("shows %s as a page does", (text, inner) => {
    expect(html.peel(posted(text))?.[0]?.inner).toContain(inner);
  });

  it("knows the line that each line of the page stood on", () => {
    const [page] = html.peel(posted(express)) ?? [];
    expect(page?.inner.split("\n").map((line, index) => [line.trim(), page.lines?.[index]])).toContainEqual([
      "at /srv/index.js:6:12",
      2,
    ]);
  });

  it("shows a piece of a page as it reads", () => {
    expect(html.peel(posted("<pre>E: Unable to locate package &quot;ngnix&quot;</pre>"))).toMatchObject([
      { inner: 'E: Unable to locate package "ngnix"' },
    ]);
  });

  it.each([
    "<html><h1>Handling errors</h1><p>you get an error page &amp; a log</p></html>",
    "Map<String, List<Error>>",
  ])("leaves %s closed", (text) => {
    expect(html.peel(posted(text))).toBeUndefined();
  });
});
