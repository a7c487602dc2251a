import { describe, expect, it } from "vitest";
import { perlTools } from "../../../../../src/core/parse/formats/scripting/perl-tools.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("perl-tools", () => {
  it("reads failed tests, with a name and without", () => {
    const text = `
#   Failed test 'sums'
#   at t/a.t line 1.
#          got: '1'
#     expected: '2'

#   Failed test at t/a.t line 1.
#                   'a'
#     doesn't match '(?^:b)'
db gone at t/a.t line 1.
# Looks like your test exited with 255 just after 3.
t/a.t .. 
Dubious, test returned 255 (wstat 65280, 0xff00)
Failed 2/3 subtests 

Test Summary Report
-------------------
t/a.t (Wstat: 65280 (exited 255) Tests: 3 Failed: 2)
  Failed tests:  2-3
  Non-zero exit status: 255
Files=1, Tests=3,  0 wallclock secs ( 0.01 usr  0.01 sys +  0.04 cusr  0.01 csys =  0.07 CPU)
Result: FAIL`;
    expect(read(perlTools, text)).toMatchObject([
      { message: "Failed test 'sums'", location: { file: "t/a.t", line: 1 } },
      { message: "Failed test" },
      { confidence: 0.38 },
      { confidence: 0.38 },
      { confidence: 0.38 },
    ]);
  });

  it("reads cpanm", () => {
    const text = `! Installing the dependencies failed: Module 'XML::LibXML' is not installed
! Bailing out the installation for XML-Feed-0.63.`;
    expect(read(perlTools, text)).toMatchObject([{ category: "dependency" }, { confidence: 0.38 }]);
  });

  it.each([
    ...talk,
    `t/a.t .. ok
All tests successful.`,
    `#   Failed (TODO) test 'later'
#   at t/a.t line 9.`,
  ])("stays silent: %s", (text) => {
    expect(perlTools.parse(posted(text))).toBeUndefined();
  });
});
