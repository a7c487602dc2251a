import { describe, expect, it } from "vitest";
import { networkTools } from "../../../../../src/core/parse/formats/system/network-tools.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("network-tools", () => {
  it.each([
    [
      "curl: (22) The requested URL returned error: 404",
      { code: "22", httpStatus: 404, message: "The requested URL returned error: 404" },
    ],
    ["  0     0 --:--:--     0curl: (6) Could not resolve host: api.example", { code: "6", category: "dns" }],
    [
      "400748C31A7F0000:error:0308010C:digital envelope routines:inner_evp_generic_fetch:unsupported:../crypto/evp/evp_fetch.c:349:Global default library context, Algorithm (MD4 : 95), Properties ()",
      { code: "0308010C", category: "compatibility" },
    ],
    ["curl: (60) SSL certificate problem: certificate has expired", { category: "tls" }],
    ["deploy@shop: Permission denied (publickey).", { category: "authentication" }],
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
});
