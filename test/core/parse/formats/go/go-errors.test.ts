import { describe, expect, it } from "vitest";
import { goCategory, goErrors } from "../../../../../src/core/parse/formats/go/go-errors.ts";
import { parse } from "../../../../../src/core/parse/index.ts";
import { posted, talk } from "../../../../fixtures/posted.ts";

describe("go-errors", () => {
  it.each([
    ["error, status code: 429, status: 429 Too Many Requests, message: slow down", "rate-limit"],
    ["sql: no rows in result set", "not-found"],
    ["json: cannot unmarshal number into Go struct field Item.sku of type string", "type"],
    ['strconv.ParseBool: parsing "maybe": invalid syntax', "invalid-input"],
    ["accept tcp [::]:9000: accept4: too many open files", "resource-limit"],
    ["read tcp 10.0.0.5:41822->10.0.0.9:5432: read: connection reset by peer", "connection"],
    ['Get "http://api.internal/health": dial tcp: lookup api.internal: no such host', "dns"],
    ["lookup db.internal on 10.96.0.10:53: server misbehaving", "dns"],
    ["dial unix /var/run/docker.sock: connect: permission denied", "permission"],
    ["tls: first record does not look like a TLS handshake", "tls"],
    ["context deadline exceeded", "timeout"],
    ['exec: "ffmpeg": executable file not found in $PATH', "dependency"],
    ["runtime error: index out of range [5] with length 3", "lookup"],
    ["invalid character '<' looking for beginning of value", "invalid-input"],
    [
      'template: index.html:4:12: executing "index.html" at <.User.Name>: nil pointer evaluating *main.User.Name',
      "null-reference",
    ],
  ])("reads an error that stands alone, whole: %s", (text, category) => {
    expect(parse(posted(text))).toMatchObject([{ runtime: "go", message: text, category }]);
  });

  it("leaves the line to a tool's report around it", () => {
    const text = 'Error: failed to download "acme/shop"\ncontext deadline exceeded';
    expect(parse(posted(text))).toHaveLength(1);
  });

  it.each([
    ...talk,
    "http: Server closed",
    "context deadline exceeded is what we return when the caller's budget is used up",
    "feat: return sql: no rows in result set as 404",
    "sql: use a read replica for reports",
  ])("stays silent: %s", (text) => {
    expect(goErrors.parse(posted(text))).toBeUndefined();
  });

  it.each([
    ['open store: sql: unknown driver "postgres" (forgotten import?)', "dependency"],
    ["template: mail.html:1: bad character U+007D '}'", "syntax"],
    ["reflect: reflect.Value.SetInt using value obtained using unexported field", "type"],
    ["regexp: Compile(`[a`): error parsing regexp: missing closing ]: `[a`", "syntax"],
    ["post invoice 17: ledger rejected entry", undefined],
  ])("knows the category of what a panic ends in: %s", (message, category) => {
    expect(goCategory(message)).toBe(category);
  });
});

it("reads what Google's client says alone", () => {
  expect(goErrors.parse(posted("googleapi: Error 403: The caller does not have permission, forbidden"))).toMatchObject([
    { runtime: "go", httpStatus: 403 },
  ]);
  expect(goErrors.parse(posted("googleapi: Error handling is explained below"))).toBeUndefined();
});
