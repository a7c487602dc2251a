/** What `doctor` finds, and what its checks have in common. */

/** A sentence in both languages. */
export interface Words {
  en: string;
  "zh-CN": string;
}

export interface Finding {
  /** What was checked. */
  subject: string;
  /** `off` is what is not configured, or not there yet, and need not be. */
  status: "ok" | "failed" | "off";
  found: Words;
  /** What to do, where it failed. */
  todo?: Words;
}

/** How long a check may take, in milliseconds. */
export const CHECK_TIMEOUT = 5_000;

export type Pair = [en: string, zh: string];

/** What to do about a server that answered, with nothing that tells of a setting. */
export const TRY_LATER: Pair = [
  "Try again later, and look at the server's status page.",
  "请稍后重试，并查看服务状态页。",
];

const words = ([en, zh]: Pair): Words => ({ en, "zh-CN": zh });

export function ok(subject: string, ...found: Pair): Finding {
  return { subject, status: "ok", found: words(found) };
}

export function off(subject: string, ...found: Pair): Finding {
  return { subject, status: "off", found: words(found) };
}

export function failed(subject: string, found: Pair, todo: Pair): Finding {
  return { subject, status: "failed", found: words(found), todo: words(todo) };
}

/** Runs a check of a server; that it gives no answer, or not in time, is a finding as well. */
export async function check(
  subject: string,
  run: (signal: AbortSignal) => Promise<Finding | Finding[]>,
): Promise<Finding[]> {
  try {
    return [await run(AbortSignal.timeout(CHECK_TIMEOUT))].flat();
  } catch (error) {
    return [
      failed(subject, unreachable(error), [
        "Check the network, the proxy and the configured URL.",
        "请检查网络、代理和所配置的 URL。",
      ]),
    ];
  }
}

/** Names an error by its code alone: the message of an error may quote a header or a URL. */
function unreachable(error: unknown): Pair {
  const { name, cause } = error as Error;
  const seconds = CHECK_TIMEOUT / 1000;
  if (name === "TimeoutError") return [`no answer within ${seconds} s`, `${seconds} 秒内没有响应`];
  const reason = cause instanceof Error && "code" in cause ? String(cause.code) : name;
  return [`could not be reached (${reason})`, `无法连接（${reason}）`];
}

export interface JsonResponse {
  status: number;
  headers: Headers;
  /** Undefined where the server answered with something else. */
  body: unknown;
}

/** Makes a request. It follows no redirect, which could carry a token to another host. */
export async function fetchJson(url: string, init: RequestInit): Promise<JsonResponse> {
  const response = await fetch(url, { ...init, redirect: "manual" });
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, body: parseJson(text) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
