/**
 * Codes of errors, by category: errno names, Node.js, SQLSTATE, databases, APIs. Sources: errno(3),
 * https://nodejs.org/api/errors.html, PostgreSQL's appendix A, the vendors' error references.
 */
import type { Category } from "../../types.ts";

/** Codes separated by white space. */
type Table = Partial<Record<Category, string>>;

const errno: Table = {
  permission: "EACCES EPERM",
  "not-found": "ENOENT ENXIO ENODEV ESRCH ENOTDIR ENOTCACHED",
  conflict: "EEXIST EADDRINUSE EBUSY ETXTBSY ENOTEMPTY EALREADY EISCONN",
  "invalid-input": "EINVAL EBADF EISDIR ENAMETOOLONG ELOOP EFBIG ESPIPE ENOTTY EMSGSIZE EDOM EXDEV",
  connection:
    "ECONNREFUSED ECONNRESET ECONNABORTED EPIPE EHOSTUNREACH ENETUNREACH EHOSTDOWN ENETDOWN ENOTCONN ESHUTDOWN EADDRNOTAVAIL ENETRESET UND_ERR_SOCKET UND_ERR_CLOSED",
  timeout:
    "ETIMEDOUT ESOCKETTIMEDOUT ETIME ETIMEOUT UND_ERR_CONNECT_TIMEOUT UND_ERR_HEADERS_TIMEOUT UND_ERR_BODY_TIMEOUT ABORT_ERR",
  dns: "ENOTFOUND EAI_AGAIN EAI_NONAME EAI_FAIL EAI_NODATA ENODATA ESERVFAIL EREFUSED NXDOMAIN SERVFAIL",
  disk: "ENOSPC EROFS EIO EDQUOT ESTALE",
  memory: "ENOMEM",
  "resource-limit": "EMFILE ENFILE EAGAIN ENOLCK ENOBUFS EUSERS EMLINK",
  concurrency: "EDEADLK",
  arithmetic: "ERANGE EOVERFLOW",
  compatibility: "ENOEXEC ENOSYS ENOTSUP EOPNOTSUPP EPROTONOSUPPORT EAFNOSUPPORT EPROTOTYPE ELIBBAD EBADENGINE",
  encoding: "EILSEQ",
  crash: "EFAULT",
};

const node: Table = {
  dependency:
    "ERR_VM_MODULE_LINK_FAILURE ERR_LOADER_CHAIN_INCOMPLETE ERR_MODULE_NOT_FOUND MODULE_NOT_FOUND ERR_PACKAGE_PATH_NOT_EXPORTED ERR_PACKAGE_IMPORT_NOT_DEFINED ERR_DLOPEN_FAILED ERR_UNSUPPORTED_DIR_IMPORT ERR_UNKNOWN_BUILTIN_MODULE ERR_REQUIRE_CYCLE_MODULE FST_ERR_DEC_MISSING_DEPENDENCY FST_ERR_PLUGIN_NOT_PRESENT_IN_INSTANCE",
  compatibility:
    "ERR_NO_CRYPTO ERR_INSPECTOR_NOT_AVAILABLE ERR_INSPECTOR_NOT_ACTIVE ERR_TRACE_EVENTS_UNAVAILABLE ERR_EVAL_ESM_CANNOT_PRINT ERR_HTTP2_PUSH_DISABLED ERR_TTY_INIT_FAILED ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX ERR_REQUIRE_ESM ERR_REQUIRE_ASYNC_MODULE ERR_UNKNOWN_FILE_EXTENSION ERR_UNSUPPORTED_ESM_URL_SCHEME ERR_OSSL_EVP_UNSUPPORTED ERR_OSSL_UNSUPPORTED ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
  type: "ERR_INVALID_ARG_TYPE ERR_INVALID_RETURN_VALUE ERR_INVALID_THIS ERR_METHOD_NOT_IMPLEMENTED FST_ERR_HOOK_INVALID_HANDLER FST_ERR_HOOK_INVALID_TYPE FST_ERR_ROUTE_MISSING_HANDLER FST_ERR_REP_INVALID_PAYLOAD_TYPE FST_ERR_PLUGIN_NOT_VALID FST_ERR_CTP_INVALID_HANDLER",
  "invalid-input":
    "ERR_STREAM_CANNOT_PIPE ERR_STREAM_WRAP ERR_HTTP_CONTENT_LENGTH_MISMATCH ERR_HTTP2_SEND_FILE ERR_HTTP2_SEND_FILE_NOSEEK ERR_HTTP2_STREAM_SELF_DEPENDENCY ERR_HTTP2_TRAILERS_NOT_READY ERR_FS_CP_DIR_TO_NON_DIR ERR_FS_CP_NON_DIR_TO_DIR ERR_FS_CP_FIFO_PIPE ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY ERR_IPC_SYNC_FORK ERR_FALSY_VALUE_REJECTION ERR_INVALID_ARG_VALUE ERR_OUT_OF_RANGE ERR_INVALID_URL ERR_HTTP_INVALID_HEADER_VALUE ERR_INVALID_CHAR ERR_MISSING_ARGS ERR_BAD_REQUEST HPE_INVALID_CONSTANT HPE_HEADER_OVERFLOW Z_DATA_ERROR Z_BUF_ERROR ERR_INVALID_FILE_URL_PATH ERR_UNESCAPED_CHARACTERS HPE_INVALID_HEADER_TOKEN HPE_INVALID_METHOD HPE_INVALID_VERSION HPE_INVALID_CHUNK_SIZE HPE_INVALID_URL HPE_INVALID_CONTENT_LENGTH HPE_UNEXPECTED_CONTENT_LENGTH ERR_BUFFER_OUT_OF_BOUNDS ERR_SOCKET_BAD_PORT ERR_UNKNOWN_ENCODING ERR_UNKNOWN_SIGNAL ERR_STREAM_NULL_VALUES ERR_HTTP_INVALID_STATUS_CODE ERR_INVALID_PROTOCOL ERR_INVALID_MODULE_SPECIFIER ERR_FS_EISDIR ERR_PARSE_ARGS_UNKNOWN_OPTION ERR_PARSE_ARGS_INVALID_OPTION_VALUE ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL ERR_CRYPTO_INVALID_DIGEST ERR_CRYPTO_INVALID_KEYLEN ERR_CRYPTO_INVALID_IV ERR_CRYPTO_INVALID_AUTH_TAG ERR_CRYPTO_UNKNOWN_CIPHER ERR_OSSL_BAD_DECRYPT ERR_OSSL_EVP_BAD_DECRYPT ERR_OSSL_WRONG_FINAL_BLOCK_LENGTH ERR_OSSL_EVP_WRONG_FINAL_BLOCK_LENGTH FST_ERR_VALIDATION FST_ERR_CTP_INVALID_MEDIA_TYPE FST_ERR_CTP_EMPTY_JSON_BODY FST_ERR_CTP_INVALID_JSON_BODY FST_ERR_CTP_INVALID_CONTENT_LENGTH FST_ERR_BAD_URL FST_ERR_BAD_STATUS_CODE",
  assertion: "ERR_INTERNAL_ASSERTION ERR_TEST_FAILURE ERR_ASSERTION",
  conflict:
    "ERR_HTTP2_HEADERS_AFTER_RESPOND ERR_STREAM_PUSH_AFTER_EOF ERR_STREAM_UNSHIFT_AFTER_END_EVENT ERR_STREAM_ALREADY_FINISHED ERR_MULTIPLE_CALLBACK ERR_USE_AFTER_CLOSE ERR_IPC_ONE_PIPE ERR_DOMAIN_CALLBACK_NOT_AVAILABLE ERR_VM_MODULE_STATUS ERR_DIR_CONCURRENT_OPERATION ERR_HTTP2_NESTED_PUSH ERR_UNAVAILABLE_DURING_EXIT ERR_HTTP_HEADERS_SENT ERR_SERVER_ALREADY_LISTEN ERR_STREAM_WRITE_AFTER_END FST_ERR_DUPLICATED_ROUTE FST_ERR_DEC_ALREADY_PRESENT FST_ERR_CTP_ALREADY_PRESENT FST_ERR_REP_ALREADY_SENT FST_ERR_SCH_ALREADY_PRESENT FST_ERR_SCH_DUPLICATE FST_ERR_INSTANCE_ALREADY_LISTENING FST_ERR_REOPENED_SERVER FST_ERR_REOPENED_CLOSE_SERVER",
  connection:
    "ERR_SERVER_NOT_RUNNING ERR_WORKER_NOT_RUNNING ERR_HTTP2_PING_CANCEL ERR_STREAM_PREMATURE_CLOSE ERR_STREAM_DESTROYED ERR_SOCKET_CLOSED ERR_NETWORK ERR_CONNECTION_REFUSED ERR_HTTP2_STREAM_ERROR ERR_HTTP2_ERROR ERR_HTTP2_SESSION_ERROR ERR_HTTP2_GOAWAY_SESSION ERR_HTTP2_INVALID_SESSION ERR_HTTP2_STREAM_CANCEL ERR_IPC_CHANNEL_CLOSED HPE_INVALID_EOF_STATE HPE_CLOSED_CONNECTION",
  timeout:
    "ERR_SOCKET_CONNECTION_TIMEOUT ERR_CANCELED ERR_HTTP_REQUEST_TIMEOUT FST_ERR_PLUGIN_TIMEOUT FST_ERR_HANDLER_TIMEOUT AVV_ERR_PLUGIN_EXEC_TIMEOUT AVV_ERR_READY_TIMEOUT",
  tls: "CERT_HAS_EXPIRED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY ERR_TLS_CERT_ALTNAME_INVALID CERT_NOT_YET_VALID CERT_REVOKED ERR_OSSL_PEM_NO_START_LINE ERR_OSSL_X509_KEY_VALUES_MISMATCH ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR ERR_SSL_TLSV1_ALERT_UNKNOWN_CA ERR_SSL_TLSV1_UNRECOGNIZED_NAME ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED ERR_SSL_UNSUPPORTED_PROTOCOL ERR_SSL_NO_CIPHER_MATCH ERR_SSL_EE_KEY_TOO_SMALL ERR_SSL_DH_KEY_TOO_SMALL ERR_SSL_PACKET_LENGTH_TOO_LONG ERR_TLS_CERT_ALTNAME_FORMAT ERR_TLS_INVALID_PROTOCOL_VERSION ERR_TLS_PROTOCOL_VERSION_CONFLICT ERR_SSL_WRONG_VERSION_NUMBER EPROTO ERR_TLS_HANDSHAKE_TIMEOUT",
  memory: "ERR_WORKER_OUT_OF_MEMORY ERR_MEMORY_ALLOCATION_FAILED ERR_STRING_TOO_LONG ERR_BUFFER_TOO_LARGE",
  "resource-limit": "ERR_CHILD_PROCESS_STDIO_MAXBUFFER ERR_FS_FILE_TOO_LARGE FST_ERR_CTP_BODY_TOO_LARGE",
  configuration:
    "ERR_INVALID_PACKAGE_TARGET ERR_INVALID_PACKAGE_CONFIG FST_ERR_SCH_VALIDATION_BUILD FST_ERR_SCH_SERIALIZATION_BUILD",
  permission: "ERR_ACCESS_DENIED",
  encoding: "ERR_ENCODING_INVALID_ENCODED_DATA ERR_ENCODING_NOT_SUPPORTED",
};

const sql: Table = {
  authentication: "28P01 28000 1045 ER_ACCESS_DENIED_ERROR ER_NOT_SUPPORTED_AUTH_MODE P1000 1251 ORA-01017",
  authorization: "42501 1044 1142 1143 1227 ER_DBACCESS_DENIED_ERROR ER_TABLEACCESS_DENIED_ERROR P1010 ORA-01031",
  "not-found": "3D000 1049 ER_BAD_DB_ERROR P1003 P2025 P2001 P2015 P2018",
  schema:
    "42P01 42703 42704 42883 3F000 1054 1146 1051 1091 1364 ER_NO_SUCH_TABLE ER_BAD_FIELD_ERROR P2021 P2022 ORA-00942 ORA-00904 22001 1406 42S02 42S22 42804",
  constraint:
    "23000 23502 23503 23505 23514 23P01 1062 1048 1451 1452 1216 1217 3819 ER_DUP_ENTRY ER_BAD_NULL_ERROR ER_ROW_IS_REFERENCED_2 ER_NO_REFERENCED_ROW_2 ER_CHECK_CONSTRAINT_VIOLATED P2002 P2003 P2004 P2011 P2014 11000 E11000 SQLITE_CONSTRAINT SQLITE_CONSTRAINT_UNIQUE SQLITE_CONSTRAINT_FOREIGNKEY SQLITE_CONSTRAINT_NOTNULL SQLITE_CONSTRAINT_PRIMARYKEY ORA-00001",
  conflict: "42P07 42710 42701 42P04 42P06 1007 1050 1060 1061 ER_TABLE_EXISTS_ERROR ER_DUP_FIELDNAME ORA-00955 55006",
  concurrency:
    "40001 40P01 55P03 1205 1213 ER_LOCK_DEADLOCK ER_LOCK_WAIT_TIMEOUT P2034 SQLITE_BUSY SQLITE_LOCKED ORA-00060",
  syntax: "42601 1064 ER_PARSE_ERROR 42000",
  timeout: "57014 3024 ER_QUERY_TIMEOUT P1002 P1008 P2024 25P03",
  connection:
    "08S01 08000 08001 08003 08004 08006 57P01 57P02 57P03 1042 2002 2003 2005 2006 2013 PROTOCOL_CONNECTION_LOST P1001 P1017 ORA-12541 ORA-12154",
  "resource-limit": "53300 53000 53400 1040 1203 1226 ER_CON_COUNT_ERROR ER_TOO_MANY_USER_CONNECTIONS P2037",
  disk: "53100 58030 1021 1114 SQLITE_FULL SQLITE_IOERR SQLITE_READONLY",
  memory: "53200 1037 1038",
  arithmetic: "22012 22003 1264 1365 ER_WARN_DATA_OUT_OF_RANGE",
  encoding: "22021 22P05 1366 ER_TRUNCATED_WRONG_VALUE_FOR_FIELD",
  "invalid-input": "22P02 22007 22008 22023 1292 1265 P2000 P2005 P2006 P2007",
  configuration: "P1012 P1013 F0000 IM002",
  crash: "XX001 XX002 SQLITE_CORRUPT SQLITE_NOTADB",
};

const languageModels: Table = {
  authentication:
    "invalid_api_key authentication_error invalid_authentication_error invalid_authentication incorrect_api_key invalid_token account_deactivated InvalidApiKey UNAUTHENTICATED API_KEY_INVALID Unauthenticated AuthenticationError access_terminated_error",
  authorization:
    "permission_error permission_denied PERMISSION_DENIED access_denied AccessDenied.Unpurchased Model.AccessDenied unsupported_country_region_territory unsupported_country_region insufficient_permissions permission_denied_error PermissionDenied",
  "rate-limit":
    "rate_limit_exceeded rate_limit_error rate_limit_reached_error requests tokens Throttling Throttling.RateQuota Throttling.BurstRate LimitRequests RESOURCE_EXHAUSTED too_many_requests RateLimitReached ResourceExhausted",
  quota:
    "insufficient_quota insufficient_user_quota insufficient_balance insufficient_credits exceeded_current_quota_error billing_error billing_hard_limit_reached billing_not_active quota_exceeded pre_consume_token_quota_failed Arrearage Throttling.AllocationQuota AllocationQuota.FreeTierOnly AccountOverdueError quota_not_enough InsufficientQuota provider_quota_exceeded",
  "not-found":
    "model_not_found not_found_error model_not_exist ModelNotFound model_not_supported ModelNotExist DeploymentNotFound invalid_model NOT_FOUND resource_not_found_error no_available_channel get_channel_failed resource_not_found InvalidEndpointOrModel.NotFound",
  upstream:
    "overloaded_error api_error server_error internal_server_error upstream_error bad_response bad_response_status_code bad_response_body do_request_failed channel:no_available_key engine_overloaded_error service_unavailable INTERNAL UNAVAILABLE InternalError InternalError.Algo ServiceUnavailable ModelServingError ModelUnavailable server_overloaded_error read_response_body_failed InternalServiceError ServerOverloaded NoCapacity",
  timeout: "timeout_error request_timeout gateway_timeout DEADLINE_EXCEEDED RequestTimeOut",
  "invalid-input":
    "invalid_request_error invalid_request context_length_exceeded string_above_max_length invalid_value unsupported_parameter unsupported_value missing_required_parameter invalid_image_url request_too_large convert_request_failed INVALID_ARGUMENT FAILED_PRECONDITION InvalidParameter InvalidParameter.DataInspection bad_request_body invalid_type array_above_max_length integer_above_max_value",
  "content-policy":
    "content_filter content_policy_violation ResponsibleAIPolicyViolation DataInspectionFailed data_inspection_failed sensitive_words_detected content_filter_error moderation_blocked prompt_blocked SensitiveContentDetected content_filtered",
  configuration: "channel:invalid_key model_price_error channel:no_base_url",
};

const cloud: Table = {
  authentication:
    "ExpiredToken ExpiredTokenException InvalidClientTokenId UnrecognizedClientException SignatureDoesNotMatch InvalidSignatureException InvalidAccessKeyId InvalidAccessKeyId.NotFound AuthFailure MissingAuthenticationToken MissingAuthenticationTokenException IncompleteSignature RequestTimeTooSkewed NotAuthorizedException TokenRefreshRequired InvalidToken RequestExpired ExpiredAuthenticationToken InvalidAuthenticationToken AuthenticationFailed InvalidAuthenticationTokenTenant AuthFailure.SignatureFailure",
  authorization:
    "AccessDenied AccessDeniedException UnauthorizedOperation AuthorizationFailed AuthorizationError Forbidden OptInRequired AllAccessDisabled AuthorizationHeaderMalformed AccessForbidden",
  "rate-limit":
    "Throttling.User ThrottlingException ThrottledException RequestLimitExceeded TooManyRequestsException ProvisionedThroughputExceededException SlowDown RequestThrottled BandwidthLimitExceeded TooManyRequests EC2ThrottledException",
  quota:
    "LimitExceeded LimitExceededException ServiceQuotaExceededException QuotaExceeded InstanceLimitExceeded VcpuLimitExceeded InsufficientBalance",
  "not-found":
    "NoSuchKey NoSuchBucket NoSuchEntity NoSuchUpload NoSuchVersion ResourceNotFoundException ResourceNotFound NotFoundException ResourceGroupNotFound BlobNotFound ContainerNotFound SubscriptionNotFound QueueDoesNotExist RepositoryNotFoundException ParameterNotFound StackNotFound DBInstanceNotFound MANIFEST_UNKNOWN NAME_UNKNOWN BLOB_UNKNOWN InvalidAMIID.NotFound NotFound",
  conflict:
    "BucketAlreadyExists BucketAlreadyOwnedByYou EntityAlreadyExists ResourceInUseException ConflictException ResourceConflictException OperationAborted ALREADY_EXISTS ABORTED Aborted PreconditionFailed ConditionalCheckFailedException ResourceExistsException AlreadyExists Conflict TransactionConflictException RequestConflict ConditionNotMet LeaseIdMissing LeaseAlreadyPresent LeaseIdMismatchWithBlobOperation StorageAccountAlreadyTaken ContainerAlreadyExists BlobAlreadyExists",
  "invalid-input":
    "ValidationException ValidationError ClientException InvalidParameterValue InvalidParameterValueException InvalidParameterCombination MalformedXML MalformedPolicyDocument InvalidRequest InvalidRequestException InvalidArgument EntityTooLarge MissingParameter BadRequest SerializationException OUT_OF_RANGE OutOfRange FailedPrecondition InvalidTemplateDeployment InvalidBucketName MethodNotAllowed",
  constraint: "BadDigest InvalidDigest XAmzContentSHA256Mismatch",
  "resource-limit":
    "InsufficientInstanceCapacity InsufficientCapacityException ZonalAllocationFailed SkuNotAvailable OperationDenied.NoStock ResourceInsufficient",
  upstream:
    "InternalFailure InternalServerError ServiceException ServiceUnavailableException Unavailable Internal DataLoss InternalServerException UNKNOWN DATA_LOSS",
  timeout: "RequestTimeout DeadlineExceeded RequestTimeoutException CANCELLED TaskTimedOut",
  compatibility: "UNIMPLEMENTED Unimplemented UnsupportedOperation PermanentRedirect",
};

const services: Table = {
  authentication:
    "SIGN_ERROR INVALID_SESSION_ID INVALID_LOGIN OAuthException INVALID_CREDENTIALS INVALID_API_KEY invalid_auth not_authed token_revoked token_expired account_inactive invalid_client invalid_grant interaction_required unauthorized bad_verification_code expired_token invalid_credentials login_required token_not_valid not_authenticated authentication_failed unauthenticated",
  authorization:
    "NO_AUTH missing_scope not_in_channel restricted_action no_permission not_allowed_token_type ekm_access_denied team_access_not_granted org_login_required access_not_granted insufficient_scope unauthorized_client FORBIDDEN forbidden cant_update_message",
  "not-found":
    "RESOURCE_NOT_EXISTS ORDER_NOT_EXIST ORDERNOTEXIST channel_not_found user_not_found users_not_found message_not_found thread_not_found file_not_found team_not_found resource_missing index_not_found_exception not_found",
  "rate-limit": "ratelimited rate_limited slow_down FREQUENCY_LIMITED FREQUENCY_LIMIT_EXCEED RATELIMIT_EXCEEDED",
  quota: "card_declined insufficient_funds NOT_ENOUGH",
  "invalid-input":
    "PARAM_ERROR INVALID_REQUEST invalid_arguments invalid_blocks msg_too_long no_text invalid_trigger invalid_number parameter_invalid_empty parameter_missing parameter_unknown incorrect_number invalid_expiry_year invalid_cvc incorrect_cvc expired_card card_error processing_error BAD_USER_INPUT UNPROCESSABLE_ENTITY unsupported_grant_type invalid_scope redirect_uri_mismatch validation_error missing_field",
  conflict:
    "OUT_TRADE_NO_USED ORDERPAID already_in_channel name_taken already_reacted idempotency_error idempotency_key_in_use is_archived already_exists",
  schema:
    "GRAPHQL_VALIDATION_FAILED mapper_parsing_exception undefinedField undefinedType argumentNotAccepted selectionMismatch",
  syntax: "GRAPHQL_PARSE_FAILED parsing_exception",
  upstream: "fatal_error internal_error INTERNAL_SERVER_ERROR slack_webapi_request_error temporarily_unavailable",
  "resource-limit": "circuit_breaking_exception es_rejected_execution_exception",
};

/** https://firebase.google.com/docs/auth/admin/errors, https://firebase.google.com/docs/reference/js/auth#autherrorcodes */
const firebase: Table = {
  authentication:
    "auth/wrong-password auth/user-not-found auth/invalid-credential auth/invalid-login-credentials auth/invalid-email auth/user-disabled auth/user-token-expired auth/id-token-expired auth/id-token-revoked auth/argument-error auth/requires-recent-login auth/invalid-custom-token storage/unauthenticated functions/unauthenticated unauthenticated",
  authorization: "auth/insufficient-permission storage/unauthorized functions/permission-denied permission-denied",
  configuration:
    "auth/invalid-api-key auth/configuration-not-found auth/unauthorized-domain auth/operation-not-allowed app/no-app app/no-options app/invalid-credential messaging/failed-service-worker-registration",
  conflict:
    "auth/email-already-in-use auth/email-already-exists auth/account-exists-with-different-credential app/duplicate-app",
  "invalid-input": "auth/weak-password auth/invalid-phone-number auth/missing-password auth/missing-email",
  "not-found": "storage/object-not-found functions/not-found",
  "rate-limit": "auth/too-many-requests",
  connection: "auth/network-request-failed",
  timeout: "storage/retry-limit-exceeded functions/deadline-exceeded",
  quota: "auth/quota-exceeded storage/quota-exceeded",
};

/** Codes that say as little as the status they come with: the message, and then the status, know better. */
export const vagueCodes: ReadonlySet<string> = new Set(
  (
    "invalid_request_error invalid_request bad_request_body INVALID_ARGUMENT FAILED_PRECONDITION BadRequest ERR_BAD_REQUEST " +
    "api_error server_error internal_server_error upstream_error bad_response bad_response_status_code do_request_failed " +
    "OAuthException InvalidArgument INTERNAL UNKNOWN InternalError internal_error fatal_error INTERNAL_SERVER_ERROR Unavailable Internal Aborted FailedPrecondition"
  ).split(" "),
);

/** The tables in order of precedence: of a code that stands in two, the earlier one's meaning counts. */
const tables = [errno, node, sql, languageModels, cloud, services, firebase];

/** Every code with its category. */
export const codes: ReadonlyMap<string, Category> = new Map(tables.toReversed().flatMap(entries));

/** By the first two characters of a SQLSTATE (ISO/IEC 9075), for the states that `codes` does not name. */
export const sqlStateClasses: ReadonlyMap<string, Category> = new Map(
  entries({
    connection: "08 57",
    "invalid-input": "22 21",
    constraint: "23 27 44",
    authentication: "28",
    concurrency: "40 55",
    syntax: "42",
    conflict: "25",
    "resource-limit": "53 54",
    "not-found": "3D 34 26",
    schema: "3F",
    compatibility: "0A",
    disk: "58",
    configuration: "F0",
  }),
);

/**
 * Numbers that mean something else as a SQLSTATE or a MySQL code, so they count for bodies of APIs only: Zhipu and Coze
 * (four digits), iFlytek Spark (`112..`), WeChat (`errcode`) and Discord (five), Feishu (eight), JSON-RPC (negative).
 */
export const apiNumbers: ReadonlyMap<string, Category> = new Map(
  entries({
    authentication:
      "1000 1001 1002 1003 1004 4100 700012006 40001 40013 40014 40029 40125 41001 41002 41004 61023 19021 300001 99991661 99991663 99991664 99991668 99991671 99991677 42001 42002 42003 42007 40163 61024",
    authorization:
      "1220 4101 11200 301002 230002 43101 99991672 99991679 48001 48002 48003 48004 48006 50001 50002 50013 60011 61004 40164",
    "rate-limit": "99991400 4013 11201 11202 11203 1302 1303 1305 20028 45009 45011 45047 45029",
    quota: "1113 4011 4027 4028 1304 1308 1309 45008 45015 30046",
    "invalid-input":
      "1210 1212 1213 1214 1215 1261 40002 40003 40004 40005 40007 40008 40035 40037 41006 41028 43002 44001 44002 44004 47001 47003 50006 50035 -32700 -32600 -32602",
    "not-found": "1211 1222 4200 10003 10004 10008 10062 46001 46003 46004 61451 -32601",
    conflict: "40060",
    compatibility: "50041",
    upstream: "1230 1234 1312 -1 -32603 130000",
    "content-policy": "1301 1026 1027 10013 87014 20009",
  }),
);

function entries(table: Table): [string, Category][] {
  return Object.entries(table).flatMap(([category, list]) =>
    list.split(/\s+/).map((code): [string, Category] => [code, category as Category]),
  );
}
