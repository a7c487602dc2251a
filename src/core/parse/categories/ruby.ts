/** Categories of Ruby's exception classes: the core's, the standard library's, and those of Rails and much-used gems. */
import type { Category, Finding } from "../../types.ts";
import { namesByCategory } from "./name-table.ts";

/** Classes whose bare name tells that Ruby printed it. */
const core: Partial<Record<Category, string>> = {
  type: "NoMethodError FrozenError LocalJumpError",
  dependency: "LoadError",
  memory: "SystemStackError NoMemoryError",
  "invalid-input": "ArgumentError UncaughtThrowError RegexpError FloatDomainError",
  lookup: "NoMatchingPatternError NoMatchingPatternKeyError",
  concurrency: "FiberError ThreadError ClosedQueueError",
  encoding: "EncodingError",
  compatibility: "ScriptError",
};

/** The last segment of qualified names. */
const libraries: Partial<Record<Category, string>> = {
  authentication:
    "InvalidAuthenticityToken InvalidCrossOriginRequest VerificationError VerificationExpired DecodeError ExpiredSignature LoginFailed AccessTokenExpired",
  authorization: "NotAuthorizedError AccessDenied",
  "not-found":
    "ENOENT ENOTDIR ESRCH RecordNotFound RoutingError ActionNotFound UnknownController UnknownFormat MissingTemplate MissingExactTemplate MissingInteractiveTemplate AssetNotFound AssetNotPrecompiled AssetNotPrecompiledError NoDatabaseError DocumentNotFound ElementNotFound FileNotFound Http404 HTTPNotFound NoSuchElementError NotFound",
  conflict:
    "EEXIST EADDRINUSE EBUSY ENOTEMPTY RecordNotUnique StaleObjectError RecordAlreadyLocked DuplicateObject DuplicateTable DuplicateColumn DuplicateDatabase DoubleRenderError DuplicateMigrationNameError DuplicateMigrationVersionError IrreversibleMigration NestedParentError",
  constraint:
    "RecordInvalid NotNullViolation InvalidForeignKey ValueTooLong ConstraintException UniqueViolation ForeignKeyViolation RecordNotSaved RecordNotDestroyed DeleteRestrictionError CheckViolation UniqueConstraintViolation NotNullConstraintViolation ForeignKeyConstraintViolation Validations",
  schema:
    "StatementInvalid UndefinedTable UndefinedColumn PendingMigrationError UnknownAttributeError MissingAttributeError AttributeMethodError UndefinedFunction UndefinedObject SQLException AssociationNotFoundError HasManyThroughAssociationNotFoundError",
  "invalid-input":
    "EINVAL EISDIR EBADF ENAMETOOLONG ParameterMissing UnpermittedParameters BadRequest InvalidParameterError UnprocessableEntity InvalidURIError ParserError InvalidArgument ParseError UnfilteredParameters ForbiddenAttributesError InvalidByteSequence DeserializationError SerializationError InvalidOption",
  timeout:
    "ETIMEDOUT ReadTimeout OpenTimeout WriteTimeout ConnectTimeout ExitException RequestTimeoutException QueryCanceled StatementTimeout LockWaitTimeout TimeoutError ConnectionTimeoutError RequestTimeoutError RequestExpiryError",
  connection:
    "ConnectionNotEstablished ConnectionBad ConnectionFailed CannotConnectError ConnectionError ECONNREFUSED ECONNRESET ECONNABORTED ENETUNREACH EPIPE EHOSTUNREACH EOFError HTTPBadResponse ConnectionFailedError ConnectionNotDefined SocketError EINPROGRESSWaitWritable EAGAINWaitReadable EAGAINWaitWritable ServerSelectionError BaseConnectionError UnableToSend ResolutionError",
  tls: "SSLError CertificateError",
  "resource-limit": "EMFILE EAGAIN ExceededQueryLimit PoolError ConnectionTimeoutError",
  concurrency:
    "Deadlocked DeadlockDetected LockWaitTimeout SerializationFailure TransactionRollbackError InFailedSqlTransaction BusyException LockedException TRDeadlockDetected ConcurrentMigrationError",
  syntax: "SyntaxErrorInTemplate",
  dependency:
    "GemNotFound GemNotFoundException MissingSpecError MissingSpecVersionError VersionConflict VersionConflictError SolveFailure BuildError InstallError UnsatisfiableDependencyError GemfileNotFound ExtensionBuildError",
  compatibility: "RubyVersionMismatch RubyVersionError IncompatibleRubyVersion",
  permission: "FilePermissionError PermissionError EACCES EPERM ReadOnlyFileSystemError",
  configuration:
    "MissingKeyError AdapterNotSpecified AdapterNotFound EnvironmentMismatchError ProtectedEnvironmentError DatabaseConfigError GemfileError GemspecError MissingHelperError InvalidMessage InvalidContentKeyError DSLError DslError NoEnvironmentInSchemaError InvalidKeyError",
  lookup: "UnknownPrimaryKey InvalidOptionError",
  assertion: "ExpectationNotMetError Assertion UnexpectedInvocation MockExpectationError",
  encoding:
    "UndefinedConversionError InvalidByteSequenceError CompatibilityError ConverterNotFoundError InvalidEncodingError MalformedCSVError",
  upstream: "HTTPServerException HTTPFatalError ServerErrorResponse RetriableError ServerError",
  disk: "ENOSPC EROFS ReadOnlyError ReadOnlyRecord",
  memory: "ENOMEM OutOfMemory OOMCommandError",
};

/** By a class's last segment. */
export const ruby: ReadonlyMap<string, Category> = new Map([...namesByCategory(libraries), ...namesByCategory(core)]);

export const rubyOnly: ReadonlySet<string> = new Set([...namesByCategory(core).map(([name]) => name), "StandardError"]);

/** Classes whose last segment says nothing, or is another language's. */
const qualified: ReadonlyMap<string, Category> = new Map<string, Category>([
  ["Timeout::Error", "timeout"],
  ["Zlib::GzipFile::Error", "invalid-input"],
  ["Bundler::GemNotFound", "dependency"],
  ["Gem::GemNotFoundException", "dependency"],
  ["Gem::MissingSpecError", "dependency"],
  ["Gem::MissingSpecVersionError", "dependency"],
  ["Gem::LoadError", "dependency"],
  ["Gem::ConflictError", "dependency"],
]);

/** What the class tells: an errno's name as the code, and the category where the message would mislead. */
export function knownBy(type = ""): Pick<Finding, "code" | "category"> {
  return { code: /^Errno::(E[A-Z0-9]{2,20})$/.exec(type)?.[1], category: qualified.get(type) };
}

/** Modules of the standard library and of much-used gems: a class in one of them is Ruby's. */
export const rubyRoots: ReadonlySet<string> = new Set(
  (
    "PG Mysql2 SQLite3 Trilogy Redis RedisClient Errno Net OpenSSL Aws Faraday HTTP HTTParty JSON ActiveRecord ActionController ActionView " +
    "ActionDispatch ActionCable ActionMailer ActiveModel ActiveSupport ActiveJob ActiveStorage AbstractController Sidekiq Resque Bundler Gem " +
    "RestClient Zeitwerk Psych URI Rack Puma Unicorn Devise Pundit CanCan Stripe Octokit Mongoid Mongo Elasticsearch Grape Sequel Capybara " +
    "Selenium Savon Zlib Liquid Jekyll Fog Chef Pod Slim Haml Nokogiri Encoding Timeout CSV IO Socket Resolv FastlaneCore Fastlane Sass " +
    "SassC Sprockets ExecJS Webpacker Propshaft RSpec Minitest Google GRPC Kafka Bunny WebMock VCR RuboCop Thor Rake Dry Puppet WEBrick PStore TSort CGI RDoc Concurrent EventMachine Hanami ROM Roda Sinatra Spree Shoulda FactoryBot I18n Money Mail Rubocop Redlock SolidQueue GoodJob Bootsnap Dalli Shrine CarrierWave Pusher KeyError Excon Twilio"
  ).split(" "),
);
