/** How the C library, allocators and signal handlers end a program: corrupted heaps, smashed stacks, caught signals. */
import type { Category, ErrorText, Finding, Runtime } from "../../../types.ts";
import { CERTAIN, LIKELY, STRONG } from "../../confidence.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { lineFormat } from "../../shared/line-format.ts";

interface Ending {
  pattern: RegExp;
  category: Category;
  runtime?: Runtime;
  confidence?: number;
}

const ENDINGS: readonly Ending[] = [
  // glibc's checks of the heap and the stack
  {
    pattern:
      /^(?:\*{3} Error in [`'].{1,300}': )?(?<message>(?:free|malloc|realloc|calloc|munmap_chunk|malloc_consolidate|tcache_thread_shutdown|unaligned_chunk|memalign|_int_free|_int_malloc|mremap_chunk)\(\): (?:invalid|double free|corrupted|memory corruption|mismatching|misaligned|unaligned|unsorted|too many|mismatched|smallbin|largebin|chunk|bad|no |next).{0,120}|double free or corruption(?: \([\w!]{1,20}\))?|corrupted (?:size vs\. prev_size.{0,40}|double-linked list.{0,20})|invalid fastbin entry \(free\)|malloc: top chunk is corrupt)(?:: 0x[0-9a-f]{4,16} \*{3})?$/,
    category: "crash",
  },
  {
    pattern:
      /^(?<message>\*{3} (?:stack smashing|buffer overflow|invalid .{1,40}|longjmp causes uninitialized stack frame|%n in writable segment|bit out of range .{1,40})(?: detected)? \*{3}: .{0,300}(?:terminated|\w))$/,
    category: "crash",
  },
  {
    pattern: /^(?:\*{3} glibc detected \*{3} .{1,300}?: )(?<message>.{3,200}?)(?:: 0x[0-9a-f]{4,16} \*{3})?$/,
    category: "crash",
  },
  { pattern: /^(?<message>Fatal glibc error: .{3,400})$/, category: "crash" },
  { pattern: /^(?<message>Inconsistency detected by ld\.so: .{3,400})$/, category: "crash" },
  // other allocators
  {
    pattern:
      /^\S{1,120}\(\d{1,9},0x[0-9a-f]{1,16}\) malloc: (?<message>\*{0,3} ?(?:error for object|Incorrect checksum|Heap corruption|Region cookie).{1,400})$/,
    category: "crash",
  },
  { pattern: /^(?<message><jemalloc>: .{3,300})$/, category: "memory" },
  {
    pattern: /^(?<file>\S{1,200}tcmalloc\.cc):(?<line>\d{1,7})\] (?<message>Attempt to .{3,300})$/,
    category: "crash",
    runtime: "cpp",
  },
  {
    pattern: /^(?<message>tcmalloc: (?:large alloc .{1,100}|allocation failed .{1,100}))$/,
    category: "memory",
    runtime: "cpp",
    confidence: STRONG,
  },
  {
    pattern:
      /^(?<message>[Pp]ure virtual (?:method called|function called!)|Deleted virtual function called!|FATAL: exception not rethrown)$/,
    category: "crash",
    runtime: "cpp",
  },
  // Open MPI, glog's signal handler
  { pattern: /^\[[^\]]{1,100}:\d{1,9}\] (?<message>Signal: [A-Z][\w ]{2,40} \(\d{1,2}\))$/, category: "crash" },
  {
    pattern: /^(?<message>\*{3} SIGABRT \(@0x[0-9a-f]{1,16}\) received by PID \d{1,9}.{0,200})$/,
    category: "crash",
    confidence: LIKELY,
  },
  {
    pattern: /^(?<message>\*{3} SIG[A-Z]{2,8} \(@0x[0-9a-f]{1,16}\) received by PID \d{1,9}.{0,200})$/,
    category: "crash",
  },
  {
    pattern: /^(?:\[.{1,80}\] )?(?<message>(?:Caught|Received) (?:fatal )?signal (?:\d{1,2} |SIG[A-Z]{2,8}).{0,200})$/,
    category: "crash",
    confidence: STRONG,
  },
];

const SIGNAL_NAME = /\bSIG(?!NAL)[A-Z]{2,8}\b/;
const SIGNAL_WORDS: readonly [RegExp, string][] = [
  [/Segmentation fault/i, "SIGSEGV"],
  [/Bus error/i, "SIGBUS"],
  [/Floating point exception/i, "SIGFPE"],
  [/signal 11\b/, "SIGSEGV"],
];
/** Characters of the text in which a sign of C++ is looked for. */
const MOST_TEXT = 65_536;
const CPP = /\.(?:cc|cpp|cxx|hpp|hh)\b|\bstd::|\bterminate called\b/;

/** What libstdc++ says next, of the same end, tells no more. */
function extent(lines: readonly string[], number: number, confidence: number): Pick<Finding, "lines" | "confidence"> {
  const ended = /^terminate called without an active/.test(lines[number] ?? "");
  return ended ? { lines: [number, number + 1], confidence: CERTAIN + 0.01 } : { lines: [number, number], confidence };
}

function readEnding(line: string, number: number, { text, lines }: ErrorText): Finding | undefined {
  for (const { pattern, category, runtime, confidence = CERTAIN } of ENDINGS) {
    const { message, file, line: place } = pattern.exec(line.trim())?.groups ?? {};
    if (message === undefined) continue;
    const signal = SIGNAL_NAME.exec(message)?.[0] ?? SIGNAL_WORDS.find(([words]) => words.test(message))?.[1];
    return {
      runtime: runtime ?? (CPP.test(text.slice(0, MOST_TEXT)) ? "cpp" : "c"),
      ...extent(lines, number, confidence),
      severity: "fatal",
      message,
      signal: signal ?? "SIGABRT",
      exitCode: exitCodeAfter(lines, number, 6),
      category,
      location: file === undefined ? undefined : { file, line: Number(place) },
    };
  }
  return undefined;
}

export const abort = lineFormat(
  "abort",
  // prettier-ignore
  [
    "free(): ", "alloc(): ", "_chunk(): ", "_consolidate(): ", "_shutdown(): ", "memalign(): ", "double free or", "corrupted size vs", "corrupted double-linked", "invalid fastbin", "top chunk is corrupt",
    " detected ***", " segment ***", " frame ***", "*** glibc", "Fatal glibc error", "detected by ld.so", " malloc: ", "<jemalloc>: ", "tcmalloc", "irtual method called", "irtual function called",
    "exception not rethrown", "] Signal: ", "*** SIG", "aught signal ", "aught fatal signal", "eceived signal ", "eceived fatal signal",
  ],
  readEnding,
);
