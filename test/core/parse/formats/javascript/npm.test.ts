import { describe, expect, it } from "vitest";
import { npm } from "../../../../../src/core/parse/formats/javascript/npm.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("npm", () => {
  it.each([
    [
      'Unknown command: "instal1"\n\n\nDid you mean this?\n  npm install # Install a package\nTo see a list of supported npm commands, run:\n  npm help',
      [{ runtime: "npm", message: 'Unknown command: "instal1"', category: "invalid-input", lines: [1, 6] }],
    ],
    [
      "npm error code 128\nnpm error An unknown git error occurred\nnpm error command git ls-remote http://git.example/a.git\nnpm error fatal: unable to access 'http://git.example/a.git/': Failed to connect to git.example port 80 after 0 ms: Couldn't connect to server",
      [{ runtime: "npm", exitCode: 128, category: "connection" }],
    ],
    [
      "npm ERR! Darwin 15.6.0\nnpm ERR! node v6.9.1\nnpm ERR! npm  v3.10.8\nnpm ERR! path /usr/local/lib\nnpm ERR! code EACCES\n\nnpm ERR! Error: EACCES: permission denied, access '/usr/local/lib'",
      [{ code: "EACCES", type: "Error", message: "EACCES: permission denied, access '/usr/local/lib'", lines: [1, 7] }],
    ],
    [
      "npm error code ERESOLVE\nnpm error ERESOLVE unable to resolve dependency tree\nnpm error\nnpm error While resolving: shop@1.8.0",
      [
        {
          runtime: "npm",
          code: "ERESOLVE",
          message: "ERESOLVE unable to resolve dependency tree",
          category: "dependency",
          lines: [1, 4],
        },
      ],
    ],
    [
      "npm error code E404\nnpm error 404 Not Found - GET https://npm.example.com/reactt",
      [
        {
          code: "E404",
          httpStatus: 404,
          message: "404 Not Found - GET https://npm.example.com/reactt",
          category: "not-found",
        },
      ],
    ],
    [
      "npm ERR! code EACCES\nnpm ERR! syscall mkdir\nnpm ERR! path /usr/local/lib\nnpm ERR! errno -13\nnpm ERR! Error: EACCES: permission denied, mkdir '/usr/local/lib'",
      [{ code: "EACCES", type: "Error", message: "EACCES: permission denied, mkdir '/usr/local/lib'" }],
    ],
    [
      "npm ERR! code ELIFECYCLE\nnpm ERR! errno 2\nnpm ERR! shop@1.0.0 build: `tsc -p .`\nnpm ERR! Exit status 2",
      [{ confidence: 0.38, code: "ELIFECYCLE", exitCode: 2, message: "shop@1.0.0 build: `tsc -p .`" }],
    ],
    [
      "npm error Lifecycle script `build` failed with error:\nnpm error code 2\nnpm error workspace api@1.0.0\nnpm error command failed\nnpm error command sh -c tsc -b",
      [{ confidence: 0.38, exitCode: 2 }],
    ],
    [
      "npm error code 1\nnpm error path /srv/node_modules/bcrypt\nnpm error command failed\nnpm error command sh -c node-gyp rebuild\nnpm error gyp ERR! stack Error: Could not find any Python installation to use",
      [
        {
          confidence: 0.98,
          exitCode: 1,
          message: "Could not find any Python installation to use",
          category: "dependency",
          lines: [1, 5],
        },
      ],
    ],
    [
      "npm warn audit 405 Method Not Allowed - POST https://npm.example.com/-/audit\n\nnpm error audit endpoint returned an error",
      [{ httpStatus: 405, category: "upstream" }],
    ],
    ['npm error Missing script: "strat"', [{ category: "not-found" }]],
  ])("reads %s", (text, expected) => {
    expect(read(npm, text)).toMatchObject(expected);
  });

  it.each([...talk, "npm warn deprecated rimraf@3.0.2: no longer supported", "added 733 packages in 54s"])(
    "stays silent: %s",
    (text) => {
      expect(read(npm, text)).toEqual([]);
    },
  );
});

it("reads the signal that ended a package's script", () => {
  const text =
    "npm error path /srv/app/node_modules/x\nnpm error command failed\nnpm error signal SIGTERM\nnpm error command sh -c make";
  expect(read(npm, text)).toMatchObject([{ signal: "SIGTERM", category: "build" }]);
});

it("reads npm's own log, whose lines are numbered", () => {
  const text =
    "12 verbose cwd /srv/app\n13 error node v20.1.0\n14 error code ELIFECYCLE\n15 error app@1.0.0 build: `tsc`";
  expect(read(npm, text)).toMatchObject([{ runtime: "npm", code: "ELIFECYCLE" }]);
  expect(read(npm, "12 verbose exit 0\n13 info ok")).toEqual([]);
});
