/** Connections, names, certificates, proxies and gateways, whoever reports them. The order decides between entries that fit equally well. */
// prettier-ignore
export const network = [
  "connection-refused", "connection-reset", "connection-timed-out", "name-not-resolved", "broken-pipe", "no-route",
  "certificate-expired", "certificate-untrusted", "certificate-name-mismatch", "proxy-refused", "gateway-error",
  "tls-handshake", "tls-key-file", "mail-refused", "ldap-refused", "mqtt-refused", "http2-stream-closed",
  "address-not-available", "certificate-without-san",
];
