import { expect, it } from "vitest";
import { parse } from "../../../../src/core/parse/index.ts";
import { posted } from "../../../fixtures/posted.ts";

it("reads a frame and a body whose quotation marks were curled", () => {
  const trace =
    "Traceback (most recent call last):\n  File “shop/cart.py”, line 3, in total\n    return cart[name]\nKeyError: ‘pear’";
  expect(parse(posted(trace))).toMatchObject([{ type: "KeyError", location: { file: "shop/cart.py", line: 3 } }]);
  const body =
    "{“error”: {“message”: “Incorrect API key provided”, “type”: “invalid_request_error”, “code”: “invalid_api_key”}}";
  expect(parse(posted(body))).toMatchObject([{ message: "Incorrect API key provided", code: "invalid_api_key" }]);
});

it("does not touch the quotation marks of a compiler's message", () => {
  const text = "cart.c:3:5: error: ‘total’ undeclared (first use in this function)";
  expect(parse(posted(text))).toMatchObject([{ message: "‘total’ undeclared (first use in this function)" }]);
});
