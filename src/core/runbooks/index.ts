/** The runbooks of a folder, and its glossary. What changes on disk holds from the next error on. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { messageOf } from "../errors.ts";
import { glossary as ownTerms, readGlossary, type Glossary } from "../verify/glossary.ts";
import { parseRunbook, type Runbook } from "./runbook.ts";

/** What a team brought along. */
export interface TeamKnowledge {
  runbooks: readonly Runbook[];
  glossary: Glossary;
  /** A sentence for each file that can't be used. */
  problems: readonly string[];
}

const maxFiles = 1000;
const maxBytes = 256 * 1024;
const glossaryFile = "glossary.yaml";

/**
 * Opens a folder of runbooks.
 * @param folder with `*.md` files, at any depth, and perhaps `glossary.yaml`
 * @param onProblems told of the files that can't be used, whenever they change
 * @returns a function that gives what the folder holds now; it reads again only what has changed
 */
export function openRunbooks(folder: string, onProblems?: (problems: readonly string[]) => void): () => TeamKnowledge {
  let state: string | undefined;
  let team: TeamKnowledge = { runbooks: [], glossary: ownTerms(), problems: [] };
  return () => {
    const files = listFiles(folder);
    const now = JSON.stringify(files);
    if (now === state) return team;
    state = now;
    team = readTeam(folder, files);
    if (team.problems.length > 0) onProblems?.(team.problems);
    return team;
  };
}

interface File {
  name: string;
  bytes: number;
  changed: number;
}

/** The files by name; none where the folder can't be read, which `readTeam` tells. */
function listFiles(folder: string): File[] | { problem: string } {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md") || name === glossaryFile)
      .sort()
      .slice(0, maxFiles)
      .map((name) => {
        const { size: bytes, mtimeMs: changed } = statSync(join(folder, name));
        return { name, bytes, changed };
      });
  } catch (error) {
    return { problem: `The folder RUNBOOKS_DIR (${folder}) can't be read: ${messageOf(error)}` };
  }
}

function readTeam(folder: string, files: ReturnType<typeof listFiles>): TeamKnowledge {
  if ("problem" in files) return { runbooks: [], glossary: ownTerms(), problems: [files.problem] };
  const problems: string[] = [];
  const read = <T>({ name, bytes }: File, parse: (text: string) => T): T | undefined => {
    try {
      if (bytes > maxBytes) throw new Error(`it is larger than ${maxBytes / 1024} KB`);
      return parse(readFileSync(join(folder, name), "utf8"));
    } catch (error) {
      problems.push(`${join(folder, name)}: ${messageOf(error)}`);
      return undefined;
    }
  };
  const [ours] = files.filter(({ name }) => name === glossaryFile);
  const runbooks = files
    .filter(({ name }) => name.endsWith(".md"))
    .map((file) => read(file, (text) => parseRunbook(file.name.replace(/\.md$/, "").replaceAll("\\", "/"), text)))
    .filter((runbook) => runbook !== undefined);
  const terms = ours && read(ours, (text) => readGlossary(text, ownTerms()));
  return { runbooks, glossary: terms ?? ownTerms(), problems };
}
