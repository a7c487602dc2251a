/** Every entry of the knowledge base: it is found by its example, complete, the same in both languages, and honest about risk. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { offline } from "../../../src/core/analysts/offline.ts";
import { catalogue } from "../../../src/core/catalogue/index.ts";
import { readText } from "../../../src/core/extract/index.ts";
import type { Entry, Text } from "../../../src/core/knowledge/entry.ts";
import { knowledge } from "../../../src/core/knowledge/index.ts";
import { folders } from "../../../src/core/knowledge/list.ts";
import { parse } from "../../../src/core/parse/index.ts";
import { fillCode, fillText } from "../../../src/core/recall/fill.ts";
import { recall } from "../../../src/core/recall/index.ts";
import type { Evidence, Risk } from "../../../src/core/types.ts";
import { isUnsafe, riskOf } from "../../../src/core/verify/commands.ts";
import { lintProse } from "../../../src/core/verify/lint.ts";

const known = knowledge();
const entries = known.map((entry) => entry.whole());
const folder = new URL("../../../src/core/knowledge/", import.meta.url);

test("the list names every file of the folders, and each file is named after its entry", () => {
  const listed = Object.entries(folders).flatMap(([name, ids]) => ids.map((id) => `${name}/${id}.yaml`));
  const present = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  expect(listed.toSorted()).toEqual(present.toSorted());
  expect(entries.map(({ id }) => id.replace(/^category\./, ""))).toEqual(Object.values(folders).flat());
});

test("the links of every entry are known without reading it", () => {
  const hosts = entries.map(({ tools }) => tools.map(({ url }) => new URL(url).hostname));
  expect(known.map((entry) => entry.hosts)).toEqual(hosts);
});

test("ids are unique", () => {
  const ids = entries.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

describe.each(entries)("$id", (entry) => {
  test("its example leads back to it, and the offline analyst fills its texts", async () => {
    const evidence = evidenceOf(entry.example);
    // A general entry stands behind every specific one.
    const found = entry.general ? evidence.entries.find(({ general }) => general) : evidence.entries[0];
    expect(found?.id).toBe(entry.id);
    const analysis = await offline.analyse(evidence);
    const { title, meaning, causes, action, solutions } = analysis;
    for (const prose of [title, meaning, action, ...causes.map(({ text }) => text)]) {
      expect(prose.en?.trim() && prose["zh-CN"]?.trim()).toBeTruthy();
    }
    expect(causes.length).toBeGreaterThan(0);
    expect(solutions.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(analysis)).not.toMatch(/\{\{(?!end|else)[a-z]+[}|]/);
  });

  test("it has a cause, and a solution, for every error that reaches it", () => {
    expect(entry.causes.some(({ when }) => !when)).toBe(true);
    expect(entry.solutions.some(({ when }) => !when)).toBe(true);
  });

  test("title, meaning and action can do without any fact", () => {
    const texts = [entry.title, entry.meaning, entry.action].flatMap((text) => Object.values(text));
    expect(texts.filter((text) => fillText(text, {}) === undefined)).toEqual([]);
  });

  test("its texts say the same in both languages, by the linter", () => {
    const findings = textsOf(entry).flatMap((text) => lintProse({ en: named(text.en), "zh-CN": named(text["zh-CN"]) }));
    expect(findings.map(({ what, en }) => `${what} in: ${en}`)).toEqual([]);
  });

  test("its tools are pages reached over HTTPS, without a query", () => {
    for (const { url } of entry.tools) {
      const { protocol, search, username, hostname } = new URL(url);
      expect({ protocol, search, username }, url).toEqual({ protocol: "https:", search: "", username: "" });
      expect(hostname).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/);
    }
  });

  test("its solutions have code, whatever is known of the error", () => {
    const always = entry.solutions.filter(({ title }) => fillText(title.en, {}) !== undefined);
    expect(always.filter(({ code }) => !Object.values(code).some((text) => fillCode(text, {})))).toEqual([]);
  });

  test("its solutions tell their risk truly, and begin with a safe one", () => {
    for (const { code, risk } of entry.solutions) {
      for (const [language, text] of Object.entries(code)) {
        expect(gravity[riskOf(language, filled(text), risk)], text).toBeLessThanOrEqual(gravity[risk]);
      }
    }
    const [first] = entry.solutions;
    expect(first?.risk).not.toBe("destructive");
    expect(Object.values(first?.code ?? {}).filter(isUnsafe)).toEqual([]);
    expect(entry.solutions.filter(({ risk, undo }) => risk === "destructive" && !undo)).toEqual([]);
  });
});

const gravity: Record<Risk, number> = { "read-only": 0, "changes-state": 1, destructive: 2 };

/** What the offline analyst gets to see of a posted text. */
function evidenceOf(posted: string): Evidence {
  const text = readText(posted);
  const [error, ...others] = parse(text);
  if (!error) throw new Error(`No error is read in: ${posted}`);
  const recalled = recall(error, text, catalogue(), known);
  return { error, others, text, incident: undefined, languages: ["en", "zh-CN"], ...recalled };
}

/** Every text of an entry that is shown in a report. */
function textsOf({ title, meaning, action, causes, solutions, prevention, tools, ask }: Entry): Text[] {
  return [
    ...[title, meaning, action, ...prevention, ...ask],
    ...causes.map(({ text }) => text),
    ...solutions.flatMap((solution) => [solution.title, ...solution.steps, ...(solution.undo ? [solution.undo] : [])]),
    ...tools.map(({ why }) => why),
  ];
}

/** A text whose slots are names, which must stand in both languages. */
function named(text: string): string {
  return text.replaceAll(/\{\{(\w+)(?:\|[^{}]*)?\}\}/g, "the_$1");
}

/** A text in which every fact is missing: the bar of a slot is not the pipe of a command. */
function filled(text: string): string {
  return text.replaceAll(/\{\{\w+(?:\|([^{}]*))?\}\}/g, "$1");
}
