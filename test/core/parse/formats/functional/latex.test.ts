import { describe, expect, it } from "vitest";
import { latex } from "../../../../../src/core/parse/formats/functional/latex.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("latex", () => {
  it("reads a message and the line of the source", () => {
    const text = `(./report.tex
(/usr/share/texlive/texmf-dist/tex/latex/base/article.cls
)
! Undefined control sequence.
l.14 The total is \\totl
                       {42} euro.`;
    expect(read(latex, text)).toMatchObject([
      {
        message: "Undefined control sequence.",
        category: "lookup",
        location: { file: "./report.tex", line: 14 },
        lines: [4, 5],
      },
    ]);
  });

  it("reads -file-line-error and a missing package", () => {
    const text = `./main.tex:12: Missing $ inserted.
! LaTeX Error: File \`nopkg.sty' not found.
! Emergency stop.
l.4 \\begin`;
    expect(read(latex, text)).toMatchObject([
      { category: "syntax", location: { file: "./main.tex", line: 12 } },
      { category: "dependency", location: { line: 4 } },
    ]);
  });

  it.each([...talk, `! this is loud`, `LaTeX Warning: Reference \`x' on page 1 undefined`])(
    "stays silent: %s",
    (text) => {
      expect(latex.parse(posted(text))).toBeUndefined();
    },
  );
});
