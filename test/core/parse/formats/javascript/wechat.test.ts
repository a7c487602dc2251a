import { describe, expect, it } from "vitest";
import { wechat } from "../../../../../src/core/parse/formats/javascript/wechat.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("wechat", () => {
  it.each([
    [
      "VM167:1 thirdScriptError \n sdk uncaught third Error \n Cannot read property 'init' of undefined \n TypeError: Cannot read property 'init' of undefined\n    at http://127.0.0.1:61136/appservice/app.js:13:1",
      {
        type: "TypeError",
        message: "Cannot read property 'init' of undefined",
        category: "null-reference",
        frames: [{ line: 13 }],
      },
    ],
    [
      "MiniProgramError\nundefined is not a function;at pages/cart/cart onShow function\n",
      { message: "undefined is not a function" },
    ],
    ["thirdScriptError\nsdk uncaught third Error\nOut of memory\nnull", { message: "Out of memory" }],
  ])("reads %s", (text, expected) => {
    expect(read(wechat, text)).toMatchObject([{ runtime: "browser", ...expected }]);
  });

  it.each([...talk, "sdk uncaught third Error", "the thirdScriptError page of the manual"])(
    "stays silent: %s",
    (text) => {
      expect(read(wechat, text)).toEqual([]);
    },
  );
});
