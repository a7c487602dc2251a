/** Labelled cases: `<family>/<case>.txt` as somebody would paste it, and `<case>.json` with what must be read out of it (test/corpus/README.md). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const oneOrMore = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);

export const Label = z.object({
  /** False: ordinary talk or log text, at which the bot must stay silent. */
  isError: z.boolean().default(true),
  count: z.number().int().optional(),
  expect: z
    .object({
      runtime: oneOrMore,
      type: oneOrMore,
      message: oneOrMore,
      code: oneOrMore,
      httpStatus: oneOrMore,
      requestId: oneOrMore,
      exitCode: oneOrMore,
      signal: oneOrMore,
      category: oneOrMore,
      location: z.object({ file: oneOrMore, line: oneOrMore, column: oneOrMore, function: oneOrMore }).partial(),
      causes: z.array(z.object({ type: oneOrMore.optional(), message: oneOrMore.optional() })),
    })
    .partial()
    .default({}),
});
export type Label = z.infer<typeof Label>;

export interface Case {
  id: string;
  family: string;
  text: string;
  label: Label;
}

/** The cases of a folder, by name. Throws, naming the file, where a label is malformed or its text is missing. */
export function readCases(folder: string): Case[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const id = name.replace(/\.json$/, "").replaceAll("\\", "/");
      return {
        id,
        family: id.split("/")[0] ?? id,
        text: readFileSync(join(folder, `${id}.txt`), "utf8"),
        label: readLabel(join(folder, name)),
      };
    });
}

function readLabel(file: string): Label {
  const read = Label.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!read.success) throw new Error(`The label ${file} is malformed: ${z.prettifyError(read.error)}`);
  return read.data;
}
