/** Failed tasks that Ansible went on after, ignored or rescued: nothing on their lines is an error. */
import type { ErrorText } from "../../types.ts";
import type { Envelope } from "./index.ts";

const MAX_RESULT_LINES = 200;
const FAILED = /^\s{0,8}(?:fatal|failed): \[[^\]]{1,200}\].{0,900}=> ?/;
const RECAP = /^\S{1,200} {1,60}: ok=\d{1,6} .{0,80}?unreachable=(\d{1,6}) {1,8}failed=(\d{1,6})/;
const IGNORED = /^\.\.\.ignoring$/;

export const ansibleHandled: Envelope = {
  name: "ansible-handled",
  anchors: ["...ignoring", "PLAY RECAP"],
  peel(text) {
    const peeled = handledLines(text).map((line) => ({ line, inner: "", wholeLine: true, attributes: {} }));
    return peeled.length > 0 ? peeled : undefined;
  },
};

function handledLines({ lines }: ErrorText): number[] {
  const recaps = lines.flatMap((line) => RECAP.exec(line.slice(0, 500))?.slice(1) ?? []);
  const isAllWell = recaps.length > 0 && recaps.every((count) => Number(count) === 0);
  const handled: number[] = [];
  for (let first = 0; first < lines.length; first++) {
    if (!FAILED.test(lines[first]!.slice(0, 1_200))) continue;
    const last = endOfResult(lines, first);
    const isIgnored = lines.slice(last + 1, last + 3).some((line) => IGNORED.test(line.trim()));
    if (isAllWell || isIgnored) for (let line = first; line <= last; line++) handled.push(line + 1);
    first = last;
  }
  return handled;
}

/** A result that opens at the end of its line closes on a line of its own. */
function endOfResult(lines: readonly string[], first: number): number {
  if (!/=> ?\{\s{0,9}$/.test(lines[first]!.slice(-20))) return first;
  const length = lines.slice(first, first + MAX_RESULT_LINES).findIndex((line) => line.startsWith("}"));
  return length < 0 ? first : first + length;
}
