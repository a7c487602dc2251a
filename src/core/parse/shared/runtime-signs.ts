/** Which language a line comes from, by the file names and wordings on it. */
import type { Runtime } from "../../types.ts";

const signs: readonly [RegExp, Runtime][] = [
  [
    /\| (?:ERROR|CRITICAL) {1,4}\| [\w.]{1,80}:[\w<>]{1,60}:\d{1,6} - |^(?:ERROR|CRITICAL):[A-Za-z_][\w.-]{0,100}:\S|:\d\d,\d{3} - [\w.-]{1,80} - (?:ERROR|CRITICAL) - |\bWORKER TIMEOUT \(pid:|\[Errno -?\d|\.py\b|\bTraceback\b|\bModuleNotFoundError\b/,
    "python",
  ],
  [/^\[Nest\] \d{1,8} |\bnode:[a-z]|\.[cm]?[jt]s:\d|\bnode_modules\b|^error: [^{}]{1,500} \{"[\w.]{1,40}":/, "node"],
  [/ (?:ERROR|FATAL) \d{1,7} --- \[|\b(?:java|org|com|io)\.(?:[a-z]\w{0,40}\.){1,8}[A-Z]\w{0,60}|\.java:\d/, "java"],
  [
    /^(?:time=(?:\S{1,40}|"[^"]{8,40}") level=\w{3,8} msg=|(?:ERRO|FATA|PANI)\[\d|\S{1,40} (?:ERR|FTL|PNC) \S)|\.go:\d|\bgoroutine\b|\bdial tcp\b|\bx509: /,
    "go",
  ],
  [/\bdockerd(?:\[\d{1,9}\])?: /, "docker"],
  [/\.rb:\d/, "ruby"],
  [/\.php(?::| on line )\d/, "php"],
  [/\.rs:\d|\(os error \d{1,5}\)/, "rust"],
  [/#PID<\d|\.exs?:\d|\bRanch listener\b|\bwith (?:cowboy|Bandit) \d/, "elixir"],
  [/\.erl:\d|\.erl, line \d/, "erlang"],
  [/\.l?hs:\d/, "haskell"],
  [/\.swift:\d/, "swift"],
  [/\.dart:\d/, "dart"],
];

/** The language of the first sign in a line of bounded length, else `other`. */
export function runtimeBySigns(line: string): Runtime {
  return signs.find(([sign]) => sign.test(line))?.[1] ?? "other";
}
