import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { offline } from "../../../src/core/analysts/offline.ts";
import { diagnose } from "../../../src/core/diagnose.ts";
import { outline } from "../../../src/core/outline.ts";
import type { Report } from "../../../src/core/report.ts";
import { openRunbooks } from "../../../src/core/runbooks/index.ts";
import { parseRunbook } from "../../../src/core/runbooks/runbook.ts";
import { message } from "../../fixtures/message.ts";
import { temporaryFolder } from "../../fixtures/temporary-folder.ts";

const english = `---
title: Payments database refuses connections
match:
  - code: [ECONNREFUSED]
    line: ["payments-db"]
owner: "#team-payments"
severity: high
url: https://wiki.example.com/runbooks/payments-db
---
Look at the [dashboard](https://grafana.example.com/d/1) first.

## Fail over

1. Ask \`#team-payments\` for the pager.
2. Promote the replica.

\`\`\`shell
kubectl -n payments get pods
\`\`\`
`;

const chinese = `---
标题: 支付数据库拒绝连接
匹配: [{ code: [ECONNREFUSED] }]
负责人: 支付组
---
- 先查看 \`payments-db\` 的监控。
`;

const error =
  "Error: connect ECONNREFUSED payments-db.internal:5432\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1607:16)";

describe("parseRunbook", () => {
  it("reads front matter and the steps and code of each section", () => {
    expect(parseRunbook("db/payments", english)).toEqual({
      id: "db/payments",
      title: { en: "Payments database refuses connections" },
      match: [{ code: ["ECONNREFUSED"], line: ["payments-db"] }],
      owner: "#team-payments",
      severity: "high",
      url: "https://wiki.example.com/runbooks/payments-db",
      solutions: [
        {
          id: "runbook:db/payments/1",
          title: { en: "Payments database refuses connections" },
          steps: [{ en: "Look at the dashboard (https://grafana.example.com/d/1) first." }],
          code: [],
          risk: "changes-state",
        },
        {
          id: "runbook:db/payments/2",
          title: { en: "Fail over" },
          steps: [{ en: "Ask `#team-payments` for the pager." }, { en: "Promote the replica." }],
          code: [{ language: "shell", text: "kubectl -n payments get pods", risk: "changes-state" }],
          risk: "changes-state",
        },
      ],
    });
  });

  it("reads Chinese names of the fields, and tells the language by the text", () => {
    expect(parseRunbook("支付", chinese)).toMatchObject({
      title: { "zh-CN": "支付数据库拒绝连接" },
      owner: "支付组",
      solutions: [{ steps: [{ "zh-CN": "先查看 `payments-db` 的监控。" }] }],
    });
  });

  it.each([
    ["no front matter", "# Restart it", /does not begin with front matter/],
    ["an unknown field", "---\nmatch: [{ code: [A] }]\nowners: me\n---\n- step", /owners/],
    ["a sign that does not exist", "---\nmatch: [{ word: [A] }]\n---\n- step", /match/],
    ["a pattern that cannot be", '---\nmatch: [{ message: ["{a}{b}"] }]\n---\n- step', /side by side/],
    ["nothing to match", "---\ntitle: Restart\n---\n- step", /match/],
    ["a link that is none", "---\nmatch: [{ code: [A] }]\nurl: javascript:alert(1)\n---\n- step", /url/],
    ["no steps", "---\nmatch: [{ code: [A] }]\n---\n# Title\n", /holds no steps/],
    ["broken YAML", "---\nmatch: [\n---\n- step", /./],
  ])("says what is wrong with %s", (_, text, reason) => {
    expect(() => parseRunbook("a", text)).toThrow(reason);
  });
});

describe("openRunbooks", () => {
  let folder: string;
  const write = (name: string, text: string, minute = 0) => {
    const file = join(folder, name);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, text);
    utimesSync(file, minute * 60, minute * 60);
  };
  beforeEach(() => {
    folder = temporaryFolder();
  });

  it("holds what the folder holds now", () => {
    const team = openRunbooks(folder);
    expect(team().runbooks).toEqual([]);
    write("db/payments.md", english);
    expect(team().runbooks.map(({ id }) => id)).toEqual(["db/payments"]);
    write("db/payments.md", english.replace("severity: high", "severity: low"), 1);
    expect(team().runbooks[0]?.severity).toBe("low");
    rmSync(join(folder, "db"), { recursive: true });
    expect(team().runbooks).toEqual([]);
  });

  it("leaves out a file that can't be used, and says why, once", () => {
    const problems: string[] = [];
    const team = openRunbooks(folder, (found) => problems.push(...found));
    write("a.md", "# nothing");
    write("b.md", english);
    expect(team().runbooks.map(({ id }) => id)).toEqual(["b"]);
    team();
    expect(problems).toEqual([expect.stringMatching(/a\.md: it does not begin with front matter/)]);
  });

  it("says so when the folder is not there", () => {
    expect(openRunbooks(join(folder, "none"))().problems).toEqual([
      expect.stringMatching(/RUNBOOKS_DIR .* can't be read/),
    ]);
  });

  it("adds the team's terms to the glossary", () => {
    write("glossary.yaml", "release train: { is: [发布列车] }");
    expect(openRunbooks(folder)().glossary.find(({ term }) => term === "release train")?.is).toEqual(["发布列车"]);
  });

  it("places a runbook before built-in knowledge, by name, link and owner", async () => {
    write("payments.md", english);
    write("any.md", chinese);
    const report = await lastReport(folder);
    expect(report.basis).toEqual({
      kind: "runbook",
      id: "payments",
      name: { en: "Payments database refuses connections" },
      url: "https://wiki.example.com/runbooks/payments-db",
      owner: "#team-payments",
      severity: "high",
    });
    expect(report.solutions[0]?.id).toBe("runbook:payments/1");
    expect(report.solutions.length).toBeGreaterThan(2);
    expect(report.causes.length).toBeGreaterThan(0);
    const section = outline(report).find(({ id }) => id === "runbook");
    expect(JSON.stringify(section)).toContain("https://wiki.example.com/runbooks/payments-db");
    expect(JSON.stringify(section)).toContain("#team-payments");
  });

  it("shows a runbook in the language it is written in, whatever the report's", async () => {
    write("any.md", chinese);
    const report = await lastReport(folder, ["en"]);
    expect(JSON.stringify(outline(report))).toContain("先查看 `payments-db` 的监控。");
  });
});

async function lastReport(folder: string, languages: Report["languages"] = ["en", "zh-CN"]): Promise<Report> {
  const reports = await Array.fromAsync(
    diagnose(message({ text: error }), { offline, languages, team: openRunbooks(folder) }),
  );
  return reports.at(-1)!;
}
