import { describe, expect, it } from "vitest";
import { phpArray } from "../../../../src/core/parse/apis/php-array.ts";
import { read, talk } from "../../../fixtures/posted.ts";

const posted = `Array
(
    [error] => Array
        (
            [name] => UNPROCESSABLE_ENTITY
            [details] => Array
                (
                    [0] => Array
                        (
                            [issue] => ORDER_NOT_APPROVED
                            [description] => Payer has not yet approved the Order.
                        )
                )
            [message] => The requested action could not be performed.
            [debug_id] => 14c209db01971
        )
)`;

describe("php-array", () => {
  it("reads the error's own fields, not those of its details", () => {
    expect(read(phpArray, posted)).toMatchObject([
      {
        runtime: "php",
        lines: [3, 15],
        code: "UNPROCESSABLE_ENTITY",
        message: "The requested action could not be performed.",
        requestId: "14c209db01971",
      },
    ]);
  });

  it.each([
    ...talk,
    "[error] => Array\n(\n)",
    "    [data] => Array\n        (\n            [message] => Hello\n        )",
  ])("reads nothing in %j", (text) => {
    expect(read(phpArray, text)).toEqual([]);
  });
});
