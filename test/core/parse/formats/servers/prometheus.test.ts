import { describe, expect, it } from "vitest";
import { prometheus } from "../../../../../src/core/parse/formats/servers/prometheus.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("prometheus", () => {
  it.each([
    [
      "promtool",
      'Checking rules.yml\n  FAILED:\nrules.yml: 5:11: group "shop", rule 1, "InstanceDown": could not parse expression: 1:28: parse error: unclosed left parenthesis\n',
      { runtime: "other", category: "syntax", location: { file: "rules.yml", line: 5, column: 11 } },
    ],
    [
      "amtool",
      "Checking 'am.yml'  FAILED: undefined receiver \"pagers\" used in route\n\namtool: error: failed to validate 1 file(s)",
      { message: 'undefined receiver "pagers" used in route', category: "configuration" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(prometheus, text)[0]).toMatchObject(expected);
  });

  it.each([...talk, "Checking rules.yml\n  SUCCESS: 3 rules found", "tests FAILED: 0"])("stays silent: %s", (text) => {
    expect(read(prometheus, text)).toEqual([]);
  });
});
