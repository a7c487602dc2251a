/** Command lines of clouds and hosting platforms: AWS, Google Cloud, Azure, eksctl, DigitalOcean, Fly, Heroku, Vercel, Netlify, Firebase. */
import type { Category, ErrorText, Finding, Format } from "../../../types.ts";
import { CERTAIN, CONSEQUENCE, LIKELY, STRONG } from "../../confidence.ts";
import { REFUSED } from "../../shared/botocore.ts";
import { readCloudError } from "../../shared/cloud-error.ts";
import { exitCodeAfter } from "../../shared/exit-code.ts";
import { lineFormat } from "../../shared/line-format.ts";
import { inProse } from "../../shared/prose.ts";
import { requiredLiterals } from "../../shared/required-literals.ts";

/** Groups: `message`, and `code` where the line names one. */
/** `(ResourceNotFound) The resource …`: what Azure's codes end or begin with stands for the literals that the line lacks. */
const AZURE =
  /^(?:ERROR: |cli\.azure\.[\w.]{3,60}: |az_command_data_logger: )?\((?<code>[A-Z][A-Za-z]{3,80})\) (?<message>\S.{3,1500})$/;
const azureEndings = [
  "NotFound)",
  "Failed)",
  "Exists)",
  "Conflict)",
  "Denied)",
  "Exceeded)",
  "(Invalid",
  "(Bad",
  "ERROR: (",
];
const sayings: readonly [RegExp, number, Category?][] = [
  // AWS
  [/^(?:aws: (?:\[ERROR\]|error): )(?<message>\S.{0,900})$/, CERTAIN],
  [/^(?<message>Unable to locate credentials.{0,200}|Partial credentials found .{0,200})$/, STRONG, "authentication"],
  [
    /^(?<message>Error (?:when retrieving (?:token|credentials) from|loading SSO Token).{0,300}|The SSO session associated with this profile has expired.{0,200})$/,
    STRONG,
    "authentication",
  ],
  [/^(?<message>Could not connect to the endpoint URL: ".{1,300}")$/, STRONG, "connection"],
  [/^(?<message>The config profile \(.{1,100}\) could not be found)$/, STRONG, "configuration"],
  [
    /^(?<message>You must specify a region\..{0,200}|Invalid endpoint: .{1,200}|Provided region_name .{1,200})$/,
    STRONG,
    "configuration",
  ],
  [
    /^(?<message>Error parsing parameter '.{1,60}': .{1,500}|Parameter validation failed:.{0,200}|The user-provided path .{1,300} does not exist\.|Unknown options: .{1,300}|Invalid choice: '.{1,100}', maybe you meant:)$/,
    STRONG,
  ],
  [/^(?<message>Waiter \w{1,60} failed: .{1,500})$/, STRONG],
  [
    new RegExp(
      String.raw`^(?:(?:fatal error|upload failed|download failed|delete failed|copy failed|move failed): )(?<message>.{0,900}?${REFUSED}\w{1,80} operation.{0,900})$`,
    ),
    CERTAIN,
  ],
  [new RegExp(String.raw`^(?:aws: \[ERROR\]: )?(?<message>${REFUSED}\w{1,80} operation.{0,900})$`), STRONG],
  // Google Cloud
  [
    /^(?:Step #\d{1,3}(?: - "[^"]{1,60}")?: )?ERROR: \((?:gcloud|bq|gsutil)[\w.-]{0,100}\) (?:(?<code>[A-Z][A-Z_]{4,30}): )?(?<message>\S.{0,1500})$/,
    CERTAIN,
  ],
  [
    /^(?<message>(?<code>(?:AccessDenied|BucketNotFound|NotFound|BadRequest|Service|ResumableUpload|Command|Argument|PreconditionFailed|InvalidUriError)Exception): .{1,900})$/,
    LIKELY,
  ],
  [/^(?<message>BigQuery error in \w{1,20} operation: .{1,900})$/, STRONG],
  // Azure
  [AZURE, STRONG],
  [
    /^ERROR: (?<message>(?:AADSTS\d{4,7}|Please run 'az login'|The (?:command failed|subscription of)|No subscription|argument |unrecognized arguments|Operation returned an invalid status|Deployment failed|az: |The following arguments are required|\(pip\)).{0,1500})$/,
    STRONG,
  ],
  [/^(?:Error: |ERROR: )?(?<message>(?<code>AADSTS\d{4,7}): .{1,900})$/, STRONG, "authentication"],
  [
    /^(?:az|ERROR): (?<message>'.{1,60}' is (?:misspelled or not recognized by the system|not in the 'az.{0,60}' command group).{0,200})$/,
    STRONG,
  ],
  // eksctl, DigitalOcean
  [/^(?:\d{4}-\d\d-\d\d [\d:]{8} )?\[✖\] {1,2}(?<message>\S.{0,900})$/, STRONG],
  [/^Error: (?<message>(?:GET|POST|PUT|PATCH|DELETE) https:\/\/api\.digitalocean\.com\S{0,200}: .{1,500})$/, CERTAIN],
  // Heroku
  [/\bat=error code=(?<code>[HRL]\d{2}) desc="(?<message>[^"]{1,200})"/, CERTAIN],
  [/^(?:.{0,80}: )?Error (?<code>[HRL]\d{2}) \((?<message>[^)]{3,100})\)(?: -> .{0,300})?$/, CERTAIN],
  [
    /^(?:remote: ?)? {0,3}[›»!] {1,10}(?:Error: )?(?<message>(?:Push (?:rejected|failed)|App crashed|Couldn't find that|Invalid credentials|Precompiling assets failed|No default language|Error: ).{0,300})$/,
    LIKELY,
  ],
  // Fly, Vercel, Netlify, Firebase, Serverless
  [
    /^(?:Error:? |Error! )(?<message>(?:failed to fetch an image or build from source|failed to (?:create|update) (?:VM|machine)|release command failed|No access token|machine \w{1,20} |app not found|Could not find App|The specified token is not valid|Deployment (?:failed|error)|HTTP Error: \d{3}|Failed to get Firebase project|Authentication Error|Build script returned non-zero).{0,500})$/i,
    STRONG,
  ],
  [
    /^(?:Error: )?(?<message>Command ".{1,200}" exited with \d{1,3}|Command failed with exit code \d{1,3}: .{1,200}|Build script returned non-zero exit code: \d{1,3})$/,
    CONSEQUENCE,
    "build",
  ],
];
/** A console's time may stand in front. */
const CODE_LINE = /^\s{0,4}(?:[\d:.TZ-]{8,30} {1,3})?Code: ([A-Z][a-z]{1,30}(?:[A-Z][A-Za-z]{1,60}){1,5})$/;
const MESSAGE_LINE = /^\s{0,4}(?:[\d:.TZ-]{8,30} {1,3})?Message: (\S.{3,1800})$/;
/** https://devcenter.heroku.com/articles/error-codes */
const heroku: ReadonlyMap<string, Category> = new Map<string, Category>([
  ["H10", "crash"],
  ["H11", "resource-limit"],
  ["H12", "timeout"],
  ["H13", "connection"],
  ["H14", "deployment"],
  ["H15", "timeout"],
  ["H18", "connection"],
  ["H19", "timeout"],
  ["H20", "timeout"],
  ["H21", "connection"],
  ["H22", "resource-limit"],
  ["H27", "connection"],
  ["H28", "timeout"],
  ["H81", "deployment"],
  ["H99", "upstream"],
  ["R10", "timeout"],
  ["R12", "timeout"],
  ["R13", "connection"],
  ["R14", "memory"],
  ["R15", "memory"],
  ["R16", "connection"],
  ["L10", "resource-limit"],
  ["L11", "resource-limit"],
]);

export const cloudCli: Format = lineFormat(
  "cloud-cli",
  [
    "Code: ",
    ...requiredLiterals(...sayings.map(([pattern]) => pattern).filter((one) => one !== AZURE)),
    ...azureEndings,
  ],
  (line, number, text): Finding | undefined => {
    for (const [pattern, confidence, category] of sayings) {
      const { message, code } = pattern.exec(line)?.groups ?? {};
      if (message === undefined || inProse(line)) continue;
      return found({ message, code, confidence, category }, line, number, text);
    }
    return readPair(line, number, text);
  },
);

/** What Azure's tools print below each other: `Code: OperationNotAllowed`, `Message: …`; below the same in one line it says nothing more. */
function readPair(line: string, number: number, text: ErrorText): Finding | undefined {
  const code = CODE_LINE.exec(line)?.[1];
  const message = code === undefined ? undefined : MESSAGE_LINE.exec((text.lines[number] ?? "").slice(0, 2_000))?.[1];
  if (message === undefined || text.lines[number - 2]?.includes(`(${code})`) === true) return undefined;
  const category = readCloudError(`(${code}) ${message}`).category;
  return { ...found({ message, code, confidence: LIKELY, category }, line, number, text), lines: [number, number + 1] };
}

function found(
  read: Pick<Finding, "message" | "code" | "confidence" | "category">,
  line: string,
  number: number,
  text: ErrorText,
): Finding {
  const told = readCloudError([line, ...text.lines.slice(number, number + 4)].join("\n"));
  const own = readCloudError(line);
  const code = read.code ?? told.code;
  return {
    runtime: "other",
    lines: [number, number],
    confidence: read.confidence,
    message: read.message,
    code,
    httpStatus: own.httpStatus,
    requestId: own.requestId,
    exitCode: exitOf(line),
    category:
      heroku.get(code ?? "") ??
      read.category ??
      own.category ??
      (read.message?.endsWith(":") ? told.category : undefined),
  };
}

function exitOf(line: string): number | undefined {
  const code = / exited with (\d{1,3})$/.exec(line)?.[1];
  return code === undefined ? exitCodeAfter([line], 0) : Number(code);
}
