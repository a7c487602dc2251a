import { describe, expect, it } from "vitest";
import { pnpm } from "../../../../../src/core/parse/formats/javascript/pnpm.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("pnpm", () => {
  it.each([
    [
      ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
      [
        {
          runtime: "npm",
          code: "ERR_PNPM_OUTDATED_LOCKFILE",
          message: 'Cannot install with "frozen-lockfile"',
          category: "dependency",
        },
      ],
    ],
    [
      " ERR_PNPM_FETCH_404  GET https://npm.example.com/reakt: Not Found - 404",
      [{ httpStatus: 404, category: "not-found" }],
    ],
    [
      " ERR_PNPM_RECURSIVE_RUN_FIRST_FAIL  api@1.0.0 build: `tsc -p .`\nExit status 2",
      [{ confidence: 0.38, exitCode: 2 }],
    ],
    [" ELIFECYCLE  Command failed with exit code 3.", [{ confidence: 0.38, exitCode: 3, code: "ELIFECYCLE" }]],
    [
      " ERROR  Unknown option: 'foo'\nFor help, run: pnpm help install",
      [{ code: undefined, message: "Unknown option: 'foo'" }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(pnpm, text)).toMatchObject(expected);
  });

  it.each([...talk, " WARN  deprecated rimraf@3.0.2", "what is ERR_PNPM_PEER_DEP_ISSUES about?"])(
    "stays silent: %s",
    (text) => {
      expect(read(pnpm, text)).toEqual([]);
    },
  );
});

it("reads an error without a code where pnpm is named", () => {
  const text =
    'GET https://npm.example.com/a.tgz error (ERR_PNPM_TARBALL_INTEGRITY).\nERROR  Got unexpected checksum for "a"';
  expect(read(pnpm, text)).toMatchObject([{ runtime: "npm", category: "constraint" }]);
});
