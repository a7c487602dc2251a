import { describe, expect, it } from "vitest";
import { xpcom } from "../../../../../src/core/parse/formats/javascript/xpcom.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("xpcom", () => {
  it.each([
    [
      '[Exception... "Component returned failure code: 0x80520012 (NS_ERROR_FILE_NOT_FOUND) [nsIFile.copyTo]"  nsresult: "0x80520012 (NS_ERROR_FILE_NOT_FOUND)"  location: \n"JS frame :: resource://a/loader.js -> resource://shop/main.js :: copy :: line 4"  data: no]',
      {
        code: "NS_ERROR_FILE_NOT_FOUND",
        category: "not-found",
        location: { file: "resource://shop/main.js", line: 4, function: "copy" },
      },
    ],
    [
      'WARN Exception calling callback: [Exception... "[JavaScript Error: "cart is null" {file: "chrome://shop/content/cart.js" line: 48}]\' when calling method: [nsI::x]"  nsresult: "0x80570021 (NS_ERROR_XPC_JAVASCRIPT_ERROR_WITH_DETAILS)"',
      {
        message: "cart is null",
        category: "null-reference",
        location: { file: "chrome://shop/content/cart.js", line: 48 },
      },
    ],
  ])("reads %s", (text, expected) => {
    expect(read(xpcom, text)).toMatchObject([{ runtime: "browser", ...expected }]);
  });

  it.each([...talk, '[Exception... "cut'])("stays silent: %s", (text) => {
    expect(read(xpcom, text)).toEqual([]);
  });
});
