/** The model analyst: asks an OpenAI-compatible server to refine the draft. What it answers is a proposal that `verify` judges. */
import { randomBytes } from "node:crypto";
import OpenAI from "openai";
import { zodResponseFormat } from "openai/helpers/zod";
import { z } from "zod";
import { renderPrompt } from "../../prompts/index.ts";
import { Confidence, isRunbook, Risk } from "../report.ts";
import type { Analysis, Analyst, Evidence } from "../types.ts";
import { keepsConstants } from "../verify/lint.ts";
import { stands } from "../verify/quotes.ts";

export interface ModelOptions {
  apiKey: string;
  baseUrl?: string;
  /** The model's name, as the server knows it. */
  name: string;
  /** How long a whole answer may take, in milliseconds. */
  deadline?: number;
}

const Bilingual = z.object({ en: z.string(), "zh-CN": z.string() });

/** What the model is asked for. Plain on purpose: strict schemas know neither optional keys nor formats. */
export const Proposal = z.object({
  title: Bilingual,
  translation: Bilingual,
  meaning: Bilingual,
  causes: z.array(
    z.object({
      text: Bilingual,
      confidence: Confidence,
      evidence: z.array(z.object({ line: z.number(), quote: z.string() })),
    }),
  ),
  action: Bilingual,
  solutions: z.array(
    z.object({
      title: Bilingual,
      steps: z.array(Bilingual),
      code: z.array(z.object({ language: z.string(), text: z.string() })),
      risk: Risk,
    }),
  ),
  prevention: z.array(Bilingual),
  ask: z.array(Bilingual),
});
type Proposal = z.infer<typeof Proposal>;

const maxEvidenceLines = 200;
const maxEvidenceLength = 24_000;
const maxAnswerTokens = 6000;

/** The model's answer can't be used: it is not an analysis, or it rests on lines that were never posted. */
export class ModelError extends Error {
  override name = "ModelError";
}

export function createModelAnalyst({ apiKey, baseUrl, name, deadline = 60_000 }: ModelOptions): Analyst {
  // Redirects could carry the key to another host. Retries are not the client's: it would wait, and pay, three times.
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl,
    maxRetries: 0,
    timeout: deadline,
    fetchOptions: { redirect: "error" },
  });
  return {
    name,
    async analyse(evidence, draft) {
      if (!draft) throw new ModelError("The model refines a draft; there is none");
      const prompt = promptFor(evidence, draft);
      const completion = await client.chat.completions.parse(
        {
          model: name,
          messages: [{ role: "user", content: prompt }],
          max_completion_tokens: maxAnswerTokens,
          response_format: zodResponseFormat(Proposal, "analysis"),
        },
        { signal: AbortSignal.timeout(deadline) },
      );
      const proposal = completion.choices[0]?.message.parsed;
      if (!proposal) throw new ModelError("The model refused, or answered nothing");
      return toAnalysis(proposal, evidence, draft, {
        analyst: "llm",
        model: name,
        tokens: completion.usage?.total_tokens,
      });
    },
  };
}

/** The prompt: the parsed error, the draft, and the posted lines between fences that the text can't know. */
function promptFor(evidence: Evidence, draft: Analysis): string {
  const { format, runtime, type, message, code, httpStatus, requestId, category, causes } = evidence.error;
  return renderPrompt("diagnose", {
    fence: `-----evidence ${randomBytes(9).toString("base64url")}-----`,
    error: JSON.stringify(
      { format, runtime, type, message, code, httpStatus, requestId, category, causes },
      undefined,
      1,
    ),
    draft: JSON.stringify({ ...draft, by: undefined, tools: undefined }, undefined, 1),
    evidence: numberedLines(evidence),
  });
}

/** The lines around the error, by number; never more than the bounds. */
function numberedLines({ error, text }: Evidence): string {
  const from = Math.max(0, error.lines[0] - 1 - 20);
  const lines = text.lines.slice(from, from + maxEvidenceLines).map((line, index) => `${from + index + 1}| ${line}`);
  return lines.join("\n").slice(0, maxEvidenceLength);
}

/** The proposal as an analysis. Tools and the basis stay the draft's: links are not the model's to make. */
function toAnalysis(
  proposal: Proposal,
  { text, translations }: Evidence,
  draft: Analysis,
  by: Analysis["by"],
): Analysis {
  const causes = proposal.causes.filter(({ evidence }) => evidence.every((quote) => stands(quote, text)));
  if (causes.length === 0) throw new ModelError("Every cause of the model rests on lines that were never posted");
  const { translation, solutions, ...rest } = proposal;
  return {
    ...rest,
    causes,
    solutions: [
      ...draft.solutions.filter(isRunbook),
      ...solutions.map((solution) => ({
        ...solution,
        code: solution.code.map((code) => ({ ...code, risk: solution.risk })),
      })),
    ],
    basis: draft.basis,
    tools: draft.tools,
    ...(keepsConstants(translations[0].original, translation) && { translation }),
    by,
  };
}
