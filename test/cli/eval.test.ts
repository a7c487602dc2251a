import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Evaluation } from "../../src/evaluation/evaluate.ts";
import { temporaryFolder } from "../fixtures/temporary-folder.ts";
import { runCli } from "./run.ts";

/** A folder of cases: by name, the text and its label. */
function casesFolder(cases: Record<string, [text: string, label: unknown]>): string {
  const folder = temporaryFolder();
  for (const [name, [text, label]] of Object.entries(cases)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, `${name}.txt`), text);
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(label));
  }
  return folder;
}

const refused =
  "Error: connect ECONNREFUSED 127.0.0.1:5432\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1607:16)\n";

test("scores a folder, and writes every figure and every failure", async () => {
  const folder = casesFolder({
    "node/refused": [refused, { expect: { runtime: "node", code: "ECONNREFUSED", category: ["connection"] } }],
    "node/mislabelled": [refused, { expect: { code: "ETIMEDOUT" } }],
    "talk/green": ["All tests passed, see you tomorrow", { isError: false }],
  });
  const [json, markdown] = [join(folder, "out.json"), join(folder, "out.md")];
  const { status, stdout } = await runCli(["eval", folder, "--json", json, "--markdown", markdown]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/read with every field right\s+2 of 3\s+66\.7 %/);
  expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({
    cases: 3,
    reading: { right: 2, of: 3 },
    falseAlarms: 0,
    missed: 0,
    specific: { right: 2, of: 2 },
    translated: { right: 2, of: 2 },
    findings: 0,
  } satisfies Partial<Evaluation>);
  expect(readFileSync(markdown, "utf8")).toContain(
    '- `node/mislabelled`: code: want ``"ETIMEDOUT" ``, got ``"ECONNREFUSED" ``',
  );
});

test("says what is wrong with a folder", async () => {
  expect(await runCli(["eval"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("Name the folder") as string,
  });
  expect(await runCli(["eval", casesFolder({})])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("holds no case") as string,
  });
  const malformed = casesFolder({ "a/b": ["text", { isError: "no" }] });
  expect(await runCli(["eval", malformed])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("b.json is malformed") as string,
  });
});
