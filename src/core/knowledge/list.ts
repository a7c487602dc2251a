/** The list of the knowledge base. */

/** Every entry, by its folder. The order decides between entries that fit equally well. */
// prettier-ignore
export const folders = {
  /** Relays of the one-api family: one-api, new-api, rix-api and their forks. Their `type` names the hop that refused. */
  relay: [
    "relay-invalid-token", "relay-quota-used-up", "relay-no-channel", "relay-model-not-supported", "relay-upstream-failed", "relay-token-expired",
    "relay-not-allowed",
  ],
  /** OpenAI, Azure OpenAI, Anthropic, Gemini, DeepSeek, Zhipu, Qwen, Ollama, and the SDKs that call them. */
  "model-apis": [
    "model-invalid-key", "model-missing-key", "model-rate-limit", "model-insufficient-quota", "model-context-length", "model-not-found",
    "azure-deployment-not-found", "model-content-filter", "model-overloaded", "anthropic-invalid-key", "model-insufficient-balance",
    "dashscope-invalid-parameter", "gemini-resource-exhausted", "ollama-memory", "ollama-unreachable", "ollama-model-missing", "model-timeout",
    "model-unsupported-parameter", "model-connection-error", "model-tool-messages", "model-bad-request", "model-region-unsupported",
    "model-access-denied", "bedrock-on-demand", "litellm-provider-missing", "model-loading", "huggingface-repository", "huggingface-offline",
    "model-server-error", "model-endpoint-missing", "comfyui-prompt-invalid",
  ],
  /** HTTP statuses and the APIs of services. */
  http: [
    "slack-missing-scope", "slack-not-in-channel", "card-declined", "github-rate-limit", "http-payload-too-large", "http-unsupported-media-type",
    "http-validation-failed", "http-too-many-requests", "http-unauthorized", "http-forbidden", "http-not-found", "http-bad-request",
    "http-server-error", "oauth-invalid-grant", "oauth-invalid-client", "oauth-redirect-mismatch", "jwt-rejected", "wechat-feishu-token",
    "api-signature-rejected", "discord-refused", "telegram-bot-refused", "stripe-request-invalid", "grpc-status", "json-rpc-error",
    "acme-challenge-failed", "cloudflare-refused", "http-conflict", "http-method-not-allowed", "http-unavailable-client", "http-no-answer",
    "graphql-operation-refused",
  ],
  /** AWS, Azure, Google Cloud, and the tools of each. */
  cloud: [
    "aws-access-denied", "aws-no-credentials", "aws-expired-token", "aws-throttling", "aws-signature-rejected", "aws-resource-not-found",
    "aws-invalid-request", "aws-endpoint-unreachable", "aws-profile-or-region-missing", "dynamodb-conditional-check", "cloudformation-already-exists",
    "cloudformation-stack-state", "cloudformation-resource-failed", "cdk-not-bootstrapped", "lambda-timed-out", "gcp-permission-denied",
    "gcp-no-credentials", "cloud-run-not-listening", "azure-authorization-failed", "azure-deployment-failed", "aliyun-tencent-refused",
    "cloud-cli-usage", "gcloud-operation-failed",
  ],
  /** Databases and caches, and the pools in front of them. */
  databases: [
    "postgres-connection-refused", "postgres-password", "postgres-undefined-table", "postgres-unique", "postgres-foreign-key",
    "postgres-too-many-clients", "database-deadlock", "database-missing", "mysql-access-denied", "mysql-duplicate-entry", "mysql-cannot-connect",
    "mysql-no-table", "mysql-gone-away", "sqlite-locked", "sqlite-no-table", "redis-unreachable", "redis-wrong-type", "redis-authentication",
    "redis-out-of-memory", "redis-wrong-node", "mongodb-duplicate-key", "mongodb-unreachable", "mongodb-authentication", "connection-pool-exhausted",
    "postgres-undefined-column", "postgres-undefined-function", "postgres-extension-missing", "postgres-permission-denied", "postgres-null-or-check",
    "postgres-invalid-value", "postgres-aborted-transaction", "postgres-serialization", "postgres-syntax", "postgres-group-by",
    "postgres-cancelled-query", "postgres-connection-ended", "postgres-will-not-start", "postgres-encoding", "postgres-object-in-the-way",
    "postgres-raised-by-function", "postgres-dump-restore", "postgres-pooler", "postgres-replication", "postgres-connect-failed",
    "postgres-out-of-resources", "postgres-statement-error", "postgres-server-error", "mysql-unknown-column", "mysql-syntax",
    "mysql-value-does-not-fit", "mysql-foreign-key", "mysql-value-missing", "mysql-too-many-connections", "mysql-privilege-missing", "mysql-charset",
    "mysql-authentication-method", "mysql-will-not-start", "mysql-crashed", "mysql-statement-error", "mysql-client-error", "sqlite-constraint",
    "sqlite-no-column", "sqlite-cannot-open", "sqlite-damaged", "sqlite-statement-error", "redis-cannot-save", "redis-command-refused",
    "redis-not-ready", "redis-will-not-start", "redis-damaged-file", "redis-server-error", "mongodb-refused", "mongodb-will-not-start",
    "mongodb-log-error", "clickhouse-overloaded", "clickhouse-error", "oracle-connection", "oracle-statement", "sqlserver-connection",
    "sqlserver-statement", "cassandra-error", "migration-refused", "dbt-error",
  ],
  /** Brokers and search engines. */
  queues: [
    "kafka-no-broker", "kafka-authentication", "kafka-broker-unreachable", "kafka-topic-leader", "kafka-broker-start", "kafka-message-refused",
    "rabbitmq-access", "rabbitmq-channel-closed", "rabbitmq-node", "elasticsearch-will-not-start", "elasticsearch-request-refused", "nats-error",
  ],
  /** Connections, names, certificates, proxies and gateways, whoever reports them. */
  network: [
    "connection-refused", "connection-reset", "connection-timed-out", "name-not-resolved", "broken-pipe", "no-route", "certificate-expired",
    "certificate-untrusted", "certificate-name-mismatch", "proxy-refused", "gateway-error", "tls-handshake", "tls-key-file", "mail-refused",
    "ldap-refused", "mqtt-refused", "http2-stream-closed", "address-not-available",
  ],
  /** The interpreter and its standard library. */
  python: [
    "python-module-not-found", "python-circular-import", "python-cannot-import-name", "python-undefined-symbol", "python-key-error",
    "python-none-value", "python-wrong-arguments", "python-number-from-text", "python-json-decode", "python-unicode-decode", "python-indentation",
    "python-syntax-error", "python-recursion", "python-zero-division", "python-file-not-found", "python-memory-error", "python-event-loop",
    "python-attribute-error", "python-module-attribute", "python-name-error", "python-unbound-local", "python-operand-types",
    "python-wrong-kind-of-object", "python-type-error", "python-value-error", "python-index-error", "python-assertion-error",
    "python-not-json-serializable", "python-cannot-pickle", "python-format-arguments", "python-not-awaited", "python-bytes-and-text",
    "python-class-definition", "python-date-and-time", "python-unpack-values", "python-timeout", "python-subprocess-failed",
    "python-worker-process-died", "python-exception-group", "python-command-line", "python-interpreter-start", "python-not-found",
    "python-connection", "python-import-error", "python-relative-import", "python-shared-library", "python-access-refused", "python-file-format",
    "python-configuration", "python-sqlite", "python-binary-data", "python-unicode-encode", "python-runtime-error", "python-concurrency",
    "python-resources", "python-arithmetic", "python-tls", "python-compatibility", "python-data-rules", "python-lookup", "python-removed-module",
    "python-stdlib-not-built", "python-interrupted", "python-unhashable", "python-already-closed", "python-smtp", "python-pattern-syntax",
    "python-not-implemented", "python-end-of-input", "python-path-conflict", "python-connect-refused",
  ],
  /** Web frameworks, ORMs, clients, data and machine learning. */
  "python-libraries": [
    "cuda-out-of-memory", "numpy-binary-mismatch", "pydantic-validation", "django-settings", "django-template-or-url", "django-query",
    "django-manage-command", "python-database-constraint", "sqlalchemy-session", "sqlalchemy-url-or-driver", "sqlalchemy-error", "flask-application",
    "jinja-template", "celery-task", "python-http-url-invalid", "python-http-connection", "aiohttp-answer-not-json", "torch-shape-mismatch",
    "torch-device", "torch-cuda-crash", "numpy-version", "data-file-unreadable", "scikit-learn-error", "tensorflow-error", "fastapi-definition",
    "python-database-client", "django-error",
  ],
  /** pip, poetry, conda, pytest, type checkers, linters. */
  "python-tools": [
    "pip-externally-managed", "pip-no-matching-version", "pip-wheel-build-failed", "pip-metadata-failed", "pip-build-failed",
    "pip-conflicting-requirements", "pip-usage", "pip-cannot-write", "pip-wheel-not-usable", "pip-git-clone", "python-resolver-no-solution",
    "python-tool-build-failed", "pytest-assertion", "pytest-error", "python-linter", "python-type-checker", "python-server-start",
    "gunicorn-worker-killed", "pip-index-unreachable", "python-project-tool", "pip-cannot-uninstall", "setuptools-flat-layout", "pip-other",
  ],
  /** The language, and Node.js. */
  javascript: [
    "javascript-property-of-undefined", "javascript-not-a-function", "javascript-not-defined", "node-module-not-found", "node-module-systems",
    "javascript-json-parse", "javascript-call-stack", "node-heap-out-of-memory", "node-unhandled-rejection", "node-headers-sent",
    "javascript-not-iterable", "javascript-before-initialization", "javascript-constant-assignment", "javascript-read-only-property",
    "javascript-bigint", "javascript-circular-json", "javascript-not-cloneable", "javascript-class-and-this", "javascript-value-conversion",
    "javascript-empty-reduce", "javascript-length-out-of-range", "javascript-invalid-date", "javascript-uri-malformed", "javascript-invalid-regexp",
    "javascript-await-outside-async", "javascript-missing-export", "javascript-syntax", "javascript-aggregate-error", "javascript-aborted",
    "node-invalid-argument", "node-value-out-of-range", "node-invalid-url", "node-file-not-found", "node-file-operation", "node-command-failed",
    "node-unhandled-error-event", "node-stream-closed", "node-fetch-failed", "node-http-client-timeout", "node-http-parse-error",
    "node-decompression", "node-openssl-unsupported", "node-decryption-failed", "node-key-format", "node-package-exports", "node-runs-typescript",
    "node-version-too-old", "node-native-module", "node-access-restricted", "node-command-line", "node-missing-environment", "node-thrown-non-error",
    "node-worker-memory", "javascript-type-error", "javascript-uncaught-error", "javascript-invalid-value", "javascript-name-not-found",
    "node-dependency-missing", "node-outgoing-call-failed", "node-service-refused", "javascript-text-not-parsed", "node-database-refused",
    "node-file-watchers", "javascript-body-already-read", "node-object-state", "node-listener-leak",
  ],
  /** Servers, ORMs, clients and SDKs of Node.js. */
  "javascript-libraries": [
    "firebase-refused", "nodemailer-smtp", "mongoose-validation", "mongo-connection-string", "orm-driver-missing", "orm-model-unknown",
    "prisma-client", "redis-client-closed", "kafkajs-connection", "schema-validation-failed", "web-route-definition", "nest-dependency",
    "ws-unexpected-response", "template-engine-error", "sql-connection-lost", "amqplib-channel-closed", "sharp-input",
  ],
  /** npm, yarn, pnpm, TypeScript, ESLint, bundlers, test runners. */
  "javascript-tools": [
    "npm-peer-conflict", "npm-package-not-found", "npm-no-matching-version", "npm-lockfile-out-of-date", "npm-missing-script", "npm-login-required",
    "npm-integrity", "npm-unsupported-engine", "npm-package-json", "npm-script-failed", "node-gyp-build-failed", "npm-command-failed",
    "typescript-property-missing", "typescript-not-assignable", "typescript-possibly-undefined", "typescript-module-not-found",
    "typescript-cannot-find-name", "typescript-implicit-any", "typescript-configuration", "typescript-compiler-error", "eslint-rule-violation",
    "eslint-parsing-error", "eslint-configuration", "bundler-cannot-parse", "bundler-cannot-resolve", "test-expectation-failed", "test-timeout",
    "test-runner-configuration", "browser-automation-setup", "stylesheet-error", "bundler-build-failed", "npm-permission-denied",
    "npm-registry-unreachable", "package-manager-mismatch", "test-mock-failed", "yarn-pnp-undeclared",
  ],
  /** Browsers, and the frameworks that run in them. */
  frontend: [
    "browser-chunk-load", "react-hydration", "browser-cors", "browser-fetch-failed", "browser-csp", "browser-mixed-content", "browser-net-error",
    "browser-certificate-error", "browser-websocket-failed", "browser-mime-type", "browser-resource-status", "react-minified-error",
    "react-invalid-hook-call", "react-object-as-child", "react-update-loop", "react-context-missing", "ssr-browser-global",
    "nextjs-server-client-boundary", "frontend-duplicate-key", "vue-template-property", "vue-runtime-only", "angular-injector",
    "angular-expression-changed", "angular-unknown-binding", "angularjs-injector", "browser-extension-messaging", "browser-quota-exceeded",
    "browser-storage-blocked", "browser-indexeddb", "browser-node-not-a-child", "browser-dom-argument", "browser-permission-denied", "browser-webgl",
    "browser-old-engine", "browser-service-worker", "browser-script-error", "wechat-mini-program-error", "browser-type-error", "browser-syntax-error",
    "browser-network-error", "browser-error",
  ],
  /** Android, iOS, Flutter, React Native. */
  mobile: [
    "flutter-renderflex-overflow", "flutter-layout-constraints", "flutter-setstate-after-dispose", "dart-null-value", "dart-type-cast",
    "flutter-missing-plugin", "flutter-platform-exception", "dart-undefined-name", "flutter-build-failed", "dart-compile-error", "dart-error",
    "ios-unrecognized-selector", "swift-unexpected-nil", "ios-index-out-of-bounds", "objc-invalid-argument", "ios-undefined-key",
    "ios-internal-inconsistency", "ios-url-error", "objc-exception", "swift-compile-error", "swift-runtime-error", "xcode-code-signing",
    "xcode-build-failed", "apple-package-resolution", "dyld-library-missing", "android-not-responding", "android-wrong-thread",
    "android-security-exception", "android-layout-inflation", "android-lifecycle-state", "android-install-failed", "react-native-native-module",
    "react-native-error",
  ],
  /** Java, Kotlin, Scala, Groovy, Clojure; Spring and other libraries; Maven and Gradle. */
  jvm: [
    "java-null-pointer", "java-class-missing", "java-out-of-memory", "java-stack-overflow", "java-class-version", "java-concurrent-modification",
    "spring-no-bean", "spring-no-datasource", "java-number-format", "java-index-out-of-bounds", "java-no-such-element", "java-class-cast",
    "java-arithmetic", "java-date-parse", "java-file-not-found", "java-invalid-argument", "java-illegal-state", "java-connection", "java-timeout",
    "java-method-missing", "java-no-jdbc-driver", "java-executor-rejected", "java-start-failed", "java-native-crash", "java-type-error",
    "java-initializer", "java-concurrency", "javac-cannot-find-symbol", "javac-package-missing", "javac-type-error", "javac-syntax", "javac-release",
    "kotlin-unresolved-reference", "kotlin-compile-error", "kotlin-metadata", "kotlin-null", "scala-compile-error", "scala-match-error",
    "groovy-missing-member", "groovy-compile-error", "clojure-error", "clojure-type-error", "spring-bean-creation", "spring-circular-or-ambiguous",
    "spring-placeholder", "jackson-deserialize", "hibernate-lazy", "jvm-database-access", "kafka-client-timeout", "kafka-deserialization",
    "spark-stage-failure", "tomcat-start-failed", "junit-assertion", "surefire-fork-crashed", "maven-pom", "maven-dependency", "maven-wrong-place",
    "maven-goal-failed", "gradle-dependency", "gradle-script", "gradle-jvm", "android-build", "gradle-task-failed", "java-enum-constant",
    "java-unmodifiable-collection", "java-duplicate-key", "java-file-access", "java-encoding", "java-security", "java-remote-refused",
    "java-xml-parse", "java-unknown-error", "minecraft-mods", "spring-bad-request", "hibernate-entity-state", "jvm-migrations", "kafka-commit-failed",
    "spring-security-denied", "mybatis-binding", "sbt-build", "lombok-jdk",
  ],
  /** C#, ASP.NET, Entity Framework, MSBuild, NuGet. */
  dotnet: [
    "dotnet-null-reference", "dotnet-null-argument", "dotnet-lookup", "dotnet-format", "dotnet-type-error", "dotnet-dependency-injection",
    "ef-context-in-use", "ef-save-failed", "dotnet-sql-connection", "dotnet-http-client", "dotnet-file-not-found", "dotnet-assembly-missing",
    "dotnet-runtime-missing", "dotnet-json", "dotnet-invalid-operation", "dotnet-crash", "csharp-name-missing", "csharp-compile-error",
    "nuget-restore", "msbuild-failed", "dotnet-test-failed", "aspnet-start-failed", "dotnet-duplicate-key", "dotnet-disposed", "dotnet-file-access",
    "unity-missing-reference",
  ],
  go: [
    "go-nil-pointer", "go-nil-map", "go-index-out-of-range", "go-deadlock", "go-concurrent-map", "go-module-missing", "go-closed-channel",
    "go-sync-misuse", "go-data-race", "go-type-assertion", "go-undefined-name", "go-unused", "go-compile-type-error", "go-syntax-error",
    "go-package-layout", "go-checksum-mismatch", "go-module-download", "go-json-decode", "go-number-from-text", "go-database-sql",
    "go-deadline-exceeded", "go-connection-broken", "go-file-not-found", "go-test-failed", "go-must-compile", "go-grpc", "go-memory",
    "go-wrapped-error",
  ],
  /** The language, its compiler, and Cargo. */
  rust: [
    "rust-mismatched-types", "rust-moved-value", "rust-borrow-conflict", "rust-lifetime", "rust-trait-bound", "rust-not-send", "rust-name-not-found",
    "rust-unresolved-import", "rust-no-method-or-field", "rust-private-item", "rust-trait-implementation", "rust-match-not-exhaustive",
    "rust-syntax-error", "rust-linker-failed", "rust-type-error", "rust-unwrap-none", "rust-unwrap-err", "rust-parse-value", "rust-serde-json",
    "rust-file-not-found", "rust-index-out-of-bounds", "rust-arithmetic-overflow", "rust-refcell-borrowed", "rust-text-boundary", "rust-memory",
    "rust-test-failed", "rust-channel-or-thread", "rust-environment-variable", "rust-tokio-runtime", "rust-panic", "cargo-version-resolution",
    "cargo-build-script", "cargo-manifest", "cargo-lock-or-toolchain", "cargo-cannot-fetch", "cargo-command", "rust-denied-lint",
    "rust-type-annotations", "rust-clap-argument",
  ],
  /** C, C++, linkers, sanitizers, make, CMake. */
  native: [
    "native-undefined-reference", "native-multiple-definition", "native-library-not-found", "native-linker-failed", "c-header-not-found",
    "c-undeclared-name", "cpp-no-matching-overload", "c-type-error", "c-syntax-or-option", "native-memory-error", "native-data-race",
    "native-leak-or-uninitialised", "native-undefined-behaviour", "native-assertion", "cpp-uncaught-exception", "native-shared-library-missing",
    "make-no-rule", "make-syntax", "make-recipe-failed", "cmake-package-not-found", "cmake-configure-failed", "build-tools-failed", "c-test-failed",
    "native-crash", "cpp-out-of-range", "cpp-thread-not-joined",
  ],
  /** Ruby, PHP, Perl, Lua, R, Julia, and their package managers. */
  scripting: [
    "ruby-nil-method", "ruby-no-method", "ruby-uninitialized-constant", "ruby-undefined-local", "ruby-load-error", "bundler-gem-missing",
    "bundler-frozen-lockfile", "ruby-native-extension", "ruby-wrong-arguments", "ruby-invalid-value", "ruby-json-parse", "ruby-key-error",
    "ruby-type-error", "ruby-stack-level", "ruby-syntax", "ruby-timeout", "rails-record-not-found", "rails-record-invalid", "rails-pending-migration",
    "rails-connection-pool", "ruby-file-not-found", "ruby-test-failure", "ruby-threads", "rails-request-refused", "ruby-raised", "php-call-on-null",
    "php-undefined-function", "php-class-not-found", "php-required-file-missing", "php-argument-type", "php-too-few-arguments", "php-memory-limit",
    "php-execution-time", "php-undefined-key", "php-pdo-connection", "php-pdo-access", "php-pdo-statement", "php-pdo-driver", "php-syntax",
    "php-object-rules", "composer-unresolvable", "php-test-failure", "laravel-setup", "php-headers-sent", "php-raised", "r-package-missing",
    "r-package-install", "r-not-found", "r-cannot-open", "r-syntax", "r-value-error", "r-raised", "perl-module-missing", "perl-undefined-value",
    "perl-strict-syntax", "perl-die", "lua-nil-value", "lua-module-missing", "lua-type-error", "lua-raised", "julia-undefined-name",
    "julia-method-error", "tcl-error", "prolog-error", "lua-syntax", "composer-network",
  ],
  /** Elixir, Erlang, Haskell, OCaml, Lisps, and the smaller compiled languages. */
  languages: [
    "elixir-function-clause", "elixir-undefined-function", "elixir-match-error", "elixir-call-exit", "elixir-argument-error", "elixir-compile",
    "ecto-database", "exunit-failure", "elixir-raised", "erlang-undef", "erlang-bad-value", "erlang-start-failure", "erlang-compile",
    "common-lisp-unknown-name", "common-lisp-error", "scheme-error", "emacs-lisp-error", "haskell-type-error", "haskell-not-in-scope",
    "haskell-runtime-error", "ocaml-compile-error", "ocaml-runtime-error", "ada-error", "fortran-error", "nim-error", "d-error", "crystal-error",
    "zig-error", "octave-matlab-error", "pascal-cobol-runtime", "phoenix-request", "fortran-compile-error",
  ],
  /** Shells, PowerShell, command-line tools, SSH, curl, OpenSSL, system packages. */
  shell: [
    "shell-command-not-found", "ssh-publickey-denied", "shell-bash-syntax-under-sh", "shell-windows-line-endings", "shell-syntax-error",
    "shell-variable", "shell-arithmetic", "shell-no-such-file", "shell-env-interpreter-missing", "shell-glob-redirect", "shell-too-much",
    "shell-tool-usage", "curl-cannot-connect", "curl-http-error", "curl-tls", "curl-broken-answer", "curl-local-file-url", "ssh-host-key",
    "ssh-connection-ends", "ssh-key-config", "rsync-failed", "dns-tools-no-answer", "openssl-key-certificate", "openssl-connect", "text-tools-syntax",
    "jq-error", "archive-damaged", "powershell-scripts-disabled", "powershell-error", "windows-access-or-in-use", "windows-service-timeout",
    "windows-hresult", "apt-lock", "package-not-found", "package-dependencies", "package-repository", "package-bad-file", "shell-no-such-process",
    "powershell-command-not-found",
  ],
  git: [
    "git-push-rejected", "git-not-a-repository", "git-dubious-ownership", "git-merge-conflict", "git-local-changes", "git-lock-file",
    "git-divergent-branches", "git-https-authentication", "git-repository-not-found", "git-revision-not-found", "git-transfer-interrupted",
    "git-cannot-reach-server", "git-tls-certificate", "git-large-files-lfs", "git-repository-damaged", "git-no-identity", "git-already-exists",
    "git-patch-failed", "git-command-error", "git-conflict", "git-signing-failed", "git-path-names", "git-hook-failed",
  ],
  /** Docker, BuildKit, Compose, Podman, and the runtimes below them. */
  containers: [
    "docker-daemon-unreachable", "docker-name-port-in-use", "docker-start-failed", "docker-build-step-failed", "docker-not-found", "docker-usage",
    "compose-invalid", "docker-registry", "docker-host-setup", "docker-build-file-missing", "docker-build-dockerfile", "docker-build-base-image",
  ],
  kubernetes: [
    "kubernetes-image-pull", "kubernetes-crash-loop", "kubernetes-forbidden", "kubernetes-unschedulable", "kubectl-unreachable",
    "kubectl-unauthorized", "kubernetes-object-not-found", "kubernetes-invalid-manifest", "kubernetes-volume-mount", "kubernetes-rollout",
    "kubernetes-node-trouble", "kubernetes-conflict", "helm-template-failed", "kubernetes-kubeconfig", "kubernetes-webhook-unavailable",
    "kubernetes-certificate-issuing",
  ],
  /** Ports, permissions, disks, processes, systemd, the kernel, Windows. */
  linux: [
    "port-in-use", "linux-permission-denied", "linux-no-space", "linux-too-many-open-files", "process-killed", "process-segmentation-fault",
    "exec-format-error", "systemd-step-failed", "systemd-unit-not-found", "systemd-not-booted", "systemd-service-failed", "kernel-trouble",
    "kernel-out-of-memory", "storage-errors", "cron-crontab", "process-crash-signal", "sudo-password", "linux-selinux-apparmor",
  ],
  /** nginx, Apache, Envoy, Traefik, HAProxy, Caddy. */
  servers: [
    "nginx-syntax", "nginx-unknown-directive", "nginx-duplicate", "nginx-configuration", "nginx-host-not-found", "nginx-upstream-refused",
    "nginx-upstream-timeout", "nginx-upstream-closed", "nginx-upstream-socket", "nginx-file-missing", "nginx-forbidden", "nginx-too-large",
    "nginx-certificate", "nginx-tls-handshake", "nginx-limits", "nginx-error", "apache-invalid-command", "apache-section-syntax",
    "apache-cannot-load", "apache-client-denied", "apache-proxy-failed", "apache-error", "haproxy-configuration", "caddy-configuration",
    "proxy-upstream-failed", "acme-challenge-missing", "proxy-configuration", "network-service-configuration", "directory-login-failed",
    "proxy-certificate",
  ],
  /** Terraform, Ansible, CI, monitoring. */
  infrastructure: [
    "terraform-undeclared-reference", "terraform-unsupported-argument", "terraform-variable-value", "terraform-function-call", "terraform-syntax",
    "terraform-state-lock", "terraform-init-backend", "terraform-cycle", "terraform-apply-refused", "terraform-provisioner", "terraform-error",
    "ansible-undefined-variable", "ansible-playbook-syntax", "ansible-module-missing", "ansible-file-missing", "ansible-unreachable",
    "ansible-command-failed", "ansible-task-failed", "ansible-vault", "ci-step-failed", "ci-timeout", "ci-runner-failed", "ci-configuration",
    "prometheus-configuration", "pulumi-packer-vagrant", "ansible-become", "jenkins-pipeline-script", "ecs-task-placement", "windows-program-crash",
    "windows-installer-failed",
  ],
  /** Firing alerts, whatever tool sends them. */
  alerts: [
    "alert-host-down", "alert-website-down", "alert-high-cpu", "alert-memory", "alert-disk-filling", "alert-latency", "alert-error-rate",
    "alert-certificate-expiring", "alert-kubernetes-workload", "alert-queue-lag", "alert-replication-lag", "alert-heartbeat-missed", "alert-no-data",
    "alert-connections", "alert-process-stopped", "alert-pipeline-failed", "alert-firing", "storage-device-failing",
  ],
  /** One for each category: what a report rests on when no specific entry fits. They come last. */
  general: [
    "authentication", "authorization", "permission", "rate-limit", "quota", "not-found", "conflict", "invalid-input", "timeout", "connection", "dns",
    "tls", "upstream", "dependency", "syntax", "type", "null-reference", "lookup", "arithmetic", "assertion", "memory", "disk", "resource-limit",
    "concurrency", "constraint", "schema", "encoding", "configuration", "compatibility", "crash", "deployment", "build", "content-policy", "unknown",
  ],
} as const satisfies Record<string, readonly string[]>;
