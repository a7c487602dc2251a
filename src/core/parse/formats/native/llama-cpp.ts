/** llama.cpp, ggml, whisper.cpp and their servers: a line at level E, or one that a function reports a failure on; the functions above it report it again. https://github.com/ggml-org/llama.cpp/blob/master/common/log.h */
import type { Finding } from "../../../types.ts";
import { LIKELY } from "../../confidence.ts";
import { readStatus } from "../../shared/body.ts";
import { blockFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";

const MAX_LINE = 2_000;
const MOST_RETOLD = 20;
/** The container's name, the time since the start. */
const PREFIX = String.raw`^(?:[\w.-]{1,40} {1,20}\| |\[\d{1,6}\] )?(?:(?:\d{1,4}\.){3}\d{3} )?`;
const PLACE = String.raw`(?:(?:srv|slot|que|cmn|res)\s{1,30}[\w:~<>]{2,60}|(?:llama|ggml|gguf|common|clip|mtmd|whisper|llm_load)_\w{3,80}|main): `;
const AT_LEVEL = new RegExp(
  String.raw`^(?:[\w.-]{1,40} {1,20}\| |\[\d{1,6}\] )?(?:\d{1,4}\.){3}\d{3} E (?:${PLACE})?(?<message>\S.{2,1500})$`,
);
const REPORTED = new RegExp(
  String.raw`${PREFIX}(?:I |W )?${PLACE}(?<message>(?:.{1,200}[:=,.] )?(?:error[: ]|(?:failed|unable|cannot|could not) |invalid |unknown ).{2,1200}|.{1,200}\bfailed: .{2,900})$`,
);
/** What the server writes of a task before what went wrong. */
const TASK = /^(?:id {1,3}\d{1,6} \| )?task(?: id =)? -?\d{1,9}(?:, | \| )error ?[:=] /;

const read = (line = ""): string | undefined => {
  const cut = line.slice(0, MAX_LINE).trimEnd();
  return (AT_LEVEL.exec(cut) ?? REPORTED.exec(cut))?.groups?.message?.replace(TASK, "");
};

export const llamaCpp = blockFormat(
  "llama-cpp",
  [
    " E srv ",
    " E ",
    "srv ",
    "slot ",
    "que ",
    "llama_",
    "ggml_",
    "gguf_",
    "common_",
    "clip_",
    "mtmd_",
    "whisper_",
    "llm_load_",
  ],
  (lines, index): Finding | undefined => {
    const message = read(lines[index]);
    if (message === undefined || inProse(message)) return undefined;
    let last = index;
    while (last - index < MOST_RETOLD && read(lines[last + 1]) !== undefined) last++;
    const at = { lines: [index + 1, last + 1] as [number, number], confidence: LIKELY };
    return { runtime: "cpp", ...at, message, httpStatus: readStatus(message) };
  },
);
