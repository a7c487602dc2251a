/** An error body as Node and browsers print an object, often behind a program's own words: `Error fetching profile {`, `  code: '42501',`. */
import type { ErrorText, Finding, Format } from "../../types.ts";
import { STRONG } from "../confidence.ts";
import { readBody } from "../shared/body.ts";
import { findBodies, joinLines } from "../shared/json-body.ts";

const MAX_CHARACTERS = 8_000;
const MOST_TRIED = 20;
const MOST_ABOVE = 8;
/** The object's first line: nothing before the brace, or words that tell of a failure. */
const OPENING =
  /^(?!.{0,300}\bOs \{ code: -?\d)\s{0,8}(?:[^{}=()]{0,200}(?:error|fail|错误|失败|报错)[^{}=()]{0,100})?\{(?:$| )/i;
/** Source code, in which such an object is no answer. */
const CODE =
  /(?:^|\n)\s{0,40}(?:const|let|var|return|export|import|function|await|if|throw|type|interface)\b|=>|; {0,4}(?:\n|$)/;

export const consoleBody: Format = {
  name: "console-body",
  anchors: ["message: '", 'message: "'],
  parse(text, at = [...text.lines.keys()]) {
    if (CODE.test(text.text.slice(0, MAX_CHARACTERS))) return undefined;
    const found: Finding[] = [];
    for (const index of at.slice(0, MOST_TRIED)) {
      const finding = index < (found.at(-1)?.lines[1] ?? 0) ? undefined : readObject(text, index);
      if (finding) found.push(finding);
    }
    return found.length > 0 ? found : undefined;
  },
};

/** The object in which the line with this index stands. */
function readObject({ lines }: ErrorText, index: number): Finding | undefined {
  const top = Math.max(0, index - MOST_ABOVE);
  const above = lines.slice(top, index + 1).findLastIndex((line) => OPENING.test(line.slice(0, 400)));
  if (above < 0) return undefined;
  const joined = joinLines(lines, top + above, MAX_CHARACTERS);
  const [body] = findBodies(joined);
  const api = body?.complete && typeof body.value.code === "string" ? readBody(body.value) : undefined;
  if (!body || api?.code === undefined || api.message === undefined) return undefined;
  const last = top + above + joined.slice(0, body.end).split("\n").length;
  return {
    runtime: "node",
    lines: [top + above + 1, last],
    confidence: STRONG,
    message: api.message,
    code: api.code,
    httpStatus: api.status,
    api,
  };
}
