import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

interface Score {
  cases: number;
  right: number;
  detection: { falsePositive: number };
}

/** The best score so far. Raise it with every change that raises the score; it never goes down. */
const floor = JSON.parse(readFileSync(path("floor.json"), "utf8")) as { right: number };

test("reads the corpus at least as well as before, without a false alarm", async () => {
  const command = [
    path("score.mjs"),
    "--cases",
    path("cases"),
    "--json",
    "--",
    process.execPath,
    path("../../src/cli/index.ts"),
    "parse",
    "--ndjson",
  ];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 50_000_000 });
  const { cases, right, detection } = JSON.parse(stdout) as Score;
  expect(cases).toBeGreaterThanOrEqual(floor.right);
  expect(detection.falsePositive).toBe(0);
  expect(right).toBeGreaterThanOrEqual(floor.right);
});
