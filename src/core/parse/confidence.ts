/** The scale of `Finding.confidence`: how specific the sign is that a format went by. */

/** Encloses what other formats read inside its lines: a tool's report that quotes the output of what it ran. */
export const ENCLOSING = 0.98;
/** Printed by nothing else, and complete: a traceback with its header, frames and exception line. */
export const CERTAIN = 0.95;
/** Unmistakable, though a part is missing: frames without a header, an API error body. */
export const STRONG = 0.85;
/** A shape that seldom means anything else: `SomeError: message` at the start of a line. */
export const LIKELY = 0.7;
/** A sign that needs the words around it: an errno name, an HTTP status in a log line. */
export const WEAK = 0.5;
/** Only tells that something else failed: `make: *** [all] Error 2`. Alone it is the error, beside a real one it is context. */
export const CONSEQUENCE = 0.38;
/** Below this, a finding is not reported: ordinary talk about errors must stay unanswered. */
export const THRESHOLD = 0.35;
