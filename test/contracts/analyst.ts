/** What every analyst must do. Run on each implementation. */
import { describe, expect, test } from "vitest";
import { offline } from "../../src/core/analysts/offline.ts";
import { catalogue } from "../../src/core/catalogue/index.ts";
import { readText } from "../../src/core/extract/index.ts";
import { knowledge } from "../../src/core/knowledge/index.ts";
import { parse } from "../../src/core/parse/index.ts";
import { recall } from "../../src/core/recall/index.ts";
import type { Analysis, Analyst, Evidence } from "../../src/core/types.ts";
import { relayCase } from "../fixtures/relay-case.ts";

function evidenceOf(posted: string): Evidence {
  const text = readText(posted);
  const [error, ...others] = parse(text);
  if (!error) throw new Error(`No error in: ${posted}`);
  const recalled = recall(error, text, catalogue(), knowledge());
  return { error, others, text, incident: undefined, languages: ["en", "zh-CN"], ...recalled };
}

/** @param analystFor an analyst that is about to be asked about the relay case */
export function analystContract(name: string, analystFor: () => Promise<Analyst>): void {
  describe(`analyst contract: ${name}`, () => {
    const evidence = evidenceOf(relayCase);
    const ask = async (): Promise<Analysis> => (await analystFor()).analyse(evidence, await offline.analyse(evidence));

    test("writes every text in both languages", async () => {
      const { title, meaning, action, causes, solutions, prevention } = await ask();
      const texts = [title, meaning, action, ...causes.map(({ text }) => text), ...prevention];
      for (const text of [...texts, ...solutions.flatMap((solution) => [solution.title, ...solution.steps])]) {
        expect(text.en).toMatch(/[a-z]/i);
        expect(text["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
      }
    });

    test("quotes only what stands on the line it names", async () => {
      const quoted = (await ask()).causes.flatMap((cause) => cause.evidence);
      expect(quoted.length).toBeGreaterThan(0);
      for (const { line, quote } of quoted) expect(evidence.text.lines[line - 1]).toContain(quote);
    });

    test("offers two or more solutions, and says who it is and what it rests on", async () => {
      const { solutions, basis, by } = await ask();
      expect(solutions.length).toBeGreaterThanOrEqual(2);
      expect(basis).toEqual({ kind: "entry", id: "relay-invalid-token" });
      expect(by.analyst).not.toBe("");
    });

    test("leaves the evidence as it was", async () => {
      const before = JSON.stringify(evidence);
      await ask();
      expect(JSON.stringify(evidence)).toBe(before);
    });
  });
}
