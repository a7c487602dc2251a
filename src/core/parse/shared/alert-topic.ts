/** What an alert is about, by the words of its name and its summary. */
import type { Category, Finding } from "../../types.ts";
import { readStatus } from "./status.ts";

const MAX_CHARACTERS = 2_000;

/** In order: of an alert about two things the first says more. */
const TOPICS: readonly [RegExp, Category][] = [
  [
    /config(?:uration)? (?:inconsistent|invalid|error|reload)|failed reload|bad config|reloads? fail|mis ?scheduled/i,
    "configuration",
  ],
  [/oom[- _]?kill|out of memory|memory|heap|\bswap|\bmem\b|\bram\b|内存/i, "memory"],
  [/disk|storage|file ?system|inode|compactions? fail|raid|ceph|\bvolume|磁盘|存储|分区/i, "disk"],
  [/certificate|\bcert|\btls\b|\bssl\b|证书/i, "tls"],
  [/\bdns\b|ENOTFOUND|域名解析/i, "dns"],
  [
    /ECONN|connection (?:refused|reset)|unreachable|not connected|sending alerts|interface flapping|连接(?:被拒|失败)|不可达/i,
    "connection",
  ],
  [/rate.?limit|\b429\b|限流/i, "rate-limit"],
  [
    /latency|slow|time(?:d )?.?out|not completed|behind\b|duration|response.?time|\bp9[059]\b|延迟|超时|慢查询|响应时间/i,
    "timeout",
  ],
  [
    /5xx|error.?rate|http.?errors?|\b50[0-4]\b|errors? (?:above|over|high)|(?:api|client|budget|list|scrape|sync|remote|rule|storage|evaluation|notification)s? (?:\w{1,12} )?(?:errors?|burn|fail\w{0,5})|failed to send|terminated requests|probe failed|health error|错误率|异常率/i,
    "upstream",
  ],
  [/deadlock|死锁/i, "concurrency"],
  [
    /\bcpu|load.?(?:average|high|\d)|high.?load|saturat|connections?\b|quota|limit|file.?descriptors?|fd.?usage|queue|unack|conntrack|maxed ?out|overcommit|throttling|too many|lag\b|consumer|负载|使用率|利用率|堆积|积压|连接数|队列/i,
    "resource-limit",
  ],
  [
    /crash.?loop|\bpod|deployment|replica|container|daemon ?set|stateful ?set|rollout|rolled out|job (?:failed|status)|not scheduled|service (?:failed|crashed)|restart|out.?of.?sync|degraded|sync|重启|部署/i,
    "deployment",
  ],
  [/backup|replication|备份|主从|复制/i, "unknown"],
  [
    /no leader|leader changes|insufficient members|members? (?:down|inconsistent)|cluster red|raft|instance.?down|node.?down|target.?down|\bdown\b|node.?status|host.?status|heartbeat|not available|unavailable|ping\b|\bup == 0|uptime|absent|no data|宕机|离线|不可用|不可访问|掉线|存活|心跳|失联/i,
    "connection",
  ],
  [/\berrors\b/i, "upstream"],
];

/** Of a container that restarts, why it was killed says more. */
const KILLED = /\bOOMKilled\b/;
const EXIT_CODE = /(?:exit ?code|退出码|退出状态码)\s?[:：=]?\s?(\d{1,3})(?!\d)/i;

/**
 * The category of an alert by its name and summary, then by all it says; what it says of an HTTP status or of an error's own
 * code is more, and left for that.
 */
export function topicOf(name: string, said = ""): Pick<Finding, "category" | "httpStatus" | "exitCode"> {
  const httpStatus = readStatus(name) ?? readStatus(said);
  if (httpStatus !== undefined) return { httpStatus };
  if (/\bE[A-Z]{4,14}\b/.test(name.slice(0, MAX_CHARACTERS))) return {};
  if (KILLED.test(said.slice(0, MAX_CHARACTERS))) return { category: "memory", exitCode: exitCodeIn(said) };
  return { category: of(name) ?? of(said), exitCode: exitCodeIn(said) };
}

function exitCodeIn(said: string): number | undefined {
  const code = EXIT_CODE.exec(said.slice(0, MAX_CHARACTERS))?.[1];
  return code === undefined || Number(code) === 0 ? undefined : Number(code);
}

function of(text: string): Category | undefined {
  const words = text.slice(0, MAX_CHARACTERS).replace(/([a-z])([A-Z])/g, "$1 $2");
  return TOPICS.find(([topic]) => topic.test(words))?.[1];
}
