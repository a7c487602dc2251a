/**
 * What a passed test printed: errors in it were expected.
 * Go's, as `go test -v` shows them: https://pkg.go.dev/cmd/test2json; doctest's, as `python -m doctest -v` does.
 */
import type { Envelope } from "./index.ts";

const RUN = /^\s{0,40}=== RUN {1,4}(\S{1,300})$/;
const PASS = /^\s{0,40}--- PASS: (\S{1,300}) \(\d{1,6}\.\d{2}s\)$/;
const MAX_LINES = 500;

/** The numbers of the lines that an example of doctest expected, and got. */
function expected(lines: readonly string[], heading: number): number[] {
  const below = lines.slice(heading + 1, heading + MAX_LINES);
  const end = below.findIndex((line) => !/^\s|^$/.test(line));
  return below[end]?.trimEnd() === "ok" ? below.slice(0, end).map((_, index) => heading + index + 2) : [];
}

export const passedTest: Envelope = {
  name: "passed-test",
  anchors: ["--- PASS: ", "Expecting:"],
  peel({ lines }, at = [...lines.keys()]) {
    const peeled = at.flatMap((last) => {
      if (lines[last]!.trimEnd() === "Expecting:") return expected(lines, last);
      const name = PASS.exec(lines[last]!.slice(0, 500))?.[1];
      const above = lines.slice(Math.max(0, last - MAX_LINES), last);
      const first = above.findLastIndex((line) => name !== undefined && RUN.exec(line.slice(0, 500))?.[1] === name);
      return first < 0 ? [] : above.slice(first).map((_, index) => last - above.length + first + index + 1);
    });
    if (peeled.length === 0) return undefined;
    return peeled.map((line) => ({ line, inner: "", wholeLine: true, attributes: {} }));
  },
};
