import { describe, expect, it } from "vitest";
import { networkTools } from "../../../../../src/core/parse/formats/system/network-tools.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("network-tools", () => {
  it.each([
    [
      "rsync error: some files/attrs were not transferred (see previous errors) (code 23) at main.c(1394) [sender=3.5.0]",
      { exitCode: 23, confidence: 0.38 },
    ],
    [
      "curl: (22) The requested URL returned error: 404",
      { code: "22", httpStatus: 404, message: "The requested URL returned error: 404" },
    ],
    ["  0     0 --:--:--     0curl: (6) Could not resolve host: api.example", { code: "6", category: "dns" }],
    [
      "400748C31A7F0000:error:0308010C:digital envelope routines:inner_evp_generic_fetch:unsupported:../crypto/evp/evp_fetch.c:349:Global default library context, Algorithm (MD4 : 95), Properties ()",
      { code: "0308010C", category: "compatibility" },
    ],
    [
      "2026/11/22 18:44:54 socat[902] E bind(5, {AF=2 0.0.0.0:6394}, 16): Address already in use",
      { category: "conflict" },
    ],
    [
      "11/22 18:44:51 [ERROR] CUID#7 - Download aborted. URI=http://files.example/none\nException: [AbstractCommand.cc:351] errorCode=3 URI=http://files.example/none\n  -> [HttpSkipResponseCommand.cc:218] errorCode=3 Resource not found",
      { lines: [1, 3], code: "3", message: "Resource not found", category: "not-found" },
    ],
    ["From 10.0.0.1 icmp_seq=1 Destination Host Unreachable", { category: "connection" }],
    ["rsync: --foo: unknown option", { category: "invalid-input" }],
    [
      "/etc/ssh/ssh_config: line 2: Bad configuration option: foo",
      { location: { file: "/etc/ssh/ssh_config", line: 2 } },
    ],
    ["curl: (60) SSL certificate problem: certificate has expired", { category: "tls" }],
    ["deploy@shop: Permission denied (publickey).", { category: "authentication" }],
    ["ssh: connect to host 10.0.0.5 port 22: No route to host", { category: "connection" }],
    ["ssh: connect to host 10.0.0.5 port 22: Connection timed out", { category: "timeout" }],
    ["Connection timed out during banner exchange", { category: "timeout" }],
    ["Could not open a connection to your authentication agent.", { category: "connection" }],
    ['Load key "/home/deploy/.ssh/id_rsa": bad permissions', { category: "permission", confidence: 0.38 }],
    ["Username/Password Authentication Failed.", { httpStatus: 401, category: "authentication" }],
    ["Server lookup failure:  db.example.com:25, Name or service not known", { category: "dns" }],
    ["curl: option --retri: is unknown", { message: "option --retri: is unknown", category: "invalid-input" }],
    ["write:errno=104", { category: "connection", confidence: 0.38 }],
    [
      "40F722D9BE7F0000:error:10080002:BIO routines:BIO_lookup_ex:system lib:../crypto/bio/bio_addr.c:746:Name or service not known",
      { category: "dns" },
    ],
    ["wget: bad address 'api.shop.internal'", { category: "dns" }],
    ["wget: download timed out", { category: "timeout" }],
    ["Received disconnect from 10.0.4.2 port 22:2: Too many authentication failures", { category: "authentication" }],
    ["530 Login incorrect.", { category: "authentication" }],
    ["stat remote: No such file or directory", { category: "not-found" }],
    ['dest open "/srv/www/x": Permission denied', { category: "permission" }],
    ["nc: connect to 10.0.0.9 port 5432 (tcp) timed out: Operation now in progress", { category: "timeout" }],
    ["bind [127.0.0.1]:5432: Address already in use", { category: "conflict" }],
    ["Could not request local forwarding.", { category: "conflict", confidence: 0.38 }],
    ["curl: (18) transfer closed with 495 bytes remaining to read", { code: "18", category: "connection" }],
    [
      "curl: (56) OpenSSL SSL_read: OpenSSL/3.0.19: error:0A00045C:SSL routines::tlsv13 alert certificate required, errno 0",
      { code: "56", category: "tls" },
    ],
    ["curl: (26) Failed to open/read local data from file/application", { category: "not-found" }],
    [
      "HTTP request sent, awaiting response... Read error (Connection timed out) in headers.",
      { message: "Read error (Connection timed out) in headers.", category: "timeout" },
    ],
    ["HTTP request sent, awaiting response... No data received.", { category: "connection" }],
    [
      "ERROR: The certificate of ‘127.0.0.1’ is not trusted.",
      { message: "The certificate of ‘127.0.0.1’ is not trusted.", category: "tls" },
    ],
    ["ERROR: cannot verify shop.example.com's certificate, issued by ‘CN=x’:", { category: "tls" }],
    ["ssh: connect to host web-1 port 22: Connection refused", { category: "connection" }],
    [
      "Unable to negotiate with 10.0.0.1 port 22: no matching host key type found. Their offer: ssh-rsa",
      { category: "compatibility" },
    ],
    [";; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 25575", { category: "dns" }],
    [
      "807B3752257F0000:error:05800074:x509 certificate routines:X509_check_private_key:key values mismatch:a.c:403:",
      { category: "tls" },
    ],
  ])("reads %s", (line, expected) => {
    expect(read(networkTools, line)).toMatchObject([{ runtime: "shell", lines: [1, 1], ...expected }]);
  });

  it.each([
    ...talk,
    "curl -sS https://example.com/error",
    ";; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1",
    "use curl: (see docs)",
    "Connection to the agent timed out for me too",
  ])("leaves %s alone", (text) => {
    expect(read(networkTools, text)).toEqual([]);
  });

  it.each([
    ["Connecting to 127.0.0.1:9... failed: Connection refused.", "failed: Connection refused.", "connection"],
    [
      "Resolving shop.invalid (shop.invalid)... failed: Name or service not known.",
      "failed: Name or service not known.",
      "dns",
    ],
    [
      "40072A7A687F0000:error:8000006F:system library:BIO_connect:Connection refused:../crypto/bio/bio_sock2.c:117:calling connect()",
      "system library:BIO_connect:Connection refused:../crypto/bio/bio_sock2.c",
      "connection",
    ],
    [
      "error 18 at 0 depth lookup: self-signed certificate",
      "error 18 at 0 depth lookup: self-signed certificate",
      "tls",
    ],
    ["verify error:num=10:certificate has expired", "certificate has expired", "tls"],
    [
      "Could not open file or uri for loading private key from shop.key",
      "Could not open file or uri for loading private key from shop.key",
      "not-found",
    ],
  ])("reads %s", (line, message, category) => {
    expect(read(networkTools, line)).toMatchObject([{ runtime: "shell", message, category }]);
  });

  it.each([
    [
      "an unknown one",
      "/etc/ssh/sshd_config: line 2: Bad configuration option: PermitRootLogn",
      { category: "configuration", confidence: 0.85 },
    ],
    ["the end of it", "/etc/ssh/sshd_config: terminating, 1 bad configuration options", { confidence: 0.38 }],
  ] as const)("reads of OpenSSH's settings %s", (_, text, expected) => {
    expect(read(networkTools, text)[0]).toMatchObject(expected);
  });

  it.each([
    ["Invalid option: +nosuchopt", "Invalid option: +nosuchopt", "invalid-input"],
    ["2 redirections exceeded.", "2 redirections exceeded.", "upstream"],
    [
      "Bad local forwarding specification '99999:x:1'",
      "Bad local forwarding specification '99999:x:1'",
      "invalid-input",
    ],
    [
      "dig: couldn't get address for 'ns.invalid': not found",
      "couldn't get address for 'ns.invalid': not found",
      "dns",
    ],
    ["curl: (45) Couldn't bind to 'eth9'", "Couldn't bind to 'eth9'", "connection"],
  ] as const)("reads %s", (text, message, category) => {
    expect(read(networkTools, text)).toMatchObject([{ message, category }]);
  });

  it("takes the further lines of OpenSSL's error queue for what followed from the first", () => {
    const text =
      "40B7:error:8000006F:system library:BIO_connect:Connection refused:bio_sock2.c:117:calling connect()\n" +
      "40B7:error:10000067:BIO routines:BIO_connect:connect error:bio_sock2.c:119:";
    const [first, second] = read(networkTools, text.replaceAll("40B7:", "408797B9487F0000:"));
    expect(first?.category).toBe("connection");
    expect(second?.confidence).toBeLessThan(first!.confidence - 0.2);
  });
});
