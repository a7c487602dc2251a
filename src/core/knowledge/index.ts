/** Knowledge: entries that explain a family of errors, one YAML file each. This is their list. */
import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { z } from "zod";
import { Entry } from "./entry.ts";

/** Every entry, by its folder. The order decides between entries that fit equally well. */
// prettier-ignore
export const folders = {
  /** Relays of the one-api family: one-api, new-api, rix-api and their forks. Their `type` names the hop that refused. */
  relay: [
    "relay-invalid-token", "relay-quota-used-up", "relay-no-channel", "relay-model-not-supported",
    "relay-upstream-failed", "relay-token-expired", "relay-not-allowed",
  ],
  /** OpenAI, Azure OpenAI, Anthropic, Gemini, DeepSeek, Zhipu, Qwen, Ollama, and the SDKs that call them. */
  "model-apis": [
    "model-invalid-key", "model-missing-key", "model-rate-limit", "model-insufficient-quota", "model-context-length",
    "model-not-found", "azure-deployment-not-found", "model-content-filter", "model-overloaded",
    "anthropic-invalid-key", "model-insufficient-balance", "dashscope-invalid-parameter", "gemini-resource-exhausted",
    "ollama-memory", "ollama-unreachable", "ollama-model-missing", "model-timeout", "model-unsupported-parameter",
    "model-connection-error",
  ],
  /** HTTP statuses and the APIs of services. */
  http: [
    "slack-missing-scope", "slack-not-in-channel", "card-declined", "github-rate-limit", "http-payload-too-large",
    "http-unsupported-media-type", "http-validation-failed", "http-too-many-requests",
  ],
  /** AWS, Azure, Google Cloud, and the tools of each. */
  cloud: ["aws-access-denied", "aws-no-credentials", "aws-expired-token", "aws-throttling"],
  /** Databases and caches, and the pools in front of them. */
  databases: [
    "postgres-connection-refused", "postgres-password", "postgres-undefined-table", "postgres-unique",
    "postgres-foreign-key", "postgres-too-many-clients", "database-deadlock", "database-missing",
    "mysql-access-denied", "mysql-duplicate-entry", "mysql-cannot-connect", "mysql-no-table", "mysql-gone-away",
    "sqlite-locked", "sqlite-no-table", "redis-unreachable", "redis-wrong-type", "redis-authentication",
    "redis-out-of-memory", "redis-wrong-node", "mongodb-duplicate-key", "mongodb-unreachable",
    "mongodb-authentication", "connection-pool-exhausted",
  ],
  /** Brokers and search engines. */
  queues: ["kafka-no-broker"],
  /** Connections, names, certificates, proxies and gateways, whoever reports them. */
  network: [
    "connection-refused", "connection-reset", "connection-timed-out", "name-not-resolved", "broken-pipe", "no-route",
    "certificate-expired", "certificate-untrusted", "certificate-name-mismatch", "proxy-refused", "gateway-error",
  ],
  /** The interpreter and its standard library. */
  python: [
    "python-module-not-found", "python-circular-import", "python-cannot-import-name", "python-undefined-symbol",
    "python-key-error", "python-none-value", "python-wrong-arguments", "python-number-from-text",
    "python-json-decode", "python-unicode-decode", "python-indentation", "python-syntax-error", "python-recursion",
    "python-zero-division", "python-file-not-found", "python-memory-error", "python-event-loop",
  ],
  /** Web frameworks, ORMs, clients, data and machine learning. */
  "python-libraries": ["cuda-out-of-memory", "numpy-binary-mismatch", "pydantic-validation"],
  /** pip, poetry, conda, pytest, type checkers, linters. */
  "python-tools": ["pip-externally-managed", "pip-no-matching-version"],
  /** The language, and Node.js. */
  javascript: [
    "javascript-property-of-undefined", "javascript-not-a-function", "javascript-not-defined",
    "node-module-not-found", "node-module-systems", "javascript-json-parse", "javascript-call-stack",
    "node-heap-out-of-memory", "node-unhandled-rejection", "node-headers-sent",
  ],
  /** Servers, ORMs, clients and SDKs of Node.js. */
  "javascript-libraries": [],
  /** npm, yarn, pnpm, TypeScript, ESLint, bundlers, test runners. */
  "javascript-tools": ["npm-peer-conflict"],
  /** Browsers, and the frameworks that run in them. */
  frontend: ["browser-chunk-load", "react-hydration", "browser-cors"],
  /** Android, iOS, Flutter, React Native. */
  mobile: [],
  /** Java, Kotlin, Scala, Groovy, Clojure; Spring and other libraries; Maven and Gradle. */
  jvm: [
    "java-null-pointer", "java-class-missing", "java-out-of-memory", "java-stack-overflow", "java-class-version",
    "java-concurrent-modification", "spring-no-bean", "spring-no-datasource",
  ],
  /** C#, ASP.NET, Entity Framework, MSBuild, NuGet. */
  dotnet: [],
  go: [
    "go-nil-pointer", "go-nil-map", "go-index-out-of-range", "go-deadlock", "go-concurrent-map", "go-module-missing",
  ],
  /** The language, its compiler, and Cargo. */
  rust: [],
  /** C, C++, linkers, sanitizers, make, CMake. */
  native: [],
  /** Ruby, PHP, Perl, Lua, R, Julia, and their package managers. */
  scripting: [],
  /** Elixir, Erlang, Haskell, OCaml, Lisps, and the smaller compiled languages. */
  languages: [],
  /** Shells, PowerShell, command-line tools, SSH, curl, OpenSSL, system packages. */
  shell: ["shell-command-not-found", "ssh-publickey-denied"],
  git: ["git-push-rejected", "git-not-a-repository", "git-dubious-ownership"],
  /** Docker, BuildKit, Compose, Podman, and the runtimes below them. */
  containers: ["docker-daemon-unreachable"],
  kubernetes: [
    "kubernetes-image-pull", "kubernetes-crash-loop", "kubernetes-forbidden", "kubernetes-unschedulable",
  ],
  /** Ports, permissions, disks, processes, systemd, the kernel, Windows. */
  linux: [
    "port-in-use", "linux-permission-denied", "linux-no-space", "linux-too-many-open-files", "process-killed",
    "process-segmentation-fault", "exec-format-error",
  ],
  /** nginx, Apache, Envoy, Traefik, HAProxy, Caddy. */
  servers: [],
  /** Terraform, Ansible, CI, monitoring. */
  infrastructure: [],
  /** One for each category: what a report rests on when no specific entry fits. They come last. */
  general: [
    "authentication", "authorization", "permission", "rate-limit", "quota", "not-found", "conflict", "invalid-input",
    "timeout", "connection", "dns", "tls", "upstream", "dependency", "syntax", "type", "null-reference", "lookup",
    "arithmetic", "assertion", "memory", "disk", "resource-limit", "concurrency", "constraint", "schema", "encoding",
    "configuration", "compatibility", "crash", "deployment", "build", "content-policy", "unknown",
  ],
} as const satisfies Record<string, readonly string[]>;

let loaded: readonly Entry[] | undefined;

/** The knowledge base, read when first asked for. */
export function knowledge(): readonly Entry[] {
  return (loaded ??= loadKnowledge());
}

/** Reads the knowledge base. Throws, naming the file, when an entry is malformed. */
export function loadKnowledge(): Entry[] {
  return Object.entries(folders).flatMap(([folder, names]) => names.map((name) => readEntry(`${folder}/${name}.yaml`)));
}

function readEntry(file: string): Entry {
  const read = Entry.safeParse(load(readFileSync(new URL(file, import.meta.url), "utf8")));
  if (!read.success) throw new Error(`Knowledge entry ${file} is malformed: ${z.prettifyError(read.error)}`);
  return read.data;
}
