import { describe, expect, it } from "vitest";
import { oauthRedirect } from "../../../../src/core/parse/apis/oauth-redirect.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("oauth-redirect", () => {
  it.each([
    [
      "https://shop.example.com/callback?error=access_denied&error_description=The+owner+denied+the%20request&state=x",
      { code: "access_denied", message: "The owner denied the request" },
    ],
    [
      "landed on https://shop.example.com/#state=1&error=invalid_scope",
      { code: "invalid_scope", message: "invalid_scope" },
    ],
  ])("reads %s", (line, expected) => {
    expect(read(oauthRedirect, line)).toMatchObject([{ runtime: "http", ...expected }]);
  });

  it.each([
    ...talk,
    "https://docs.example.com/search?error=404",
    "see /login?error=",
    "https://shop.example.com/?error=1",
  ])("leaves %s alone", (text) => {
    expect(read(oauthRedirect, text)).toEqual([]);
  });
});
