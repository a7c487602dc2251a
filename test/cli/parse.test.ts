import { describe, expect, it } from "vitest";
import { jsonLines, runCli } from "./run.ts";

const error = `Traceback (most recent call last):
  File "/srv/app/main.py", line 3, in load
    return data["name"]
KeyError: 'name'
`;

describe("bugloss parse", () => {
  it("writes the errors of a text as JSON", async () => {
    const { stdout, status } = await runCli(["parse"], error);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      isError: true,
      errors: [
        {
          runtime: "python",
          type: "KeyError",
          message: "'name'",
          category: "lookup",
          location: { file: "/srv/app/main.py", line: 3, function: "load" },
          frames: [{ file: "/srv/app/main.py", line: 3, function: "load" }],
          causes: [],
          lines: [1, 4],
        },
      ],
    });
  });

  it("answers each line, in order, and goes on after a bad one", async () => {
    const lines = ['{"id":7,"text":"KeyError"', "", '{"id":"x"}', "[]", "null", JSON.stringify({ id: 1, text: "hi" })];
    const { stdout, status } = await runCli(
      ["parse", "--ndjson"],
      `\ufeff${JSON.stringify({ id: "a", text: error })}\r\n${lines.join("\n")}`,
    );
    const bad = { id: null, error: expect.any(String) as string };
    expect(status).toBe(1);
    expect(jsonLines(stdout)).toEqual([
      { id: "a", isError: true, errors: [expect.objectContaining({ type: "KeyError" })] },
      bad,
      bad,
      bad,
      bad,
      { id: 1, isError: false, errors: [] },
    ]);
  });

  it("streams thousands of lines", async () => {
    const count = 3000;
    const input = Array.from({ length: count }, (_, id) => `${JSON.stringify({ id, text: error })}\n`).join("");
    const start = performance.now();
    const { stdout, status } = await runCli(["parse", "--ndjson"], input);
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toHaveLength(count);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

describe("bugloss redact", () => {
  const secret = "xoxb-1234567890-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx";

  it("writes the text with its secrets masked", async () => {
    const { stdout, status } = await runCli(["redact"], `token ${secret} refused\n`);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^token .+ refused\n$/);
    expect(stdout).not.toContain(secret);
  });

  it("answers lines of JSON with the places of the secrets as given", async () => {
    const { stdout } = await runCli(
      ["redact", "--ndjson"],
      JSON.stringify({ id: "r", text: `token ${secret} refused` }),
    );
    const found = [{ kind: expect.any(String) as string, start: 6, end: 6 + secret.length }];
    expect(jsonLines(stdout)).toEqual([{ id: "r", text: expect.not.stringContaining(secret) as string, found }]);
  });
});
