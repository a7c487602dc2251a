/** The key under which two occurrences are the same error. Type and our own functions, never lines, ids, numbers or hosts. */
import { createHash } from "node:crypto";
import { firstLine } from "./extract/text.ts";
import { lastSegment } from "./parse/type-name.ts";
import type { Frame, ParsedError } from "./types.ts";

/** Changes whenever the key of an unchanged error would. */
const version = "v1";
const maxFrames = 8;

/** `v1:` and 64 bits in hexadecimal. Errors with frames are told apart by type and functions, others by their message's form. */
export function fingerprint(error: ParsedError): string {
  const frames = keyFrames(error.frames);
  const own = [error.runtime, lastSegment(error.type ?? ""), error.code ?? error.api?.type, error.httpStatus];
  const rest = frames.length > 0 ? frames : [parameterised(error.api?.message ?? error.message ?? error.format)];
  const key = JSON.stringify([...own.map((part) => part ?? ""), ...rest]);
  return `${version}:${createHash("sha256").update(key).digest("hex").slice(0, 16)}`;
}

/** The functions of our own frames; without any, the innermost frame. Recursion counts once. */
function keyFrames(frames: readonly Frame[]): string[] {
  const own = frames.filter(({ inApp }) => inApp);
  const keys = (own.length > 0 ? own : frames.slice(0, 1)).map(frameKey);
  return keys.filter((key, index) => key !== keys[index - 1]).slice(0, maxFrames);
}

/** A frame without what differs from build to build: lines, absolute paths, generated names. */
function frameKey({ file, function: name }: Frame): string {
  const tail = (file ?? "").replaceAll("\\", "/").split("/").slice(-2).join("/");
  return `${tail.replace(/-[0-9a-f]{6,20}(?=\.)/i, "")}#${functionKey(name ?? "")}`;
}

function functionKey(name: string): string {
  return name
    .replace(/\$\$Lambda.{0,60}|lambda\$(\w{1,60})\$\d{1,5}/, "lambda")
    .replace(/\$\$(?:EnhancerBy|FastClassBy)\w{1,60}\$\$[0-9a-f]{1,16}/, "")
    .replace(/GeneratedMethodAccessor\d{1,6}/, "GeneratedMethodAccessor")
    .replace(/::h[0-9a-f]{16}$/, "")
    .replace(/^(?:async |new |Object\.|block (?:\(\d{1,3} levels\) )?in )/, "");
}

/** A message's form: what changes from one occurrence to the next is replaced by its kind. */
export function parameterised(message: string): string {
  return firstLine(message)
    .slice(0, 500)
    .replace(/\[[A-Z_]{2,30}:[0-9a-f]{4}\]/g, "<secret>")
    .replace(/\bhttps?:\/\/\S{1,300}/g, "<url>")
    .replace(/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, "<uuid>")
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b/g, "<address>")
    .replace(/\b(?=\w{0,60}\d)(?=\w{0,60}[a-z])\w{16,64}\b/gi, "<id>")
    .replace(/\b0x[0-9a-f]{1,16}\b|\b[0-9a-f]{12,64}\b/gi, "<hex>")
    .replace(/\d{1,20}(?:\.\d{1,20})?/g, "<n>");
}
