import { describe, expect, it } from "vitest";
import { julia } from "../../../../../src/core/parse/formats/scripting/julia.ts";
import { posted, read, talk } from "../../../../fixtures/posted.ts";

describe("julia", () => {
  it("reads an exception with both lines of its frames", () => {
    const text = `ERROR: LoadError: MethodError: no method matching +(::Int64, ::String)

Closest candidates are:
  +(::Any, ::Any, ::Any, ::Any...)
   @ Base operators.jl:578

Stacktrace:
 [1] total(x::Int64)
   @ Main /srv/app/cart.jl:3
 [2] top-level scope
   @ /srv/app/cart.jl:7
in expression starting at /srv/app/cart.jl:7`;
    expect(read(julia, text)).toMatchObject([
      {
        type: "MethodError",
        message: "no method matching +(::Int64, ::String)",
        category: "type",
        lines: [1, 12],
        frames: [{ function: "total", file: "/srv/app/cart.jl", line: 3 }, {}],
      },
    ]);
  });

  it("reads the task that failed", () => {
    const text = `ERROR: TaskFailedException

    nested task error: BoundsError: attempt to access 3-element Vector{Int64} at index [4]
    Stacktrace:
     [1] getindex
       @ ./array.jl:924 [inlined]
     [2] (::var"#1#2")()
       @ Main ./threads.jl:12
Stacktrace:
 [1] wait
   @ ./task.jl:345 [inlined]`;
    expect(read(julia, text)).toMatchObject([
      { type: "TaskFailedException", category: "lookup", causes: [{ type: "BoundsError" }] },
    ]);
  });

  it("reads the parser, the package manager and frames of older versions", () => {
    const text = `ERROR: LoadError: ParseError:
# Error @ /srv/app/a.jl:3:5
function f(
#   └ ── Expected \`)\`
Stacktrace:
 [1] top-level scope
   @ none:1
in expression starting at /srv/app/a.jl:3
ERROR: Unsatisfiable requirements detected for package DataFrames [a93c6f00]:
 DataFrames [a93c6f00] log:
 ├─possible versions are: 0.1.0-1.6.1 or uninstalled

ERROR: UndefVarError: foo not defined
Stacktrace:
 [1] top-level scope at REPL[1]:1`;
    expect(read(julia, text)).toMatchObject([
      { type: "ParseError", location: { line: 3, column: 5 } },
      { category: "dependency" },
      { type: "UndefVarError", frames: [{ file: "REPL[1]", line: 1 }] },
    ]);
  });

  it("reads failed tests, of which the last line is a consequence", () => {
    const text = `adds: Test Failed at /srv/app/test/runtests.jl:4
  Expression: add(1, 1) == 3
   Evaluated: 2 == 3

Stacktrace:
 [1] macro expansion
   @ /srv/app/test/runtests.jl:4 [inlined]
Test Summary: | Fail  Total  Time
adds          |    1      1  0.3s
ERROR: LoadError: Some tests did not pass: 0 passed, 1 failed, 0 errored, 0 broken.
in expression starting at /srv/app/test/runtests.jl:3`;
    expect(read(julia, text)).toMatchObject([
      { message: "add(1, 1) == 3", category: "assertion", location: { line: 4 } },
      { confidence: 0.38 },
    ]);
  });

  it.each([...talk, `ERROR: relation "orders" does not exist`, `ERROR: something went wrong`, `Test Passed`])(
    "stays silent: %s",
    (text) => {
      expect(julia.parse(posted(text))).toBeUndefined();
    },
  );

  it("tells a wrong argument from a missing value", () => {
    expect(read(julia, `ERROR: MethodError: no method matching setindex!(::Vector, ::Nothing)`)).toMatchObject([
      { category: "type" },
    ]);
    expect(read(julia, `ERROR: type Nothing has no field name`)).toMatchObject([{ category: "null-reference" }]);
  });
});
