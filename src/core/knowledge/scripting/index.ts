/** Ruby, PHP, Perl, Lua, R, Julia, and their package managers. The order decides between entries that fit equally well. */
// prettier-ignore
export const scripting = [
  "ruby-nil-method", "ruby-no-method", "ruby-uninitialized-constant", "ruby-undefined-local", "ruby-load-error",
  "bundler-gem-missing", "bundler-frozen-lockfile", "ruby-native-extension", "ruby-wrong-arguments",
  "ruby-invalid-value", "ruby-json-parse", "ruby-key-error", "ruby-type-error", "ruby-stack-level", "ruby-syntax",
  "ruby-timeout", "rails-record-not-found", "rails-record-invalid", "rails-pending-migration",
  "rails-connection-pool", "ruby-file-not-found", "ruby-test-failure", "ruby-threads", "rails-request-refused",
  "ruby-raised", "php-call-on-null", "php-undefined-function", "php-class-not-found", "php-required-file-missing",
  "php-argument-type", "php-too-few-arguments", "php-memory-limit", "php-execution-time", "php-undefined-key",
  "php-pdo-connection", "php-pdo-access", "php-pdo-statement", "php-pdo-driver", "php-syntax", "php-object-rules",
  "composer-unresolvable", "php-test-failure", "laravel-setup", "php-headers-sent", "php-raised", "r-package-missing",
  "r-package-install", "r-not-found", "r-cannot-open", "r-syntax", "r-value-error", "r-raised", "perl-module-missing",
  "perl-undefined-value", "perl-strict-syntax", "perl-die", "lua-nil-value", "lua-module-missing", "lua-type-error",
  "lua-raised", "julia-undefined-name", "julia-method-error", "tcl-error", "prolog-error", "lua-syntax",
  "composer-network", "php-extension-missing", "php-extension-load", "composer-platform", "php-arithmetic",
  "php-container-binding", "php-json", "ruby-zeitwerk", "ruby-connection-closed", "ruby-rake-task",
  "ruby-version-mismatch", "r-shared-object", "r-tidyverse-step", "perl-dbi", "perl-json", "openresty-context",
  "neovim-lua-config", "r-package-version", "julia-packages", "luarocks-build", "perl-xs-load",
  "laravel-not-writable", "php-table-missing", "php-return-type", "perl-method-missing", "julia-library-missing",
  "neovim-treesitter", "php-env-missing", "rails-secret-key", "r-memory",
];
