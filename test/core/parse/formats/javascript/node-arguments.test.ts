import { expect, it } from "vitest";
import { nodeArguments } from "../../../../../src/core/parse/formats/javascript/node-arguments.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

it.each([
  [
    "Options:\n  --port  [number] [required]\n\nMissing required argument: port",
    "Missing required argument: port",
    "invalid-input",
  ],
  ["Unknown arguments: prot, hots", "Unknown arguments: prot, hots", "invalid-input"],
  [
    "error: required option '-p, --port <n>' not specified",
    "required option '-p, --port <n>' not specified",
    "invalid-input",
  ],
  [
    "error: too many arguments for 'deploy'. Expected 0 arguments but got 1.",
    "too many arguments for 'deploy'. Expected 0 arguments but got 1.",
    "invalid-input",
  ],
  [
    "================================\n Missing environment variables:\n    PORT: undefined",
    "Missing environment variables:",
    "configuration",
  ],
])("reads %s", (text, message, category) => {
  expect(read(nodeArguments, text)).toMatchObject([{ runtime: "node", message, category }]);
});

it.each([
  ...talk,
  "- Missing required arguments are now reported together",
  "Set these environment variables:",
  "Unknown arguments: they are ignored since 2.0, see the docs",
])("leaves %s alone", (text) => {
  expect(read(nodeArguments, text)).toEqual([]);
});
