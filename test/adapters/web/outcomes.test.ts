import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { report } from "../../fixtures/report.ts";
import { html, startConsole } from "./console.ts";
import type { RunningConsole } from "./console.ts";

const solutions = report.solutions.map((solution, index) => ({ ...solution, id: `relay/${index}` }));
const path = `/reports/${report.id}`;
const form = (fields: Record<string, string>) => new URLSearchParams(fields);

let running: RunningConsole;
beforeAll(async () => {
  running = await startConsole();
  running.reports.set(report.id, { ...report, solutions });
});
afterAll(() => running.web.stop());

describe("below a report", () => {
  it("stand buttons for each solution, and a form that resolves it", async () => {
    const page = await (await running.get(path, html)).text();
    expect(page.match(/action="[^"]*\/votes"/g)).toHaveLength(2);
    expect(page).toContain('value="relay/1"');
    expect(page).toContain(`action="${path}/resolve"`);
  });
});

describe("POST /reports/:id/votes", () => {
  it("keeps what somebody found out, and leads back to the report", async () => {
    const response = await running.post(
      form({ solution: "relay/0", worked: "yes", lang: "en" }),
      html,
      `${path}/votes`,
    );
    expect([response.status, response.headers.get("location")]).toEqual([303, `${path}?lang=en`]);
    expect(running.votes.at(-1)).toMatchObject({ reportId: report.id, solutionId: "relay/0", worked: true });
    const quiet = await running.post(form({ solution: "relay/0", worked: "no" }), {}, `${path}/votes`);
    expect(quiet.status).toBe(204);
    expect(running.votes.at(-1)).toMatchObject({ worked: false });
  });

  it("refuses what it does not know", async () => {
    expect((await running.post(form({ solution: "relay/0" }), {}, `${path}/votes`)).status).toBe(400);
    expect((await running.post(form({ solution: "a", worked: "yes" }), {}, "/reports/none/votes")).status).toBe(404);
    const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    expect((await running.post(form({ solution: "a", worked: "yes" }), foreign, `${path}/votes`)).status).toBe(403);
  });
});

describe("POST /reports/:id/resolve", () => {
  it("keeps the note, with its secrets masked", async () => {
    const note = "new key sk-proj-abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH in the vault";
    expect((await running.post(form({ note }), html, `${path}/resolve`)).status).toBe(303);
    expect(running.notes.at(-1)).toMatch(/^new key \[\S+\] in the vault$/);
  });

  it("takes no note as none, and refuses a report that is not there", async () => {
    expect((await running.post(form({ note: " " }), {}, `${path}/resolve`)).status).toBe(204);
    expect(running.notes.at(-1)).toBeUndefined();
    expect((await running.post(form({ note: "x" }), {}, "/reports/none/resolve")).status).toBe(404);
    expect((await running.post(form({ note: "x".repeat(3000) }), {}, `${path}/resolve`)).status).toBe(400);
  });
});
