/** What crash reports of compiled programs have in common: places, functions, and the language they tell. */
import type { Frame, Runtime } from "../../types.ts";
import { ENDINGS, endingOf } from "./native-language.ts";

const PLACE = /^(.{1,600}?):(\d{1,9})(?::(\d{1,6}))?$/;

/** Reads `file:line` or `file:line:column`; undefined for anything else. */
export function parsePlace(text: string): Pick<Frame, "file" | "line" | "column"> | undefined {
  const [, file, line, column] = PLACE.exec(text) ?? [];
  if (file === undefined || file.startsWith("(")) return undefined;
  return { file, line: Number(line), column: column === undefined ? undefined : Number(column) };
}

/** A function without its arguments: `ns::Map<int>::at(unsigned long) const` → `ns::Map<int>::at`. */
export function withoutArguments(name: string): string {
  const text = name.replace(/ (?:const|\[clone .{1,60}\])$/, "");
  if (!text.endsWith(")")) return text;
  let depth = 0;
  for (let at = text.length - 1; at > 0; at--) {
    if (text[at] === ")") depth++;
    if (text[at] === "(" && --depth === 0) return text.slice(0, at).trimEnd() || text;
  }
  return text;
}

const RUNTIME_LIBRARY =
  /libsanitizer|compiler-rt|sanitizer_common|\/(?:asan|tsan|ubsan|msan|lsan)_|^(?:\.\.?\/)*(?:csu|sysdeps|nptl|stdlib|stdio|string|malloc|signal)\/|\/nptl\/|^\.\/(?:stdlib|nptl|malloc|debug|assert)\/|\/glibc|vg_replace_|\/usr\/include\/c\+\+|^(?:clone|pthread_create|libc-start|raise|abort|assert|libc_fatal|malloc|start)\.[cSh]$/;
/** How a C program gets from what went wrong to its end. */
const MACHINERY =
  /^(?:__interceptor_\w{1,60}|__asan_\w{1,60}|operator (?:new|delete)(?:\[\])?|_{0,2}(?:GI_)?(?:raise|abort|assert_fail(?:_base)?|libc_message(?:_impl)?|pthread_kill(?:_implementation|_internal)?|fortify_fail|stack_chk_fail|chk_fail)|gsignal|malloc_printerr|_int_free(?:_\w{1,20})?|_int_malloc|_?_?libc_(?:free|malloc|start_main|start_call_main)|__libc_start_\w{1,40}|_start|std::terminate|__cxa_\w{1,40}|__gnu_cxx::.{1,80}|\?\?|start_thread|clone3?|__clone_internal|mem(?:cpy|move|set)|str(?:cpy|cat|len|ncpy|dup|cmp)|malloc|calloc|realloc|free)$/;

/** Whether a frame belongs to the C library, the C++ runtime or the tool that reports. */
export function isMachinery({ file, function: name }: Frame): boolean {
  return (file !== undefined && RUNTIME_LIBRARY.test(file)) || (name !== undefined && MACHINERY.test(name));
}

/** The place to look at: the innermost frame of the program itself, else the innermost of all. */
export function programPlace(frames: readonly Frame[]): Frame | undefined {
  return (
    frames.find((frame) => frame.file !== undefined && !isMachinery(frame)) ??
    frames.find((frame) => !isMachinery(frame)) ??
    frames[0]
  );
}

/** The language of the program's own frames; C where nothing tells. */
export function nativeRuntime(frames: readonly Frame[]): Runtime {
  const own = frames.filter((frame) => !isMachinery(frame));
  for (const { file = "" } of own) {
    const found = runtimeOf(file);
    if (found) return found;
  }
  return frames.some(({ function: name = "" }) => /::|^operator\b/.test(name)) ? "cpp" : "c";
}

/** The language of a source file by its name; C where nothing tells. */
export function runtimeOfFile(file: string): Runtime {
  return runtimeOf(file) ?? "c";
}

function runtimeOf(file: string): Runtime | undefined {
  if (file.includes("/c++/")) return "cpp";
  return compiled[endingOf(file)] ?? ENDINGS[endingOf(file)];
}

/** Languages whose programs crash like C's, but have compilers of another kind. */
const compiled: Readonly<Record<string, Runtime>> = { rs: "rust", go: "go", swift: "swift", h: "c" };
