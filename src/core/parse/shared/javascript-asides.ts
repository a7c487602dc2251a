/** What browsers and React print below an error: the stack of the call that logged it, and the components it came through. */
import type { Cause, Frame } from "../../types.ts";
import { parseFrame, parsePlace } from "./javascript-frames.ts";
import { linesBelow } from "./lines.ts";

const MAX_LINE = 2000;
/** How far below a stack React's words about it may begin. */
const REACH = 3;
const COMPONENTS = /^(?:\S{1,80}:\d{1,7} )?(?:The above error occurred in |This error is located at:)/;
/** `    in App (at App.js:3)`: React before version 17. */
const COMPONENT = /^\s{1,40}in (\S{1,200}) \(at (\S{1,1500}:\d{1,7})\)$/;
const IN_COMPONENT = /^\s{0,40}(?:at|in) \S/;
/** `commit @ bundle.js:20`, as Chrome copies the stack of a call of its console. */
const LOGGED = /^(?:\(anonymous\)|([\w$.<>[\] #/]{1,200}?)) @ (\S{1,1500}:\d{1,9})$/;
/** What parts the calls of such a stack, where it crosses asynchronous ones. */
const CROSSING =
  /^(?:\S{1,60} \(async\)|await in \S{1,200}|Promise\.\w{4,7}|set(?:Timeout|Interval)|requestAnimationFrame|Show \d{1,5} more frames?)$/;

/** Frames that belong to an error, and the index of the first line after them. */
export interface Aside {
  related: Cause[];
  end: number;
}

/** Whether a line tells that a stack of React's components follows. */
export function announcesComponents(line: string): boolean {
  return COMPONENTS.test(line.slice(0, MAX_LINE));
}

function parseComponent(line: string): Frame | undefined {
  const [, name, place = ""] = COMPONENT.exec(line.slice(0, MAX_LINE)) ?? [];
  return name === undefined ? parseFrame(line) : { function: name, ...parsePlace(place) };
}

function parseLogged(line: string): Frame | undefined {
  const [, name, place] = LOGGED.exec(line.slice(0, MAX_LINE)) ?? [];
  return place === undefined ? undefined : { function: name, ...parsePlace(place) };
}

/** React's component stack, where one is announced near index `from`; only its frames with a place. */
function readComponents(lines: readonly string[], from: number): Aside | undefined {
  const title = lines.slice(from, from + REACH).findIndex(announcesComponents);
  if (title < 0) return undefined;
  const at = from + title;
  const blank = linesBelow(lines, at, (line) => line.trim() === "", REACH).length;
  const stack = linesBelow(lines, at + blank, (line) => IN_COMPONENT.test(line.slice(0, MAX_LINE)));
  const frames = stack.flatMap((line) => parseComponent(line) ?? []).filter(({ file }) => file !== undefined);
  const related = frames.length > 0 ? [{ message: lines[at]!.trim(), frames }] : [];
  return { related, end: at + blank + stack.length + 1 };
}

/** Reads what stands below a stack that ends before index `end`. */
export function readAsides(lines: readonly string[], end: number): Aside {
  const calls = linesBelow(lines, end - 1, (line) =>
    [LOGGED, CROSSING].some((shape) => shape.test(line.slice(0, MAX_LINE))),
  );
  const frames = calls.flatMap((line) => parseLogged(line) ?? []);
  const logged = frames.length > 0 ? [{ frames }] : [];
  const components = readComponents(lines, end + calls.length);
  return { related: [...logged, ...(components?.related ?? [])], end: components?.end ?? end + calls.length };
}
