/** Puts the services together that a command or the bot needs. */
import { offline } from "./core/analysts/offline.ts";
import { diagnose, type Services } from "./core/diagnose.ts";
import type { Config } from "./config.ts";
import type { IncomingMessage, Language, Report } from "./core/types.ts";

/** The analysts that the configuration asks for. The model's library is loaded only where there is a model. */
export async function createAnalysts({ model }: Pick<Config, "model">): Promise<Pick<Services, "offline" | "model">> {
  if (!model) return { offline };
  const { createModelAnalyst } = await import("./core/analysts/llm.ts");
  return { offline, model: createModelAnalyst(model) };
}

/** The address of a report's page, where the console is reached from outside. */
export function reportPage({ publicUrl }: Pick<Config, "publicUrl">): (reportId: string) => string | undefined {
  return (id) => publicUrl && new URL(`/reports/${id}`, publicUrl).href;
}

export interface DiagnoseTextOptions {
  languages: readonly Language[];
  /** What the text is called in the receipt: a file's name. */
  name?: string;
  analysts?: Pick<Services, "offline" | "model">;
}

/** Diagnoses a text that came from no channel; nothing of it is stored. */
export function diagnoseText(text: string, options: DiagnoseTextOptions): AsyncGenerator<Report> {
  const { languages, name = "text", analysts = { offline } } = options;
  const message: IncomingMessage = {
    platform: "terminal",
    workspaceId: "",
    channelId: "",
    id: crypto.randomUUID(),
    author: { id: "", isBot: false, isMe: false },
    kind: "direct",
    text: "",
    parts: [{ kind: "file", name, text }],
    sentAt: new Date().toISOString(),
  };
  return diagnose(message, { ...analysts, languages });
}
