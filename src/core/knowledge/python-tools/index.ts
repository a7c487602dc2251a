/** pip, poetry, conda, pytest, type checkers, linters. The order decides between entries that fit equally well. */
// prettier-ignore
export const pythonTools = [
  "pip-externally-managed", "pip-no-matching-version", "pip-wheel-build-failed", "pip-metadata-failed",
  "pip-build-failed", "pip-conflicting-requirements", "pip-usage", "pip-cannot-write", "pip-wheel-not-usable",
  "pip-git-clone", "python-resolver-no-solution", "python-tool-build-failed", "pytest-assertion", "pytest-error",
  "python-linter", "python-type-checker", "python-server-start", "gunicorn-worker-killed", "pip-index-unreachable",
  "python-project-tool", "pip-cannot-uninstall", "setuptools-flat-layout", "pip-other", "uv-download-failed",
  "mypy-crashed", "python-lock-file", "pip-script-broken", "pytest-import-mismatch", "pre-commit-failed",
  "uv-no-wheel",
];
