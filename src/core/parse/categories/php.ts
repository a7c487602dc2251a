/** Categories of PHP's exception classes: the engine's, SPL's, and those of Laravel, Symfony, Doctrine, Guzzle and others. */
import type { Category } from "../../types.ts";
import { namesByCategory } from "./name-table.ts";

const NAMES: Partial<Record<Category, string>> = {
  type: "BadMethodCallException BadFunctionCallException UnexpectedTypeException InvalidTypeException",
  "invalid-input":
    "InvalidArgumentException UnexpectedValueException LengthException DomainException RangeException JsonException ValidationException BadRequestHttpException UnprocessableEntityHttpException HttpException SuspiciousOperationException NotEncodableValueException NotNormalizableValueException InvalidOptionsException MissingOptionsException InvalidParameterException UriSignerException NumberFormatException InvalidFormatException MassAssignmentException",
  lookup: "OutOfBoundsException OutOfRangeException UnhandledMatchError UnderflowException ItemNotFoundException",
  arithmetic: "DivisionByZeroError ArithmeticError OverflowException",
  assertion: "ExpectationFailedException AssertionFailedError",
  "not-found":
    "NotFoundHttpException ModelNotFoundException RouteNotFoundException ResourceNotFoundException FileNotFoundException CommandNotFoundException NamespaceNotFoundException EntityNotFoundException NoResultException ViewNotFoundException TemplateNotFoundException MethodNotAllowedHttpException MethodNotAllowedException DirectoryNotFoundException PageNotFoundException UnableToReadFile",
  authentication:
    "AuthenticationException TokenMismatchException UnauthorizedHttpException DecryptException BadCredentialsException InvalidCsrfTokenException ExpiredException SignatureInvalidException OAuthServerException InvalidSignatureException InsufficientAuthenticationException InvalidGrantException",
  authorization: "AuthorizationException AccessDeniedHttpException AccessDeniedException UnauthorizedException",
  "rate-limit": "ThrottleRequestsException TooManyRequestsHttpException",
  conflict:
    "ConflictHttpException TableExistsException NonUniqueResultException MultipleRecordsFoundException TableAlreadyExists",
  constraint:
    "UniqueConstraintViolationException ForeignKeyConstraintViolationException NotNullConstraintViolationException ConstraintViolationException",
  schema:
    "TableNotFoundException InvalidFieldNameException NonUniqueFieldNameException MappingException DriverException QueryException PDOException DBALException DatabaseException",
  connection:
    "ConnectException ConnectionException TransportException ConnectionLost RedisException AMQPConnectionException NetworkException SocketException",
  concurrency:
    "DeadlockException LockWaitTimeoutException OptimisticLockException LockTimeoutException RetryableException",
  upstream:
    "ServerException RequestException ClientException BadResponseException ServiceUnavailableHttpException HttpClientException ServerErrorHttpException",
  dependency:
    "BindingResolutionException ServiceNotFoundException EntryNotFoundException NotFoundExceptionInterface UnsatisfiedDependencyException AutowiringFailedException ClassNotFoundError UndefinedFunctionError ClassNotFoundException",
  configuration:
    "InvalidConfigurationException MissingAppKeyException EnvNotFoundException EnvParameterException ParameterNotFoundException InvalidFileException LoaderLoadException ViteManifestNotFoundException ViteException ManifestNotFoundException ServiceCircularReferenceException ContainerExceptionInterface",
  syntax: "ParseError SyntaxErrorException SyntaxError CompileError ParseException",
  timeout: "ProcessTimedOutException MaxAttemptsExceededException TimeoutExceededException",
  memory: "OutOfMemoryError",
  "resource-limit": "PostTooLargeException",
  permission: "IOException UnableToWriteFile",
  encoding: "MalformedUriException",
  unknown: "ErrorException FatalErrorException FatalThrowableError RuntimeException LogicException",
};

/** By a class's name without its namespace. */
export const php: ReadonlyMap<string, Category> = new Map(namesByCategory(NAMES));
