/** What AWS' SDKs for Go (version 2) and for Java print of a service's error, on one line. */
import type { Finding } from "../../types.ts";
import { LIKELY } from "../confidence.ts";
import { lineFormat } from "../shared/line-format.ts";

/** More than a line of Java or a sentence with a status, less than a trace. */
const OWN = LIKELY + 0.05;
/** `operation error S3: GetObject, https response error StatusCode: 403, RequestID: …, api error AccessDenied: Access Denied`. */
const GO =
  /(?<message>\boperation error [\w ]{1,60}: \w{1,80}, .{0,200}?https response error StatusCode: (?<status>\d{1,3}), RequestID: (?<requestId>[\w.+/=-]{0,120})(?:, HostID: [^,]{0,200})?, (?:api error )?(?<code>[A-Z][\w.]{2,80}): .{0,900})$/;
/** `…S3Exception: Access Denied (Service: S3, Status Code: 403, Request ID: …)`; version 1 has semicolons and the code. */
const SERVICE = String.raw`\(Service: [\w ]{1,60}[;,] Status Code: (?<status>\d{3})[;,](?: Error Code: (?<code>[\w.]{1,80});)? Request ID: (?<requestId>[\w-]{1,120}).{0,300}`;
const JAVA = new RegExp(
  String.raw`(?<type>(?:software\.amazon\.awssdk|com\.amazonaws)\.[\w.$]{1,200}): (?<message>.{1,900}? ${SERVICE})$`,
);
/** What a console or a tool says of it without the class. */
const TOLD = new RegExp(String.raw`^\s{0,40}(?<message>\S.{1,900}? ${SERVICE})$`);

export const awsSdk = lineFormat(
  "aws-sdk",
  ["https response error StatusCode: ", "(Service: "],
  (line, number): Finding | undefined => {
    const go = GO.exec(line)?.groups;
    const java = go ? undefined : JAVA.exec(line)?.groups;
    const { type, message, status, code, requestId } = go ?? java ?? TOLD.exec(line)?.groups ?? {};
    if (message === undefined) return undefined;
    const httpStatus = Number(status) >= 400 ? Number(status) : undefined;
    const at = { lines: [number, number] as [number, number], confidence: OWN };
    return {
      runtime: go ? "go" : java ? "java" : "other",
      ...at,
      type,
      message,
      code,
      httpStatus,
      requestId: requestId || undefined,
    };
  },
);
