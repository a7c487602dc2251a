import { describe, expect, it } from "vitest";
import { networkServices } from "../../../../../src/core/parse/formats/servers/network-services.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("network-services", () => {
  it.each([
    [
      "mosquitto",
      '1795352277: Error: Unknown configuration variable "foo".\n1795352277: Error found at mq.conf:1.',
      { message: 'Unknown configuration variable "foo".', category: "configuration" },
    ],
    ["BIND", "named.conf:1: missing ';' before '}'", { location: { file: "named.conf", line: 1 } }],
    [
      "a zone",
      "zone example.com/IN: loading from master file db.example failed: file not found\nzone example.com/IN: not loaded due to errors.",
      { message: "zone example.com/IN: loading from master file db.example failed: file not found" },
    ],
    [
      "dnsmasq",
      "dnsmasq: failed to create listening socket for port 53: Address already in use",
      { category: "conflict" },
    ],
    [
      "rsyslog",
      "rsyslogd: error during parsing file /etc/rsyslog.d/60.conf, on or before line 11: syntax error on token '&' [v8.24.0 try http://www.rsyslog.com/e/2207 ]",
      { category: "syntax", location: { file: "/etc/rsyslog.d/60.conf", line: 11 } },
    ],
    ["OpenVPN", "Options error: --secret fails with 'static.key': No such file or directory", { runtime: "other" }],
    ["keepalived", "(/etc/keepalived/keepalived.conf: Line 12) Unknown keyword 'x'", { location: { line: 12 } }],
    ["LDAP", "ldap_bind: Invalid credentials (49)", { code: "49", category: "authentication" }],
    [
      "SMB",
      "session setup failed: NT_STATUS_LOGON_FAILURE",
      { code: "NT_STATUS_LOGON_FAILURE", category: "authentication" },
    ],
    [
      "NFS",
      "mount.nfs: access denied by server while mounting 10.0.0.2:/export",
      { message: "access denied by server while mounting 10.0.0.2:/export" },
    ],
    ["FTP", "530 Login incorrect.", { code: "530", category: "authentication" }],
    ["memcached", "SERVER_ERROR out of memory storing object", { category: "memory" }],
    [
      "nats-server",
      "nats-server: open nofile.conf: no such file or directory",
      { message: "open nofile.conf: no such file or directory", category: "not-found" },
    ],
    [
      "a listener of mosquitto",
      "1795373098: Error: A listener with port 0 must provide a Unix socket path.",
      { category: "configuration" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(networkServices, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "1795352277: mosquitto version 2.0.11 starting",
    "550 people came",
    "zone example.com/IN: loaded serial 1",
  ])("stays silent: %s", (text) => {
    expect(read(networkServices, text)).toEqual([]);
  });
});
