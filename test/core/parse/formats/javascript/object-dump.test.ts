import { describe, expect, it } from "vitest";
import { objectDump } from "../../../../../src/core/parse/formats/javascript/object-dump.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("object-dump", () => {
  it.each([
    [
      "api.js:21 AxiosError {message: 'Request failed with status code 401', name: 'AxiosError', code: 'ERR_BAD_REQUEST', config: {…}, …}",
      [
        {
          runtime: "browser",
          type: "AxiosError",
          code: "ERR_BAD_REQUEST",
          message: "Request failed with status code 401",
        },
      ],
    ],
    [
      'Object { message: "Network Error", name: "AxiosError", code: "ERR_NETWORK", config: {…} }',
      [{ type: "AxiosError", code: "ERR_NETWORK" }],
    ],
  ])("reads %s", (text, expected) => {
    expect(read(objectDump, text)).toMatchObject(expected);
  });

  it.each([
    ...talk,
    'Error: ReqwestError { code: 404, message: "not found" }',
    'Object { message: "hello", name: "Ann" }',
  ])("stays silent: %s", (text) => {
    expect(read(objectDump, text)).toEqual([]);
  });
});
