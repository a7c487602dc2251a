/** Failed tests, as `go test` prints them; assertion boxes of testify included. https://pkg.go.dev/testing */
import type { Finding, Location } from "../../../types.ts";
import { CERTAIN } from "../../confidence.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { matchable } from "../../shared/lines.ts";

const MAX_LOGGED_LINES = 200;

const failLine = /^\s{0,40}--- FAIL: (\S{1,300}) \(\d{1,6}\.\d{2}s\)$/;
const detailLine = /^\s{4,44}(\S{1,200}\.go):(\d{1,7}): ?(.{0,1700})$/;
const testifyError = /^\s{1,44}Error:\s{1,20}(\S.{0,1700})$/;
const boundary = /^\s{0,40}(?:--- |===? |FAIL\b|PASS\b|ok\s|panic: |exit status)/;

/** The lines that a test logged: under its result, or above it with `-v`. */
function logged(lines: readonly string[], at: number): readonly string[] {
  const below = lines.slice(at + 1, at + 1 + MAX_LOGGED_LINES);
  const end = below.findIndex((line) => boundary.test(matchable(line)));
  const after = below.slice(0, end < 0 ? below.length : end);
  if (after.some((line) => detailLine.test(matchable(line)))) return after;
  const above = lines.slice(Math.max(0, at - MAX_LOGGED_LINES), at);
  return above.slice(above.findLastIndex((line) => boundary.test(matchable(line))) + 1);
}

function readTest(lines: readonly string[], at: number): Finding | undefined {
  const name = failLine.exec(matchable(lines[at]))?.[1];
  if (!name) return undefined;
  const details = logged(lines, at);
  const first = details.findIndex((line) => detailLine.test(matchable(line)));
  const [, file, number, text] = detailLine.exec(matchable(details[first])) ?? [];
  if (!file) return undefined;
  const shown =
    text?.trim() || details.map((line) => testifyError.exec(matchable(line))?.[1]?.trim()).find((error) => error);
  const location: Location = { file, line: Number(number), function: name };
  const below = details[0] === lines[at + 1];
  const span: [number, number] = below ? [at + 1, at + 1 + details.length] : [at + 1 - details.length, at + 1];
  const how = { confidence: CERTAIN, category: "assertion" } as const;
  return { runtime: "go", lines: span, ...how, message: shown, location };
}

export const goTest = blockFormat("go-test", ["--- FAIL: "], readTest);
