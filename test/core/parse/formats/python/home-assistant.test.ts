import { describe, expect, it } from "vitest";
import { homeAssistant } from "../../../../../src/core/parse/formats/python/home-assistant.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

const head = "Logger: homeassistant.setup\nSource: setup.py:320\nFirst occurred: 10:11:32 (1 occurrences)";

describe("home-assistant", () => {
  it("reads the message below, and the source", () => {
    expect(read(homeAssistant, `${head}\nLast logged: 10:11:32\n\nSetup failed for 'alarmo'`)).toMatchObject([
      { message: "Setup failed for 'alarmo'", location: { file: "setup.py", line: 320 }, lines: [4, 6] },
    ]);
  });

  it.each([...talk, "Last logged: 10:11:32\n\nalice", `${head}\nLast logged: 10:11:32`])("leaves %s alone", (text) => {
    expect(read(homeAssistant, text)).toEqual([]);
  });
});
