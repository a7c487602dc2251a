import { describe, expect, it } from "vitest";
import { rubySyntax } from "../../../../../src/core/parse/formats/scripting/ruby-syntax.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("ruby-syntax", () => {
  it("reads the older parser", () => {
    const text = `lib/syn.rb:5: syntax error, unexpected end-of-input, expecting \`end'`;
    expect(read(rubySyntax, text)).toMatchObject([
      { message: "syntax error, unexpected end-of-input, expecting `end'", location: { file: "lib/syn.rb", line: 5 } },
    ]);
  });

  it("reads Prism with its excerpt", () => {
    const text = `t.rb:4: syntax error found (SyntaxError)
  2 |   if true
  3 |     puts 1
> 4 | end
    |    ^ expected an \`end\` to close the \`def\` clause`;
    expect(read(rubySyntax, text)).toMatchObject([
      { type: "SyntaxError", message: "syntax error found", location: { file: "t.rb", line: 4 }, lines: [1, 5] },
    ]);
  });

  it.each([
    ...talk,
    `run.sh:3: syntax error, unexpected token`,
    `lib/a.rb:3: warning: mismatched indentations at 'end'`,
  ])("stays silent: %s", (text) => {
    expect(rubySyntax.parse(posted(text))).toBeUndefined();
  });
});
