/** The store: incidents and reports in the database. Each change is one statement, so a crash leaves no half of one. */
import type { Selectable } from "kysely";
import { Report } from "../report.ts";
import type { Incident, Store } from "../types.ts";
import { keepResolution, keepVote, solutionsOf } from "./outcomes.ts";
import type { Tables } from "./schema.ts";
import type { Database } from "./sqlite.ts";

const maxPlaces = 5;

export function createStore(db: Database): Store {
  return {
    async record({ fingerprints, platform, workspaceId, channelId, messageId, at }) {
      const { strict: fingerprint, loose, message: said } = fingerprints;
      const place = { platform, workspace: workspaceId, channel: channelId, message: messageId };
      await db
        .insertInto("occurrence")
        .values({ fingerprint, loose, said, ...place, at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return incidentOf(db, fingerprint, said);
    },

    async vote(vote) {
      const report = await readReport(db, vote.reportId);
      return report !== undefined && keepVote(db, report, vote);
    },

    async resolve(reportId, note) {
      const report = await readReport(db, reportId);
      if (!report) return false;
      await keepResolution(db, report, note);
      return true;
    },

    async saveReport(report) {
      const row = {
        id: report.id,
        fingerprint: report.history.fingerprint,
        at: report.at,
        body: JSON.stringify(report),
      };
      await db
        .insertInto("report")
        .values(row)
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ at: row.at, body: row.body }))
        .execute();
    },

    report: (id) => readReport(db, id),

    async incidents(limit) {
      const latest = await db
        .selectFrom("report")
        .select(["fingerprint", "body"])
        .select(({ fn }) => fn.max("at").as("newest"))
        .groupBy("fingerprint")
        .orderBy("newest", "desc")
        .limit(limit)
        .execute();
      return Promise.all(
        latest.map(async (row) => {
          const report = toReport(row);
          return { incident: await incidentOf(db, row.fingerprint, report.history.wording), report };
        }),
      );
    },
  };
}

async function readReport(db: Database, id: string): Promise<Report | undefined> {
  const row = await db.selectFrom("report").select("body").where("id", "=", id).executeTakeFirst();
  return row && toReport(row);
}

function toReport({ body }: Pick<Selectable<Tables["report"]>, "body">): Report {
  return Report.parse(JSON.parse(body));
}

/** @param said the words of the error at hand: what people found out about others of the same fingerprint does not hold for it */
async function incidentOf(db: Database, fingerprint: string, said: string | undefined): Promise<Incident> {
  const seen = db.selectFrom("occurrence").where("fingerprint", "=", fingerprint);
  const counted = await seen
    .select(({ fn }) => [fn.countAll<number>().as("count"), fn.min("at").as("first"), fn.max("at").as("last")])
    .executeTakeFirstOrThrow();
  const places = await seen
    .select("channel")
    .groupBy("channel")
    .orderBy(({ fn }) => fn.max("at"), "desc")
    .limit(maxPlaces)
    .execute();
  const decided = await db.selectFrom("incident").selectAll().where("fingerprint", "=", fingerprint).executeTakeFirst();
  return {
    fingerprint,
    count: Number(counted.count),
    firstSeen: counted.first,
    lastSeen: counted.last,
    places: places.map(({ channel }) => channel),
    status: decided?.status ?? "open",
    ...(decided?.resolution && decided.said === said && { resolution: decided.resolution }),
    solutions: said === undefined ? [] : await solutionsOf(db, fingerprint, said),
  };
}
