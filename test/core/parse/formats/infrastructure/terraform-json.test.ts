import { describe, expect, it } from "vitest";
import { terraformJson } from "../../../../../src/core/parse/formats/infrastructure/terraform-json.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("terraform-json", () => {
  it("reads the diagnostics of validate and of plan", () => {
    const diagnostic = {
      severity: "error",
      summary: "Unsupported block type",
      detail: 'Blocks of type "x" are not expected here.',
      range: { filename: "main.tf", start: { line: 1, column: 2 } },
    };
    const expected = [{ category: "invalid-input", location: { file: "main.tf", line: 1, column: 2 } }];
    expect(read(terraformJson, JSON.stringify({ valid: false, diagnostics: [diagnostic] }, null, 2))).toMatchObject(
      expected,
    );
    expect(read(terraformJson, JSON.stringify({ "@level": "error", diagnostic }))).toMatchObject(expected);
  });

  it.each([...talk, '{"valid":true,"diagnostics":[]}', '{"diagnostic":{"severity":"warning","summary":"Deprecated"}}'])(
    "stays silent: %s",
    (text) => {
      expect(read(terraformJson, text)).toEqual([]);
    },
  );
});
