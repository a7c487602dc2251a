/** Knowledge: entries that explain a family of errors, one YAML file each; `list.ts` names them. */
import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { z } from "zod";
import { prepared } from "../prepared.ts";
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
  const files = Object.entries(folders).flatMap(([folder, names]) => names.map((name) => `${folder}/${name}.yaml`));
  const sources = [import.meta.url, ...files].map((file) => new URL(file, import.meta.url));
  const heads = prepared("knowledge", sources, () => files.map(readHead));
  return heads.map((head, index) => toKnown(head, files[index] ?? ""));
}

/** An entry's file begins with what it matches; its title, and all that is told, comes below. */
function readHead(file: string): Head & { hosts: string[] } {
  const text = textOf(file);
  const head = parseAs(Head, text.slice(0, text.search(/^title:/m)), file);
  const hosts = [...text.matchAll(/^ {4}url: https:\/\/([^/\s]{1,200})/gm)].map(([, host = ""]) => host);
  return { ...head, hosts };
}

function toKnown(head: Head & { hosts: string[] }, file: string): KnownEntry {
  let entry: Entry | undefined;
  return { ...head, whole: () => (entry ??= parseAs(Entry, textOf(file), file)) };
}

function textOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), "utf8");
}

function parseAs<T>(schema: z.ZodType<T>, yaml: string, file: string): T {
  const read = schema.safeParse(load(yaml));
  if (!read.success) throw new Error(`Knowledge entry ${file} is malformed: ${z.prettifyError(read.error)}`);
  return read.data;
}
