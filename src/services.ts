/** Puts the services together that a command or the bot needs. */
import { offline } from "./core/analysts/offline.ts";
import { diagnose, type Services } from "./core/diagnose.ts";
import type { Config } from "./config.ts";
import { openRunbooks } from "./core/runbooks/index.ts";
import type { IncomingMessage, Language, Part, Report } from "./core/types.ts";

/** The analysts that the configuration asks for. The model's library is loaded only where there is a model. */
export async function createAnalysts({ model }: Pick<Config, "model">): Promise<Pick<Services, "offline" | "model">> {
  if (!model) return { offline };
  const { createModelAnalyst } = await import("./core/analysts/llm.ts");
  return { offline, model: createModelAnalyst(model) };
}

/** The team's runbooks and glossary, where `RUNBOOKS_DIR` names their folder. */
export function teamKnowledge(
  { runbooksDir }: Pick<Config, "runbooksDir">,
  onProblems?: (problems: readonly string[]) => void,
): Pick<Services, "team"> {
  return runbooksDir === undefined ? {} : { team: openRunbooks(runbooksDir, onProblems) };
}

/** The address of a report's page, where the console is reached from outside. */
export function reportPage({ publicUrl }: Pick<Config, "publicUrl">): (reportId: string) => string | undefined {
  return (id) => publicUrl && new URL(`/reports/${id}`, publicUrl).href;
}

export interface DiagnoseTextOptions {
  languages: readonly Language[];
  analysts?: Pick<Services, "offline" | "model">;
  team?: Services["team"];
}

/** Diagnoses a text, or a file's parts, that came from no channel; nothing of it is stored. */
export function diagnoseText(posted: string | Part[], options: DiagnoseTextOptions): AsyncGenerator<Report> {
  const { languages, analysts = { offline }, team } = options;
  const message: IncomingMessage = {
    platform: "terminal",
    workspaceId: "",
    channelId: "",
    id: crypto.randomUUID(),
    author: { id: "", isBot: false, isMe: false },
    kind: "direct",
    text: "",
    parts: typeof posted === "string" ? [{ kind: "file", name: "text", text: posted }] : posted,
    sentAt: new Date().toISOString(),
  };
  return diagnose(message, { ...analysts, languages, ...(team && { team }) });
}
