import { describe, expect, it } from "vitest";
import { acme } from "../../../../../src/core/parse/formats/servers/acme.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("acme", () => {
  it.each([
    [
      "an ACME server's answer",
      'Step 5: Install Certificate (Error: Certificate signature failed. { "type": "urn:acme:error:rateLimited", "detail": "Error creating new cert :: Too many certificates already issued for: example.net", "status": 429 })',
      { runtime: "http", code: "rateLimited", httpStatus: 429, category: "rate-limit" },
    ],
    [
      "certbot",
      "An unexpected error occurred:\nThe server could not resolve a domain name :: DNS problem: NXDOMAIN looking up A for nope.example.com",
      { runtime: "other", category: "dns", lines: [1, 2] },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(acme, text)[0]).toMatchObject(expected);
  });

  it.each([...talk, "Certificate is saved at: /etc/letsencrypt/live/example.com/fullchain.pem"])(
    "stays silent: %s",
    (text) => {
      expect(read(acme, text)).toEqual([]);
    },
  );

  it("reads what the authority said of a domain", () => {
    const text = `Certbot failed to authenticate some domains (authenticator: webroot). The Certificate Authority reported these problems:
  Domain: shop.example.com
  Type:   unauthorized
  Detail: 203.0.113.7: Invalid response: 404`;
    expect(read(acme, text)).toMatchObject([{ code: "unauthorized", category: "authorization", confidence: 0.7 }]);
  });
});

it("reads the document over several lines", () => {
  const text =
    '  "error": {\n    "type": "urn:acme:error:unauthorized",\n    "detail": "Invalid response from http://example.com/",\n    "status": 403\n  },';
  expect(read(acme, text)).toMatchObject([
    { code: "unauthorized", httpStatus: 403, message: "Invalid response from http://example.com/" },
  ]);
});

it("leaves a line of klog to Go", () => {
  const text =
    'E1005 20:54:32.276546       1 sync.go:403] "error" err="400 urn:ietf:params:acme:error:connection: 203.0.113.9: Timeout during connect"';
  expect(read(acme, text)[0]).toMatchObject({ runtime: "go", category: "connection" });
});

it("reads why a certificate was not renewed", () => {
  const old =
    "Attempting to renew cert (a.example.com) from /etc/letsencrypt/renewal/a.conf produced an unexpected error: Problem binding to port 80: Could not bind to IPv4 or IPv6.. Skipping.";
  expect(read(acme, old)).toMatchObject([{ message: "Problem binding to port 80: Could not bind to IPv4 or IPv6." }]);
  expect(read(acme, "Failed to renew certificate a.example.com with error: Some challenges failed")).toHaveLength(1);
  expect(read(acme, "Attempting to renew cert from staging tomorrow")).toEqual([]);
});
