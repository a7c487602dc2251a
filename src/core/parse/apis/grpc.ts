/**
 * gRPC statuses as its libraries print them: Python's `_InactiveRpcError` over several lines, Go's `rpc error: code = Unavailable desc = …`, Node's `14 UNAVAILABLE: …`.
 * Names from https://grpc.github.io/grpc/core/md_doc_statuscodes.html.
 */
import type { Finding } from "../../types.ts";
import { CERTAIN, STRONG, WEAK } from "../confidence.ts";
import { blockFormat } from "../shared/line-format.ts";

const STATUSES = [
  ...["CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS"],
  ...["PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED"],
  ...["INTERNAL", "UNAVAILABLE", "DATA_LOSS", "UNAUTHENTICATED"],
];
const GO = /\brpc error: code = (?<code>[A-Za-z]{2,30}|\d{1,2}) desc = (?<message>.{0,1900})/;
const NODE = new RegExp(
  String.raw`(?:^|: |\s)(?:[1-9]|1[0-6]) (?<code>${STATUSES.join("|")}): (?<message>\S.{0,1900})`,
);

/** Less sure than a traceback, which has the frames, too. */
const BESIDE_FRAMES = CERTAIN - 0.02;

const PYTHON =
  /(?:^|[\s:])(?:((?:[a-z_]\w{0,40}\.){0,5}_?\w{0,40}RpcError): )?(<_?\w{1,40} of RPC that terminated with:)/;
/** How Java's shows a status: `Status{code=UNAVAILABLE, description=io exception, cause=…}`. */
const JAVA = /(?<message>\bStatus\{code=(?<code>[A-Z_]{2,30}), description=.{1,1800})/;

export const grpc = blockFormat(
  "grpc",
  [
    "rpc error: code = ",
    " of RPC that terminated with:",
    "Status{code=",
    "  Code: ",
    ...STATUSES.map((status) => ` ${status}: `),
    ...STATUSES.map((status, at) => `${at} ${status}: `),
  ],
  (lines, index) =>
    readPython(lines, index) ?? readGrpcurl(lines, index) ?? readLine(lines[index]!.slice(0, 2_000), index),
);

function readLine(line: string, index: number): Finding | undefined {
  const go = GO.exec(line);
  const java = JAVA.exec(line);
  const match = go ?? java ?? NODE.exec(line);
  if (!match?.groups) return undefined;
  const { code, message = "" } = match.groups;
  const at = { lines: [index + 1, index + 1] as [number, number], code, message: message.trim() };
  if (java) return { ...at, runtime: "java", confidence: WEAK };
  return go ? { ...at, runtime: "go", confidence: WEAK } : { ...at, runtime: "node", confidence: STRONG };
}

/** `ERROR:`, then `  Code: Unavailable` and `  Message: …`: grpcurl. */
function readGrpcurl(lines: readonly string[], index: number): Finding | undefined {
  const code = /^ {2}Code: ([A-Z][A-Za-z]{1,30})$/.exec(lines[index]!.slice(0, 100))?.[1];
  const message = /^ {2}Message: (.{1,1900})/.exec((lines[index + 1] ?? "").slice(0, 2_000))?.[1];
  if (code === undefined || message === undefined || lines[index - 1]?.trim() !== "ERROR:") return undefined;
  return { runtime: "other", lines: [index, index + 2], confidence: CERTAIN, message, code };
}

/** Status and details stand on the lines after the class; the message is what Python prints behind the class. */
function readPython(lines: readonly string[], index: number): Finding | undefined {
  const [, type, message] = PYTHON.exec(lines[index]!.slice(0, 2_000)) ?? [];
  if (message === undefined) return undefined;
  const rest = lines
    .slice(index + 1, index + 6)
    .findLastIndex((line) => /^\s*(?:status|details|debug_error_string) = |^>/.test(line));
  const block = lines
    .slice(index, index + rest + 2)
    .join("\n")
    .slice(0, 4_000);
  const code = /status = StatusCode\.([A-Z_]{2,30})/.exec(block)?.[1];
  const details = /details = "([^"]{1,1000})"/.exec(block)?.[1];
  const api = { code, message: details };
  return {
    runtime: "python",
    lines: [index + 1, index + rest + 2],
    confidence: BESIDE_FRAMES,
    type,
    message,
    code,
    api,
  };
}
