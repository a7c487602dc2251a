import { describe, expect, it } from "vitest";
import { jekyll } from "../../../../../src/core/parse/formats/scripting/jekyll.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("jekyll", () => {
  it("reads an error of a template with its place", () => {
    const text = `  Liquid Exception: Liquid syntax error (line 14): Unknown tag 'figre' in /srv/blog/_posts/2024-06-01-tea.md
                    ------------------------------------------------
      Jekyll 4.3.3   Please append \`--trace\` to the \`build\` command`;
    expect(read(jekyll, text)).toMatchObject([
      {
        runtime: "ruby",
        message: "Liquid syntax error (line 14): Unknown tag 'figre'",
        category: "syntax",
        location: { file: "/srv/blog/_posts/2024-06-01-tea.md", line: 14 },
      },
    ]);
  });

  it.each([
    ["jekyll 3.9.0 | Error:  Permission denied @ dir_s_mkdir - /srv/jekyll/_site", "permission"],
    ["jekyll 4.3.3 | Error:  undefined method `split' for nil:NilClass", "null-reference"],
    ["  Conversion error: Jekyll::Converters::Scss encountered an error while converting 'style.scss':", "build"],
  ])("reads %s", (text, category) => {
    expect(read(jekyll, text)).toMatchObject([{ category }]);
  });

  it.each([
    ...talk,
    "jekyll 4.3.3 is out",
    "Liquid Exception: is what the docs call it, see jekyllrb.com, they say so.",
  ])("stays silent: %s", (text) => {
    expect(read(jekyll, text)).toEqual([]);
  });

  it("reads Commander's end, and what went wrong below a conversion", () => {
    const ended = "      Generating... error: undefined method `x' for nil:NilClass. Use --trace to view backtrace";
    expect(read(jekyll, ended)).toMatchObject([{ message: "undefined method `x' for nil:NilClass" }]);
    const converted = `  Conversion error: Jekyll::Converters::Markdown encountered an error while converting '/a.md':
                    undefined method \`[]' for nil:NilClass`;
    expect(read(jekyll, converted)).toMatchObject([{ category: "null-reference" }]);
  });

  it("reads a missing gem", () => {
    const said = "Dependency Error: Yikes! It looks like you don't have bundler or one of its dependencies installed.";
    expect(read(jekyll, said)).toMatchObject([{ category: "dependency" }]);
  });
});
