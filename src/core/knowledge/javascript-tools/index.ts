/** npm, yarn, pnpm, TypeScript, ESLint, bundlers, test runners. The order decides between entries that fit equally well. */
// prettier-ignore
export const javascriptTools = [
  "npm-peer-conflict", "npm-package-not-found", "npm-no-matching-version", "npm-lockfile-out-of-date",
  "npm-missing-script", "npm-login-required", "npm-integrity", "npm-unsupported-engine", "npm-package-json",
  "npm-script-failed", "node-gyp-build-failed", "npm-command-failed", "typescript-property-missing",
  "typescript-not-assignable", "typescript-possibly-undefined", "typescript-module-not-found",
  "typescript-cannot-find-name", "typescript-implicit-any", "typescript-configuration", "typescript-compiler-error",
  "eslint-rule-violation", "eslint-parsing-error", "eslint-configuration", "bundler-cannot-parse",
  "bundler-cannot-resolve", "test-expectation-failed", "test-timeout", "test-runner-configuration",
  "browser-automation-setup", "stylesheet-error", "bundler-build-failed", "npm-permission-denied",
  "npm-registry-unreachable", "package-manager-mismatch", "test-mock-failed", "yarn-pnp-undeclared",
  "eslint-plugin-incompatible", "node-gyp-visual-studio", "pnpm-lockfile-unfit", "jest-untransformed-module",
  "cypress-assertion-retried", "browser-page-closed", "webpack-plugin-incompatible", "typescript-syntax-error",
  "typescript-duplicate-declaration", "webpack-node-core-module", "vite-dependency-cache", "test-globals-missing",
  "yarn-cmdtest", "pnpm-ignored-builds", "playwright-action-timeout", "npm-platform-package-missing",
  "tailwind-postcss-plugin", "eslint-plugin-redefined", "bundler-file-not-found", "playwright-navigation-timeout",
  "playwright-expect-failed", "playwright-strict-mode", "testing-library-not-found", "typescript-argument-count",
  "typescript-unused", "webpack-configuration-schema", "metro-module-not-resolved",
];
