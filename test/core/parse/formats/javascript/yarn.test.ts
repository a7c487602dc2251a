import { describe, expect, it } from "vitest";
import { yarn } from "../../../../../src/core/parse/formats/javascript/yarn.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("yarn", () => {
  it.each([
    [
      'yarn install v1.22.22\n[1/4] Resolving packages...\nerror Couldn\'t find any versions for "ms" that matches "99.0.0"\ninfo Visit https://yarnpkg.com/en/docs/cli/install',
      [
        {
          runtime: "npm",
          message: 'Couldn\'t find any versions for "ms" that matches "99.0.0"',
          category: "dependency",
          lines: [3, 3],
        },
      ],
    ],
    [
      "➤ YN0009: │ sharp@npm:0.32.6 couldn't be built successfully (exit code 1, logs can be found here: /srv/build.log)",
      [{ code: "YN0009", exitCode: 1 }],
    ],
    ["error Command failed with exit code 3.", [{ confidence: 0.38, exitCode: 3 }]],
    [
      "➤ YN0000: ┌ Fetch step\n➤ YN0035: │ lodashh@npm:^4: Package not found\n➤ YN0035: │   Response Code: 404 (Not Found)\n➤ YN0000: └ Completed",
      [{ code: "YN0035", message: "lodashh@npm:^4: Package not found", category: "not-found" }],
    ],
    [
      "➤ YN0028: The lockfile would have been modified by this install, which is explicitly forbidden.\n➤ YN0000: · Failed with errors in 0s 301ms",
      [{ code: "YN0028", category: "dependency", confidence: 0.95 }, { confidence: 0.38 }],
    ],
    [
      'Usage Error: Couldn\'t find a script named "strat".\n\n$ yarn run <scriptName>',
      [{ message: 'Couldn\'t find a script named "strat".', category: "not-found" }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(yarn, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "➤ YN0002: │ app@workspace:. doesn't provide react, requested by x",
    "➤ YN0000: · Done with warnings in 2s 12ms",
    "error handling is done in the middleware",
  ])("stays silent: %s", (text) => {
    expect(read(yarn, text)).toEqual([]);
  });
});

it("reads an error behind the time of a host's log", () => {
  const text = '3:09:09 PM: error https://registry.yarnpkg.com/a/-/a-1.0.0.tgz: Integrity check failed for "a"';
  expect(read(yarn, text)).toMatchObject([{ runtime: "npm", category: "constraint" }]);
});
