import { expect, it } from "vitest";
import { pinoPretty } from "../../../../src/core/parse/envelopes/pino-pretty.ts";
import { posted } from "../../../fixtures/posted.ts";

const record = (level: string) => `[13:58:34.417] INFO (cart/32362): listening
[13:58:34.420] ${level} (cart/32362): coupon rejected
    reqId: "req-41"
    err: {
      "type": "RangeError",
      "stack":
          RangeError: empty
              at parse (/srv/cart.mjs:4:63)
    }
[13:58:34.421] INFO (cart/32362): bye`;

it("takes the stack out of the record, with the ids beside it", () => {
  expect(pinoPretty.peel(posted(record("FATAL")))).toMatchObject([
    {
      line: 2,
      lines: [7, 8, 9],
      inner: "RangeError: empty\n    at parse (/srv/cart.mjs:4:63)\n",
      attributes: { severity: "fatal", requestId: "req-41" },
    },
  ]);
});

it("leaves lesser records, and those without a stack, closed", () => {
  expect(pinoPretty.peel(posted(record("WARN")))).toBeUndefined();
  expect(pinoPretty.peel(posted("[13:58:34.420] ERROR (cart/3): no\n    reqId: 1"))).toBeUndefined();
});
