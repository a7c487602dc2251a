/** Knowledge: entries that explain a family of errors, one YAML file each; `list.ts` names them. */
import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { z } from "zod";
import { Entry, Head } from "./entry.ts";
import { folders } from "./list.ts";

/** An entry by what it matches; the rest of it is read when an error first rests on it. */
export interface KnownEntry extends Head {
  /** Throws, naming the file, when the entry is malformed. */
  whole(): Entry;
  /** Hosts of the pages that its tools link to. */
  hosts: readonly string[];
}

let loaded: readonly KnownEntry[] | undefined;

/** The knowledge base, read when first asked for. */
export function knowledge(): readonly KnownEntry[] {
  return (loaded ??= loadKnowledge());
}

/** Reads what every entry matches. Throws, naming the file, when that is malformed. */
export function loadKnowledge(): KnownEntry[] {
  return Object.entries(folders).flatMap(([folder, names]) => names.map((name) => readEntry(`${folder}/${name}.yaml`)));
}

/** An entry's file begins with what it matches; its title, and all that is told, comes below. */
function readEntry(file: string): KnownEntry {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  const head = parseAs(Head, text.slice(0, text.search(/^title:/m)), file);
  let entry: Entry | undefined;
  return {
    ...head,
    whole: () => (entry ??= parseAs(Entry, text, file)),
    hosts: [...text.matchAll(/^ {4}url: https:\/\/([^/\s]{1,200})/gm)].map(([, host = ""]) => host),
  };
}

function parseAs<T>(schema: z.ZodType<T>, yaml: string, file: string): T {
  const read = schema.safeParse(load(yaml));
  if (!read.success) throw new Error(`Knowledge entry ${file} is malformed: ${z.prettifyError(read.error)}`);
  return read.data;
}
