import { describe, expect, it } from "vitest";
import { angularCli } from "../../../../../src/core/parse/formats/javascript/angular-cli.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

const VERDICT = "Schema validation failed with the following errors:";
const VALUE = 'Data path ".budgets[1].type" should be equal to one of the allowed values.';

describe("angularCli", () => {
  it.each([
    [`${VERDICT}\n  ${VALUE}`, VALUE, [1, 2]],
    [
      `An unhandled exception occurred: ${VERDICT}\n  ${VALUE}\n  Data path "" must have required property 'main'.\nSee "/tmp/ng-1/angular-errors.log"`,
      `${VALUE}\nData path "" must have required property 'main'.`,
      [1, 3],
    ],
  ])("reads %s", (text, message, lines) => {
    expect(read(angularCli, text)).toMatchObject([{ message, lines, runtime: "node", category: "configuration" }]);
  });

  it.each([...talk, VERDICT, `  ${VALUE}`, `${VERDICT}\n\nwhat do I do with this?`])("stays silent: %s", (text) => {
    expect(read(angularCli, text)).toEqual([]);
  });
});
