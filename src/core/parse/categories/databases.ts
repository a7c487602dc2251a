/** Names and codes of errors of databases, by category. Sources: the vendors' references of error codes. */
import type { Category } from "../../types.ts";

type Table = Partial<Record<Category, string>>;

/** https://github.com/ClickHouse/ClickHouse/blob/master/src/Common/ErrorCodes.cpp */
export const clickhouseNames: ReadonlyMap<string, Category> = new Map(
  entries({
    authentication: "AUTHENTICATION_FAILED UNKNOWN_USER WRONG_PASSWORD REQUIRED_PASSWORD REQUIRED_SECOND_FACTOR",
    authorization: "ACCESS_DENIED READONLY NOT_ENOUGH_PRIVILEGES IP_ADDRESS_NOT_ALLOWED",
    memory: "MEMORY_LIMIT_EXCEEDED CANNOT_ALLOCATE_MEMORY",
    disk: "NOT_ENOUGH_SPACE CANNOT_WRITE_TO_FILE_DESCRIPTOR",
    "resource-limit":
      "TOO_MANY_SIMULTANEOUS_QUERIES TOO_MANY_PARTS TOO_MANY_ROWS TOO_MANY_BYTES TOO_MANY_COLUMNS TOO_MANY_ROWS_OR_BYTES TOO_MANY_PARTITIONS",
    quota: "QUOTA_EXCEEDED QUOTA_EXPIRED",
    schema:
      "UNKNOWN_TABLE UNKNOWN_IDENTIFIER NO_SUCH_COLUMN_IN_TABLE UNKNOWN_FUNCTION NUMBER_OF_COLUMNS_DOESNT_MATCH THERE_IS_NO_COLUMN INCOMPATIBLE_COLUMNS NOT_AN_AGGREGATE TYPE_MISMATCH AMBIGUOUS_COLUMN_NAME",
    "not-found": "UNKNOWN_DATABASE FILE_DOESNT_EXIST UNKNOWN_DICTIONARY S3_ERROR",
    conflict:
      "TABLE_ALREADY_EXISTS DATABASE_ALREADY_EXISTS REPLICA_ALREADY_EXISTS QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING ADDRESS_IN_USE",
    syntax: "SYNTAX_ERROR CANNOT_PARSE_QUERY",
    "invalid-input":
      "BAD_ARGUMENTS CANNOT_PARSE_TEXT CANNOT_PARSE_INPUT_ASSERTION_FAILED CANNOT_PARSE_DATE CANNOT_PARSE_DATETIME CANNOT_PARSE_NUMBER INCORRECT_DATA NUMBER_OF_ARGUMENTS_DOESNT_MATCH ILLEGAL_COLUMN CANNOT_INSERT_NULL_IN_ORDINARY_COLUMN",
    type: "ILLEGAL_TYPE_OF_ARGUMENT NO_COMMON_TYPE CANNOT_CONVERT_TYPE",
    timeout: "TIMEOUT_EXCEEDED SOCKET_TIMEOUT QUERY_WAS_CANCELLED",
    connection:
      "NETWORK_ERROR ALL_CONNECTION_TRIES_FAILED NO_ZOOKEEPER KEEPER_EXCEPTION ATTEMPT_TO_READ_AFTER_EOF UNEXPECTED_PACKET_FROM_SERVER",
    dns: "DNS_ERROR",
    concurrency: "TABLE_IS_READ_ONLY DEADLOCK_AVOIDED PART_IS_TEMPORARILY_LOCKED UNFINISHED",
    arithmetic: "ILLEGAL_DIVISION DECIMAL_OVERFLOW ARGUMENT_OUT_OF_BOUND",
    constraint: "CHECKSUM_DOESNT_MATCH VIOLATED_CONSTRAINT",
    crash: "CORRUPTED_DATA LOGICAL_ERROR",
    compatibility: "NOT_IMPLEMENTED SUPPORT_IS_DISABLED UNKNOWN_PROTOCOL",
    configuration:
      "UNKNOWN_SETTING INVALID_CONFIG_PARAMETER NO_ELEMENTS_IN_CONFIG UNKNOWN_ELEMENT_IN_CONFIG EXCESSIVE_ELEMENT_IN_CONFIG",
    upstream: "ALL_REPLICAS_LOST TOO_FEW_LIVE_REPLICAS",
  }),
);

/** What a Redis error reply begins with, https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors */
export const redisPrefixes: ReadonlyMap<string, Category> = new Map(
  entries({
    authentication: "NOAUTH WRONGPASS",
    authorization: "NOPERM READONLY DENIED",
    type: "WRONGTYPE",
    memory: "OOM",
    disk: "MISCONF",
    concurrency: "BUSY TRYAGAIN EXECABORT INPROG",
    configuration: "MOVED ASK",
    "invalid-input": "CROSSSLOT",
    connection: "LOADING CLUSTERDOWN MASTERDOWN NOREPLICAS UNBLOCKED IOERR",
    lookup: "NOSCRIPT NOGROUP",
    conflict: "BUSYKEY BUSYGROUP",
    compatibility: "NOPROTO",
  }),
);

/** The names of Kafka's errors, https://kafka.apache.org/protocol#protocol_error_codes */
const kafka: Table = {
  "not-found":
    "UNKNOWN_TOPIC_OR_PARTITION UNKNOWN_TOPIC_OR_PART UNKNOWN_TOPIC_ID GROUP_ID_NOT_FOUND UNKNOWN_MEMBER_ID UNKNOWN_PRODUCER_ID",
  connection:
    "LEADER_NOT_AVAILABLE NOT_LEADER_OR_FOLLOWER NOT_LEADER_FOR_PARTITION BROKER_NOT_AVAILABLE REPLICA_NOT_AVAILABLE COORDINATOR_NOT_AVAILABLE COORDINATOR_LOAD_IN_PROGRESS NOT_COORDINATOR NETWORK_EXCEPTION NOT_CONTROLLER _ALL_BROKERS_DOWN _TRANSPORT",
  upstream: "NOT_ENOUGH_REPLICAS NOT_ENOUGH_REPLICAS_AFTER_APPEND",
  timeout: "REQUEST_TIMED_OUT _MSG_TIMED_OUT _TIMED_OUT",
  authorization:
    "TOPIC_AUTHORIZATION_FAILED GROUP_AUTHORIZATION_FAILED CLUSTER_AUTHORIZATION_FAILED TRANSACTIONAL_ID_AUTHORIZATION_FAILED",
  authentication: "SASL_AUTHENTICATION_FAILED _AUTHENTICATION ILLEGAL_SASL_STATE UNSUPPORTED_SASL_MECHANISM",
  concurrency:
    "REBALANCE_IN_PROGRESS ILLEGAL_GENERATION FENCED_INSTANCE_ID PRODUCER_FENCED INVALID_PRODUCER_EPOCH FENCED_LEADER_EPOCH CONCURRENT_TRANSACTIONS",
  "invalid-input":
    "MESSAGE_TOO_LARGE RECORD_LIST_TOO_LARGE INVALID_TOPIC_EXCEPTION INVALID_PARTITIONS INVALID_REPLICATION_FACTOR OFFSET_OUT_OF_RANGE INVALID_REQUEST INVALID_RECORD INVALID_CONFIG",
  conflict: "TOPIC_ALREADY_EXISTS DUPLICATE_SEQUENCE_NUMBER",
  compatibility: "UNSUPPORTED_VERSION",
  disk: "KAFKA_STORAGE_ERROR",
  constraint: "CORRUPT_MESSAGE",
};

/** https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml: numbers above 5 stand for themselves only there. */
const mongo: Table = {
  authentication: "AuthenticationFailed",
  authorization: "Unauthorized",
  constraint: "DuplicateKey DocumentValidationFailure",
  concurrency: "WriteConflict LockTimeout NoSuchTransaction LockBusy",
  timeout: "MaxTimeMSExpired ExceededTimeLimit NetworkTimeout",
  connection:
    "NotWritablePrimary NotPrimaryNoSecondaryOk PrimarySteppedDown HostUnreachable HostNotFound InterruptedAtShutdown NotYetInitialized SocketException",
  "not-found": "NamespaceNotFound IndexNotFound CursorNotFound UserNotFound CommandNotFound",
  conflict: "NamespaceExists IndexOptionsConflict IndexKeySpecsConflict AlreadyInitialized",
  "invalid-input":
    "FailedToParse BadValue TypeMismatch InvalidOptions InvalidNamespace ConversionFailure CannotCreateIndex DollarPrefixedFieldName ImmutableField",
  disk: "OutOfDiskSpace",
  memory: "ExceededMemoryLimit QueryExceededMemoryLimitNoDiskUseAllowed",
  "resource-limit": "BSONObjectTooLarge",
};

/** Elasticsearch's and OpenSearch's exceptions, as the `type` of an error body. */
const elasticsearch: Table = {
  authentication: "security_exception",
  conflict: "version_conflict_engine_exception resource_already_exists_exception invalid_index_name_exception",
  schema: "document_parsing_exception strict_dynamic_mapping_exception query_shard_exception",
  disk: "cluster_block_exception",
  upstream: "search_phase_execution_exception no_shard_available_action_exception master_not_discovered_exception",
  "invalid-input": "illegal_argument_exception action_request_validation_exception",
  syntax: "x_content_parse_exception json_parse_exception",
  "not-found":
    "resource_not_found_exception index_closed_exception repository_missing_exception snapshot_missing_exception",
  timeout: "process_cluster_event_timeout_exception receive_timeout_transport_exception",
};

/** Names of errors that Kafka's protocol has. */
export const kafkaCodes: ReadonlySet<string> = new Set(entries(kafka).map(([code]) => code));

/** Every code of a database or broker that means only one thing, with its category. */
export const databaseCodes: ReadonlyMap<string, Category> = new Map([kafka, mongo, elasticsearch].flatMap(entries));

function entries(table: Table): [string, Category][] {
  return Object.entries(table).flatMap(([category, list]) =>
    list.split(" ").map((code): [string, Category] => [code, category as Category]),
  );
}
