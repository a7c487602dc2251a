/** Error classes of JavaScript: the language, Node, the web platform, and widely used packages. */
import type { Category } from "../../report.ts";
import { namesByCategory } from "./name-table.ts";

/** Class names by category. Names that several languages share stand here in the meaning that is common to them. */
const NAMES: Partial<Record<Category, string>> = {
  type: "TypeError BSONTypeError DataCloneError TypeMismatchError",
  "invalid-input":
    "RangeError URIError CastError ZodError ValidationError ValiError BSONError BadRequestError MongoInvalidArgumentError " +
    "PrismaClientValidationError UnprocessableEntityError StripeInvalidRequestError InvalidCharacterError InvalidArgumentError " +
    "ArgumentError UserInputError UnprocessableEntityException BadRequestException ExpressValidationError SequelizeValidationError",
  syntax: "SyntaxError GraphQLSyntaxError SassError CssSyntaxError YAMLException YAMLParseError",
  lookup: "ReferenceError NullInjectorError UnknownDependenciesException UnknownElementException",
  assertion: "AssertionError JestAssertionError TestingLibraryElementError InvariantError InvariantViolation",
  timeout:
    "TimeoutError AbortError HeadersTimeoutError BodyTimeoutError ConnectTimeoutError ResponseTimeoutError APIConnectionTimeoutError " +
    "SequelizeConnectionAcquireTimeoutError SequelizeConnectionTimedOutError ConnectionAcquireTimeoutError KnexTimeoutError " +
    "MongoNetworkTimeoutError TimeoutErrorException GatewayTimeoutException KafkaJSRequestTimeoutError",
  connection:
    "NetworkError FetchError SocketError APIConnectionError MongoNetworkError MongoServerSelectionError MongooseServerSelectionError " +
    "CannotExecuteNotConnectedError CannotGetEntityManagerNotConnectedError ConnectionIsNotSetError NoConnectionForRepositoryError " +
    "QueryRunnerAlreadyReleasedError MongoNotConnectedError MongoTopologyClosedError ConnectionRefusedError SequelizeConnectionError SequelizeConnectionRefusedError " +
    "SequelizeHostNotReachableError PrismaClientInitializationError MaxRetriesPerRequestError ConnectionTimeoutError ClientClosedError " +
    "SocketClosedUnexpectedlyError ClientOfflineError KafkaJSConnectionError KafkaJSNumberOfRetriesExceeded KafkaJSBrokerNotFound " +
    "IllegalOperationError StripeConnectionError NetworkingError WebSocketError ConnectionNotFoundError",
  dns: "SequelizeHostNotFoundError",
  permission: "NotCapable",
  crash: "PrismaClientRustPanicError",
  authentication:
    "AuthenticationError UnauthorizedError UnauthorizedException JsonWebTokenError TokenExpiredError NotBeforeError MongoAuthenticationError " +
    "StripeAuthenticationError InvalidTokenError CredentialsProviderError SequelizeAccessDeniedError KafkaJSSASLAuthenticationError",
  authorization:
    "PermissionDeniedError ForbiddenError ForbiddenException StripePermissionError NotAllowedError SecurityError AccessDeniedError",
  "rate-limit": "RateLimitError StripeRateLimitError ThrottlerException ThrottlingException TooManyRequestsError",
  quota: "QuotaExceededError StripeCardError",
  "not-found":
    "NotFoundError NotFoundException NoSuchKey NoSuchBucket DocumentNotFoundError EntityNotFoundError ChunkLoadError ResourceNotFoundException",
  conflict:
    "AlreadyHasActiveConnectionError CannotConnectAlreadyConnectedError MetadataAlreadyExistsError TransactionAlreadyStartedError " +
    "TransactionNotStartedError ConflictError ConflictException StripeIdempotencyError VersionError OverwriteModelError",
  upstream:
    "InternalServerError OverloadedError ServiceUnavailableError BadGatewayException ServiceUnavailableException StripeAPIError",
  constraint:
    "UniqueConstraintError SequelizeUniqueConstraintError ForeignKeyConstraintError SequelizeForeignKeyConstraintError UniqueViolationError " +
    "NotNullViolationError ForeignKeyViolationError UniqueConstraintViolationException ConstraintError DuplicateKeyError",
  schema:
    "SequelizeDatabaseError EntityMetadataNotFoundError EntityPropertyNotFoundError MissingSchemaError StrictModeError NoSuchTableError",
  dependency:
    "DriverPackageNotInstalledError ModuleNotFoundError ResolveError PackageNotFoundError UndefinedDependencyException",
  configuration:
    "MissingDriverError DriverOptionNotSetError ColumnTypeUndefinedError CircularRelationsError InitializedRelationError " +
    "MissingJoinColumnError MissingJoinTableError MissingPrimaryColumnError PrimaryColumnCannotBeNullableError " +
    "EagerLoadingError SequelizeEagerLoadingError AssociationError SequelizeAssociationError SequelizeInvalidConnectionError " +
    "InvalidConfigurationError MongoParseError ConfigError ConfigurationError UndefinedModuleException InvalidModuleException",
  concurrency: "OptimisticLockError OptimisticLockVersionMismatchError DeadlockError MongoWriteConcernError",
  encoding: "EncodingError",
  build: "CompileError ModuleBuildError ModuleParseError RollupError BuildError",
  "content-policy": "ContentFilterFinishReasonError ContentPolicyViolationError",
  compatibility: "NotSupportedError MongoCompatibilityError",
  "resource-limit": "PayloadTooLargeError PayloadTooLargeException MulterError",
};

/** From the last segment of a JavaScript error's type to its category. */
export const javascript: ReadonlyMap<string, Category> = new Map(namesByCategory(NAMES));
