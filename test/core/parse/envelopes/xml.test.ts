import { describe, expect, it } from "vitest";
import { xml } from "../../../../src/core/parse/envelopes/xml.ts";
import { posted } from "../../../fixtures/posted.ts";

const event = (level: string) => `<log4j:event logger="com.acme.App" level="${level}" thread="main">
<log4j:message><![CDATA[request failed]]></log4j:message>
<log4j:throwable><![CDATA[java.lang.IllegalStateException: a < b
	at com.acme.App.main(App.java:12)
]]></log4j:throwable>
</log4j:event>`;

describe("xml", () => {
  it("opens log4j's event, whose lines stay as posted", () => {
    const [throwable] = xml.peel(posted(`x\n${event("FATAL")}`)) ?? [];
    expect(throwable).toMatchObject({ line: 4, attributes: { severity: "fatal" } });
    expect(throwable?.inner).toContain("java.lang.IllegalStateException: a < b\n\tat com.acme.App.main(App.java:12)");
    expect(throwable?.lines?.slice(0, 2)).toEqual([4, 5]);
  });

  it("takes the lines of an event below error", () => {
    expect(xml.peel(posted(event("INFO")))?.every(({ inner, wholeLine }) => inner === "" && wholeLine)).toBe(true);
  });

  it.each([
    ['<failure message="a &lt; b" type="AssertionError"/>', "AssertionError: a < b"],
    ['<error message="boom">&gt; line\nE boom</error>', "> line\nE boom"],
  ])("opens JUnit's %s", (text, inner) => {
    expect(xml.peel(posted(text))).toMatchObject([{ line: 1, inner }]);
  });

  it.each(["<failure>", '<testsuite failures="0" errors="0">', '<event name="click">', "<error page>"])(
    "leaves %s closed",
    (text) => {
      expect(xml.peel(posted(text))).toBeUndefined();
    },
  );
});
