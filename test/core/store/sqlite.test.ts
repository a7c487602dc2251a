import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, expect, test } from "vitest";
import { ConfigError } from "../../../src/core/errors.ts";
import { createQueue } from "../../../src/core/queue/index.ts";
import { createStore } from "../../../src/core/store/index.ts";
import { openSqlite, type Database } from "../../../src/core/store/sqlite.ts";
import { queueContract } from "../../contracts/queue.ts";
import { storeContract } from "../../contracts/store.ts";
import { message } from "../../fixtures/message.ts";

const opened: Database[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((db) => db.destroy()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function open(folder?: string): Promise<Database> {
  const db = await openSqlite(folder);
  opened.push(db);
  return db;
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bugloss-"));
  folders.push(folder);
  return folder;
}

storeContract("SQLite", async () => createStore(await open()));
queueContract("SQLite", async (now) => createQueue(await open(), now));

test("a second process on the same folder is refused, and told which setting to change", async () => {
  const folder = await newFolder();
  await open(folder);
  await expect(open(folder)).rejects.toThrow("DATA_DIR");
});

test.each([
  ["a file", (folder: string) => rm(folder, { recursive: true }).then(() => writeFile(folder, ""))],
  ["no database", (folder: string) => writeFile(join(folder, "bugloss.db"), "not a database ".repeat(100))],
  ["a newer Bugloss's", fromTheFuture],
])("a folder that is %s is refused, and told which setting to change", async (_, spoil) => {
  const folder = await newFolder();
  await spoil(folder);
  await expect(openSqlite(folder)).rejects.toThrow("DATA_DIR");
  await expect(openSqlite(folder)).rejects.toBeInstanceOf(ConfigError);
});

async function fromTheFuture(folder: string): Promise<void> {
  const db = await openSqlite(folder);
  await sql`insert into kysely_migration values ('9999-later', '2100-01-01')`.execute(db);
  await db.destroy();
}

test("what was begun before the process ended is due again, and nothing else", async () => {
  const folder = await newFolder();
  const first = await openSqlite(folder);
  const queue = await createQueue(first);
  for (const key of ["done", "running", "waiting"]) await queue.add(key, message({ id: key }));
  await queue.done((await queue.take())?.id ?? "");
  await queue.take();
  await first.destroy();

  const again = await createQueue(await open(folder));
  const taken = [await again.take(), await again.take(), await again.take()];
  expect(taken.map((job) => [job?.message.id, job?.attempt])).toEqual([
    ["running", 2],
    ["waiting", 1],
    [undefined, undefined],
  ]);
});
