/** What people found out about a report's solutions. It holds for errors of the same fingerprint and the same words. */
import type { Report, SolutionHistory } from "../report.ts";
import type { RedactedText, Vote } from "../types.ts";
import type { Database } from "./sqlite.ts";

/** Keeps a user's last word on a solution. False where the report has no such solution. */
export async function keepVote(db: Database, { solutions, history }: Report, vote: Vote): Promise<boolean> {
  const { reportId: report, solutionId: solution, userId: user, channelId: channel, at } = vote;
  if (!solutions.some(({ id }) => id === solution)) return false;
  const word = { worked: Number(vote.worked), channel, at };
  await db
    .insertInto("vote")
    .values({ report, solution, user, fingerprint: history.fingerprint, said: history.wording ?? null, ...word })
    .onConflict((conflict) => conflict.columns(["report", "solution", "user"]).doUpdateSet(word))
    .execute();
  return true;
}

/** Marks an incident as resolved. */
export async function keepResolution(db: Database, { history }: Report, note: RedactedText | undefined): Promise<void> {
  const { fingerprint, wording = null } = history;
  const decided = { status: "resolved" as const, resolution: note ?? null, said: wording };
  await db
    .insertInto("incident")
    .values({ fingerprint, ...decided })
    .onConflict((conflict) => conflict.column("fingerprint").doUpdateSet(decided))
    .execute();
}

/** How often each solution was tried and worked, and where last. */
export async function solutionsOf(db: Database, fingerprint: string, said: string): Promise<SolutionHistory[]> {
  const votes = await db
    .selectFrom("vote")
    .select(["solution", "worked", "channel"])
    .where("fingerprint", "=", fingerprint)
    .where("said", "=", said)
    .orderBy("at", "desc")
    .execute();
  const bySolution = Object.groupBy(votes, ({ solution }) => solution);
  return Object.entries(bySolution).map(([id, tried = []]) => {
    const worked = tried.filter((vote) => vote.worked === 1);
    return { id, worked: worked.length, tried: tried.length, ...(worked[0] && { lastIn: worked[0].channel }) };
  });
}
