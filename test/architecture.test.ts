/** The rules that hold the house. Each is tried on the tree, and on a violation planted in a copy of it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { gallery } from "../scripts/gallery.ts";
import { readmes, readmeWithReport } from "../scripts/readme.ts";

type Tree = ReadonlyMap<string, string>;

interface Rule {
  says: string;
  /** The places that break the rule. */
  broken: (tree: Tree) => string[];
  /** A file that must be found out. */
  planted: [path: string, text: string];
}

const root = fileURLToPath(new URL("..", import.meta.url));

function readTree(): Map<string, string> {
  const folders = ["src", "test", "bench"].filter((folder) => existsSync(join(root, folder)));
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((path) => join(folder, path))
      .filter((path) => /\.(?:ts|md|yaml)$/.test(path) && !path.startsWith("test/corpus/cases")),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** What a file imports: paths from the root for our own, names for packages. */
function importsOf(path: string, text: string): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, specifier]) => specifier ?? "");
  return specifiers.map((specifier) =>
    specifier.startsWith(".") ? normalize(join(dirname(path), specifier)) : specifier,
  );
}

const sources = (tree: Tree, start: string) =>
  [...tree].filter(([path]) => path.startsWith(start) && path.endsWith(".ts"));

/** Files under a folder whose code fits a pattern, except those allowed. */
const code = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
const mentions = (tree: Tree, pattern: RegExp, isAllowed: (path: string) => boolean) =>
  sources(tree, "src/").flatMap(([path, text]) => (!isAllowed(path) && pattern.test(code(text)) ? [path] : []));

/** A list file against its folder: every file, and every folder's own list, is imported. */
function unlisted(tree: Tree, folder: string): string[] {
  const isOfFolder = (path: string) => dirname(path) === folder || dirname(dirname(path)) === folder;
  return [...tree.keys()].filter((path) => {
    const list =
      basename(path) === "index.ts" ? join(dirname(dirname(path)), "index.ts") : join(dirname(path), "index.ts");
    return isOfFolder(path) && path !== `${folder}/index.ts` && !importsOf(list, tree.get(list) ?? "").includes(path);
  });
}

/** Data files whose name stands in no list of their `index.ts`. */
function unnamed(tree: Tree, folder: string, extension: string): string[] {
  const listOf = (path: string) => tree.get(path) ?? "";
  const shared = ["index.ts", "list.ts"].map((name) => listOf(`${folder}/${name}`)).join("\n");
  const isNamed = (path: string) =>
    `${shared}\n${listOf(`${dirname(path)}/index.ts`)}`.includes(`"${basename(path, extension)}"`);
  return [...tree.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith(extension) && !isNamed(path));
}

const listFolders = [
  "src/core/parse/formats",
  "src/core/parse/apis",
  "src/core/parse/envelopes",
  "src/core/redact/rules",
];
const platformPackages = /^(?:@slack\/|discord\.js|@discordjs\/|discord-api-types)/;
const adapterOf = (path: string) => /^src\/adapters\/([^/]+)\//.exec(path)?.[1];

const rules: Rule[] = [
  {
    says: "the core imports no adapter and no platform's package",
    broken: (tree) =>
      sources(tree, "src/core/").flatMap(([path, text]) =>
        importsOf(path, text)
          .filter((imported) => imported.startsWith("src/adapters/") || platformPackages.test(imported))
          .map((imported) => `${path} imports ${imported}`),
      ),
    planted: ["src/core/planted.ts", 'import { App } from "@slack/bolt";'],
  },
  {
    says: "the core names no platform",
    broken: (tree) =>
      sources(tree, "src/core/").flatMap(([path, text]) => (/platform ?[!=]==? ?"/.test(text) ? [path] : [])),
    planted: ["src/core/planted.ts", 'if (message.platform === "slack") answer();'],
  },
  {
    says: "only redact() makes a RedactedText",
    broken: (tree) => mentions(tree, /\bas RedactedText\b/, (path) => path.startsWith("src/core/redact/")),
    planted: ["src/core/parse/planted.ts", "const text = line as RedactedText;"],
  },
  {
    says: "an adapter imports no other adapter",
    broken: (tree) =>
      sources(tree, "src/adapters/").flatMap(([path, text]) =>
        importsOf(path, text)
          .filter((imported) => adapterOf(path) && adapterOf(imported) && adapterOf(imported) !== adapterOf(path))
          .map((imported) => `${path} imports ${imported}`),
      ),
    planted: ["src/adapters/slack/planted.ts", 'import { renderHtml } from "../web/render.ts";'],
  },
  {
    says: "only the entry points hand the environment to the configuration",
    broken: (tree) => mentions(tree, /process\.env/, (path) => path === "src/main.ts" || path.startsWith("src/cli/")),
    planted: ["src/core/planted.ts", "const token = process.env.TOKEN;"],
  },
  {
    says: "only main.ts and the command line end the process",
    broken: (tree) =>
      mentions(
        tree,
        /process\.(?:exit\b|exitCode|abort)/,
        (path) => path === "src/main.ts" || path.startsWith("src/cli/"),
      ),
    planted: ["src/adapters/slack/planted.ts", "process.exit(1);"],
  },
  {
    says: "every file in a folder with a visible list is in the list",
    broken: (tree) => listFolders.flatMap((folder) => unlisted(tree, folder)),
    planted: ["src/core/parse/formats/go/planted.ts", "export const planted = 1;"],
  },
  {
    says: "every format, API format and envelope has a test of its name, with cases that must and that must not match",
    broken: (tree) =>
      ["formats", "apis", "envelopes"].flatMap((folder) =>
        [...tree.keys()]
          .filter((path) => path.startsWith(`src/core/parse/${folder}/`) && !path.endsWith("index.ts"))
          .filter(
            (path) =>
              !/undefined|toEqual\(\[\]\)|silent|not /i.test(
                tree.get(path.replace("src/", "test/").replace(".ts", ".test.ts")) ?? "",
              ),
          ),
      ),
    planted: ["src/core/parse/apis/planted.ts", "export const planted = 1;"],
  },
  {
    says: "every file of the catalogue, of the lexicon, of the knowledge base and of the prompts is in its list",
    broken: (tree) => [
      ...unnamed(tree, "src/core/catalogue", ".yaml"),
      ...unnamed(tree, "src/core/lexicon", ".yaml"),
      ...unnamed(tree, "src/core/knowledge", ".yaml"),
      ...unnamed(tree, "src/prompts", ".md"),
    ],
    planted: ["src/core/knowledge/relay/planted.yaml", "id: planted"],
  },
  {
    says: "tests mock no modules",
    broken: (tree) =>
      sources(tree, "test/").flatMap(([path, text]) => (/\bvi\.(?:mock|doMock)\(/.test(text) ? [path] : [])),
    planted: ["test/planted.test.ts", ["vi", 'mock("openai")'].join(".")],
  },
  {
    says: "no file is longer than one can read at a sitting",
    broken: (tree) =>
      [...sources(tree, "src/"), ...sources(tree, "test/")].flatMap(([path, text]) =>
        text.split("\n").length > 320 ? [path] : [],
      ),
    planted: ["src/core/planted.ts", "\n".repeat(400)],
  },
];

describe.each(rules)("$says", ({ broken, planted }) => {
  const tree = readTree();

  test("holds", () => {
    expect(broken(tree)).toEqual([]);
  });

  test("a planted violation is found", () => {
    expect(broken(new Map([...tree, planted]))).not.toEqual(broken(tree));
  });
});

test("the README's commands and the settings it names exist", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const scripts = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> })
    .scripts;
  const used = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z]+)\b/g)]
    .map(([, name]) => name ?? "")
    .filter((name) => name !== "ci" && name !== "run");
  expect(used.filter((name) => !(name in scripts))).toEqual([]);
  expect(used).toEqual(expect.arrayContaining(["start", "test", "bugloss"]));
  const example = readFileSync(join(root, ".env.example"), "utf8");
  const named = [...readme.matchAll(/`([A-Z]+_[A-Z_]+|HOST|PORT)`/g)].map(([, name]) => name ?? "");
  expect(named.filter((name) => !example.includes(`${name}=`))).toEqual([]);
});

test.each(readmes)("the report in %s is the one that is really made", async (name) => {
  expect(await readmeWithReport(name)).toBe(readFileSync(join(root, name), "utf8"));
});

test("the gallery's reports are the ones that are really made", async () => {
  expect(await gallery()).toBe(readFileSync(join(root, "docs/gallery.md"), "utf8"));
});

test("the README in Chinese keeps step with the one in English", () => {
  const [english, chinese] = readmes.map((name) => readFileSync(join(root, name), "utf8"));
  const all = (text: string | undefined, pattern: RegExp) => text?.match(pattern) ?? [];
  const levels = (text: string | undefined) => all(text, /^#{1,4}(?= )/gm);
  expect(levels(chinese)).toEqual(levels(english));
  expect(all(chinese, /^```[\s\S]*?^```$/gm)).toEqual(all(english, /^```[\s\S]*?^```$/gm));
  const names = /`(?:npm [^`]+|[A-Z]+_[A-Z_]+|--[a-z]+[^`]*)`/g;
  const used = new Set(all(english?.replace(/## Honest figures[\s\S]*?(?=^## )/m, ""), names));
  expect(new Set(all(chinese, names))).toEqual(used);
});

test("every file that a document links to exists", () => {
  const broken = ["README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md"].flatMap((document) =>
    [...readFileSync(join(root, document), "utf8").matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target]) => target ?? "")
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${document}: ${target}`),
  );
  expect(broken).toEqual([]);
});
