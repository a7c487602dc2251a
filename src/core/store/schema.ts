/** The tables, and the migrations that make them. A migration is never changed once released: a new one is added. */
import type { Generated, Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export interface Tables {
  job: {
    id: Generated<number>;
    /** Platform, workspace, channel and message: a delivery is taken once. */
    key: string;
    /** Platform, workspace and channel: of a busy one, nothing more is taken. */
    channel: string;
    message: string;
    state: "waiting" | "running" | "done" | "failed";
    attempt: number;
    failures: number;
    /** When it may be taken, in milliseconds since 1970. */
    due: number;
    ref: string | null;
    reason: string | null;
    created: number;
  };
  /** What people decided about a fingerprint; how often and when it was seen is counted from its occurrences. */
  incident: {
    fingerprint: string;
    status: "open" | "resolved";
    resolution: string | null;
    /** The words of the occurrence that was resolved: a note holds for these alone. */
    said: string | null;
  };
  /** The last word of a user on a solution of a report. */
  vote: {
    report: string;
    solution: string;
    user: string;
    fingerprint: string;
    said: string | null;
    worked: number;
    channel: string;
    at: string;
  };
  occurrence: {
    id: Generated<number>;
    /** The strict one, and the two by which relations of it are found. */
    fingerprint: string;
    loose: string | null;
    said: string | null;
    platform: string;
    workspace: string;
    channel: string;
    message: string;
    at: string;
  };
  report: {
    id: string;
    fingerprint: string;
    at: string;
    body: string;
  };
}

export const migrations: Record<string, Migration> = {
  "0001-first": {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable("job")
        .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
        .addColumn("key", "text", (column) => column.notNull().unique())
        .addColumn("channel", "text", (column) => column.notNull())
        .addColumn("message", "text", (column) => column.notNull())
        .addColumn("state", "text", (column) => column.notNull())
        .addColumn("attempt", "integer", (column) => column.notNull())
        .addColumn("failures", "integer", (column) => column.notNull())
        .addColumn("due", "bigint", (column) => column.notNull())
        .addColumn("ref", "text")
        .addColumn("reason", "text")
        .addColumn("created", "bigint", (column) => column.notNull())
        .execute();
      await db.schema.createIndex("job_due").on("job").columns(["state", "due"]).execute();
      await db.schema
        .createTable("incident")
        .addColumn("fingerprint", "text", (column) => column.primaryKey())
        .addColumn("status", "text", (column) => column.notNull())
        .addColumn("resolution", "text")
        .execute();
      await db.schema
        .createTable("occurrence")
        .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
        .addColumn("fingerprint", "text", (column) => column.notNull())
        .addColumn("platform", "text", (column) => column.notNull())
        .addColumn("workspace", "text", (column) => column.notNull())
        .addColumn("channel", "text", (column) => column.notNull())
        .addColumn("message", "text", (column) => column.notNull())
        .addColumn("at", "text", (column) => column.notNull())
        .addUniqueConstraint("occurrence_once", ["platform", "workspace", "channel", "message", "fingerprint"])
        .execute();
      await db.schema.createIndex("occurrence_fingerprint").on("occurrence").columns(["fingerprint", "id"]).execute();
      await db.schema
        .createTable("report")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("fingerprint", "text", (column) => column.notNull())
        .addColumn("at", "text", (column) => column.notNull())
        .addColumn("body", "text", (column) => column.notNull())
        .execute();
      await db.schema.createIndex("report_fingerprint").on("report").columns(["fingerprint", "at"]).execute();
    },
  },
  "0002-fingerprints": {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const column of ["loose", "said"])
        await db.schema.alterTable("occurrence").addColumn(column, "text").execute();
    },
  },
  "0003-votes": {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.alterTable("incident").addColumn("said", "text").execute();
      await db.schema
        .createTable("vote")
        .addColumn("report", "text", (column) => column.notNull())
        .addColumn("solution", "text", (column) => column.notNull())
        .addColumn("user", "text", (column) => column.notNull())
        .addColumn("fingerprint", "text", (column) => column.notNull())
        .addColumn("said", "text")
        .addColumn("worked", "integer", (column) => column.notNull())
        .addColumn("channel", "text", (column) => column.notNull())
        .addColumn("at", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("vote_once", ["report", "solution", "user"])
        .execute();
      await db.schema.createIndex("vote_fingerprint").on("vote").column("fingerprint").execute();
    },
  },
};
