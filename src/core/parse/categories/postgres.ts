/**
 * What PostgreSQL calls its errors: the names of its conditions as psycopg and asyncpg make classes of them
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html), and the server's sentences where no SQLSTATE is printed.
 */
import type { Category } from "../../types.ts";
import type { Wordings } from "../shared/by-wording.ts";
import { namesByCategory } from "./name-table.ts";

const CONDITIONS: Partial<Record<Category, string>> = {
  connection:
    "SqlclientUnableToEstablishSqlconnection ConnectionDoesNotExist SqlserverRejectedEstablishmentOfSqlconnection ConnectionFailure TransactionResolutionUnknown ProtocolViolation CrashShutdown CannotConnectNow DatabaseDropped FdwUnableToEstablishConnection",
  timeout: "IdleSessionTimeout IdleInTransactionSessionTimeout TransactionTimeout",
  compatibility: "FeatureNotSupported",
  "invalid-input":
    "CardinalityViolation DataException NullValueNotAllowed ErrorInAssignment InvalidDatetimeFormat DatetimeFieldOverflow InvalidTimeZoneDisplacementValue EscapeCharacterConflict InvalidUseOfEscapeCharacter InvalidEscapeOctet ZeroLengthCharacterString MostSpecificTypeMismatch NotAnXmlDocument InvalidXmlDocument InvalidXmlContent InvalidXmlComment SubstringError InvalidPrecedingOrFollowingSize InvalidArgumentForNtileFunction InvalidArgumentForNthValueFunction InvalidCharacterValueForCast InvalidEscapeCharacter InvalidRegularExpression InvalidArgumentForWidthBucketFunction InvalidRowCountInLimitClause InvalidRowCountInResultOffsetClause InvalidParameterValue UnterminatedCString InvalidEscapeSequence StringDataLengthMismatch TrimError ArraySubscriptError InvalidTablesampleRepeat InvalidTablesampleArgument DuplicateJsonObjectKeyValue InvalidJsonText InvalidSqlJsonSubscript MoreThanOneSqlJsonItem NoSqlJsonItem NonNumericSqlJsonItem SqlJsonArrayNotFound SqlJsonMemberNotFound SqlJsonNumberNotFound SqlJsonObjectNotFound SqlJsonScalarRequired InvalidBinaryRepresentation BadCopyFileFormat NonstandardUseOfEscapeCharacter NameTooLong InvalidName InvalidRoleSpecification CaseNotFound InvalidCursorState InvalidTransactionTermination ProhibitedSqlStatementAttempted FunctionExecutedNoReturnStatement TriggerProtocolViolated UndefinedParameter FdwInvalidOptionName FdwInvalidStringFormat",
  arithmetic:
    "SequenceGeneratorLimitExceeded IntervalFieldOverflow InvalidArgumentForLogarithm InvalidArgumentForPowerFunction FloatingPointException",
  encoding: "CharacterNotInRepertoire UntranslatableCharacter",
  constraint:
    "IntegrityConstraintViolation RestrictViolation TriggeredDataChangeViolation WithCheckOptionViolation DependentPrivilegeDescriptorsStillExist DependentObjectsStillExist GeneratedAlways",
  conflict:
    "InvalidTransactionState ActiveSqlTransaction BranchTransactionAlreadyActive NoActiveSqlTransaction HeldCursorRequiresSameIsolationLevel DuplicateSchema DuplicateFunction DuplicateCursor DuplicatePreparedStatement DuplicateFile ObjectInUse LockFileExists",
  authorization: "ReadOnlySqlTransaction InvalidGrantor InvalidGrantOperation ModifyingSqlDataNotPermitted",
  "not-found":
    "InvalidSqlStatementName InvalidCursorName InvalidCatalogName InvalidSavepointSpecification UndefinedFile",
  lookup: "NoData NoDataFound FdwColumnNameNotFound FdwOptionNameNotFound",
  schema:
    "InvalidSchemaName InvalidColumnDefinition AmbiguousFunction GroupingError WrongObjectType InvalidColumnReference InvalidTableDefinition InvalidObjectDefinition InvalidFunctionDefinition InvalidSchemaDefinition CollationMismatch IndeterminateCollation FdwTableNotFound FdwSchemaNotFound FdwInvalidColumnName",
  type: "CannotCoerce IndeterminateDatatype AmbiguousParameter FdwInvalidDataType",
  concurrency:
    "TransactionRollback TransactionIntegrityConstraintViolation StatementCompletionUnknown UnsafeNewEnumValueUsage",
  configuration: "ObjectNotInPrerequisiteState CantChangeRuntimeParam ConfigFileError",
  syntax: "SyntaxErrorOrAccessRuleViolation DuplicateAlias AmbiguousAlias ReservedName InvalidRecursion WindowingError",
  "resource-limit":
    "InsufficientResources ConfigurationLimitExceeded ProgramLimitExceeded StatementTooComplex TooManyColumns TooManyArguments",
  disk: "IoError",
  memory: "FdwOutOfMemory",
  assertion: "AssertFailure",
  crash: "DataCorrupted IndexCorrupted",
};

/** By class: `psycopg2.errors.GroupingError`, `asyncpg.exceptions.DataExceptionError` alike. */
export const postgresConditions: readonly [string, Category][] = namesByCategory(CONDITIONS).flatMap(
  ([name, category]): [string, Category][] => [
    [name, category],
    [`${name}Error`, category],
  ],
);

/** Sentences of the server, by what they begin or end with; those that another table knows are left to it. */
export const postgresWordings: Wordings = [
  [
    /^query returned no rows|^(?:cursor|prepared statement|savepoint|portal|large object|role|large object) .{1,200} does not exist$/,
    "not-found",
  ],
  [/^null value cannot be assigned to variable |^no partition of relation |^value for domain /, "constraint"],
  [
    /^cannot (?:drop|change|alter|rename) .{0,60}\b(?:columns?|type|view)\b.{0,200}(?<!depend on it)$|^(?:cannot insert a non-DEFAULT value into |column .{1,200} can only be updated to DEFAULT)|^".{1,200}" is not an? (?:table|view|sequence|index|materialized view|partition|foreign table)|^there is no unique |^(?:each|subquery|UNION|INSERT) .{1,60} (?:columns|expressions)|^aggregate functions? |^window functions? |^cannot use column reference/,
    "schema",
  ],
  [
    /^cannot drop the currently open database|^(?:\w{1,30} ){1,4}cannot (?:run|be executed) (?:inside|from) |^there is (?:already a|no) transaction in progress|cannot be executed within a (?:pipeline|transaction)|because it is being used by active queries/,
    "conflict",
  ],
  [/^cannot execute .{1,80} in a read-only transaction|^cannot execute .{1,80} during recovery/, "authorization"],
  [
    /^cannot take (?:square root|logarithm) of |raised to (?:a|an) .{1,40} power |^(?:value|interval|timestamp|date|integer|bigint|smallint) .{0,60}out of range$/,
    "arithmetic",
  ],
  [
    /^cannot cast |^cannot subscript |types? .{1,100} cannot be matched$|^could not determine (?:polymorphic|data) type/,
    "type",
  ],
  [
    /must not be (?:negative|null|zero)$|\b(?:is|are|be|value|clauses?) not allowed\b(?! to\b)|^there is no parameter \$|^type of parameter |input parameter "|^could not read (?:block|from shared).{0,80}: read only \d|^negative .{1,40} length not allowed|^malformed (?:array|range|record|json|multirange) literal|^time zone ".{1,60}" not recognized|^invalid regular expression|^cannot (?:extract|set|get|delete|call|determine|populate) .{1,80}|^more than one row returned|^query returned more than one row|^function returned|^invalid connection option/,
    "invalid-input",
  ],
];
