import { describe, expect, it } from "vitest";
import { erlang } from "../../../../../src/core/parse/formats/functional/erlang.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("erlang", () => {
  it("reads the shell's exceptions", () => {
    const text = `1> m:f({error,x}).
** exception error: no match of right hand side value {error,x}
     in function  m:f/1 (m.erl, line 3)
     in call from m:g/0 (m.erl, line 9)`;
    expect(read(erlang, text)).toMatchObject([
      {
        type: "error",
        message: "no match of right hand side value {error,x}",
        category: "invalid-input",
        frames: [
          { file: "m.erl", line: 3, function: "m:f/1" },
          { file: "m.erl", line: 9, function: "m:g/0" },
        ],
        lines: [2, 4],
      },
    ]);
  });

  it("reads a clause that did not match, with its place", () => {
    const text = `** exception error: no function clause matching m:h(2) (m.erl, line 5)`;
    expect(read(erlang, text)).toMatchObject([
      {
        message: "no function clause matching m:h(2)",
        category: "type",
        frames: [{ file: "m.erl", line: 5, function: "m:h" }],
      },
    ]);
  });

  it("reads escript", () => {
    const text = `escript: exception error: undefined function m:nothing/1
  in function  erl_eval:do_apply/7 (erl_eval.erl, line 744)`;
    expect(read(erlang, text)).toMatchObject([{ message: "undefined function m:nothing/1" }]);
  });

  it.each([...talk, `the exception error: page is shown to users`, `16> ok`])("stays silent: %s", (text) => {
    expect(erlang.parse(posted(text))).toBeUndefined();
  });
});
