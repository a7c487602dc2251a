/** The list of the catalogue: every file, by its folder. */

// prettier-ignore
export const folders = {
  /** Shapes around messages, sentences that the lexicon fills, parts that many programs say. */
  general: ["wrappers", "general", "language-frames", "sentences"],
  /** Model APIs, model servers, and relays of the one-api family. */
  models: ["model-apis", "model-errors", "model-limits", "model-providers", "model-servers", "relay", "relay-limits"],
  /** HTTP, sign-in, clouds, and the APIs of services. */
  services: [
    "authentication", "aws", "aws-services", "chinese-platforms", "chinese-service-data", "chinese-service-states", "chinese-services",
    "cloud-platforms", "http", "saas-apis",
  ],
  /** The operating system: errno, kernel, systemd, TLS and names. */
  system: ["errno", "errno-network", "kernel", "systemd", "tls-dns"],
  python: [
    "builtins", "containers", "data", "databases", "interpreter", "libraries", "lint-codes", "linters", "mypy", "packaging", "pydantic",
    "python-more", "runtime", "stdlib", "syntax", "syntax-more", "values", "web",
  ],
  /** The language, Node.js, browsers, TypeScript, ESLint, packages, builds, tests, frameworks. */
  javascript: [
    "browser-console", "browser-network", "eslint", "eslint-more", "eslint-plugins", "javascript", "javascript-engines",
    "javascript-parsing", "javascript-syntax", "js-build", "js-frameworks", "js-packages", "js-servers", "js-tests", "node", "node-errors",
    "typescript-project", "typescript-syntax", "typescript-types",
  ],
  mobile: ["dart-flutter", "swift-apple"],
  jvm: ["class-names", "java", "java-frameworks", "java-libraries", "javac", "jvm", "kotlin-scala", "maven-gradle", "spring"],
  dotnet: ["class-names", "csharp", "dotnet", "dotnet-runtime", "dotnet-sdk"],
  go: ["build", "runtime", "std"],
  rust: ["cargo", "rust-std", "rustc-borrow", "rustc-notes", "rustc-types"],
  /** C and C++: compilers, linkers, sanitizers, make and CMake. */
  native: [
    "cmake", "cmake-project", "compilers", "cpp-linkers", "cpp-runtime", "cpp-types", "gcc-names", "gcc-warnings", "make", "msvc",
    "sanitizers",
  ],
  /** Ruby, PHP, Perl, Lua, R, Erlang and Elixir, Haskell, OCaml, and the smaller ones. */
  languages: [
    "beam", "haskell-ocaml", "languages", "perl-lua", "php", "r-language", "ruby-php", "ruby-php-frames", "ruby-rails", "small-languages",
  ],
  databases: [
    "mongodb", "mysql", "mysql-access", "mysql-schema", "mysql-server", "oracle", "postgres", "postgres-details", "postgres-more",
    "postgres-privileges", "postgres-queries", "postgres-schema", "postgres-startup", "postgres-tools", "postgres-values", "redis-replies",
    "redis-server", "search-stores", "sql-server", "sqlite", "stores", "stores-more",
  ],
  queues: ["kafka-rabbitmq", "queues"],
  /** Shells, command-line tools, Windows, package managers of systems. */
  shell: [
    "apt", "coreutils", "curl", "curl-ssh", "filesystem-tools", "openssl", "packages", "powershell", "shell", "shell-bash", "shell-jobs",
    "ssh", "text-tools", "windows", "windows-tools",
  ],
  git: ["commands", "git-more"],
  containers: ["docker", "docker-build", "docker-run"],
  kubernetes: ["events", "kubernetes-more", "states"],
  servers: ["apache", "nginx", "proxies"],
  infrastructure: ["ansible", "ci", "operations", "terraform", "terraform-more"],
  alerts: ["chinese", "rules"],
} as const satisfies Record<string, readonly string[]>;
