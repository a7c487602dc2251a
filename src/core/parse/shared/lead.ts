/** What a log, a console or a person puts in front of an error on its line. */

const LEADS: readonly RegExp[] = [
  /^\s{1,200}/,
  /^\[[^\]]{1,80}\]:?/,
  // Next.js, and consoles that mark a failure
  /^[⨯✖✗✘❌✕×](?=\s)/,
  // React Native's log of Android: E | ReactNativeJS ▶︎ …
  /^[EWF] \| [\w.-]{1,60} ▶\ufe0e?(?=\s)/,
  /^\((?:node:\d{1,9}|NOBRIDGE)\)/,
  /^\d[\d:.,/+TZ-]{3,34}(?=\s)/,
  /^(?:AM|PM|\d{1,9}|-{1,3}|[–—:|│])(?=\s)/,
  /^\w[\w$.]{0,120}\s{1,40}[-:](?=\s)/,
  /^[A-Z][\w ]{1,40} -(?= Uncaught )/,
  // a column, a process
  /^[\w.|-]{1,40}\t(?=\S)/,
  /^(?:[\w.-]{1,40}\.\d{1,3} )?\(\d{1,7}\)(?=\s)/,
  // Cloud Logging's severities
  /^(?:DEFAULT|NOTICE|ALERT|EMERGENCY)(?=\s\d)/,
  /^(?:trace|debug|info|notice|warn|warning|err|error|fatal|critical|severe)\b:?(?=\s)/i,
  // A console's place of a script: app.js:12, https://host/app.js:12:5, nui://shop/app.js:12,
  /^(?:[a-z][a-z-]{1,20}:\/\/\S{1,300}|[\w.@-]{1,80}\.(?:[cm]?[jt]sx?|vue|svelte)(?:\?[\w=&.-]{1,80})?):\d{1,7}(?::\d{1,7})?[,:]?(?=\s)/,
  // the page itself, or code without a file: (index):12, VM105:3
  /^(?:\((?:index|program|anonymous|unknown)\)|VM\d{1,7}):\d{1,7}(?::\d{1,7})?(?=\s)/,
  // what a program calls what it caught: Internal error TypeError: …
  /^(?:Internal|Unexpected|Fatal|Unknown) (?:error|exception)(?=\s[A-Z]\w{0,60}(?:Error|Exception): )/,
  // 服务器上报错：…
  /^[^:：]{0,100}[\u4e00-\u9fff][:：]\s{0,4}/,
  // MyBatis: ### Error querying database.  Cause: …
  /^### [A-Z][\w ]{1,60}\. {1,2}Cause: /,
  // Node's documentation has this handler of unhandledRejection.
  /^Unhandled Rejection at: .{0,600}?\breason:(?=\s)/i,
  // Electron's box
  /^Uncaught Exception:(?=\s{0,4}(?:$|[A-Z]\w{0,60}(?:Error|Exception): ))/,
  /^(?:\(in promise\)|Uncaught|(?:Possible )?Unhandled(?: (?:promise )?rejection(?: \((?:rejection )?id: \d{1,6}\))?:?)?)(?=\s)/i,
  /^(?:Exception in thread ".{0,100}?"|Caught:|Caused by:)/,
  // A lead-in of a few words: "startup failed: ". A commit message ("fix: …") is none.
  /^(?![^:]{0,100}\b(?:fix(?:ed|es)?|feat|chore|docs|test|refactor|revert|catch|handle)\b)@?[A-Za-z][\w ./'()-]{0,120}:(?=\s)/,
];

/** Each of them, tried in their order. */
const LEAD = new RegExp(LEADS.map(({ source, ignoreCase }) => (ignoreCase ? `(?i:${source})` : source)).join("|"));
const MOST_LEADS = 12;

/** Yields the line as it is, then with one more lead taken off each time, until none is left to take. */
export function* withoutLeads(line: string): Generator<string> {
  let rest = line.slice(0, 2000);
  for (let taken = 0; taken < MOST_LEADS; taken++) {
    yield rest;
    const lead = LEAD.exec(rest)?.[0];
    if (lead === undefined) return;
    rest = rest.slice(lead.length);
  }
}
