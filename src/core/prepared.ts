/**
 * What is made of many small files, kept as one: reading a thousand YAML files anew at every start would take half a second. It lies where tools
 * keep such things, in `node_modules/.cache`; `npm ci` puts it there, and it is made again whenever a file has changed.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const cache = new URL("../../node_modules/.cache/bugloss/", import.meta.url);

/**
 * Gives what `make` makes of the files, from an earlier process where it can.
 * @param name names it among others
 * @param files everything that it depends on, code included
 * @param make its result must be JSON
 * @param folder where it is kept; where that can't be written to, it is made at each start
 */
export function prepared<T>(name: string, files: readonly URL[], make: () => T, folder = cache): T {
  const file = new URL(`${name}.json`, folder);
  const key = keyOf(files);
  const kept = read(file);
  return kept?.key === key ? (kept.made as T) : keep(file, key, make());
}

/** The state of the files: names, sizes, times of their last change. */
function keyOf(files: readonly URL[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${fileURLToPath(file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function read(file: URL): { key: string; made: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as { key: string; made: unknown };
  } catch {
    return undefined;
  }
}

/** Written whole or not at all, so that another process never reads half of it. */
function keep<T>(file: URL, key: string, made: T): T {
  try {
    mkdirSync(new URL(".", file), { recursive: true });
    const draft = new URL(`${file.href}.${process.pid}`);
    writeFileSync(draft, JSON.stringify({ key, made }));
    renameSync(draft, file);
  } catch {
    // Without it the next start takes longer, and nothing else.
  }
  return made;
}
