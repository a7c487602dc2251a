import { describe, expect, it } from "vitest";
import { errorPage } from "../../../../../src/core/parse/formats/servers/error-page.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("error-page", () => {
  it.each([
    [
      "Service Unavailable\n\nThe server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.",
      { httpStatus: 503, message: "Service Unavailable", lines: [1, 3] },
    ],
    ["You don't have permission to access this resource.", { httpStatus: 403, lines: [1, 1] }],
    [
      "Error 1020 Ray ID: 7d2c3b1a9f0e4c55 • 2026-03-04 09:12:44 UTC\nAccess denied",
      { code: "1020", message: "Access denied", category: "authorization", requestId: "7d2c3b1a9f0e4c55" },
    ],
    [
      "404: NOT_FOUND\nCode: `DEPLOYMENT_NOT_FOUND`\nID: `hkg1::x5kzv-1709543564812-3f1c2b7a9d0e`",
      {
        httpStatus: 404,
        code: "DEPLOYMENT_NOT_FOUND",
        requestId: "hkg1::x5kzv-1709543564812-3f1c2b7a9d0e",
        lines: [1, 3],
      },
    ],
    ["error code: 1015", { code: "1015", category: "rate-limit", message: "error code: 1015" }],
  ])("reads %s", (text, expected) => {
    expect(read(errorPage, text)).toMatchObject([{ runtime: "http", ...expected }]);
  });

  it.each([...talk, "Error 1146 (42S02): Table 'x' doesn't exist", "Error 1: x", "see the docs on Error 1020"])(
    "leaves %s alone",
    (text) => {
      expect(read(errorPage, text)).toEqual([]);
    },
  );
});
