/** Exceptions of the JVM: the platform, Kotlin, Scala, and widely used frameworks. */
import type { Category } from "../../report.ts";
import { namesByCategory } from "./name-table.ts";

/** Class names by category. */
const NAMES: Partial<Record<Category, string>> = {
  "null-reference":
    "NullPointerException InvalidReferenceException KotlinNullPointerException UninitializedPropertyAccessException UninitializedFieldError NullArgumentException " +
    "NullValueInNestedPathException",
  lookup:
    "IndexOutOfBoundsException ArrayIndexOutOfBoundsException StringIndexOutOfBoundsException NoSuchElementException MissingResourceException " +
    "EmptyResultDataAccessException NoSuchBeanDefinitionException NoUniqueBeanDefinitionException EmptyStackException MissingPropertyException " +
    "MissingKeyException NoResultException NoSuchAlgorithmException",
  "invalid-input":
    "IllegalArgumentException NumberFormatException DateTimeParseException InvalidFormatException MismatchedInputException ParseException " +
    "UnrecognizedPropertyException ValueInstantiationException InvalidDefinitionException JsonMappingException JsonParseException " +
    "JsonProcessingException JsonSyntaxException MalformedJsonException MalformedInputException HttpMessageNotReadableException " +
    "MethodArgumentNotValidException MethodArgumentTypeMismatchException MissingServletRequestParameterException BindException " +
    "HttpRequestMethodNotSupportedException HttpMediaTypeNotSupportedException InvalidParameterException InvalidPropertyException " +
    "URISyntaxException MalformedURLException InputMismatchException UnsupportedTemporalTypeException DateTimeException SerializationException " +
    "InvalidDataAccessApiUsageException DataIntegrityException JsonDecodingException SAXParseException BadRequestException BadRequest " +
    "NegativeArraySizeException MatchError kotlinx.serialization.MissingFieldException RecordDeserializationException ZipException DecoderException HttpMessageConversionException " +
    "EnumConstantNotPresentException UnknownFormatConversionException MissingFormatArgumentException DuplicateFormatFlagsException IllegalFormatConversionException IllegalFormatException " +
    "BufferOverflowException BufferUnderflowException NotDirectoryException StreamCorruptedException OptionalDataException DataFormatException JarException SQLDataException " +
    "InvalidKeyException InvalidKeySpecException BadPaddingException AEADBadTagException IllegalBlockSizeException HttpMediaTypeNotAcceptableException JsonEOFException JSONException " +
    "NoWhenBranchMatchedException",
  type: "ClassCastException CloneNotSupportedException InstantiationException ArityException NotSerializableException ArrayStoreException TypeCastException NoSuchMethodException NoSuchFieldException MissingMethodException GroovyCastException TypeMismatchException ConversionFailedException",
  arithmetic: "ArithmeticException NotANumberException",
  assertion:
    "AssertionError AssertionFailedError ComparisonFailure MultipleFailuresError AssertionFailedException NotImplementedError " +
    "UnnecessaryStubbingException WantedButNotInvoked NeverWantedButInvoked NoInteractionsWanted TooManyActualInvocations TooFewActualInvocations ArgumentsAreDifferent",
  memory: "OutOfMemoryError StackOverflowError OutOfDirectMemoryError",
  "resource-limit":
    "RejectedExecutionException MaxUploadSizeExceededException PoolExhaustedException TransactionTooLargeException TooManyResultsException PayloadTooLargeException CircuitBreakerOpenException BulkheadFullException RecordTooLargeException",
  dependency:
    "ClassNotFoundException NoClassDefFoundError UnsatisfiedLinkError UnsatisfiedDependencyException ModuleResolutionException ServiceConfigurationError FindException ResolutionException LayerInstantiationException",
  compatibility:
    "MixinTransformerError MixinApplyError InvalidMixinException InvalidInjectionException InjectionError NoSuchMethodError NoSuchFieldError UnsupportedClassVersionError IncompatibleClassChangeError AbstractMethodError VerifyError " +
    "UnsupportedOperationException ClassFormatError IllegalAccessError InaccessibleObjectException LinkageError BootstrapMethodError UnsupportedVersionException InvalidClassException SQLFeatureNotSupportedException",
  "not-found":
    "FileNotFoundException NoSuchFileException EntityNotFoundException ObjectNotFoundException NoHandlerFoundException NoResourceFoundException " +
    "NotFoundException NotFound ResourceNotFoundException NameNotFoundException UnknownTopicOrPartitionException ActivityNotFoundException " +
    "NoSuchKeyException NoSuchBucketException TemplateInputException NoNodeException",
  conflict:
    "FileAlreadyExistsException EntityExistsException DuplicateKeyException AlreadyExistsException PortInUseException BeanDefinitionOverrideException TopicExistsException ConflictException DirectoryNotEmptyException NonUniqueObjectException NodeExistsException",
  permission:
    "AccessDeniedException java.nio.file.AccessDeniedException AccessControlException SecurityException IllegalAccessException",
  authentication:
    "AuthenticationException BadCredentialsException AuthenticationCredentialsNotFoundException ExpiredJwtException SignatureException " +
    "MalformedJwtException JWTVerificationException TokenExpiredException SaslAuthenticationException MongoSecurityException Unauthorized " +
    "InsufficientAuthenticationException InvalidTokenException LoginException NotAuthorizedException JwtValidationException UsernameNotFoundException",
  authorization:
    "AuthorizationDeniedException TopicAuthorizationException GroupAuthorizationException ForbiddenException Forbidden ClusterAuthorizationException SQLInvalidAuthorizationSpecException",
  "rate-limit":
    "RequestNotPermitted ThrottlingException TooManyRequests TooManyRequestsException ProvisionedThroughputExceededException",
  timeout:
    "TimeoutException SocketTimeoutException HttpTimeoutException HttpConnectTimeoutException ConnectTimeoutException ReadTimeoutException " +
    "WriteTimeoutException QueryTimeoutException SQLTimeoutException MongoTimeoutException MongoSocketReadTimeoutException AskTimeoutException " +
    "RedisCommandTimeoutException TransactionTimedOutException AsyncRequestTimeoutException CannotAcquireResourceException " +
    "SQLTransientConnectionException TimeoutCancellationException DisconnectException RequestTimeoutException GatewayTimeout InterruptedIOException",
  connection:
    "ConnectException SocketException ConnectionException NoRouteToHostException PortUnreachableException ClosedChannelException EOFException " +
    "HttpHostConnectException NoHttpResponseException ConnectionClosedException ConnectionPoolTimeoutException PrematureCloseException " +
    "ProtocolException SQLRecoverableException ConnectionLossException SessionExpiredException MessagingException " +
    "CommunicationsException CannotGetJdbcConnectionException JDBCConnectionException SQLNonTransientConnectionException MongoSocketOpenException " +
    "MongoSocketReadException MongoSocketException RedisConnectionException RedisConnectionFailureException JedisConnectionException AmqpConnectException " +
    "AlreadyClosedException ShutdownSignalException StacklessClosedChannelException ClientAbortException AsyncRequestNotUsableException " +
    "ResourceAccessException WebClientRequestException RetryableException BrokerNotAvailableException NotLeaderOrFollowerException " +
    "NetworkException ChannelClosedException RequestAbortedException CreateTransactionException NoNodeAvailableException NoBrokersAvailableException RedisException ConnectionClosed",
  dns: "UnknownHostException UnresolvedAddressException DnsNameResolverTimeoutException DnsResolveContextException",
  tls: "SSLException SSLHandshakeException SSLPeerUnverifiedException SSLProtocolException CertificateException CertificateExpiredException CertPathBuilderException CertPathValidatorException SunCertPathBuilderException ValidatorException KeyStoreException UnrecoverableKeyException NotSslRecordException",
  upstream:
    "HttpServerErrorException InternalServerError BadGateway ServiceUnavailable ServiceUnavailableException WebClientResponseException " +
    "FeignServerException BadGatewayException RetryExhaustedException CallNotPermittedException UpstreamException",
  concurrency:
    "ConcurrentModificationException IllegalThreadStateException CancellationException JobCancellationException OptimisticLockException ObjectOptimisticLockingFailureException StaleObjectStateException " +
    "StaleStateException OptimisticLockingFailureException PessimisticLockException PessimisticLockingFailureException CannotAcquireLockException " +
    "DeadlockLoserDataAccessException LockAcquisitionException LockTimeoutException IllegalMonitorStateException BrokenBarrierException " +
    "MySQLTransactionRollbackException CannotSerializeTransactionException SQLTransactionRollbackException CommitFailedException " +
    "RebalanceInProgressException ProducerFencedException CalledFromWrongThreadException NetworkOnMainThreadException InterruptedException",
  constraint:
    "ConstraintViolationException DataIntegrityViolationException SQLIntegrityConstraintViolationException " +
    "JdbcSQLIntegrityConstraintViolationException MySQLIntegrityConstraintViolationException MongoWriteException PropertyValueException " +
    "TransientObjectException TransientPropertyValueException JdbcBatchUpdateException BatchUpdateException PersistentObjectException SQLiteConstraintException",
  schema:
    "BadSqlGrammarException SQLGrammarException SchemaManagementException MappingException QuerySyntaxException UnknownEntityException " +
    "JdbcSQLSyntaxErrorException SQLSyntaxErrorException InvalidSchemaException FlywayValidateException LiquibaseException InvalidMappingException " +
    "AnnotationException SemanticException PathElementException",
  syntax:
    "MultipleCompilationErrorsException ScriptException SpelParseException ParserException ScannerException TemplateSyntaxException MySQLSyntaxErrorException YAMLException",
  configuration:
    "NoInitialContextException InconsistentClusterIdException InconsistentBrokerIdException BeanCreationException BeanDefinitionStoreException BeanDefinitionParsingException BeanInitializationException " +
    "BeanCurrentlyInCreationException BeanNotOfRequiredTypeException ApplicationContextException ConfigurationPropertiesBindException " +
    "InvalidConfigurationPropertyValueException ConfigException ConfigurationException IllegalConfigurationException NoSuchProviderException " +
    "WebServerException BindingException DataSourceBeanCreationException PropertyReferenceException " +
    "InvalidConfigDataPropertyException ConfigDataResourceNotFoundException FlywayException",
  build:
    "BuildException ProcessException MojoExecutionException MojoFailureException LifecycleExecutionException GradleException TaskExecutionException",
  encoding:
    "UnsupportedEncodingException UnsupportedCharsetException IllegalCharsetNameException UTFDataFormatException CharacterCodingException UnmappableCharacterException CharConversionException",
  disk: "FileSystemException ReadOnlyFileSystemException KafkaStorageException",
  crash: "DeadObjectException InternalError",
  quota: "LimitExceededException QuotaExceededException",
  unknown: "RuntimeException",
};

/** From the last segment of a JVM exception's type to its category. */
export const java: ReadonlyMap<string, Category> = new Map(namesByCategory(NAMES));
