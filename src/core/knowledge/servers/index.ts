/** nginx, Apache, Envoy, Traefik, HAProxy, Caddy. The order decides between entries that fit equally well. */
// prettier-ignore
export const servers = [
  "nginx-syntax", "nginx-unknown-directive", "nginx-duplicate", "nginx-configuration", "nginx-host-not-found",
  "nginx-upstream-refused", "nginx-upstream-timeout", "nginx-upstream-closed", "nginx-upstream-socket",
  "nginx-file-missing", "nginx-forbidden", "nginx-too-large", "nginx-certificate", "nginx-tls-handshake",
  "nginx-limits", "nginx-error", "apache-invalid-command", "apache-section-syntax", "apache-cannot-load",
  "apache-client-denied", "apache-proxy-failed", "apache-error", "haproxy-configuration", "caddy-configuration",
  "proxy-upstream-failed", "acme-challenge-missing", "proxy-configuration", "network-service-configuration",
  "directory-login-failed", "proxy-certificate", "apache-wsgi", "apache-cannot-bind", "acme-account-mismatch",
  "modsecurity-blocked",
];
