/** The checks of `doctor` that belong to no platform: data, model, port. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import { check, failed, fetchJson, off, ok, type Finding } from "../adapters/finding.ts";
import type { Config } from "../config.ts";
import { openRunbooks } from "../core/runbooks/index.ts";
import { openSqlite } from "../core/store/sqlite.ts";

/** SQLite's result code for a database that another process owns: sqlite.org/rescode.html. */
const SQLITE_BUSY = 5;

/** Writes into the data folder and opens the database, both of which the first start would make. */
export async function checkData({ dataDir }: Config): Promise<Finding> {
  const subject = "DATA_DIR";
  try {
    await mkdir(dataDir, { recursive: true });
    const probe = join(dataDir, `.doctor-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
    await (await openSqlite(dataDir)).destroy();
    return ok(subject, `${dataDir} is writable, the database opens`, `${dataDir} 可写，数据库可以打开`);
  } catch (error) {
    if (isBusy(error))
      return ok(subject, `${dataDir} is in use by a running Bugloss`, `${dataDir} 正由运行中的 Bugloss 使用`);
    const { code = "?" } = error as NodeJS.ErrnoException;
    return failed(
      subject,
      [`${dataDir} can't be used (${code})`, `${dataDir} 无法使用（${code}）`],
      ["Make it writable for this user, or set another DATA_DIR.", "请授予当前用户写权限，或设置其他 DATA_DIR。"],
    );
  }
}

/** Whether every runbook can be read. */
export function checkRunbooks({ runbooksDir }: Config): Finding[] {
  const subject = "RUNBOOKS_DIR";
  if (runbooksDir === undefined) return [off(subject, "no runbooks of your own", "没有自己的运行手册")];
  const { runbooks, problems } = openRunbooks(runbooksDir)();
  const count = runbooks.length;
  if (problems.length === 0)
    return [ok(subject, `${count} runbooks in ${runbooksDir}`, `${runbooksDir} 中有 ${count} 份运行手册`)];
  return problems.map((problem) =>
    failed(subject, [problem, problem], ["Mend the file; the others are used.", "请修正该文件；其余文件照常使用。"]),
  );
}

function isBusy(error: unknown): boolean {
  const { cause } = error as Error;
  return cause instanceof Error && "errcode" in cause && cause.errcode === SQLITE_BUSY;
}

const Models = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Asks for the list of models or, where the server offers none, for a single token. */
export async function checkModel({ model }: Config): Promise<Finding[]> {
  if (!model)
    return [
      off(
        "Model",
        "no OPENAI_API_KEY: reports come from the offline rules",
        "未设置 OPENAI_API_KEY：报告由离线规则生成",
      ),
    ];
  const { apiKey, name, baseUrl = "https://api.openai.com/v1" } = model;
  return check("Model", async (signal) => {
    const base = baseUrl.replace(/\/$/, "");
    const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
    const list = await fetchJson(`${base}/models`, { headers, signal });
    const models = Models.safeParse(list.body).data?.data.map(({ id }) => id);
    if (models?.some((id) => id === name || id.endsWith(`/${name}`))) return accepted(name);
    if (isRefusal(list.status)) return refusedKey(list.status);
    if (models) return notOffered(name, `${models.length} models listed`);
    const body = JSON.stringify({ model: name, messages: [{ role: "user", content: "hi" }], max_completion_tokens: 1 });
    const { status } = await fetchJson(`${base}/chat/completions`, { method: "POST", headers, body, signal });
    if (status === 200) return accepted(name);
    return isRefusal(status) ? refusedKey(status) : notOffered(name, `HTTP ${status}`);
  });
}

function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

function accepted(name: string): Finding {
  return ok("Model", `the key is accepted, ${name} is there`, `密钥有效，模型 ${name} 可用`);
}

function refusedKey(status: number): Finding {
  return failed(
    "Model",
    [`the server refuses the key (HTTP ${status})`, `服务器拒绝了密钥（HTTP ${status}）`],
    [
      "Set OPENAI_API_KEY to a key of the server in OPENAI_BASE_URL.",
      "请将 OPENAI_API_KEY 设为 OPENAI_BASE_URL 所指服务器的密钥。",
    ],
  );
}

function notOffered(name: string, answer: string): Finding {
  return failed(
    "Model",
    [`the server gives no answer of ${name} (${answer})`, `服务器没有给出 ${name} 的回答（${answer}）`],
    [
      "Correct OPENAI_MODEL or OPENAI_BASE_URL; where both are right, check the account's quota.",
      "请更正 OPENAI_MODEL 或 OPENAI_BASE_URL；若两者无误，请检查账户配额。",
    ],
  );
}

/** Whether the web console's port is free, or our own console answers there. */
export async function checkPort({ host, port }: Config): Promise<Finding> {
  const at = `${host}:${port}`;
  const code = await listenError(host, port);
  if (code === undefined) return ok("Web console", `${at} is free`, `${at} 空闲`);
  if (code === "EADDRINUSE" && (await isOurs(host, port)))
    return ok("Web console", `a running Bugloss answers at ${at}`, `运行中的 Bugloss 正在 ${at} 提供服务`);
  return failed(
    "Web console",
    [`can't listen at ${at} (${code})`, `无法监听 ${at}（${code}）`],
    ["Set another PORT or HOST, or stop what uses it.", "请设置其他 PORT 或 HOST，或停止占用它的程序。"],
  );
}

/** @returns the code of the error with which listening fails */
function listenError(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", ({ code = "?" }: NodeJS.ErrnoException) => resolve(code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

async function isOurs(host: string, port: number): Promise<boolean> {
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}/healthz`;
  const answer = await fetchJson(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  return z.object({ status: z.literal("ok") }).safeParse(answer?.body).success;
}
