/** Signals by the numbers that Linux gives them on x86 and ARM, signal(7), and by the exit codes that shells and runtimes make of them. */

const names: ReadonlyMap<number, string> = new Map([
  [1, "SIGHUP"],
  [2, "SIGINT"],
  [3, "SIGQUIT"],
  [4, "SIGILL"],
  [5, "SIGTRAP"],
  [6, "SIGABRT"],
  [7, "SIGBUS"],
  [8, "SIGFPE"],
  [9, "SIGKILL"],
  [11, "SIGSEGV"],
  [13, "SIGPIPE"],
  [14, "SIGALRM"],
  [15, "SIGTERM"],
  [24, "SIGXCPU"],
  [25, "SIGXFSZ"],
  [31, "SIGSYS"],
]);

/** The signal of an exit code above 128: 137 is SIGKILL. */
export function signalOf(exitCode: number | undefined): string | undefined {
  return exitCode === undefined ? undefined : names.get(exitCode - 128);
}

/** The signal of a number as printed: `signal 11`. */
export function signalNumbered(number: string | number | undefined): string | undefined {
  return number === undefined ? undefined : names.get(Number(number));
}

/** What shells print of a process that a signal ended, in English and in Chinese. */
const PRINTED: ReadonlyMap<string, string> = new Map([
  ["killed", "SIGKILL"],
  ["已杀死", "SIGKILL"],
  ["已终止", "SIGTERM"],
  ["aborted", "SIGABRT"],
  ["已中止", "SIGABRT"],
  ["已放弃", "SIGABRT"],
  ["segmentation fault", "SIGSEGV"],
  ["段错误", "SIGSEGV"],
  ["bus error", "SIGBUS"],
  ["总线错误", "SIGBUS"],
  ["illegal instruction", "SIGILL"],
  ["非法指令", "SIGILL"],
  ["floating point exception", "SIGFPE"],
  ["浮点数例外", "SIGFPE"],
]);
/** A signal that a program does not mend by itself, by its name. */
const FATAL = /^SIG(?:KILL|SEGV|ABRT|BUS|FPE|ILL|TRAP|SYS|XCPU|XFSZ|PIPE)$/;
const DUMPED = / ?[(（](?:core dumped|核心已转储|吐核)[)）]$/;

/** The signal that a whole text names as a shell or the system does: `SIGKILL`, `Segmentation fault (core dumped)`, 段错误. */
export function signalSaid(text: string): string | undefined {
  return FATAL.exec(text)?.[0] ?? PRINTED.get(text.replace(DUMPED, "").toLowerCase());
}

/** How Go's os/exec words the signal that ended a process. */
const WORDED: ReadonlyMap<string, string> = new Map([
  ["killed", "SIGKILL"],
  ["terminated", "SIGTERM"],
  ["interrupt", "SIGINT"],
  ["aborted", "SIGABRT"],
  ["segmentation fault", "SIGSEGV"],
  ["bus error", "SIGBUS"],
  ["illegal instruction", "SIGILL"],
  ["floating point exception", "SIGFPE"],
]);
const SAID = new RegExp(`(?:^|[\\s(])signal: (${[...WORDED.keys()].join("|")})(?![\\w-])`);

/** The signal that a message names as Go does: `exec: signal: killed`. */
export function signalWorded(message: string): string | undefined {
  const words = SAID.exec(message.slice(0, 2_000))?.[1];
  return words === undefined ? undefined : WORDED.get(words);
}
