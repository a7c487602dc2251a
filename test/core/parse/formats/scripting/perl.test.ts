import { describe, expect, it } from "vitest";
import { perl } from "../../../../../src/core/parse/formats/scripting/perl.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("perl", () => {
  it("reads die, with the handle that was read last", () => {
    const text = `bad row at t5.pl line 1, <STDIN> line 2.`;
    expect(read(perl, text)).toMatchObject([{ message: "bad row", frames: [{ file: "t5.pl", line: 1 }] }]);
  });

  it("reads the callers of confess", () => {
    const text = `cart is closed at lib/cart.pl line 4.
	Shop::Cart::total(Shop::Cart=HASH(0x5578b5bcb4b8)) called at lib/cart.pl line 7
	eval {...} called at lib/cart.pl line 7`;
    expect(read(perl, text)).toMatchObject([
      {
        message: "cart is closed",
        lines: [1, 3],
        frames: [{ line: 4, function: "Shop::Cart::total" }, { line: 7 }, {}],
      },
    ]);
  });

  it("reads compile errors, and takes the end of compilation for their consequence", () => {
    const text = `syntax error at lib/Shop/Order.pm line 3, near "= ;"
Compilation failed in require at lib/use.pl line 3.
BEGIN failed--compilation aborted at lib/use.pl line 3.`;
    expect(read(perl, text)).toMatchObject([
      { message: "syntax error", confidence: 0.95 },
      { confidence: 0.38 },
      { confidence: 0.38 },
    ]);
  });

  it("reads what a framework logs", () => {
    const text = `[2026-11-22 10:00:00.12345] [4242] [error] [Xy12abCD] Can't call method "id" on an undefined value at /srv/app/lib/Shop/Controller/Cart.pm line 21.`;
    expect(read(perl, text)).toMatchObject([
      { message: 'Can\'t call method "id" on an undefined value', category: "null-reference" },
    ]);
  });

  it("reads a death without words, and no warning above it", () => {
    const text = "Use of uninitialized value in die at ./probe line 7.\nDied at ./probe line 7.";
    expect(read(perl, text)).toMatchObject([
      { message: "Died", lines: [2, 2], frames: [{ file: "./probe", line: 7 }] },
    ]);
  });

  it.each([
    ...talk,
    `Use of uninitialized value $x in concatenation (.) or string at t7.pl line 2.`,
    `# Looks like you failed 1 test of 3.`,
    `In Connection.php line 760:`,
    `we met at lunch line 3`,
  ])("stays silent: %s", (text) => {
    expect(perl.parse(posted(text))).toBeUndefined();
  });
});

it("reads a message that begins as people do, where it tells of a failure", () => {
  expect(read(perl, "The file orders.csv was not found at lib/App.pm line 12.")).toHaveLength(1);
  expect(read(perl, "The interesting part is at lib/App.pm line 12.")).toEqual([]);
});

it("reads a header that h2ph made", () => {
  expect(
    read(
      perl,
      `Can't locate _h2ph_pre.ph in @INC (did you run h2ph?) (@INC entries checked: lib .) at lib/syscall.ph line 1.`,
    ),
  ).toMatchObject([{ category: "dependency", frames: [{ file: "lib/syscall.ph", line: 1 }] }]);
});
