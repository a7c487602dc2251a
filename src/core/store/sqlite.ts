/** The embedded database: SQLite in one file, every commit synced to disk. One process at a time owns it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { ConfigError } from "../errors.ts";
import { migrations, type Tables } from "./schema.ts";

export type Database = Kysely<Tables>;

/**
 * Opens the database in a folder, making both when they are missing, and brings its schema up to date.
 * @param folder where `bugloss.db` lies; undefined for a database in memory.
 * @throws {ConfigError} when the folder or its database can't be used: by whose fault, and what to do
 */
export async function openSqlite(folder: string | undefined): Promise<Database> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connect(folder) }) });
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (!error) return db;
  await db.destroy();
  throw new ConfigError(
    `The database in DATA_DIR (${folder}) does not fit this Bugloss (${reasonOf(error)}): run the newest version, or set another DATA_DIR`,
    { cause: error },
  );
}

function connect(folder: string | undefined): ConstructorParameters<typeof SqliteDialect>[0]["database"] {
  const sqlite = openFile(folder);
  try {
    // An exclusive lock is taken by the first write and kept: two processes that work the same queue would answer twice.
    sqlite.exec(
      "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE; COMMIT",
    );
  } catch (cause) {
    sqlite.close();
    throw isLocked(cause)
      ? new ConfigError(
          `The database in ${folder} is in use: another Bugloss runs with the same DATA_DIR. Stop it, or set another DATA_DIR`,
          { cause },
        )
      : unusable(folder, cause);
  }
  return {
    close: () => sqlite.close(),
    prepare(sql) {
      const statement = sqlite.prepare(sql);
      const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}

function openFile(folder: string | undefined): DatabaseSync {
  try {
    if (folder) mkdirSync(folder, { recursive: true });
    return new DatabaseSync(folder ? join(folder, "bugloss.db") : ":memory:", { timeout: 1000 });
  } catch (cause) {
    throw unusable(folder, cause);
  }
}

/** SQLITE_BUSY: https://sqlite.org/rescode.html */
function isLocked(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}

function unusable(folder: string | undefined, cause: unknown): ConfigError {
  return new ConfigError(
    `DATA_DIR (${folder}) can't be used: ${reasonOf(cause)}. Set it to a folder that the bot may write, with room on its disk`,
    { cause },
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : "unknown reason";
}
