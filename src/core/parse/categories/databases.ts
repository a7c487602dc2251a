/** Names and codes of errors of databases, by category. Sources: the vendors' references of error codes. */
import type { Category } from "../../types.ts";
import { namesByCategory } from "./name-table.ts";

type Table = Partial<Record<Category, string>>;

/** https://github.com/ClickHouse/ClickHouse/blob/master/src/Common/ErrorCodes.cpp */
export const clickhouseNames: ReadonlyMap<string, Category> = new Map(
  namesByCategory({
    authentication:
      "AUTHENTICATION_FAILED UNKNOWN_USER WRONG_PASSWORD REQUIRED_PASSWORD REQUIRED_SECOND_FACTOR MONGODB_CANNOT_AUTHENTICATE",
    authorization:
      "ACCESS_DENIED READONLY NOT_ENOUGH_PRIVILEGES IP_ADDRESS_NOT_ALLOWED DATABASE_ACCESS_DENIED FILECACHE_ACCESS_DENIED ROLE_NOT_GRANTED QUERY_IS_PROHIBITED FUNCTION_NOT_ALLOWED INTO_OUTFILE_NOT_ALLOWED DISTRIBUTED_IN_JOIN_SUBQUERY_DENIED",
    memory: "MEMORY_LIMIT_EXCEEDED CANNOT_ALLOCATE_MEMORY",
    disk: "NOT_ENOUGH_SPACE CANNOT_WRITE_TO_FILE_DESCRIPTOR CANNOT_READ_FROM_FILE_DESCRIPTOR CANNOT_CREATE_DIRECTORY CANNOT_READ_ALL_DATA CANNOT_CLOSE_FILE CANNOT_FSYNC CANNOT_SEEK_THROUGH_FILE CANNOT_TRUNCATE_FILE CANNOT_STATVFS CANNOT_LINK AIO_READ_ERROR AIO_WRITE_ERROR",
    "resource-limit":
      "TOO_MANY_SIMULTANEOUS_QUERIES TOO_MANY_PARTS TOO_MANY_ROWS TOO_MANY_BYTES TOO_MANY_COLUMNS TOO_MANY_ROWS_OR_BYTES TOO_MANY_PARTITIONS TOO_LARGE_ARRAY_SIZE TOO_LARGE_STRING_SIZE TOO_SLOW TOO_DEEP_SUBQUERIES TOO_DEEP_PIPELINE TOO_DEEP_AST TOO_BIG_AST SET_SIZE_LIMIT_EXCEEDED NO_FREE_CONNECTION QUERY_IS_TOO_LARGE LIMIT_EXCEEDED TABLE_SIZE_EXCEEDS_MAX_DROP_SIZE_LIMIT PARTITION_SIZE_EXCEEDS_MAX_DROP_SIZE_LIMIT TOO_MANY_FETCHES TOO_DEEP_RECURSION TOO_MANY_UNEXPECTED_DATA_PARTS TOO_MANY_TABLES TOO_MANY_DATABASES TOO_MANY_QUERY_PLAN_OPTIMIZATIONS MAX_EXECUTION_TIME",
    quota: "QUOTA_EXCEEDED QUOTA_EXPIRED",
    schema:
      "UNKNOWN_TABLE UNKNOWN_IDENTIFIER NO_SUCH_COLUMN_IN_TABLE UNKNOWN_FUNCTION NUMBER_OF_COLUMNS_DOESNT_MATCH THERE_IS_NO_COLUMN INCOMPATIBLE_COLUMNS NOT_AN_AGGREGATE TYPE_MISMATCH AMBIGUOUS_COLUMN_NAME INCORRECT_NUMBER_OF_COLUMNS NOT_FOUND_COLUMN_IN_BLOCK DUPLICATE_COLUMN UNKNOWN_TYPE UNKNOWN_AGGREGATE_FUNCTION UNKNOWN_STORAGE ENGINE_REQUIRED AMBIGUOUS_IDENTIFIER ALIAS_REQUIRED BAD_TYPE_OF_FIELD TABLE_IS_DROPPED CANNOT_EXTRACT_TABLE_STRUCTURE CYCLIC_ALIASES MULTIPLE_EXPRESSIONS_FOR_ALIAS EMPTY_LIST_OF_COLUMNS_PASSED METADATA_MISMATCH AMBIGUOUS_TABLE_NAME UNKNOWN_DATABASE_ENGINE CANNOT_ASSIGN_ALTER",
    "not-found":
      "UNKNOWN_DATABASE FILE_DOESNT_EXIST UNKNOWN_DICTIONARY S3_ERROR CANNOT_OPEN_FILE DIRECTORY_DOESNT_EXIST NO_SUCH_DATA_PART NO_REPLICA_HAS_PART NOT_FOUND_NODE SESSION_NOT_FOUND UNKNOWN_ROLE ACCESS_ENTITY_NOT_FOUND PARTITION_DOESNT_EXIST NO_SUCH_REPLICA UNKNOWN_QUOTA THERE_IS_NO_PROFILE THERE_IS_NO_SESSION UNKNOWN_TABLE_ENGINE",
    conflict:
      "TABLE_ALREADY_EXISTS DATABASE_ALREADY_EXISTS REPLICA_ALREADY_EXISTS QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING ADDRESS_IN_USE DIRECTORY_ALREADY_EXISTS DICTIONARY_ALREADY_EXISTS REPLICA_IS_ALREADY_ACTIVE DATABASE_NOT_EMPTY ACCESS_ENTITY_ALREADY_EXISTS FUNCTION_ALREADY_EXISTS",
    syntax:
      "SYNTAX_ERROR CANNOT_PARSE_QUERY EMPTY_QUERY CANNOT_COMPILE_REGEXP ILLEGAL_SYNTAX_FOR_DATA_TYPE UNEXPECTED_EXPRESSION",
    "invalid-input":
      "BAD_ARGUMENTS CANNOT_PARSE_TEXT CANNOT_PARSE_INPUT_ASSERTION_FAILED CANNOT_PARSE_DATE CANNOT_PARSE_DATETIME CANNOT_PARSE_NUMBER INCORRECT_DATA NUMBER_OF_ARGUMENTS_DOESNT_MATCH ILLEGAL_COLUMN CANNOT_INSERT_NULL_IN_ORDINARY_COLUMN CANNOT_PARSE_ESCAPE_SEQUENCE CANNOT_PARSE_QUOTED_STRING CANNOT_PARSE_UUID TOO_MANY_ARGUMENTS_FOR_FUNCTION TOO_FEW_ARGUMENTS_FOR_FUNCTION UNKNOWN_FORMAT UNKNOWN_COMPRESSION_METHOD NO_DATA_TO_INSERT INCORRECT_RESULT_OF_SCALAR_SUBQUERY CANNOT_DETECT_FORMAT RECEIVED_EMPTY_DATA CANNOT_DECOMPRESS VALUE_IS_OUT_OF_RANGE_OF_DATA_TYPE FUNCTION_THROW_IF_VALUE_IS_NON_ZERO INVALID_PARTITION_VALUE ILLEGAL_FINAL ILLEGAL_PREWHERE ILLEGAL_AGGREGATION UNKNOWN_JOIN INVALID_JOIN_ON_EXPRESSION EMPTY_DATA_PASSED",
    type: "ILLEGAL_TYPE_OF_ARGUMENT NO_COMMON_TYPE CANNOT_CONVERT_TYPE BAD_GET",
    timeout: "TIMEOUT_EXCEEDED SOCKET_TIMEOUT QUERY_WAS_CANCELLED",
    connection:
      "NETWORK_ERROR ALL_CONNECTION_TRIES_FAILED NO_ZOOKEEPER KEEPER_EXCEPTION ATTEMPT_TO_READ_AFTER_EOF UNEXPECTED_PACKET_FROM_SERVER CANNOT_READ_FROM_SOCKET CANNOT_WRITE_TO_SOCKET CLIENT_HAS_CONNECTED_TO_WRONG_PORT POSTGRESQL_CONNECTION_FAILURE NO_ACTIVE_REPLICAS NO_AVAILABLE_REPLICA ALL_REPLICAS_ARE_STALE SHARD_HAS_NO_CONNECTIONS ABORTED KAFKA_EXCEPTION UNKNOWN_PACKET_FROM_CLIENT UNKNOWN_PACKET_FROM_SERVER UNEXPECTED_PACKET_FROM_CLIENT",
    dns: "DNS_ERROR",
    concurrency:
      "TABLE_IS_READ_ONLY DEADLOCK_AVOIDED PART_IS_TEMPORARILY_LOCKED UNFINISHED SESSION_IS_LOCKED INVALID_TRANSACTION SERIALIZATION_ERROR",
    arithmetic: "ILLEGAL_DIVISION DECIMAL_OVERFLOW ARGUMENT_OUT_OF_BOUND",
    constraint: "CHECKSUM_DOESNT_MATCH VIOLATED_CONSTRAINT",
    crash:
      "CORRUPTED_DATA LOGICAL_ERROR POTENTIALLY_BROKEN_DATA_PART UNEXPECTED_FILE_IN_DATA_PART BAD_SIZE_OF_FILE_IN_DATA_PART",
    compatibility:
      "NOT_IMPLEMENTED SUPPORT_IS_DISABLED UNKNOWN_PROTOCOL UNSUPPORTED_METHOD UNSUPPORTED_PARAMETER PROTOCOL_VERSION_MISMATCH UNSUPPORTED_JOIN_KEYS FEATURE_IS_NOT_ENABLED_AT_BUILD_TIME",
    configuration:
      "UNKNOWN_SETTING INVALID_CONFIG_PARAMETER NO_ELEMENTS_IN_CONFIG UNKNOWN_ELEMENT_IN_CONFIG EXCESSIVE_ELEMENT_IN_CONFIG CANNOT_LOAD_CONFIG BAD_ODBC_CONNECTION_STRING",
    upstream: "ALL_REPLICAS_LOST TOO_FEW_LIVE_REPLICAS RECEIVED_ERROR_FROM_REMOTE_IO_SERVER",
  }),
);

/** What a Redis error reply begins with, https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors */
export const redisPrefixes: ReadonlyMap<string, Category> = new Map(
  namesByCategory({
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
    "UNKNOWN_TOPIC_OR_PARTITION UNKNOWN_TOPIC_OR_PART UNKNOWN_TOPIC_ID GROUP_ID_NOT_FOUND UNKNOWN_MEMBER_ID UNKNOWN_PRODUCER_ID RESOURCE_NOT_FOUND LOG_DIR_NOT_FOUND DELEGATION_TOKEN_NOT_FOUND TRANSACTIONAL_ID_NOT_FOUND FETCH_SESSION_ID_NOT_FOUND INVALID_PRODUCER_ID_MAPPING _UNKNOWN_TOPIC _UNKNOWN_PARTITION _UNKNOWN_GROUP _UNKNOWN_BROKER _NOENT _NO_OFFSET _AUTO_OFFSET_RESET",
  connection:
    "LEADER_NOT_AVAILABLE NOT_LEADER_OR_FOLLOWER NOT_LEADER_FOR_PARTITION BROKER_NOT_AVAILABLE REPLICA_NOT_AVAILABLE COORDINATOR_NOT_AVAILABLE COORDINATOR_LOAD_IN_PROGRESS NOT_COORDINATOR NETWORK_EXCEPTION NOT_CONTROLLER _ALL_BROKERS_DOWN _TRANSPORT GROUP_LOAD_IN_PROGRESS GROUP_COORDINATOR_NOT_AVAILABLE NOT_COORDINATOR_FOR_GROUP PREFERRED_LEADER_NOT_AVAILABLE ELIGIBLE_LEADERS_NOT_AVAILABLE OFFSET_NOT_AVAILABLE STALE_BROKER_EPOCH STALE_CTRL_EPOCH STALE_CONTROLLER_EPOCH BROKER_ID_NOT_REGISTERED _WAIT_COORD _WAIT_CACHE _DESTROY _DESTROY_BROKER _NODE_UPDATE LISTENER_NOT_FOUND",
  upstream: "NOT_ENOUGH_REPLICAS NOT_ENOUGH_REPLICAS_AFTER_APPEND UNKNOWN UNKNOWN_SERVER_ERROR _ISR_INSUFF",
  timeout: "REQUEST_TIMED_OUT _MSG_TIMED_OUT _TIMED_OUT _TIMED_OUT_QUEUE _MAX_POLL_EXCEEDED TRANSACTION_TIMED_OUT",
  authorization:
    "TOPIC_AUTHORIZATION_FAILED GROUP_AUTHORIZATION_FAILED CLUSTER_AUTHORIZATION_FAILED TRANSACTIONAL_ID_AUTHORIZATION_FAILED DELEGATION_TOKEN_AUTHORIZATION_FAILED POLICY_VIOLATION SECURITY_DISABLED",
  authentication:
    "SASL_AUTHENTICATION_FAILED _AUTHENTICATION ILLEGAL_SASL_STATE UNSUPPORTED_SASL_MECHANISM DELEGATION_TOKEN_EXPIRED DELEGATION_TOKEN_AUTH_DISABLED UNACCEPTABLE_CREDENTIAL",
  concurrency:
    "REBALANCE_IN_PROGRESS ILLEGAL_GENERATION FENCED_INSTANCE_ID PRODUCER_FENCED INVALID_PRODUCER_EPOCH FENCED_LEADER_EPOCH CONCURRENT_TRANSACTIONS UNKNOWN_LEADER_EPOCH INVALID_TXN_STATE TRANSACTION_COORDINATOR_FENCED OUT_OF_ORDER_SEQUENCE_NUMBER UNSTABLE_OFFSET_COMMIT FENCED_MEMBER_EPOCH STALE_MEMBER_EPOCH REASSIGNMENT_IN_PROGRESS _FENCED _ASSIGNMENT_LOST _ASSIGN_PARTITIONS _REVOKE_PARTITIONS _PREV_IN_PROGRESS _CONFLICT _GAPLESS_GUARANTEE _IN_PROGRESS",
  "invalid-input":
    "MESSAGE_TOO_LARGE RECORD_LIST_TOO_LARGE INVALID_TOPIC_EXCEPTION INVALID_PARTITIONS INVALID_REPLICATION_FACTOR OFFSET_OUT_OF_RANGE INVALID_REQUEST INVALID_RECORD INVALID_CONFIG MSG_SIZE_TOO_LARGE INVALID_MSG INVALID_MSG_SIZE INVALID_FETCH_SIZE OFFSET_METADATA_TOO_LARGE INCONSISTENT_GROUP_PROTOCOL INVALID_GROUP_ID INVALID_SESSION_TIMEOUT INVALID_REQUIRED_ACKS INVALID_TIMESTAMP INVALID_REPLICA_ASSIGNMENT _INVALID_ARG _INVALID_TYPE _KEY_SERIALIZATION _VALUE_SERIALIZATION _KEY_DESERIALIZATION _VALUE_DESERIALIZATION _BAD_COMPRESSION _STATE _EXISTING_SUBSCRIPTION",
  conflict:
    "TOPIC_ALREADY_EXISTS DUPLICATE_SEQUENCE_NUMBER NON_EMPTY_GROUP GROUP_SUBSCRIBED_TO_TOPIC DUPLICATE_RESOURCE DUPLICATE_BROKER_REGISTRATION",
  compatibility:
    "UNSUPPORTED_VERSION UNSUPPORTED_FOR_MESSAGE_FORMAT UNSUPPORTED_COMPRESSION_TYPE _UNSUPPORTED_FEATURE _NOT_IMPLEMENTED",
  configuration: "INCONSISTENT_CLUSTER_ID INCONSISTENT_VOTER_SET _NOT_CONFIGURED",
  "resource-limit":
    "_QUEUE_FULL GROUP_MAX_SIZE_REACHED FETCH_SESSION_TOPIC_ID_ERROR _CRIT_SYS_RESOURCE THROTTLING_QUOTA_EXCEEDED",
  disk: "KAFKA_STORAGE_ERROR _FS _READ_ONLY",
  tls: "_SSL",
  dns: "_RESOLVE",
  constraint: "CORRUPT_MESSAGE _BAD_MSG",
};

/** https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml: numbers above 5 stand for themselves only there. */
const mongo: Table = {
  authentication: "AuthenticationFailed AuthSchemaIncompatible ReauthenticationRequired",
  authorization: "Unauthorized",
  constraint: "DuplicateKey DocumentValidationFailure DuplicateKeyId",
  concurrency:
    "WriteConflict LockTimeout NoSuchTransaction LockBusy LockFailed TransactionTooOld TransactionCommitted SnapshotUnavailable SnapshotTooOld StaleShardVersion ConflictingOperationInProgress PreparedTransactionInProgress TransactionAborted ConfigurationInProgress",
  timeout: "MaxTimeMSExpired ExceededTimeLimit NetworkTimeout NetworkInterfaceExceededTimeLimit",
  connection:
    "NotWritablePrimary NotPrimaryNoSecondaryOk PrimarySteppedDown HostUnreachable HostNotFound InterruptedAtShutdown NotYetInitialized SocketException NotSecondary NotPrimaryOrSecondary ShutdownInProgress InterruptedDueToReplStateChange NodeNotFound FailedToSatisfyReadPreference ConnectionPoolExpired PooledConnectionsDropped",
  "not-found":
    "NamespaceNotFound IndexNotFound CursorNotFound UserNotFound CommandNotFound NoSuchKey RoleNotFound PrivilegeNotFound ShardNotFound ReplicaSetNotFound NonExistentPath NoSuchSession CursorKilled CappedPositionLost ChangeStreamHistoryLost",
  conflict:
    "NamespaceExists IndexOptionsConflict IndexKeySpecsConflict AlreadyInitialized IndexAlreadyExists DBPathInUse ConflictingUpdateOperators",
  "invalid-input":
    "FailedToParse BadValue TypeMismatch InvalidOptions InvalidNamespace ConversionFailure CannotCreateIndex DollarPrefixedFieldName ImmutableField CannotMutateObject InvalidLength IllegalOperation EmptyArrayOperation PathNotViable InvalidPath CannotBackfillArray InvalidIdField InvalidDBRef EmptyFieldName DottedFieldName ShardKeyNotFound NoReplicationEnabled UnknownReplWriteConcern CannotSplit InvalidReplicaSetConfig NotExactValueField CannotIndexParallelArrays InvalidResumeToken ConfigurationError UnsatisfiableWriteConcern NoProjectionFound GraphContainsCycle InvalidBSON CannotInitializeNodeWithData",
  disk: "OutOfDiskSpace FileNotOpen FileOpenFailed",
  upstream: "WriteConcernFailed OperationFailed CommandFailed InitialSyncFailure",
  tls: "InvalidSSLConfiguration SSLHandshakeFailed",
  arithmetic: "Overflow",
  configuration: "InconsistentReplicaSetNames NodeNotElectable NewReplicaSetConfigurationIncompatible",
  compatibility:
    "UnsupportedFormat OutdatedClient IncompatibleServerVersion FeatureCompatibilityVersion OperationNotSupportedInTransaction CommandNotSupportedOnView OptionNotSupportedOnView CommandNotSupported UnsupportedOpQueryCommand APIVersionError APIStrictError APIDeprecationError IncompatibleShardingMetadata",
  memory: "ExceededMemoryLimit QueryExceededMemoryLimitNoDiskUseAllowed",
  "resource-limit": "BSONObjectTooLarge TooManyLogicalSessions TransactionTooLarge ViewDepthLimitExceeded",
};

/** Elasticsearch's and OpenSearch's exceptions, as the `type` of an error body. */
const elasticsearch: Table = {
  authentication: "security_exception elasticsearch_security_exception opensearch_security_exception",
  conflict:
    "version_conflict_engine_exception resource_already_exists_exception invalid_index_name_exception index_already_exists_exception concurrent_snapshot_execution_exception",
  schema:
    "document_parsing_exception strict_dynamic_mapping_exception query_shard_exception mapper_parsing_exception mapping_exception type_missing_exception verification_exception",
  disk: "cluster_block_exception",
  upstream:
    "search_phase_execution_exception no_shard_available_action_exception master_not_discovered_exception unavailable_shards_exception remote_transport_exception failed_node_exception not_master_exception repository_exception repository_verification_exception snapshot_restore_exception",
  "invalid-input":
    "illegal_argument_exception action_request_validation_exception validation_exception number_format_exception invalid_alias_name_exception settings_exception ingest_processor_exception",
  syntax:
    "x_content_parse_exception json_parse_exception json_e_o_f_exception parsing_exception parse_exception elasticsearch_parse_exception not_x_content_exception script_exception general_script_exception",
  "not-found":
    "resource_not_found_exception index_closed_exception repository_missing_exception snapshot_missing_exception index_not_found_exception document_missing_exception alias_not_found_exception aliases_not_found_exception index_template_missing_exception search_context_missing_exception pipeline_missing_exception shard_not_found_exception index_shard_missing_exception",
  timeout:
    "process_cluster_event_timeout_exception receive_timeout_transport_exception timeout_exception elasticsearch_timeout_exception",
  connection: "node_not_connected_exception node_closed_exception connect_transport_exception",
  "resource-limit":
    "too_many_buckets_exception too_many_clauses es_rejected_execution_exception rejected_execution_exception",
  memory: "circuit_breaking_exception",
  type: "class_cast_exception",
  "null-reference": "null_pointer_exception",
  lookup: "array_index_out_of_bounds_exception index_out_of_bounds_exception",
  compatibility: "unsupported_operation_exception action_not_found_transport_exception media_type_header_exception",
  authorization: "license_expired",
};

/** Names of errors that Kafka's protocol has. */
export const kafkaCodes: ReadonlySet<string> = new Set(namesByCategory(kafka).map(([code]) => code));

/** Every code of a database or broker that means only one thing, with its category. */
export const databaseCodes: ReadonlyMap<string, Category> = new Map(
  [kafka, mongo, elasticsearch].flatMap(namesByCategory),
);
