/** The report: one schema is the source of its type, of its JSON, and of what renderers may rely on. */
import { z } from "zod";

export const Language = z.enum(["en", "zh-CN"]);
export type Language = z.infer<typeof Language>;

/** A text in the report's languages. Code, identifiers and quotes stand in it unchanged. */
export const Prose = z.partialRecord(Language, z.string().min(1));
export type Prose = z.infer<typeof Prose>;

/** What printed an error: a language, a tool or a server. */
// prettier-ignore
export const Runtime = z.enum([
  "python", "node", "browser", "java", "kotlin", "scala", "dotnet", "go", "rust", "ruby", "php", "perl", "elixir",
  "erlang", "swift", "objc", "dart", "r", "haskell", "ocaml", "lua", "c", "cpp", "shell", "sql", "http", "kubernetes",
  "docker", "terraform", "ansible", "git", "npm", "pip", "cargo", "maven", "gradle", "nginx", "apache", "systemd",
  "postgres", "mysql", "sqlite", "mongodb", "redis", "kafka", "rabbitmq", "typescript", "eslint", "other",
]);
export type Runtime = z.infer<typeof Runtime>;

/** What kind of trouble it is, whoever printed it. */
// prettier-ignore
export const Category = z.enum([
  "authentication", "authorization", "permission", "rate-limit", "quota", "not-found", "conflict", "invalid-input",
  "timeout", "connection", "dns", "tls", "upstream", "dependency", "syntax", "type", "null-reference", "lookup",
  "arithmetic", "assertion", "memory", "disk", "resource-limit", "concurrency", "constraint", "schema", "encoding",
  "configuration", "compatibility", "crash", "deployment", "build", "content-policy", "unknown",
]);
export type Category = z.infer<typeof Category>;

export const Confidence = z.enum(["confirmed", "likely", "possible"]);
export type Confidence = z.infer<typeof Confidence>;

export const Risk = z.enum(["read-only", "changes-state", "destructive"]);
export type Risk = z.infer<typeof Risk>;

export const Status = z.enum(["processing", "done", "resolved", "failed"]);
export type Status = z.infer<typeof Status>;

const Location = z.object({
  file: z.string().optional(),
  line: z.number().optional(),
  column: z.number().optional(),
  function: z.string().optional(),
});

/** A line of what was posted, by its number there. */
const Line = z.object({ line: z.number().int().positive(), quote: z.string() });
export type Quote = z.infer<typeof Line>;

const Receipt = z.object({
  parts: z.array(
    z.object({
      name: z.string(),
      lines: z.number().int(),
      bytes: z.number().int(),
      read: z.enum(["whole", "partly", "not"]),
      /** Why not, or what was left out. */
      note: Prose.optional(),
    }),
  ),
  /** How many secrets were masked. */
  masked: z.number().int(),
  /** The receipt as one line. */
  text: Prose,
});

const ErrorSection = z.object({
  format: z.string(),
  runtime: Runtime,
  category: Category,
  type: z.string().optional(),
  message: z.string().optional(),
  code: z.string().optional(),
  httpStatus: z.number().optional(),
  requestId: z.string().optional(),
  /** The server's local time that the request id tells: the second to look for in its log. */
  requestTime: z.string().optional(),
  exitCode: z.number().optional(),
  signal: z.string().optional(),
  location: Location.optional(),
  /** The topmost frames of our own code. */
  frames: z.array(Location),
  causes: z.array(z.object({ type: z.string().optional(), message: z.string().optional() })),
  /** The error body of an API: its `type` names the hop that failed. */
  api: z
    .object({
      type: z.string().optional(),
      code: z.string().optional(),
      message: z.string().optional(),
      param: z.string().optional(),
    })
    .optional(),
  /** The decisive lines, as posted. */
  lines: z.array(Line),
  /** The part of the message they stand in. */
  part: z.string(),
  /** How often this error stands in the text, and how many other errors do. */
  count: z.number().int(),
  others: z.number().int(),
});

const ReportTranslation = z.object({
  original: z.string(),
  /** Nothing but identifiers, numbers, paths and quoted values stayed as posted. */
  complete: z.boolean(),
  by: z.string(),
  en: z.string().optional(),
  "zh-CN": z.string().optional(),
  /** For a localised message: the English wording and the constant to search for. */
  canonical: z.string().optional(),
  constant: z.string().optional(),
});

export const Code = z.object({ language: z.string(), text: z.string(), risk: Risk });
export type Code = z.infer<typeof Code>;

export const Solution = z.object({
  /** Names it over time, so that what worked is remembered; `runbook:…` for a team's own. */
  id: z.string().optional(),
  title: Prose,
  steps: z.array(Prose),
  code: z.array(Code),
  /** The gravest of its commands. */
  risk: Risk,
  /** How to take it back, where it changes something. */
  undo: Prose.optional(),
});
export type Solution = z.infer<typeof Solution>;

/** Whether a solution is a section of a team's own runbook. */
export function isRunbook({ id }: Pick<Solution, "id">): boolean {
  return id?.startsWith("runbook:") ?? false;
}

/** How often a solution was tried and worked for one error, and the channel where it worked last. */
export const SolutionHistory = z.object({
  id: z.string(),
  worked: z.number().int(),
  tried: z.number().int(),
  lastIn: z.string().optional(),
});
export type SolutionHistory = z.infer<typeof SolutionHistory>;

export const Tool = z.object({ name: z.string(), url: z.url(), why: Prose });
export type Tool = z.infer<typeof Tool>;

export const ReportCause = z.object({ text: Prose, confidence: Confidence, evidence: z.array(Line) });
export type ReportCause = z.infer<typeof ReportCause>;

export const Report = z.object({
  id: z.string(),
  /** When it was made, ISO 8601. */
  at: z.iso.datetime(),
  status: Status,
  languages: z.array(Language),
  receipt: Receipt,
  title: Prose,
  error: ErrorSection,
  translation: ReportTranslation,
  /** What the error means, in a sentence or two. */
  meaning: Prose,
  /** What the explanation rests on; of a team's runbook, what it is called, where it is read, and who is asked. */
  basis: z.object({
    kind: z.enum(["runbook", "entry", "category", "none"]),
    id: z.string(),
    name: Prose.optional(),
    url: z.string().optional(),
    owner: z.string().optional(),
    severity: z.string().optional(),
  }),
  /** Ranked, the likeliest first. */
  causes: z.array(ReportCause),
  /** What to do now. */
  action: Prose,
  solutions: z.array(Solution),
  prevention: z.array(Prose),
  tools: z.array(Tool),
  /** What to send for a better answer. */
  ask: z.array(Prose),
  history: z.object({
    fingerprint: z.string(),
    count: z.number().int(),
    firstSeen: z.iso.datetime(),
    lastSeen: z.iso.datetime(),
    places: z.array(z.string()),
    resolution: z.string().optional(),
    /** The key of its words, by which an occurrence is told to be of the very same error. */
    wording: z.string().optional(),
    /** What was tried before, by the ids of solutions. */
    solutions: z.array(SolutionHistory).optional(),
  }),
  by: z.object({
    analyst: z.string(),
    model: z.string().optional(),
    tokens: z.number().int().optional(),
    milliseconds: z.number(),
    /** What a reader must know about how it came about: "the model did not answer in time". */
    note: Prose.optional(),
  }),
});
export type Report = z.infer<typeof Report>;
