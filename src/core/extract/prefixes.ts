/** What containers, CI, process managers and pagers put in front of each line. Only a prefix that most lines carry is taken off. */

/** What nothing else prints. Each is anchored and bounded; the part it matches is removed. */
const unmistakable: readonly RegExp[] = [
  // Kubernetes CRI: 2026-11-22T07:38:53.326195Z stderr F …
  /^\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) (?:stdout|stderr) [FP](?: |$)/,
  // Heroku: 2021-08-12T11:20:07.102381+00:00 app[web.1]: …
  /^\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) \w{1,30}\[[\w.-]{1,60}\]:(?: |$)/,
  // syslog, journalctl: Nov 22 10:48:42 web-1 api[4242]: …
  /^[A-Z][a-z]{2} [ \d]\d [\d:]{8} [\w.-]{1,60} [\w.@/-]{1,60}(?:\[\d{1,9}\])?:(?: |$)/,
  // journalctl -o short-iso: 2026-11-22T07:44:43+0000 web-1 node[177]: …
  /^\d{4}-\d\d-\d\dT[\d:.,]{8,18}[+-]\d\d:?\d\d [\w.-]{1,60} [\w.@/()-]{1,60}(?:\[\d{1,9}\])?:(?: |$)/,
  // GitLab's jobs: 2026-11-22T07:38:53.326195Z 01O …
  /^\d{4}-\d\d-\d\dT[\d:.]{8,18}Z \d\d[EO](?:[ +]|$)/,
  // Fly.io: 2026-11-22T10:00:00Z app[148e21] lhr [info]…
  /^\d{4}-\d\d-\d\dT[\d:.]{8,18}Z \w{1,30}\[\w{1,30}\] [a-z]{3} \[[a-z]{4,7}\] ?/,
  // docker compose: api_1  | …, api  | …
  /^[a-z][\w.-]{0,60}(?:[_-]\d{1,4} {1,40}| {2,40})\|(?: |$)/,
  // docker service logs: shop_api.1.q81poits4zz0@node7    | …
  /^[a-z][\w.-]{1,120}\.\d{1,4}\.[a-z0-9]{10,25}@[\w.-]{1,60} {1,40}\|(?: |$)/,
  // pm2: 0|api      | …
  /^\d{1,2}\|[\w.-]{1,40} {1,20}\|(?: |$)/,
  // RFC 5424: <11>1 2026-11-22T10:00:00.123Z web-1 api 4242 - - …
  /^<\d{1,3}>1 \S{20,35} \S{1,100} \S{1,48} \S{1,60} \S{1,32} (?:-|\[[^\]]{1,500}\])(?: |$)/,
  // stern: api-7d9f8b6c5-x2x7q app …
  /^[a-z0-9.-]{1,100}-[a-z0-9]{6,10}-[a-z0-9]{5} [a-z0-9.-]{1,60}(?: |$)/,
  // TeamCity: [10:00:00]W:\t [Step 1/3] …
  /^\[[\d:]{8}\] ?[A-Za-z]?: ?\t? {0,4}\[Step \d{1,3}\/\d{1,3}\](?: |$)/,
  // grep in a log: app.log:231:…
  /^[\w./-]{0,200}\.(?:log|out|err)(?:\.\d{1,3})?:(?:\d{1,9}:)?/,
  // BuildKit: #12 0.531 …
  /^#\d{1,4} \d{1,6}\.\d{1,4}(?: |$)/,
  // flutter run -v: [  +46 ms] …, 18:56:04.377 105 info flutter.tools [        ] …
  /^(?:[\d:.]{8,15} \d{1,6} \w{1,10} flutter\.tools )?\[(?: {8}|[ \d+]{5,6} ms)\](?: |$)/,
  // kubectl logs --prefix: [pod/api-7d9/app] …
  /^\[pod\/[\w./-]{1,150}\] ?/,
  // Workers: (EngineCore_DP0 pid=3391) …
  /^\([\w.-]{1,60} pid=\d{1,8}\)(?: |$)/,
];

/** What a single line may have of its own: only off two or more. */
const usual: readonly RegExp[] = [
  // GitHub Actions, docker logs --timestamps
  /^\d{4}-\d\d-\d\dT[\d:.]{8,18}Z(?: |$)/,
  // R's reprex: #> Error in …
  /^#> ?/,
  // concurrently: [api] …
  /^\[(?!\d{1,2}[:/]|erro?r?\b|warn|info?\b|debug\b|fatal?\b|crit|severe\b|notice\b|[A-Z]{3,12}_ROOT\])[a-z][\w.-]{0,40}\](?: |$|(?=\S))/i,
  // Android's logcat, of what tells of errors only, in its layouts: E/AndroidRuntime( 1234): …, 01-02 10:00:00.123  1234  1234 E flutter : …
  /^(?:(?:\d{4}-)?\d\d-\d\d [\d:.]{8,15}\s{1,6})?(?:\d{1,6}-\d{1,6}\/\S{1,120} )?[EFA]\/(?:AndroidRuntime|flutter|System\.err|ReactNativeJS|DEBUG|libc)\s{0,20}(?:\(\s{0,6}\d{1,6}\))?: ?/,
  /^(?:\d{4}-)?\d\d-\d\d [\d:.]{8,15}\s{1,6}\d{1,6}\s{1,6}\d{1,6}(?:\s{1,6}\d{1,6})? [EFA] (?:AndroidRuntime|flutter|System\.err|ReactNativeJS|DEBUG|libc)\s{0,20}: ?/,
];

/** A line of the container runtime's log that was too long goes on in the next; all of it belongs on the first. */
const PARTIAL = /^\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) (?:stdout|stderr) ([FP]) /;
const MOST_JOINED = 65_536;

function joinPartial(lines: readonly string[]): string[] {
  if (!lines.some((line) => PARTIAL.exec(line)?.[1] === "P")) return [...lines];
  const joined = [...lines];
  for (let index = 0, first = -1; index < joined.length; index++) {
    const line = lines[index]!;
    const [prefix = "", mark] = PARTIAL.exec(line) ?? [];
    if (first >= 0 && mark !== undefined && joined[first]!.length < MOST_JOINED) {
      joined[first] += line.slice(prefix.length);
      joined[index] = "";
    }
    first = mark === "P" ? (first < 0 ? index : first) : -1;
  }
  return joined;
}

/** Line numbers of editors, `cat -n` and `less -N`. */
const NUMBERED = /^\s{0,6}(\d{1,7})(?:[:|.)](?: |$)|\t| {1,2}\|(?: |$)| |$)/;
/** A date and a level that a logger puts in front of every line of a stack trace: [12:05:57 ERROR]: , 2013-06-15 12:05:57 [SEVERE] … */
const STAMP = /^\[?\d[\d:.,/ T-]{6,26}(?: [A-Z]{4,7})?\]?:? ?(?:\[[^\]]{1,60}\]:? ?){0,2}/;
const STAMPED_FRAME = new RegExp(`${STAMP.source}\\s{1,8}at [\\w$.]{3,200}[(:]`);
/** How many prefixes of one line are taken off: what CI adds stands in front of what a container adds. */
const MOST_LAYERS = 3;
/** How many lines are looked at where all must carry a prefix. */
const MOST_COMPARED = 200;

/** Takes off what stands in front of the lines, one prefix after the other. */
export function stripPrefixes(posted: readonly string[]): string[] {
  let lines = stripIndent(joinPartial(posted));
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const prefix = commonPrefix(lines.filter((line) => line.trim() !== ""));
    if (!prefix) break;
    lines = stripIndent(lines.map((line) => line.replace(prefix, "")));
  }
  return lines;
}

/** Takes off the indent that all lines have in common. */
function stripIndent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const common = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  return common > 0 ? lines.map((line) => line.slice(common)) : [...lines];
}

/** What half of the lines carry at least. */
function commonPrefix(written: readonly string[]): RegExp | undefined {
  const isCommon = (prefix: RegExp, least: number) => {
    const carrying = written.filter((line) => prefix.test(line)).length;
    return carrying >= least && carrying * 2 >= written.length;
  };
  return (
    unmistakable.find((prefix) => isCommon(prefix, written.length > 2 ? 2 : 1)) ??
    usual.find((prefix) => isCommon(prefix, 2)) ??
    (isNumbered(written) ? NUMBERED : undefined) ??
    (isCommon(STAMPED_FRAME, 2) ? STAMP : undefined)
  );
}

/** Whether lines are numbered one by one. */
function isNumbered(lines: readonly string[]): boolean {
  const numbers = lines.slice(0, MOST_COMPARED).map((line) => Number(NUMBERED.exec(line)?.[1]));
  return numbers.length > 2 && numbers.every((number, index) => number === numbers[0]! + index);
}
