/** The category of an error: by what it says of itself, the most telling first. */
import { catalogue } from "../catalogue/index.ts";
import { firstLine } from "../extract/text.ts";
import { categoryOf } from "../catalogue/translate.ts";
import type { Category, Finding } from "../types.ts";
import { apiNumbers, sqlStateClasses } from "./categories/codes.ts";
import { mysqlNumbers } from "./categories/mysql.ts";
import { byCode, byStatus, byType, vagueCodes } from "./categories/index.ts";
import { answerCategory, tellingCategory } from "./categories/api-wordings.ts";
import { byApiCodeWords, byCodeWords } from "./categories/code-words.ts";
import { byEnding } from "./categories/type-endings.ts";
import { byTypeWords } from "./categories/type-words.ts";
import { oracleCategory } from "./categories/oracle.ts";
import { serviceCategory } from "./categories/services.ts";
import { win32Category } from "./categories/windows.ts";
import { commonCategory } from "./shared/common-wordings.ts";
import { phpCategory } from "./shared/php-category.ts";
import { operationsCategory } from "./shared/operations-category.ts";
import { clickhouseNames, redisPrefixes } from "./categories/databases.ts";
import { lastSegment } from "./type-name.ts";

/** OpenSSL says it, whatever connection failed for it. */
const CERTIFICATE = /CERTIFICATE_VERIFY_FAILED|certificate verify failed/;
/** The resolver says it, whatever connection failed for it. */
const UNRESOLVED =
  /\bgetaddrinfo(?: failed|: | E[A-Z_]{5,12}\b)|(?:Name or service|nodename nor servname provided, or) not known|(?:Temporary failure|failure) in name resolution|No address associated with hostname/;
/** A client of a database says it of a server's socket that is not there, whatever errno it adds. */
const NO_SERVER = /\bconnection to server on socket ".{1,200}" failed: (?!FATAL)/;
/** The card says it, whatever process ended for it. */
const OUT_OF_MEMORY = /\b(?:CUDA|cudaMalloc|HIP|ROCm)\b.{0,20}: out of memory|\bCUDA out of memory/;
/** All that a client says of an answer is its status. */
const STATUS_ONLY = /^.{0,200}\b(?:[Rr]eceived|[Bb]ad response|[Uu]nexpected(?: response)?) status code:? [45]\d\d\.?$/;
/** Its "Access is denied" is not the operating system's. */
const OF_SPRING_SECURITY = /^org\.springframework\.security\./;
/** What does not exist, whatever class tells it. */
const ABSENT = /\b(?:model|endpoint|deployment)\b.{0,60}? (?:not found|does(?: not|n't) exist)\b/i;

/** The loader says it of a library, whatever errno it adds. */
const SHARED_OBJECT = /: cannot open shared object file: |^dlopen(?:\(| failed: )/;

/** How clients of PostgreSQL put the server's SQLSTATE behind its words. */
const STATE =
  /\bERROR: .{1,1500} \((?:SQLSTATE )?([0-9A-Z]{5})\)$|^\{'S': '[A-Z]{5,7}'.{0,60}'C': '([0-9A-Z]{5})'|^\('([0-9A-Z]{5})', ["']\[/;

/** How drivers put the number of an error of MySQL before its words: Python's, Go's, PDO. */
const MYSQL_NUMBER =
  /^(?:\([\w.]{3,80}\) )?(?:\(([1-4]\d{3}), ["']|Error ([1-4]\d{3}) \([0-9A-Z]{5}\): |SQLSTATE\[[0-9A-Z]{5}\]: [A-Z][\w -]{3,60}: ([1-4]\d{3}) )/;

/** PDO's number only says that there is no connection; why, the server says behind it. */
const PDO_REFUSED = /^SQLSTATE\[08\d{3}\] .{1,400} FATAL: /;

/** How pymongo gives the server's answer behind its words, and Aliyun's SDK for Go what the service answered. */
const CODE_NAME =
  /, full error: \{.{0,1500}'codeName': '(\w{3,60})'|\bSDK\.\w{3,20}Error\s{1,2}ErrorCode: ([\w.]{3,80})/;

/** How clients of ClickHouse give the server's words, and its name of the error behind them. */
const CLICKHOUSE = /\bDB::Exception: ((?:(?!DB::Exception: ).){1,1500})/g;
const CLICKHOUSE_NAME = /\(([A-Z][A-Z0-9_]{3,60})\)/;

/** What clients of Redis throw for an error reply, of which the first word is the kind. */
const REDIS_REPLY =
  /(?:^|\.)(?:ResponseError|ReplyError|ErrorReply|SimpleError|CommandError|JedisDataException|RedisCommandExecutionException|RedisServerException|RedisException)$/;

/** Classes that libraries throw for every kind of trouble: there the words tell more. */
const VAGUE_TYPE = /(?:^|\.)(?:IOException|OSError|RetryableException)$/;
/** Classes that clients of databases throw for whatever the server says. */
const DATABASE_TYPE =
  /(?:^|[.\\])(?:QueryException|PDOException|SQL(?:Server)?Exception|SqlException|PSQLException|(?:Programming|Database)Error)$|^pyodbc\.\w{5,20}Error$/;

/** What shells, timeout(1) and the kernel end a program with: 128 and the signal's number, or why it did not start. */
const byExitCode: ReadonlyMap<number, Category> = new Map<number, Category>([
  [124, "timeout"],
  [126, "permission"],
  [127, "dependency"],
  [137, "memory"],
  ...[132, 133, 134, 135, 136, 139].map((code) => [code, "crash"] as const),
]);

type Reading = (finding: Finding) => Category | undefined;

/** Code, then message, then status, then a vague code, then type; where the error itself says nothing, its causes, from the root up; last, the commonest wordings. */
const readings: readonly Reading[] = [
  ({ category }) => category,
  ({ type = "" }) => (OF_SPRING_SECURITY.test(type) ? byType.get(type) : undefined),
  ({ message = "" }) => (SHARED_OBJECT.test(message.slice(0, 2000)) ? "dependency" : undefined),
  ({ message = "" }) => (CERTIFICATE.test(message.slice(0, 2000)) ? "tls" : undefined),
  ({ message = "" }) => (OUT_OF_MEMORY.test(message.slice(0, 2000)) ? "memory" : undefined),
  ({ message = "" }) => (UNRESOLVED.test(message.slice(0, 2000)) ? "dns" : undefined),
  ({ message = "" }) => (NO_SERVER.test(message.slice(0, 2000)) ? "connection" : undefined),
  ({ message = "", httpStatus = 0 }) => (STATUS_ONLY.test(firstLine(message)) ? byStatus.get(httpStatus) : undefined),
  ({ api }) => ofApiCode(specific(api?.code)),
  ({ message = "" }) => ofMysqlNumber(message),
  ({ type = "", message = "" }) => (REDIS_REPLY.test(type) ? redisPrefixes.get(message.split(" ", 1)[0]!) : undefined),
  ({ message = "" }) => ofClickhouse(message.slice(0, 3000)),
  ({ code, message = "" }) => (PDO_REFUSED.test(message) ? undefined : ofCode(specific(code))),
  ({ message = "" }) => ofCode(stateIn(message)),
  ({ message = "" }) => ofCode(CODE_NAME.exec(message.slice(0, 3000))?.slice(1).find(Boolean)),
  // "… api key … is invalid" is no invalid input.
  ({ api }) => (api?.type === "authentication_error" ? "authentication" : undefined),
  ({ api, httpStatus }) => whoseFault(whoAsks(ofMessage(api?.message), httpStatus), httpStatus),
  ({ message, httpStatus }) => whoAsks(ofMessage(message), httpStatus),
  ({ message = "" }) => ofWindows(message.slice(0, 2000)),
  ({ api }) => ofCode(specific(api?.type)),
  ({ message }) => ofCode(leadingName(message)),
  ofAnswerWords,
  ({ api }) => tellingCodeWords(specific(api?.code)),
  ({ httpStatus }) => (httpStatus === undefined ? undefined : byStatus.get(httpStatus)),
  ({ message = "" }) => (ABSENT.test(message.slice(0, 2000)) ? "not-found" : undefined),
  ofVagueAnswer,
  ({ api, code }) => ofCode(api?.code ?? code) ?? ofCode(api?.type),
  ({ type = "", message }) => (VAGUE_TYPE.test(type) && message ? commonCategory(firstLine(message)) : undefined),
  ({ type = "", message }) => (DATABASE_TYPE.test(type) && message ? ofDatabase(firstLine(message)) : undefined),
  ({ api, code }) => byApiCodeWords(specific(api?.code)) ?? byCodeWords(specific(code)),
  ({ type }) => ofType(type),
  ofCauses,
  ({ runtime, message }) => (runtime === "php" && message ? phpCategory(firstLine(message)) : undefined),
  ({ message }) => (message === undefined ? undefined : operationsCategory(tellingLine(message))),
  ({ type }) => (type === undefined ? undefined : byEnding(lastSegment(type))),
  ({ message }) =>
    message === undefined
      ? undefined
      : commonCategory(WHERE_ONLY.test(firstLine(message)) ? tellingLine(message) : message),
  ({ type }) => (type === undefined || byType.has(lastSegment(type)) ? undefined : byTypeWords(lastSegment(type))),
  ({ api, message }) => (api === undefined ? undefined : answerCategory(api.message ?? message ?? "")),
  ({ exitCode = 0 }) => byExitCode.get(exitCode),
  ({ signal }) => (signal === undefined ? undefined : "crash"),
];

/** The category of the first reading that knows one; of `RuntimeException` its type only says that it tells nothing. */
export function categorise(finding: Finding): Category {
  for (const read of readings) {
    const category = read(finding);
    if (category && category !== "unknown") return category;
  }
  return "unknown";
}

/** Statuses with which services refuse for all kinds of reasons. */
const REFUSALS = new Set([200, 400, 402, 403, 409, 413, 422, 429]);

/** Classes of APIs' clients that hold any answer at all. */
const CLIENT_CLASS =
  /^(?:stripe\.(?:error\.)?InvalidRequestError|Stripe\w{0,20}Error|(?:.{0,80}\.)?(?:RestException|HttpError|DiscordAPIError|GaxiosError|RestError|ClientException|ServerException|TelegramBadRequest|WeChatClientException))$/;

/** What the words of an API's answer tell beyond its status. */
function ofAnswerWords({ api, type = "", code = "", httpStatus, message }: Finding): Category | undefined {
  const said = api?.message ?? message ?? "";
  if (httpStatus !== undefined) return REFUSALS.has(httpStatus) ? tellingCategory(said) : undefined;
  const isClient = CLIENT_CLASS.test(type);
  if (api === undefined && !isClient && !vagueCodes.has(code)) return undefined;
  return tellingCategory(said) ?? (isClient ? answerCategory(said) : undefined);
}

/** Of a body whose code says little, and which came without a status. */
function ofVagueAnswer({ api, httpStatus }: Finding): Category | undefined {
  if (api === undefined || httpStatus !== undefined || specific(api.code) !== undefined) return undefined;
  const category = answerCategory(api.message ?? "");
  return category === "invalid-input" ? undefined : category;
}

/** What only says that something is wrong with a request says less than the status. */
function tellingCodeWords(code: string | undefined): Category | undefined {
  const category = byApiCodeWords(code);
  return category === "invalid-input" || category === "resource-limit" ? undefined : category;
}

/** Python gives Windows' number of an error before its words, which are in the user's language. */
function ofWindows(message: string): Category | undefined {
  const number = /\[WinError (\d{1,6})\]/.exec(message)?.[1];
  return number === undefined ? undefined : win32Category(Number(number));
}

/** A 401 is about who asks, whatever its words miss: `User not found.` It is a service that denies with a 403, no operating system. */
function whoAsks(category: Category | undefined, status?: number): Category | undefined {
  if (status === 403 && category === "permission") return "authorization";
  return status === 401 && (category === "not-found" || category === "invalid-input") ? "authentication" : category;
}

/** A server's own mistake is a failure of the other side to who asked it. */
function whoseFault(category: Category | undefined, status = 0): Category | undefined {
  return status >= 500 && (category === "type" || category === "null-reference") ? "upstream" : category;
}

function specific(code: string | undefined): string | undefined {
  return code !== undefined && vagueCodes.has(code) ? undefined : code;
}

/** `7 PERMISSION_DENIED: …`: how gRPC for Node names a status; `index_not_found_exception: …`, Elasticsearch its errors. */
function leadingName(message = ""): string | undefined {
  return /^(?:\d{1,2} ([A-Z_]{5,30}): |([a-z]\w{3,60}_exception)\b)/.exec(message.slice(0, 80))?.slice(1).find(Boolean);
}

/** `AuthFailure.SecretIdNotFound` says more of `AuthFailure`; `InternalError.Algo.InvalidParameter` says most in its last part. */
function ofCode(code: string | undefined): Category | undefined {
  if (code === undefined) return undefined;
  return (
    byCode.get(code) ??
    byCode.get(lastSegment(code)) ??
    byCode.get(code.split(".", 1)[0] ?? "") ??
    (/^[0-9A-Z]{5}$/.test(code) ? sqlStateClasses.get(code.slice(0, 2)) : undefined) ??
    (/^[A-Z]{3}-\d{4,5}$/.test(code) ? oracleCategory(code) : undefined)
  );
}

function ofMysqlNumber(message: string): Category | undefined {
  const number = MYSQL_NUMBER.exec(message.slice(0, 400))?.slice(1).find(Boolean);
  return number === undefined ? undefined : (mysqlNumbers.get(number) ?? byCode.get(number));
}

function ofDatabase(said: string): Category | undefined {
  return serviceCategory(said) ?? commonCategory(said);
}

function ofClickhouse(message: string): Category | undefined {
  const said = [...message.matchAll(CLICKHOUSE)].at(-1)?.[1];
  return said === undefined
    ? undefined
    : (clickhouseNames.get(CLICKHOUSE_NAME.exec(said)?.[1] ?? "") ?? serviceCategory(said));
}

/** Some APIs number their errors; in their answers a number is not a SQLSTATE. */
function ofApiCode(code: string | undefined): Category | undefined {
  return code === undefined ? undefined : (apiNumbers.get(code) ?? byCode.get(code));
}

/** What was answered stands behind the status: `Error fetching from …: [400 Bad Request] API key not valid`. */
const ANSWERED = /\[[45]\d\d [A-Z][\w ]{2,40}\] (?=\S)/;

function stateIn(message: string): string | undefined {
  return STATE.exec(firstLine(message).slice(0, 2000))?.slice(1).find(Boolean);
}

/** Prisma's first line only says where; what went wrong stands in the last. */
const WHERE_ONLY = /^Invalid `[^`]{1,200}` invocation(?: in)?:?$/;

function tellingLine(message: string): string {
  const first = firstLine(message);
  return WHERE_ONLY.test(first) ? (message.slice(0, 4000).trimEnd().split("\n").at(-1) ?? first) : first;
}

function ofMessage(message: string | undefined): Category | undefined {
  if (message === undefined) return undefined;
  const said = tellingLine(message);
  return categoryOf(said, catalogue()) ?? ofAnswer(said);
}

function ofAnswer(said: string): Category | undefined {
  const answer = ANSWERED.exec(said.slice(0, 2000));
  return answer
    ? categoryOf(said.slice(answer.index + answer[0].length).replace(/ \[\{.*$/, ""), catalogue())
    : undefined;
}

function ofType(type: string | undefined): Category | undefined {
  return type === undefined ? undefined : (byType.get(type) ?? byType.get(lastSegment(type)));
}

function ofCauses({ causes = [] }: Finding): Category | undefined {
  for (const { type, message } of causes.toReversed()) {
    const category = ofMessage(message) ?? ofType(type);
    if (category) return category;
  }
  return undefined;
}
