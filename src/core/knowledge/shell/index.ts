/** Shells, PowerShell, command-line tools, SSH, curl, OpenSSL, system packages. The order decides between entries that fit equally well. */
// prettier-ignore
export const shell = [
  "shell-command-not-found", "ssh-publickey-denied", "shell-bash-syntax-under-sh", "shell-windows-line-endings",
  "shell-syntax-error", "shell-variable", "shell-arithmetic", "shell-no-such-file", "shell-env-interpreter-missing",
  "shell-glob-redirect", "shell-too-much", "shell-tool-usage", "curl-cannot-connect", "curl-http-error", "curl-tls",
  "curl-broken-answer", "curl-local-file-url", "ssh-host-key", "ssh-connection-ends", "ssh-key-config",
  "rsync-failed", "dns-tools-no-answer", "openssl-key-certificate", "openssl-connect", "text-tools-syntax",
  "jq-error", "archive-damaged", "powershell-scripts-disabled", "powershell-error", "windows-access-or-in-use",
  "windows-service-timeout", "windows-hresult", "apt-lock", "package-not-found", "package-dependencies",
  "package-repository", "package-bad-file", "shell-no-such-process", "powershell-command-not-found",
  "package-interrupted", "package-file-conflict", "package-script-failed", "package-version-missing",
  "apt-release-missing", "package-tool-file-missing", "package-not-installed", "apt-no-source-lines",
  "ssh-connect-failed", "ssh-no-common-algorithm", "ssh-too-many-keys", "ssh-sftp-subsystem", "ssh-agent-refused",
  "network-tool-no-answer", "transfer-login-denied", "sftp-file-missing", "archive-path-missing",
  "shell-script-not-executable", "rsync-permission", "powershell-module-missing", "powershell-parameter",
  "windows-port-reserved", "shell-bsd-gnu-options", "shell-file-exists", "openssl-usage", "apt-key-missing",
  "yum-release-ended", "homebrew-not-writable", "sed-bsd-in-place", "apt-404",
];
