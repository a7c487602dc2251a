import { describe, expect, it } from "vitest";
import { agentCli, codex, wrappedAgentCli } from "../../../../src/core/parse/apis/agent-cli.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("agent-cli", () => {
  it.each([
    [
      "■ stream disconnected before completion: Rate limit reached for gpt-5 on tokens per min (TPM): Limit 30000",
      { category: "rate-limit" },
    ],
    ["■ exceeded retry limit, last status: 429 Too Many Requests", { httpStatus: 429, category: "rate-limit" }],
    ["⚠  stream error: stream disconnected before completion: network error; retrying 1/5 in 201ms…", {}],
    ["■ You've hit your usage limit. Try again in 3 days.", { category: "quota" }],
    ["Error from provider (Console): Upstream request failed: [invalid_request_error] not issued", {}],
    ["Reason: Please check your firewall rules and network connection then try again.", { category: "connection" }],
    ["Credit balance is too low", { category: "quota" }],
    ["  ⎿  Invalid API key · Please run /login", { category: "authentication" }],
    [
      "✕ [API Error: 401 Incorrect API key provided. ]",
      { httpStatus: 401, message: "401 Incorrect API key provided." },
    ],
    [
      'API Request failed "400 Please reduce the length of the messages"',
      { httpStatus: 400, message: "400 Please reduce the length of the messages" },
    ],
    ["✕ [API Error: Resource exhausted. Please try again later. Please refer to", {}],
    ["API Error: Repeated 529 Overloaded errors", { httpStatus: 529 }],
    ['⏺ Agent "Build" failed: API Error: 529 Overloaded. This is a server-side issue.', { httpStatus: 529 }],
    ["Rate limited by the API (we're over 'tokens per minute')", { category: "rate-limit" }],
    ["✕ Attempt 1 failed with status 429. Retrying with backoff... GaxiosError: [{", { httpStatus: 429 }],
  ])("reads %s", (text, expected) => {
    expect(read(agentCli, text)).toMatchObject([{ runtime: "http", ...expected }]);
  });

  it.each([
    ...talk,
    "Retrying with backoff is what we do on 429",
    "You've hit your usage limit emails go out in Chinese",
    "what happens when you've hit your usage limit?",
  ])("leaves %s alone", (text) => {
    expect(read(agentCli, text)).toEqual([]);
  });
});

describe("codex", () => {
  it("reads an unexpected status, and the id that a terminal put on the next line", () => {
    const text =
      '■ unexpected status 401 Unauthorized: {"detail":"Unauthorized"}, url: https://a.example/responses, cf-ray:\na0-ICN, request id: 572c4a16-275a-4be4-9b9f-6577df485f52';
    expect(read(codex, text)).toMatchObject([
      { lines: [1, 2], httpStatus: 401, requestId: "572c4a16-275a-4be4-9b9f-6577df485f52" },
    ]);
    expect(read(codex, "  └ Unexpected status 401 Unauthorized:")).toMatchObject([{ lines: [1, 1], httpStatus: 401 }]);
  });

  it.each([...talk, "how do we handle an unexpected status 401?", "unexpected status of the order"])(
    "leaves %s alone",
    (text) => {
      expect(read(codex, text)).toEqual([]);
    },
  );
});

describe("wrapped-agent-cli", () => {
  it("joins what the terminal's width has parted", () => {
    const text =
      '[API Error: got status: UNAVAILABLE.\n  {"error":{"code":503,"message":"The model is\n  overloaded. Please try again\n  later.","status":"UNAVAILABLE"}}]';
    expect(read(wrappedAgentCli, text)).toMatchObject([
      {
        lines: [1, 4],
        message: "The model is overloaded. Please try again later.",
        code: "UNAVAILABLE",
        httpStatus: 503,
      },
    ]);
  });

  it.each([...talk, "[API Error: 401 Incorrect API key provided.]", "[API Error: no end\nhere"])(
    "leaves %s alone",
    (text) => {
      expect(read(wrappedAgentCli, text)).toEqual([]);
    },
  );
});

it.each([
  ["API Error (Connection error.) · Retrying in 5 seconds… (attempt 4/10)", { message: "Connection error." }],
  [
    "The service is receiving too many requests from you: 429 Rate limit reached for gpt-4o on tokens per min",
    { httpStatus: 429 },
  ],
  ["Authorization failed - please check your credentials", { category: "authentication" }],
])("agent-cli reads %s", (text, expected) => {
  expect(read(agentCli, text)).toMatchObject([{ runtime: "http", ...expected }]);
});
