import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { files, loadCatalogue, readTemplates, type WrittenTemplate } from "../../../src/core/catalogue/index.ts";
import { fill, isPhrase, slotsOf } from "../../../src/core/catalogue/template.ts";
import { translate } from "../../../src/core/catalogue/translate.ts";
import { lintTranslation } from "../../../src/core/verify/lint.ts";

const catalogue = loadCatalogue();
const templates = readTemplates();
const han = /[\u4e00-\u9fff]/;

/** The templates that break a rule, so that one run names them all. */
const breaking = (rule: (template: WrittenTemplate) => boolean) =>
  templates.filter((template) => !rule(template)).map(({ id }) => id);
const slotsIn = (source: string) => [...new Set(slotsOf(source).map(({ name, kind }) => `${name}:${kind}`))].sort();
const withoutPhrases = (text: string) => text.replace(/\{\w+:(?!text|word|number)\w+\}/g, "");
const withoutSlotsAndQuotes = (text: string) =>
  text.replace(/\{[^}]*\}/g, "§").replace(/"[^"]*"|'[^']*'|`[^`']*[`']|‘[^’]*’|“[^”]*”/g, "§");

describe("the catalogue", () => {
  it("lists every file of its folder", () => {
    const folder = new URL("../../../src/core/catalogue/", import.meta.url);
    const found = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
    expect(found.sort()).toEqual(files.map((name) => `${name}.yaml`).sort());
  });

  it("is large, and gives every meaning one id", () => {
    const ids = templates.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(1500);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("finds each template by its example", () => {
    expect(
      breaking(
        (template) =>
          (isTaken(template) && ownMatch(template, template.example) !== undefined) ||
          translate(template.example, catalogue).templates.includes(template.id),
      ),
    ).toEqual([]);
  });

  it("finds each template by its Chinese wording, with the same slots", () => {
    expect(
      breaking((template) => {
        const kinds = slotsOf(template.en).map(({ kind }) => kind);
        if (kinds.some(isPhrase)) return true;
        const slots = ownMatch(template, template.example)?.slots ?? {};
        const found = ownMatch(template, fill(template["zh-CN"], slots));
        return slotsOf(template.en).every(({ name }) => found?.slots[name] === slots[name]);
      }),
    ).toEqual([]);
  });

  it("finds each template by its other wordings", () => {
    expect(
      breaking((template) =>
        template.also.every((source) => {
          const slots = ownMatch(template, template.example)?.slots ?? {};
          const others = slotsOf(source).map(({ name, kind }) => [name, samples[kind] ?? slots[name] ?? "abc"]);
          return ownMatch(template, fill(source, Object.fromEntries(others) as Record<string, string>)) !== undefined;
        }),
      ),
    ).toEqual([]);
  });
});

/** What a slot of a kind may hold. */
const samples: Partial<Record<string, string>> = {
  number: "3",
  noun: "the file",
  verb: "load",
  doing: "loading",
  done: "loaded",
  state: "available",
  unstate: "available",
};

/** How a template fits a text, be it the most specific one or not: two tools may say the same in one of their wordings. */
function ownMatch({ id }: WrittenTemplate, text: string) {
  return catalogue.findAll(text).find(({ template }) => template.id === id);
}

/** Whether it is the one that is taken; a frame that the lexicon fills stands behind what tools print. */
function isTaken({ id, example }: WrittenTemplate): boolean {
  return /^(?:sentence|tail)\./.test(id) || catalogue.find(example)?.template.id === id;
}

describe("a template", () => {
  it("says the same in both languages, by the linter", () => {
    const findings = templates.flatMap(({ id, example }) => {
      const { original, prose } = translate(example, catalogue);
      return lintTranslation({ original, ...prose }).map(({ what }) => `${id}: ${what}`);
    });
    expect(findings).toEqual([]);
  });

  it("has the same slots in both languages, and at least those in its other wordings", () => {
    expect(breaking((template) => slotsIn(template.en).join() === slotsIn(template["zh-CN"]).join())).toEqual([]);
    expect(
      breaking(({ en, also }) => {
        const names = slotsOf(en).map(({ name }) => name);
        return also.every((source) => names.every((name) => slotsOf(source).some((slot) => slot.name === name)));
      }),
    ).toEqual([]);
  });

  it("has no Chinese in its English", () => {
    expect(breaking(({ en }) => !han.test(en))).toEqual([]);
  });

  it("has no English sentence in its Chinese", () => {
    const sentence = /[A-Za-z]+(?: [A-Za-z]+){3}/;
    expect(breaking((template) => !sentence.test(withoutSlotsAndQuotes(template["zh-CN"])))).toEqual([]);
  });

  it("has full-width punctuation beside Chinese, and a space between Chinese and Latin", () => {
    const halfWidth = /[\u4e00-\u9fff][,:;!?()]|[,;!?(][\u4e00-\u9fff]/;
    const tight = /[\u4e00-\u9fff][A-Za-z{]|[A-Za-z}][\u4e00-\u9fff]/;
    expect(
      breaking((template) => {
        const text = withoutPhrases(template["zh-CN"]);
        return !halfWidth.test(text) && !tight.test(text);
      }),
    ).toEqual([]);
  });
});
