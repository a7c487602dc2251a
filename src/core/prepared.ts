/**
 * What is made of many small files, kept as one: reading a thousand YAML files anew at every start would take a second. It lies in a folder of this
 * user's own below the system's temporary one, and is made again whenever a file has changed.
 */
import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Gives what `make` makes of the files, from an earlier process where it can.
 * @param name names it among others
 * @param files everything that it depends on, code included
 * @param make its result must be JSON
 */
export function prepared<T>(name: string, files: readonly URL[], make: () => T): T {
  const folder = ownFolder();
  const file = folder && join(folder, `${name}-${keyOf(files)}.json`);
  return (file && (read(file) as T | undefined)) || keep(file, make());
}

/** The state of the files: names, sizes, times of their last change. */
function keyOf(files: readonly URL[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${fileURLToPath(file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** A folder that nobody else can write to; undefined where there is none. */
function ownFolder(): string | undefined {
  const user = process.getuid?.();
  const folder = join(tmpdir(), `bugloss-prepared-${user ?? "user"}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = lstatSync(folder);
    const isOurs = user === undefined || (uid === user && (mode & 0o022) === 0 && lstatSync(folder).isDirectory());
    return isOurs ? folder : undefined;
  } catch {
    return undefined;
  }
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Written whole or not at all, so that another process never reads half of it. */
function keep<T>(file: string | undefined, made: T): T {
  if (file === undefined) return made;
  try {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(made), { mode: 0o600 });
    renameSync(draft, file);
  } catch {
    // Without it the next start takes longer, and nothing else.
  }
  return made;
}
