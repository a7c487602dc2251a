import { describe, expect, it } from "vitest";
import { readStatus } from "../../../../src/core/parse/shared/body.ts";

describe("readStatus", () => {
  it.each([
    ["Error code: 429 - {'error'", 429],
    ["OpenAI API request failed [400]: no model", 400],
    ["Error in OpenRouter API call (Attempt 1/3): 400 Provider", 400],
    ["<class 'google.api_core.exceptions.InvalidArgument'> 400 Request is wrong", 400],
    ["<NotFound '404: Not Found'>", 404],
    ["[ 18/06/2019 ] (400) Bad Request: chat not found", 400],
    ["Repeated 529 Overloaded errors", 529],
    ["401 None. {'error'", 401],
    ["429 You exceeded your current quota", 429],
    [`529 {"type":"error"`, 529],
    ["Request failed with status code 403", 403],
    ["http status code: 403, error message: x", 403],
    ["upstream returned HTTP 503.", 503],
    ["HTTP/1.1 502 Bad Gateway", 502],
    ["Request rejected (429) · slow down", 429],
    ["POST /api/invoices failed: 500 {", 500],
    ["call failed with 500", 500],
    ["The requested URL returned error: 404", 404],
    ["nginx says 403 Forbidden", 403],
    ["401 Client Error: Unauthorized for url: http://x", 401],
    ["404 page not found", 404],
    ["Forbidden: 403 GET https://a.example/b: Access Denied", 403],
    ["(404)\nReason: Not Found", 404],
    ["NotFoundError(404, 'index_not_found_exception', 'no such index [orders]')", 404],
    ["404, message='Not Found', url=URL('http://x/404')", 404],
    ["GET /pulls - 422 with id C0DE:1A2B", 422],
    ["请求失败，状态码：502", 502],
    ["Unexpected server response: 403", 403],
  ])("%s", (text, status) => {
    expect(readStatus(text)).toBe(status);
  });

  it.each([
    "took 500 ms",
    "line 404: x",
    "ERROR 1062 (23000)",
    "530 Login incorrect.",
    "550 5.1.1 User unknown",
    "HTTP 200",
    "status=0",
    "port 5000",
    "500.5 MB",
    "error 4040",
    "at 10.0.4.500",
  ])("%s names none", (text) => {
    expect(readStatus(text)).toBeUndefined();
  });

  it("reads a status that is called a code", () => {
    expect(readStatus("ResponseError: code=403, message=Required permission")).toBe(403);
  });
});
