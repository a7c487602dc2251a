/** Which language a line comes from, by the file names and wordings on it. */
import type { Runtime } from "../../types.ts";
import { oncePerText } from "./once.ts";

const signs: readonly [RegExp, Runtime][] = [
  [/"(?:controller|reconciler) ?[Kk]ind":"|"msg":"Reconciler error"/, "kubernetes"],
  [/\bTHREE\.WebGL|\bWebGL: |\bruntime\.lastError\b|\b(?:chrome|moz|safari-web)-extension:\/\//, "browser"],
  [
    /<class '[\w.]{2,100}'>|\((?:sqlite3|psycopg2?|pymysql|MySQLdb|mysql|asyncpg|pyodbc|cx_Oracle|oracledb)\.(?:\w{1,30}\.){0,3}\w{2,40}Error\) /,
    "python",
  ],
  [
    /\bCannot read propert(?:y|ies) .{0,80}(?:of (?:undefined|null)\b|\(reading ')|"name":"\w{1,60}Error"|\bsocket hang up\b/,
    "node",
  ],
  [
    /\| (?:ERROR|CRITICAL) {1,4}\| [\w.]{1,80}:[\w<>]{1,60}:\d{1,6} - |^(?:ERROR: {5}|CRITICAL: {2})\S|^(?:ERROR|CRITI\w{0,3}) {1,4}\[[a-z][a-z\d]{0,30}_\w{1,60}(?:\.[\w.]{1,100})?\] |^(?:ERROR|CRITICAL):[A-Za-z_][\w.-]{0,100}:\S|:\d\d,\d{3} - (?:[\w.-]{1,80} - )?(?:ERROR|CRITICAL) - |:\d\d,\d{3} [a-z]\w{0,40}(?:\.[a-z_]\w{0,40}){0,5} (?:\d{1,9} )?(?:ERROR|CRITICAL)\b|\bERROR \((?:MainThread|SyncWorker_\d{1,4}|Thread-\d{1,6}(?: \(\w{1,60}\))?)\) \[|\bWORKER TIMEOUT \(pid:|\[Errno -?\d|\.py\b|'\w{1,80}' object has no attribute '|<Future at 0x|\bHTTP Request: [A-Z]{3,7} https?:\/\/\S{3,400} "HTTP\/|\bClient error '[45]\d\d |\bServer disconnected without sending a response|: line \d{1,7} column \d{1,7} \(char \d{1,9}\)|\bTraceback\b|\bModuleNotFoundError\b/,
    "python",
  ],
  // loguru pads the level to eight
  [/^.{0,60}\| (?:ERROR {4}|CRITICAL )\| /, "python"],
  // loggers of its libraries
  [
    /[[ ](?:scrapy|twisted|asyncio|celery|kombu|django|gunicorn|uvicorn|aiohttp|aiogram|telethon|pyrogram|discord|apscheduler|sqlalchemy|urllib3|botocore|langchain|homeassistant|custom_components)(?:\.\w{1,60}){0,8}(?:\]| - | \|)/,
    "python",
  ],
  // json.dumps sets blanks behind commas and colons
  [/^\{"[\w.]{1,30}": "(?=.{0,600}, "(?:level|levelname)": "(?:error|ERROR|critical|CRITICAL)")/, "python"],
  [/\bAn API error occurred: [a-z_]{3,60}$/, "node"],
  [
    /^\[Nest\] \d{1,8} |\[Exceptions?Handler\] |\bnode:[a-z]|\.[cm]?[jt]s:\d|\bnode_modules\b|\bfetch failed$|^Error: [a-z]\w{2,60}Services?\.\w{3,60} - |^error: [^{}]{1,500} \{"[\w.]{1,40}":/,
    "node",
  ],
  [
    / (?:ERROR|FATAL) \d{1,7} --- \[|\[[\w #-]{1,40}\/(?:ERROR|FATAL)\]|^\[\d\d:\d\d:\d\d (?:ERROR|FATAL)\]: |^\d\d\/\d\d\/\d\d [\d:]{8} (?:ERROR|FATAL) [\w.$]{1,100}: |\b(?:java|org|com|io)\.(?:[a-z]\w{0,40}\.){1,8}[A-Z]\w{0,60}|\.java:\d|\b(?:[a-z]\w{0,3}\.){2,8}[A-Z][\w$]{1,60}\s{0,40}[-:\]](?=\s)|\bWFLY[A-Z]{2,10}\d{3,4}: /,
    "java",
  ],
  [
    /^(?:(?:[\w.-]{1,60}(?:\[\d{1,8}\])?: )?time=(?:\S{1,40}|"[^"]{8,40}") level="?\w{3,8}"? msg=|(?:\S{1,40} )?level=(?:error|fatal|panic) msg="|(?:\S{1,60} {1,20}\| )?t=\S{10,40} lvl=\w{3,5} msg=|(?:ERRO|FATA|PANI)\[\d|\S{1,40} (?:ERR|FTL|PNC) \S)|\[ERROR\] {1,2}[\w.-]{1,60}: .{1,400}: error=|^\[error\] failed to initialize database, got error |^\[(?:ERR|FATAL)\] \d{4}\/\d\d\/\d\d - [\d:]{8} \| |\b(?:GET|POST|PUT|PATCH|DELETE) "https?:\/\/[^\s"]{3,300}": [45]\d\d |\.go:\d|\bgoroutine\b|\binvalid character '[^']{1,6}' (?:looking|after (?:top-level|object|array))|\bdial tcp\b|\bdriver: bad connection\b|\bx509: /,
    "go",
  ],
  [/\bdockerd(?:\[\d{1,9}\])?: /, "docker"],
  [
    /\.rb:\d|\bpid=\d{1,9} tid=\w{1,12} |^[EF], \[\d{4}-\d\d-\d\dT[\d:.]{8,15} #\d{1,9}\] {1,2}(?:ERROR|FATAL) -- /,
    "ruby",
  ],
  [/\.php(?::| on line )\d/, "php"],
  [/^\s{0,8}(?:E\d{3,5}: )?Error executing lua\b/i, "lua"],
  [/\.rs:\d|"target":\s{0,2}"\w{1,60}::|\(os error \d{1,5}\)/, "rust"],
  [/#PID<\d|\.exs?:\d|\bRanch listener\b|\bwith (?:cowboy|Bandit) \d/, "elixir"],
  [/\.erl:\d|\.erl, line \d/, "erlang"],
  [/\.l?hs:\d/, "haskell"],
  [/\.swift:\d/, "swift"],
  [/\.dart:\d/, "dart"],
  // What the standard library's logger begins a line with
  [/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (?!\[)/, "go"],
];

/** The language of the first sign in a line of bounded length, else `other`. */
export function runtimeBySigns(line: string): Runtime {
  if (/chunk \S{1,80} failed|WebSocket handshake|ExpressionChanged|dynamically imported/.test(line)) return "browser";
  return signs.find(([sign]) => sign.test(line))?.[1] ?? "other";
}

/** What tools print when they start a program: what it then says of itself is in its language. */
const launchers: readonly [RegExp, Runtime][] = [
  [/^\s{1,12}Running (?:`.{0,200}\btarget\/|unittests |tests\/)/m, "rust"],
  [/^> Task :(?:\S{1,60}:)?(?:run|bootRun)$/m, "java"],
  [/^\s?\* Serving Flask app|^Watching for file changes with StatReloader/m, "python"],
  [/<Future at 0x[\da-f]{6,16} state=/, "python"],
  [/^exit status [1-9]\d{0,2}$/m, "go"],
  [/^\[nodemon\] (?:starting|restarting|app crashed)|^Failed running '\S{1,200}\.[cm]?[jt]s'/m, "node"],
];

/** The language of a program that a tool started and named in the text, else `other`. */
export const runtimeByLauncher = oncePerText(({ text }): Runtime => {
  const head = text.slice(0, 20_000);
  return launchers.find(([sign]) => sign.test(head))?.[1] ?? "other";
});
