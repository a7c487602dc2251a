/** A runbook: a Markdown file of a team's own. Its front matter says what it matches, its sections become solutions. */
import { load } from "js-yaml";
import MarkdownIt from "markdown-it";
import { z } from "zod";
import { Sign } from "../knowledge/entry.ts";
import { Language, Prose, Risk, type Code, type Solution } from "../report.ts";

const FrontMatter = z.strictObject({
  title: z.union([z.string().min(2), Prose]).optional(),
  /** As in a knowledge entry: any one of the signs, of which all fields hold. */
  match: z.array(Sign).min(1),
  /** Who is asked: a person, a team, a channel. */
  owner: z.string().max(200).optional(),
  severity: z.string().max(40).optional(),
  /** Where the runbook is read in full. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** What its commands do at the most; what a command shows itself is never called milder. */
  risk: Risk.default("changes-state"),
  language: Language.optional(),
});

/** The front matter's names in Chinese. */
const chineseNames: Readonly<Record<string, keyof z.infer<typeof FrontMatter>>> = {
  标题: "title",
  匹配: "match",
  负责人: "owner",
  严重级别: "severity",
  链接: "url",
  风险: "risk",
  语言: "language",
};

export interface Runbook extends Pick<z.infer<typeof FrontMatter>, "match" | "owner" | "severity" | "url"> {
  /** The file's path below the folder, without its extension. */
  id: string;
  title: Prose;
  solutions: Solution[];
}

const maxSteps = 20;
const maxText = 1000;
const maxCode = 3000;

const markdown = new MarkdownIt("commonmark");
type Token = ReturnType<typeof markdown.parse>[number];

/**
 * Reads a runbook.
 * @throws {Error} that says what is wrong, for whoever wrote the file
 */
export function parseRunbook(id: string, text: string): Runbook {
  const found = /^\uFEFF?---\r?\n([\s\S]{0,20000}?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  if (!found) throw new Error("it does not begin with front matter between two lines of ---");
  const [, front = "", body = ""] = found;
  const { title, risk, language = languageOf(body), ...rest } = frontMatter(front);
  const { heading, sections } = sectionsOf(body);
  if (sections.length === 0)
    throw new Error("it holds no steps: write a list, a paragraph or a block of code below the front matter");
  const name = title ?? heading ?? id;
  return {
    ...rest,
    id,
    title: typeof name === "string" ? { [language]: name } : name,
    solutions: sections.map((section, index) =>
      solutionOf(section, { id: `runbook:${id}/${index + 1}`, name, risk, language }),
    ),
  };
}

function languageOf(text: string): Language {
  return /[\u4e00-\u9fff]/.test(text) ? "zh-CN" : "en";
}

function frontMatter(yaml: string): z.infer<typeof FrontMatter> {
  const loaded = load(yaml);
  if (typeof loaded !== "object" || loaded === null) throw new Error("its front matter holds no fields");
  const named = Object.entries(loaded).map(([name, value]: [string, unknown]) => [chineseNames[name] ?? name, value]);
  const read = FrontMatter.safeParse(Object.fromEntries(named));
  if (!read.success) throw new Error(`its front matter is malformed: ${z.prettifyError(read.error)}`);
  return read.data;
}

interface RunbookSection {
  title?: string;
  steps: string[];
  code: { language: string; text: string }[];
}

/** The heading of the first level, and what stands below each heading: text and items of lists as steps, blocks of code as code. */
function sectionsOf(body: string): { heading?: string; sections: RunbookSection[] } {
  let heading: string | undefined;
  let section: RunbookSection = { steps: [], code: [] };
  const sections = [section];
  let open: Token | undefined;
  for (const token of markdown.parse(body, {})) {
    if (token.type === "inline" && open?.tag === "h1") heading ??= plain(token);
    else if (token.type === "inline" && open?.type === "heading_open") {
      section = { title: plain(token), steps: [], code: [] };
      sections.push(section);
    } else if (token.type === "inline") section.steps.push(plain(token));
    else if (token.type === "fence" || token.type === "code_block") section.code.push(codeOf(token));
    open = token;
  }
  const filled = sections.filter(({ steps, code }) => steps.length > 0 || code.length > 0);
  return { ...(heading !== undefined && { heading }), sections: filled };
}

function codeOf({ info, content }: Token): RunbookSection["code"][number] {
  return { language: /^[\w+#-]{1,20}/.exec(info.trim())?.[0] ?? "text", text: content.trimEnd().slice(0, maxCode) };
}

/** A text without its markup; code keeps its backticks, a link its address. */
function plain({ children }: Token): string {
  let target = "";
  const pieces = (children ?? []).map((child) => {
    if (child.type === "code_inline") return `\`${child.content}\``;
    if (child.type === "softbreak" || child.type === "hardbreak") return " ";
    if (child.type === "link_open") target = String(child.attrGet("href") ?? "");
    if (child.type === "link_close" && target) return ` (${target})`;
    return child.content;
  });
  return pieces.join("").slice(0, maxText);
}

function solutionOf(
  { title, steps, code }: RunbookSection,
  of: { id: string; name: string | Prose; risk: Risk; language: Language },
): Solution {
  const inLanguage = (text: string): Prose => ({ [of.language]: text });
  return {
    id: of.id,
    title: title !== undefined ? inLanguage(title) : typeof of.name === "string" ? inLanguage(of.name) : of.name,
    steps: steps.slice(0, maxSteps).map(inLanguage),
    code: code.map((piece): Code => ({ ...piece, risk: of.risk })),
    risk: of.risk,
  };
}
