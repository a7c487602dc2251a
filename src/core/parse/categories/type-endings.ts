/** Categories of classes that no table knows, by how their names end: people name their own errors after the common ones. */
import type { Category } from "../../types.ts";

const KIND = "(?:Error|Exception|Fault|Failure)";

const ending = (stem: string, kind = `${KIND}?`): RegExp => new RegExp(`(?:${stem})${kind}$`);
const named = (stem: string): RegExp => ending(stem, KIND);

const ENDINGS: readonly (readonly [RegExp, Category])[] = [
  [ending("ModuleNotFound|PackageNotFound|CommandNotFound|Missing(?:Dependency|Package|Module)"), "dependency"],
  [ending("NotFound|DoesNotExist|NoSuch[A-Z]\\w{1,40}?"), "not-found"],
  [ending("AlreadyExists|AlreadyInUse|Conflict"), "conflict"],
  [ending("Timeout|TimedOut|DeadlineExceeded"), "timeout"],
  [ending("RateLimit(?:ed|Exceeded|Reached)?|TooManyRequests|Throttled|Throttling"), "rate-limit"],
  [ending("Quota(?:Exceeded|Reached)?"), "quota"],
  [
    ending("Unauthorized|Unauthenticated|LoginFailed|Invalid(?:Token|Credentials|ApiKey|Password)|BadCredentials"),
    "authentication",
  ],
  [
    ending(
      "(?:JWT|JWS|JWE|Jwt|Jws|Jwe)[A-Z]\\w{2,30}?|(?:Token|Signature|Session)(?:Expired|Invalid|Revoked)|(?:Expired|Revoked)\\w{0,20}Token",
    ),
    "authentication",
  ],
  [named("Auth|Authentication|Login|Credentials?"), "authentication"],
  [ending("PermissionDenied|AccessDenied|Forbidden|NotAuthorized"), "authorization"],
  [named("Authorization"), "authorization"],
  [named("Connection|Connect|Network|Socket|Disconnected"), "connection"],
  [named("SSL|Ssl|TLS|Tls|Certificate"), "tls"],
  [named("DNS|Dns|NameResolution"), "dns"],
  [named("ServiceUnavailable|BadGateway|Upstream|Server"), "upstream"],
  [named("Validation|Invalid(?:Input|Argument|Value|Request|Data|Parameter)|BadRequest"), "invalid-input"],
  [named("Syntax|Parse|Parsing|Lexer|Tokeni[sz](?:er|ation)"), "syntax"],
  [named("Config|Configuration|Settings"), "configuration"],
  [named("Import|Dependency"), "dependency"],
  [named("OutOfMemory"), "memory"],
  [named("Integrity|Constraint|ConstraintViolation"), "constraint"],
  [
    named("Unsupported[A-Z]\\w{1,40}|NotSupported|NotImplemented|Incompatible[A-Z]\\w{1,40}|VersionMismatch"),
    "compatibility",
  ],
  [named("Deadlock|Concurrency|Lock"), "concurrency"],
  [named("Encoding|Decoding"), "encoding"],
  [ending("(?<!Runtime)Type", "Error"), "type"],
  [ending("Value|Argument|Format|Usage|CommandLine", "(?:Error|Exception)"), "invalid-input"],
  [ending("Key|Index|Lookup|Attribute", "(?:Error|Exception)"), "lookup"],
  [ending("Compile|Compilation|Build", KIND), "build"],
  [ending("Memory", "Error"), "memory"],
  [ending("Cyclic(?:Dependency)?|CircularDependency", `${KIND}?`), "dependency"],
];

/** The category that the name of a class tells by its ending; undefined where it tells none. */
export function byEnding(name: string): Category | undefined {
  return ENDINGS.find(([pattern]) => pattern.test(name.slice(0, 200)))?.[1];
}
