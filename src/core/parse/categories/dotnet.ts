/** Exceptions of .NET: the platform, Entity Framework, ASP.NET, Unity, and widely used libraries; SQL Server's numbers. */
import type { Category } from "../../report.ts";
import { namesByCategory } from "./name-table.ts";

/** Class names that no other platform prints. */
const own: Partial<Record<Category, string>> = {
  "null-reference":
    "NullReferenceException ArgumentNullException UnassignedReferenceException MissingReferenceException",
  lookup: "KeyNotFoundException IndexOutOfRangeException MissingComponentException",
  "invalid-input":
    "ArgumentException ArgumentOutOfRangeException FormatException InvalidOperationException JsonReaderException ObjectDisposedException " +
    "JsonSerializationException XmlSchemaException UriFormatException CookieException InvalidEnumArgumentException " +
    "EndOfStreamException HttpRequestValidationException PathTooLongException CultureNotFoundException " +
    "CsvHelperException BadDataException RegexParseException ParameterBindingException PSArgumentException ParameterBindingValidationException " +
    "PSInvalidOperationException ModelValidationException AutoMapperMappingException VersionNotFoundException AntiforgeryValidationException CryptographicException " +
    "AuthenticationTagMismatchException InvalidTimeZoneException",
  type: "InvalidCastException RankException MissingMethodException MissingMemberException MissingFieldException RuntimeBinderException ArrayTypeMismatchException AmbiguousMatchException TargetParameterCountException TargetException MatchFailureException SwitchExpressionException PSInvalidCastException",
  arithmetic: "DivideByZeroException OverflowException NotFiniteNumberException",
  assertion:
    "AssertFailedException AssertionException EqualException TrueException FalseException NotNullException ThrowsException ContainsException XunitException SingleException InRangeException CollectionException TestFailedException ContractException MockException UnreachableException",
  memory: "OutOfMemoryException StackOverflowException InsufficientExecutionStackException InsufficientMemoryException",
  dependency:
    "DllNotFoundException FileLoadException TypeLoadException ReflectionTypeLoadException CommandNotFoundException PSSnapInException FatalProtocolException DependencyResolutionException",
  compatibility:
    "BadImageFormatException MarshalDirectiveException EntryPointNotFoundException PlatformNotSupportedException InvalidProgramException " +
    "TypeAccessException MethodAccessException FieldAccessException PSNotSupportedException PSNotImplementedException",
  "not-found":
    "DirectoryNotFoundException DriveNotFoundException ResourceReferenceKeyNotFoundException MissingManifestResourceException",
  permission: "UnauthorizedAccessException PrivilegeNotHeldException PSSecurityException",
  authentication:
    "SecurityTokenExpiredException SecurityTokenException SecurityTokenInvalidSignatureException " +
    "SecurityTokenInvalidIssuerException SecurityTokenInvalidAudienceException SecurityTokenSignatureKeyNotFoundException MsalServiceException MsalUiRequiredException " +
    "AuthenticationFailureException AuthenticationFailedException CredentialUnavailableException InvalidCredentialException",
  timeout:
    "TaskCanceledException OperationCanceledException TimeoutRejectedException RedisTimeoutException OperationStoppedException",
  connection:
    "HttpRequestException WebException HttpIOException WebSocketException ConnectionResetException " +
    "BrokerUnreachableException ConnectionAbortedException EndpointNotFoundException HttpListenerException " +
    "ServiceBusException PingException SmtpException FtpException PSRemotingTransportException",
  "resource-limit": "RedisServerException BulkheadRejectedException LockRecursionException",
  "rate-limit": "RateLimiterRejectedException",
  upstream: "RequestFailedException RpcException FaultException BrokenCircuitException",
  concurrency:
    "DbUpdateConcurrencyException SynchronizationLockException AbandonedMutexException ThreadStateException DBConcurrencyException SemaphoreFullException ThreadAbortException CrossThreadException DistributedLockTimeoutException",
  constraint: "ConstraintException NoNullAllowedException UniqueConstraintException ReferenceConstraintException",
  schema: "DbEntityValidationException EntityCommandExecutionException SqlNullValueException",
  configuration: "ConfigurationErrorsException OptionsValidationException HostAbortedException",
  encoding: "DecoderFallbackException EncoderFallbackException CryptographicUnexpectedOperationException",
  syntax: "ParentContainsErrorRecordException TemplateParserException HttpCompileException HttpParseException",
  crash: "AccessViolationException SEHException ExecutionEngineException",
  conflict: "DuplicateNameException AddressInUseException",
};

/** Class names that other platforms print too. */
const shared: Partial<Record<Category, string>> = {
  compatibility: "NotSupportedException NotImplementedException",
  permission: "SecurityException",
  authentication: "AuthenticationException",
  connection: "SocketException CommunicationException MongoConnectionException RedisConnectionException",
  upstream: "ApiException ServiceResponseException",
  constraint: "MongoWriteException",
  configuration: "ConfigurationException",
  syntax: "ParseException",
  disk: "IOException",
  type: "RuntimeException",
  "not-found": "FileNotFoundException ItemNotFoundException ElementNotFoundException",
  timeout: "ConnectionTimeoutException",
  assertion: "EmptyException NullException",
  "invalid-input": "InvalidDataException BadHttpRequestException XmlException",
  conflict: "ResourceExistsException",
};

/** What they mean is what their inner exceptions mean. */
const wrappers = [
  "DbUpdateException",
  "TypeInitializationException",
  "AggregateException",
  "TargetInvocationException",
];

/** From the last segment of a .NET exception's type to its category. */
export const dotnet: ReadonlyMap<string, Category> = new Map([...namesByCategory(shared), ...namesByCategory(own)]);

/** The classes whose bare name tells that .NET printed it. */
export const dotnetOnly: ReadonlySet<string> = new Set([...namesByCategory(own).map(([name]) => name), ...wrappers]);

const wordings: readonly [RegExp, Category][] = [
  [/^Index was out of range|Index must be within|^Index was outside|Sequence contains no/, "lookup"],
  [
    /^An item with the same key|is already being tracked|response has already started|address already in use/,
    "conflict",
  ],
  [/^Collection was modified|second operation was started on this context|already an open DataReader/, "concurrency"],
  [
    /\bUnable to resolve service for|^No service for type|^Cannot consume scoped|^A suitable constructor|^No database provider has been|^No authentication(?:Scheme| handler)|requires a primary key|ConnectionString property has not been|^Unable to find the required services/,
    "configuration",
  ],
  [/^Could not load file or assembly|^Unable to load (?:shared library|DLL)/, "dependency"],
  [/could not be translated\b/, "compatibility"],
  [/[Cc]onnection (?:is|was) (?:already )?(?:closed|broken|aborted)|not connected\b/, "connection"],
  [/inotify instances|user limit \(\d{1,9}\)/, "resource-limit"],
  [/^(?:Name or service not known|nodename nor servname|No such host is known|Could not resolve host)/, "dns"],
];

const UNSAVED = /^An error occurred while (?:saving the entity changes|updating the entries)/;
/** What a database says of entities that it does not take, in English and Chinese; most often it is a constraint. */
const refusals: readonly [RegExp, Category][] = [
  [
    /[Ii]nvalid (?:column|object) name|[Uu]nknown column|[Nn]o such (?:table|column)|does not exist|列名|对象名/,
    "schema",
  ],
  [/deadlock|could not serialize|database is locked|expected to affect|死锁/i, "concurrency"],
  [/timeout|timed out|超时/i, "timeout"],
  [/Login failed|登录失败|authentication failed/, "authentication"],
  [/Connection refused|network-related|Failed to connect/, "connection"],
];

/**
 * What an exception's own wording means, where its class says less.
 * @param rootCause the message of the innermost exception
 */
export function dotnetWording(message: string, rootCause = ""): Category | undefined {
  const first = (table: readonly [RegExp, Category][], text: string) =>
    table.find(([wording]) => wording.test(text.slice(0, 2000)))?.[1];
  return UNSAVED.test(message) ? (first(refusals, rootCause) ?? "constraint") : first(wordings, message);
}

/** SQL Server's error numbers: `SELECT message_id, text FROM sys.messages`. */
export const sqlServerNumbers: ReadonlyMap<string, Category> = new Map(
  namesByCategory({
    authentication: "18456 18452 18470 18486 18487 18488 4064",
    authorization: "229 230 262 297 300 916 15247",
    constraint: "2627 2601 547 515 8114 3726",
    schema: "207 208 2812 2628 8152 4121 195 213 241 3701 15151",
    syntax: "102 156 105 103 1038 319",
    concurrency: "1205 1222 3960 3961",
    timeout: "-2 258",
    connection: "53 40 26 10054 10060 10061 233 64 121 11001 40613 40197 40501 49918 -1 2",
    "not-found": "4060 911",
    conflict: "2714 1913 1801",
    arithmetic: "8134 8115 220",
    "invalid-input": "245 8169 8145 201 8144",
    "resource-limit": "10928 10929 17809",
    disk: "1105 9002 1101 823 824",
    memory: "701 802",
  }),
);
