import { describe, expect, it } from "vitest";
import { Report } from "../../src/core/report.ts";
import { jsonLines, runCli } from "./run.ts";

const error = `openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Invalid Token', 'type': 'rix_api_error'}}\n`;

describe("bugloss diagnose", () => {
  it("reads standard input and writes a report without colours", async () => {
    const { stdout, stderr, status } = await runCli(["diagnose", "--offline"], error);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toMatch(/Invalid Token[\s\S]+■ Causes · 原因/);
    expect(stdout).not.toContain("\u001b");
  });

  it.each([
    ["markdown", /^# [\s\S]+## Causes · 原因/],
    ["html", /^<!doctype html>[\s\S]+<style>[\s\S]+Invalid Token/],
    ["slack", /^\{[\s\S]+"blocks": \[/],
    ["discord", /^\{[\s\S]+"embeds": \[/],
  ])("writes %s", async (format, start) => {
    const { stdout, status } = await runCli(["diagnose", "--format", format, "-"], error);
    expect(status).toBe(0);
    expect(stdout).toMatch(start);
  });

  it("writes JSON that is a report, in the languages asked for", async () => {
    const { stdout } = await runCli(["diagnose", "--format=json", "--languages", "zh-CN"], error);
    const report = Report.parse(JSON.parse(stdout));
    expect(report.languages).toEqual(["zh-CN"]);
    expect(report.error.httpStatus).toBe(401);
  });

  it("says in both languages that there is no error", async () => {
    const { stdout, stderr, status } = await runCli(["diagnose"], "good morning\n");
    expect({ stdout, status }).toEqual({ stdout: "", status: 1 });
    expect(stderr).toMatch(/No error[\s\S]+没有/);
  });

  it.each([
    [["--format", "pdf"], "choose terminal, markdown"],
    [["--languages", "fr"], "choose en, zh-CN"],
    [["/nowhere/at-all.log"], "Cannot read /nowhere/at-all.log"],
  ])("refuses %j with status 2", async (args, reason) => {
    const { stdout, stderr, status } = await runCli(["diagnose", ...args], error);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain(reason);
  });

  it("refuses what is no text", async () => {
    expect(await runCli(["diagnose"], Buffer.from([0x89, 0x50, 0, 0, 1]))).toMatchObject({ stdout: "", status: 2 });
  });

  it("reads what Windows saves", async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(error, "utf16le")]);
    const gb18030 = Buffer.concat([Buffer.from([0xbe, 0xdc, 0xbe, 0xf8, 0x0a]), Buffer.from(error)]);
    for (const input of [utf16, gb18030]) {
      expect((await runCli(["diagnose"], input)).stdout).toContain("Invalid Token");
    }
    expect((await runCli(["redact"], gb18030)).stdout).toContain("拒绝");
  });

  it("answers lines of JSON, with null where there is no error", async () => {
    const input = [
      { id: "a", text: error },
      { id: "b", text: "good morning" },
    ]
      .map((line) => JSON.stringify(line))
      .join("\n");
    const { stdout, status } = await runCli(["diagnose", "--ndjson", "--offline"], input);
    const [first, second] = jsonLines(stdout);
    expect(status).toBe(0);
    expect(Report.parse((first as { report: unknown }).report).error.httpStatus).toBe(401);
    expect(second).toEqual({ id: "b", report: null });
  });
});
