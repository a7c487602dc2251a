/** What containers, CI and process managers put in front of each line. Only a prefix that most lines carry is taken off. */

/** Each is anchored and bounded; the part it matches is removed. */
const prefixes: readonly RegExp[] = [
  // Kubernetes CRI: 2026-11-22T07:38:53.326195Z stderr F …
  /^\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) (?:stdout|stderr) [FP] /,
  // Heroku: 2021-08-12T11:20:07.102381+00:00 app[web.1]: …
  /^\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:\d\d) \w{1,30}\[[\w.-]{1,60}\]: ?/,
  // syslog, journalctl: Nov 22 10:48:42 web-1 api[4242]: …
  /^[A-Z][a-z]{2} [ \d]\d [\d:]{8} [\w.-]{1,60} [\w.@/-]{1,60}(?:\[\d{1,9}\])?: /,
  // journalctl -o short-iso: 2026-11-22T07:44:43+0000 web-1 node[177]: …
  /^\d{4}-\d\d-\d\dT[\d:.,]{8,18}[+-]\d\d:?\d\d [\w.-]{1,60} [\w.@/()-]{1,60}(?:\[\d{1,9}\])?: /,
  // GitHub Actions, docker logs --timestamps
  /^\d{4}-\d\d-\d\dT[\d:.]{8,18}Z(?: |$)/,
  // docker compose: api_1  | …, api  | …
  /^[a-z][\w.-]{0,60}(?:[_-]\d{1,4} {1,40}| {2,40})\|(?: |$)/,
  // docker service logs: shop_api.1.q81poits4zz0@node7    | …
  /^[a-z][\w.-]{1,120}\.\d{1,4}\.[a-z0-9]{10,25}@[\w.-]{1,60} {1,40}\|(?: |$)/,
  // BuildKit: #12 0.531 …
  /^#\d{1,4} \d{1,6}\.\d{1,4}(?: |$)/,
  // R's reprex: #> Error in …
  /^#> ?/,
  // kubectl logs --prefix: [pod/api-7d9/app] …
  /^\[pod\/[\w./-]{1,150}\] ?/,
  // Workers: (EngineCore_DP0 pid=3391) …
  /^\([\w.-]{1,60} pid=\d{1,8}\)(?: |$)/,
  // concurrently, pm2, turbo: [api] …, api:build: …
  /^\[(?!\d{1,2}[:/]|error\b|warn|info\b|debug\b|fatal\b|critical\b|notice\b|[A-Z]{3,12}_ROOT\])[a-z][\w.-]{0,40}\](?: |$|(?=\S))/i,
  /^\d{1,2}\|[\w.-]{1,40} {1,20}\| /,
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

/** A date and a level that a logger puts in front of every line of a stack trace: [12:05:57 ERROR]: , 2013-06-15 12:05:57 [SEVERE] … */
const STAMP = /^\[?\d[\d:.,/ T-]{6,26}(?: [A-Z]{4,7})?\]?:? ?(?:\[[^\]]{1,60}\]:? ?){0,2}/;
const STAMPED_FRAME = new RegExp(`${STAMP.source}\\s{1,8}at [\\w$.]{3,200}[(:]`);

/** Takes off the first prefix that at least half of the non-blank lines carry, and that stands on two or more. */
export function stripPrefixes(posted: readonly string[]): string[] {
  const lines = joinPartial(posted);
  const written = lines.filter((line) => line.trim() !== "");
  const common = prefixes.find((prefix) => {
    const carrying = written.filter((line) => prefix.test(line)).length;
    return carrying >= 2 && carrying * 2 >= written.length;
  });
  const stamped = written.filter((line) => STAMPED_FRAME.test(line.slice(0, 500))).length;
  const prefix = common ?? (stamped >= 2 && stamped * 2 >= written.length ? STAMP : undefined);
  return prefix ? lines.map((line) => line.replace(prefix, "")) : [...lines];
}
