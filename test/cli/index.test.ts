import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCli } from "./run.ts";

describe("bugloss", () => {
  it("lists its commands", async () => {
    const { stdout, status } = await runCli(["--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/diagnose +\S[\s\S]+parse +\S[\s\S]+redact +\S/);
    expect((await runCli([])).stdout).toBe(stdout);
  });

  it("speaks the languages of REPORT_LANGUAGES, else that of the locale, else both", async () => {
    const help = async (env: Record<string, string>) => {
      const { stdout } = await runCli(["--help"], "", env);
      return [/Usage:/.test(stdout), /用法：/.test(stdout)];
    };
    expect(await help({})).toEqual([true, true]);
    expect(await help({ LANG: "zh_CN.UTF-8" })).toEqual([false, true]);
    expect(await help({ LANG: "zh_CN.UTF-8", LC_ALL: "C" })).toEqual([true, false]);
    expect(await help({ LANG: "de_DE.UTF-8" })).toEqual([true, true]);
    expect(await help({ REPORT_LANGUAGES: "en", LANG: "zh_CN.UTF-8" })).toEqual([true, false]);
  });

  it("tells its version", async () => {
    expect(await runCli(["--version"])).toMatchObject({
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
      status: 0,
    });
  });

  it.each(["diagnose", "parse", "redact"])("tells the options of %s", async (command) => {
    const { stdout, status } = await runCli([command, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`bugloss ${command} --ndjson`);
  });

  it("suggests the command that was meant", async () => {
    const { stderr, stdout, status } = await runCli(["dignose"]);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
    expect(stderr).toContain('Unknown command "dignose". Did you mean "diagnose"?');
    expect((await runCli(["constructor"])).stderr).toContain('Unknown command "constructor".\n');
  });

  it("refuses an unknown option", async () => {
    const { stderr, status } = await runCli(["parse", "--nope"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/--nope[\s\S]+bugloss parse --help/);
  });

  it("ends quietly when nobody reads on", async () => {
    const cli = fileURLToPath(new URL("../../src/cli/index.ts", import.meta.url));
    const child = spawn(process.execPath, [cli, "redact", "--ndjson"]);
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.on("error", () => undefined);
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.write(`${JSON.stringify({ id: 1, text: "x".repeat(1000) })}\n`.repeat(5000));
    expect(await once(child, "close")).toEqual([0, null]);
    expect(stderr).toBe("");
  });
});
