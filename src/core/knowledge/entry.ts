/** The form of a knowledge entry. */
import { z } from "zod";
import { isReadable } from "../catalogue/template.ts";
import { Category, Language, Risk, Runtime } from "../report.ts";

const list = <T extends z.ZodType>(item: T) => z.array(item).min(1);

/** A pattern with slots, as in the catalogue. */
const PatternText = z.string().min(1).refine(isReadable, "two slots stand side by side: put text between them");

/**
 * What an error must show. All fields given must hold; of a field's values any one does.
 * `type` and `message` are patterns with slots, as in the catalogue; what the slots of an entry's `match` and `values` hold are facts for its texts.
 */
export const Sign = z.strictObject({
  runtime: list(Runtime).optional(),
  /** The name of the format that read the error: it tells which program printed it. */
  format: list(z.string()).optional(),
  /** The type, or its last segment, of the error, of a cause, or of an API's error body. */
  type: list(PatternText).optional(),
  code: list(z.string()).optional(),
  httpStatus: list(z.number().int()).optional(),
  exitCode: list(z.number().int()).optional(),
  signal: list(z.string()).optional(),
  category: list(Category).optional(),
  /** Ids of catalogue templates that fit the message or a part of it; `relay.*` is any of the family. */
  template: list(z.string()).optional(),
  /** The message of the error, of a cause, or of an API's error body. */
  message: list(PatternText).optional(),
  /** A line of the text contains it. */
  line: list(z.string()).optional(),
  /** A file path, a function or a module in one of the frames contains it. */
  frame: list(z.string()).optional(),
});
export type Sign = z.infer<typeof Sign>;

/** A text in every language. `{{name}}` is a fact of the error, `{{name|otherwise}}` one that may be missing. */
const Text = z.record(Language, z.string().min(2));
export type Text = z.infer<typeof Text>;

export const EntryCause = z.strictObject({
  text: Text,
  /** Without one of these it is not spoken of at all. */
  when: list(Sign).optional(),
  /** One of these confirms the cause: its line proves it. */
  decisive: list(Sign).optional(),
  /** One of these makes it likely. */
  raises: list(Sign).optional(),
  /** One of these speaks against it. */
  lowers: list(Sign).optional(),
});
export type EntryCause = z.infer<typeof EntryCause>;

// prettier-ignore
const programs = [
  "python", "javascript", "typescript", "java", "kotlin", "scala", "groovy", "clojure", "csharp", "go", "rust", "c", "cpp", "ruby", "php",
  "perl", "elixir", "erlang", "swift", "objc", "dart", "r", "julia", "haskell", "ocaml", "lua",
] as const;

/** Programming languages: code in them serves the errors of their own runtime. */
export const programming: ReadonlySet<string> = new Set(programs);

// prettier-ignore
export const CodeLanguage = z.enum([
  ...programs,
  "shell", "powershell", "sql", "yaml", "json", "toml", "ini", "xml", "hcl", "nginx", "apache", "dockerfile", "makefile", "cmake", "text",
]);
export type CodeLanguage = z.infer<typeof CodeLanguage>;

export const EntrySolution = z.strictObject({
  title: Text,
  /** Without one of these it is not offered: it serves one SDK, one platform. */
  when: list(Sign).optional(),
  steps: list(Text),
  /** Code by language. That of a shell, a query or a file is always shown, a programming language's when it is the error's own. Slots are filled with harmless values only. */
  code: z.partialRecord(CodeLanguage, z.string()),
  risk: Risk,
  undo: Text.optional(),
});
export type EntrySolution = z.infer<typeof EntrySolution>;

/** What an entry is found by; it stands first in its file. */
export const Head = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/),
  /** Only for the general entry of a category. */
  general: z.literal(true).optional(),
  match: list(Sign),
});
export type Head = z.infer<typeof Head>;

export const Entry = Head.extend({
  title: Text,
  /** Patterns of whole lines that hold more of this error's values: `Key ({column})=({value}) is not present in table "{parent}".` */
  values: list(PatternText).optional(),
  meaning: Text,
  causes: list(EntryCause),
  action: Text,
  solutions: list(EntrySolution),
  prevention: list(Text),
  tools: z.array(z.strictObject({ name: z.string(), url: z.url(), why: Text })),
  /** What to send when no cause is confirmed. */
  ask: list(Text),
  /** A real error text; it must lead back to this entry. */
  example: z.string(),
});
export type Entry = z.infer<typeof Entry>;
