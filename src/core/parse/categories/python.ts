/** Categories of Python's exception classes: the built-in ones, and those of much-used libraries. */
import type { Category } from "../../types.ts";
import { namesByCategory } from "./name-table.ts";

/** Built-in exceptions that JavaScript, Java and .NET do not print by these names. */
const builtIn: Partial<Record<Category, string>> = {
  "invalid-input": "ValueError EOFError InvalidDimensionException OutputParserException HFValidationError",
  "not-found": "FileNotFoundError NotADirectoryError ProcessLookupError",
  "resource-limit": "BlockingIOError",
  arithmetic: "ArithmeticError FloatingPointError OverflowError ZeroDivisionError",
  compatibility: "NotImplementedError",
  concurrency: "BufferError",
  conflict: "FileExistsError IsADirectoryError",
  connection: "BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError",
  dependency: "ImportError ModuleNotFoundError",
  encoding: "UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError",
  lookup: "IndexError KeyError LookupError NameError UnboundLocalError StopIteration StopAsyncIteration",
  memory: "MemoryError RecursionError",
  permission: "PermissionError",
  syntax: "IndentationError TabError",
  type: "AttributeError",
  unknown:
    "OSError EnvironmentError ChildProcessError InterruptedError KeyboardInterrupt GeneratorExit SystemExit SystemError BaseExceptionGroup ExceptionGroup BaseException",
};

/** Built-in names that other languages print too, and the names of libraries. */
const shared: Partial<Record<Category, string>> = {
  authentication:
    "InvalidToken ProbableAuthenticationError ProbableAccessDeniedError SMTPAuthenticationError error_perm AuthenticationError AuthenticationFailed AuthenticationFailure AuthError InvalidCredentials InvalidPassword InvalidTokenError ExpiredSignatureError InvalidSignatureError DecodeError NoCredentialsError BadSignature SignatureExpired BadTimeSignature PartialCredentialsError CredentialRetrievalError NotAuthenticated Unauthorized UnauthorizedError DefaultCredentialsError RefreshError TokenRetrievalError UnauthorizedSSOTokenError InvalidAuthorizationSpecification",
  authorization:
    "SMTPSenderRefused PermissionDenied PermissionDeniedError Forbidden ForbiddenError AccessDenied AccessDeniedException InsufficientPrivilege NoPermissionError GatedRepoError SuspiciousOperation DisallowedHost DisallowedRedirect",
  "rate-limit":
    "RateLimitError FloodWait FloodWaitError RetryAfter TelegramRetryAfter TooManyRequests Throttled ThrottlingException RateLimitExceeded ResourceExhausted",
  quota: "InsufficientQuotaError QuotaExceeded BudgetExceededError",
  "not-found":
    "SMTPRecipientsRefused NotRegistered discord.ext.commands.errors.CommandNotFound NotFound NotFoundError Http404 ResourceNotFoundException ResourceNotFoundError NoSuchKey NoSuchBucket RepositoryNotFoundError RevisionNotFoundError EntryNotFoundError LocalEntryNotFoundError DoesNotExist ObjectDoesNotExist NoReverseMatch Resolver404 TemplateNotFound TemplateDoesNotExist NoResultFound ProfileNotFound ImageNotFound NoSuchProcess UnknownTopicOrPartitionError NoSuchModuleError",
  conflict:
    "SameFileError InconsistentMigrationHistory Conflict ConflictError AlreadyExists ResourceExistsError DuplicateTable DuplicateDatabase DuplicateObject MultipleObjectsReturned MultipleResultsFound StaleDataError",
  "invalid-input":
    "ResponseError BadZipFile BadGzipFile ValidationError RequestValidationError ResponseValidationError BadRequest BadRequestError UnprocessableEntity UnprocessableEntityError JSONDecodeError ParamValidationError InvalidArgument InvalidSchema InvalidURL MissingSchema LocationParseError DataError ParserError ParseError InvalidOperation InvalidTextRepresentation NumericValueOutOfRange StringDataRightTruncation FieldError SerializerError UsageError BadParameter MissingParameter NoSuchOption ContextWindowExceededError LinAlgError StreamlitAPIException CondaValueError ValidationFailed ValidationException EmptyDataError struct.error binascii.Error zlib.error csv.Error _csv.Error sqlite3.ProgrammingError sqlite3.InterfaceError UnidentifiedImageError MergeError tarfile.ReadError",
  timeout:
    "TimeoutError Timeout ReadTimeout ReadTimeoutError WriteTimeout ConnectTimeout ConnectTimeoutError PoolTimeout TimeoutException APITimeoutError ServerTimeoutError SocketTimeoutError ConnectionTimeoutError TimeoutExpired SoftTimeLimitExceeded TimeLimitExceeded DeadlineExceeded QueryCanceled ExecutionTimeout WaitTimeoutError timeout",
  connection:
    "ConnectionError WebSocketDisconnect IncompleteReadError ConnectError NewConnectionError MaxRetryError ProtocolError RemoteProtocolError ReadError WriteError ChunkedEncodingError IncompleteRead RemoteDisconnected BadStatusLine NetworkError ClientConnectorError ClientConnectionError ClientOSError ServerDisconnectedError ConnectionClosed ConnectionClosedError APIConnectionError EndpointConnectionError ConnectionClosedException ProxyError URLError AutoReconnect ServerSelectionTimeoutError NoBrokersAvailable KafkaConnectionError NodeNotReadyError AMQPConnectionError BusyLoadingError ConnectionDoesNotExistError CannotConnectNowError AdminShutdown OperationalError InterfaceError SSHException NoValidConnectionsError SMTPServerDisconnected SMTPConnectError CondaHTTPError CondaSSLError DistBackendError DistNetworkError",
  dns: "gaierror herror NameResolutionError ClientConnectorDNSError NXDOMAIN NoAnswer NoNameservers",
  tls: "SSLError SSLCertVerificationError SSLEOFError SSLZeroReturnError CertificateError ClientConnectorCertificateError ClientConnectorSSLError InsecureRequestWarning",
  upstream:
    "InternalServerError ApiError TransportError APIStatusError APIResponseValidationError APIError ServiceUnavailable ServiceUnavailableError OverloadedError ServerError HTTPError HTTPStatusError RetryError ClientResponseError BadGateway ContentTypeError TooManyRedirects",
  dependency:
    "DistributionNotFound PackageNotFoundError ResolutionImpossible NoSuchModule AppRegistryNotReady BackendUnavailable CommandNotFound PackagesNotFoundError UnsatisfiableError LibMambaUnsatisfiableError ResolvePackageNotFound SolverProblemError ResolutionFailure DistutilsOptionError VersionConflict",
  syntax:
    "SyntaxError XMLSyntaxError TemplateSyntaxError ScannerError ParsingError CompileError InvalidStatement yaml.parser.ParserError TomlDecodeError TOMLDecodeError UndefinedFunction re.error PatternError",
  type: "TypeError FrozenInstanceError UFuncTypeError NotSupportedError PydanticSerializationError",
  lookup:
    "ReferenceError ZoneInfoNotFoundError UndefinedError NodeNotFound NodeNotFoundError InvalidIndexError IndexingError UndefinedVariableError",
  arithmetic: "DivisionByZero DivisionUndefined",
  assertion: "AssertionError Failed FailedHealthCheck Flaky",
  memory:
    "OutOfMemoryError ArrayMemoryError _ArrayMemoryError WorkerLostError ResourceExhaustedError OutOfMemoryException",
  disk: "DiskFull DiskFullError ReadOnlyFileSystem",
  "resource-limit":
    "TooManyConnections TooManyConnectionsError MaxConnectionsError EmptyPoolError Empty Full PoolError",
  concurrency:
    "DeadlockDetected DeadlockError LockNotAvailable LockError LockTimeout SerializationFailure InFailedSqlTransaction PendingRollbackError BrokenProcessPool BrokenBarrierError InvalidStateError WatchError LockTimeoutError TransactionManagementError DetachedInstanceError",
  constraint:
    "IntegrityError ForeignKeyViolation UniqueViolation NotNullViolation CheckViolation ExclusionViolation DuplicateKeyError ProtectedError RestrictedError ForeignKeyViolationError UniqueViolationError NotNullViolationError",
  schema:
    "NoForeignKeysError AmbiguousForeignKeysError UndefinedTable UndefinedColumn UndefinedObject DatatypeMismatch ProgrammingError NoSuchTableError NoSuchColumnError InvalidRequestError UndefinedTableError UndefinedColumnError AmbiguousColumn AnalysisException",
  configuration:
    "locale.Error ImproperlyConfigured ConfigurationError ConfigError SettingsError NoRegionError NoOptionError NoSectionError MissingSectionHeaderError InterpolationError InterpolationMissingOptionError InterpolationSyntaxError InterpolationDepthError DuplicateSectionError DuplicateOptionError InvalidConfigError SystemCheckError",
  build: "MetadataGenerationFailed InstallationSubprocessError BuildBackendException DistutilsExecError",
  compatibility:
    "NoCompatiblePythonVersionFound SessionNotCreatedException PydanticUserError PydanticImportError UnsupportedOperation UnpicklingError",
  crash: "PanicException ChildFailedError ActorDiedError RayActorError",
  deployment: "HaltServer",
  "content-policy":
    "ContentPolicyViolationError BlockedPromptException StopCandidateException ContentFilterFinishReasonError",
  unknown:
    "Exception RuntimeError IOError Error error CancelledError InternalError DatabaseError ClientError RemoteTraceback",
};

/** By a class's name without its module. */
export const python: ReadonlyMap<string, Category> = new Map([...namesByCategory(shared), ...namesByCategory(builtIn)]);

/** The classes whose bare name tells that Python printed it. */
export const pythonOnly: ReadonlySet<string> = new Set(namesByCategory(builtIn).map(([name]) => name));
