/** The list of the catalogue: every file, by its folder. */

// prettier-ignore
export const folders = {
  /** Shapes around messages, sentences that the lexicon fills, parts that many programs say. */
  general: ["wrappers", "general", "must-be", "language-frames", "sentences"],
  /** Model APIs, model servers, and relays of the one-api family. */
  models: [
    "model-requests", "model-apis", "model-errors", "model-limits", "model-providers", "model-servers", "relay", "relay-limits",
  ],
  /** HTTP, sign-in, clouds, and the APIs of services. */
  services: [
    "service-refusals", "authentication", "aws", "aws-services", "chinese-platforms", "chinese-service-data", "chinese-service-states", "chinese-services",
    "cloud-platforms", "http", "saas-apis", "service-messages",
  ],
  /** The operating system: errno, kernel, systemd, TLS and names. */
  system: ["errno", "errno-network", "kernel", "linux-reports", "systemd", "tls-dns"],
  python: [
    "builtins", "clients", "containers", "data", "databases", "interpreter", "learning", "libraries", "lint-codes", "linters", "mypy",
    "packaging", "processes-and-tests", "pydantic", "python-more", "runtime", "stdlib", "syntax", "syntax-more", "values", "web",
  ],
  /** The language, Node.js, browsers, TypeScript, ESLint, packages, builds, tests, frameworks. */
  javascript: [
    "browser-console", "browser-messages", "browser-network", "eslint", "eslint-more", "eslint-plugins", "javascript", "javascript-engines",
    "javascript-parsing", "javascript-syntax", "js-build", "js-frameworks", "js-packages", "js-servers", "js-tests", "node", "node-errors",
    "node-libraries", "node-messages", "typescript-project", "typescript-syntax", "typescript-types",
  ],
  mobile: ["dart-flutter", "mobile-more", "swift-apple"],
  jvm: ["class-names", "java", "java-frameworks", "java-libraries", "javac", "jvm", "jvm-more", "kotlin-scala", "maven-gradle", "spring"],
  dotnet: ["class-names", "csharp", "dotnet", "dotnet-more", "dotnet-runtime", "dotnet-sdk"],
  go: ["build", "go-messages", "runtime", "std"],
  rust: ["cargo", "rust-messages", "rust-std", "rustc-borrow", "rustc-notes", "rustc-types"],
  /** C and C++: compilers, linkers, sanitizers, make and CMake. */
  native: [
    "build-messages", "cmake", "cmake-project", "compilers", "cpp-linkers", "cpp-runtime", "cpp-types", "gcc-names", "gcc-warnings", "make", "msvc",
    "sanitizers",
  ],
  /** Ruby, PHP, Perl, Lua, R, Erlang and Elixir, Haskell, OCaml, and the smaller ones. */
  languages: [
    "beam", "beam-reasons", "haskell-ocaml", "language-packages", "languages", "lua-values", "perl-lua", "php", "r-language", "ruby-php",
    "ruby-php-frames", "ruby-rails", "script-messages", "small-compilers", "small-languages",
  ],
  databases: [
    "mongodb", "mysql", "mysql-access", "mysql-innodb", "mysql-schema", "mysql-server", "oracle", "postgres", "postgres-details",
    "postgres-more", "postgres-objects", "postgres-privileges", "postgres-queries", "postgres-schema", "postgres-startup", "postgres-tools",
    "postgres-values", "redis-replication", "redis-replies", "redis-server", "search-stores", "sql-server", "sqlite", "store-transactions",
    "stores", "stores-more",
  ],
  queues: ["kafka-rabbitmq", "queues"],
  /** Shells, command-line tools, Windows, package managers of systems. */
  shell: [
    "apt", "coreutils", "curl", "curl-ssh", "filesystem-tools", "openssl", "packages", "powershell", "shell", "shell-bash", "shell-jobs",
    "ssh", "text-tools", "tool-reports", "windows", "windows-tools",
  ],
  git: ["commands", "git-more", "git-reports"],
  containers: ["docker", "docker-build", "docker-messages", "docker-run"],
  kubernetes: ["events", "kubectl-messages", "kubernetes-more", "states"],
  servers: ["apache", "nginx", "proxies", "server-processes"],
  infrastructure: ["ansible", "ci", "cloud-tools", "operations", "terraform", "terraform-more"],
  alerts: ["agents", "chinese", "rules"],
} as const satisfies Record<string, readonly string[]>;
