import { expect, it } from "vitest";
import { eslintJson } from "../../../../../src/core/parse/formats/javascript/eslint-json.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

const printed = (severity: number) =>
  `[{"filePath":"/srv/shop/y.js","messages":[{"ruleId":"no-undef","severity":${severity},"message":"'foo' is not defined.","line":1,"column":13,"messageId":"undef"}],"errorCount":1}]`;

it("reads errors, not warnings", () => {
  expect(read(eslintJson, printed(2))).toMatchObject([
    {
      runtime: "eslint",
      code: "no-undef",
      message: "'foo' is not defined.",
      category: "lookup",
      location: { file: "/srv/shop/y.js", line: 1, column: 13 },
    },
  ]);
  expect(read(eslintJson, printed(1))).toEqual([]);
});

it.each([...talk, printed(2).slice(0, 100), `[{"filePath":"/srv/shop/y.js","messages":null}]`])(
  "leaves %s alone",
  (text) => {
    expect(read(eslintJson, text)).toEqual([]);
  },
);
