/** A frame in the words of Erlang's shell and of crash reports: `in function  lists:nth/2 (lists.erl, line 198)`. */
import type { Frame } from "../../types.ts";

const CALL = /^\s{2,30}in (?:function|call from|operator) {1,2}(\S{1,200})(?: \(([^\s,()]{1,200}), line (\d{1,7})\))?/;

/** Reads one frame; undefined for any other line. */
export function readCall(line: string): Frame | undefined {
  const [, name, file, number] = CALL.exec(line) ?? [];
  return name === undefined
    ? undefined
    : { function: name, file, line: number === undefined ? undefined : Number(number) };
}
