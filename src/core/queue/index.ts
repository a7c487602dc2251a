/** The queue: jobs as rows. A row with a message's key is also the claim that it was taken. */
import { sql, type Selectable, type UpdateObject } from "kysely";
import { channelKey } from "../keys.ts";
import type { Tables } from "../store/schema.ts";
import type { Database } from "../store/sqlite.ts";
import type { Job, Queue, RedactedMessage } from "../types.ts";

/** Opens the queue of a database that this process alone owns: what an earlier process left running is due at once. */
export async function createQueue(db: Database, now: () => number = Date.now): Promise<Queue> {
  await db.updateTable("job").set({ state: "waiting", due: now() }).where("state", "=", "running").execute();
  const settle = async (id: string, change: UpdateObject<Tables, "job">) => {
    await db.updateTable("job").set(change).where("id", "=", Number(id)).execute();
  };
  return {
    async add(key, message) {
      const row = {
        key,
        channel: channelKey(message),
        message: JSON.stringify(message),
        state: "waiting" as const,
        attempt: 0,
        failures: 0,
        due: now(),
        created: now(),
      };
      const added = await db
        .insertInto("job")
        .values(row)
        .onConflict((conflict) => conflict.column("key").doNothing())
        .executeTakeFirst();
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async take(busy = []) {
      const row = await db
        .updateTable("job")
        .set({ state: "running", attempt: sql<number>`attempt + 1` })
        .where("id", "=", (job) =>
          job
            .selectFrom("job")
            .select("id")
            .where("state", "=", "waiting")
            .where("due", "<=", now())
            .$if(busy.length > 0, (due) => due.where("channel", "not in", busy))
            .orderBy("id")
            .limit(1),
        )
        .returningAll()
        .executeTakeFirst();
      return row && toJob(row);
    },

    posted: (id, ref) => settle(id, { ref }),
    done: (id) => settle(id, { state: "done" }),
    retry: (id, delay) => settle(id, { state: "waiting", due: now() + delay, failures: sql`failures + 1` }),
    fail: (id, reason) => settle(id, { state: "failed", reason }),

    async pending() {
      const counted = await db
        .selectFrom("job")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("state", "in", ["waiting", "running"])
        .executeTakeFirstOrThrow();
      return Number(counted.count);
    },
  };
}

function toJob({ id, message, attempt, failures, ref }: Selectable<Tables["job"]>): Job {
  const job = { id: String(id), message: JSON.parse(message) as RedactedMessage, attempt, failures };
  return { ...job, ...(ref !== null && { ref }) };
}
