import { describe, expect, it } from "vitest";
import { STRONG } from "../../../../../src/core/parse/confidence.ts";
import { nginx } from "../../../../../src/core/parse/formats/servers/nginx.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("nginx", () => {
  it("is less sure of an access log than of what an application prints beside it", () => {
    const line = '172.18.0.1 - - [22/Nov/2026:10:12:13 +0000] "GET /hello HTTP/1.1" 500 30 0.0121';
    expect(read(nginx, line)[0]?.confidence).toBeLessThan(STRONG - 0.2);
  });

  it.each([
    [
      "the error log",
      '2026/11/22 10:00:00 [error] 12#0: *3 connect() failed (111: Connection refused) while connecting to upstream, client: 10.0.0.1, server: shop.example.com, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:3000/"',
      {
        runtime: "nginx",
        message: "connect() failed (111: Connection refused) while connecting to upstream",
        category: "connection",
      },
    ],
    [
      "a configuration",
      'nginx: [emerg] unknown directive "proxy_passs" in /etc/nginx/conf.d/extra.conf:3',
      { severity: "fatal", location: { file: "/etc/nginx/conf.d/extra.conf", line: 3 }, category: "configuration" },
    ],
    [
      "that the test failed, as a consequence",
      "nginx: configuration file /etc/nginx/nginx.conf test failed",
      { confidence: 0.38 },
    ],
    [
      "the access log",
      '10.0.0.1 - - [22/Nov/2026:07:41:42 +0000] "GET / HTTP/1.1" 200 14 "-" "curl"\n10.0.0.1 - - [22/Nov/2026:07:41:42 +0000] "GET /api HTTP/1.1" 502 157 "-" "curl"',
      { httpStatus: 502, lines: [2, 2] },
    ],
    [
      "that it does not start, as its configuration",
      '2026/11/22 18:28:20 [emerg] 23478#23478: zero size shared memory zone "api"',
      { severity: "fatal", category: "configuration" },
    ],
    [
      "a directive named upstream",
      "nginx: [emerg] no servers are inside upstream in /etc/nginx/nginx.conf:4",
      { category: "configuration" },
    ],
    ["its usage", 'nginx: invalid option: "Z"', { runtime: "nginx", category: "invalid-input" }],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(nginx, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "2026/11/22 10:00:00 [notice] 1#1: start worker processes",
    "nginx: configuration file /etc/nginx/nginx.conf test is successful",
    '10.0.0.1 - - [22/Nov/2026:07:41:42 +0000] "GET /robots.txt HTTP/1.1" 404 153 "-" "curl"',
    '10.0.0.1 - - [22/Nov/2026:07:41:42 +0000] "GET / HTTP/1.1" 200 14 "-" "curl"\n10.0.0.1 - - [22/Nov/2026:07:41:42 +0000] "GET /favicon.ico HTTP/1.1" 404 153 "-" "curl"',
  ])("stays silent: %s", (text) => {
    expect(read(nginx, text)).toEqual([]);
  });

  it("does not take a variable's name for what went wrong", () => {
    expect(read(nginx, 'nginx: [emerg] unknown "upstream_hostt" variable')).toMatchObject([
      { category: "configuration" },
    ]);
  });

  it.each([
    [
      "a header that is too big",
      '2026/11/22 15:38:15 [error] 11056#11056: *19 upstream sent too big header while reading response header from upstream, client: 127.0.0.1, server: , request: "GET /big HTTP/1.1"',
      { category: "upstream" },
    ],
    [
      "and of a client a body that is",
      '2026/11/22 15:38:16 [error] 11056#11056: *25 client intended to send too large body: 3000 bytes, client: 127.0.0.1, server: , request: "POST /x HTTP/1.1"',
      { category: "invalid-input" },
    ],
  ] as const)("reads of an upstream %s", (_, text, expected) => {
    expect(read(nginx, text)[0]).toMatchObject(expected);
  });
});

it.each([
  "[crit] 619#0: *39975386 SSL_do_handshake() failed (SSL: error:140A1175:SSL routines) while SSL handshaking,",
  "client timed out (110: Connection timed out) while SSL handshaking, client: 192.0.2.7, server: 0.0.0.0:443",
])("reads an entry without its head: %s", (line) => {
  expect(read(nginx, line)).toMatchObject([{ runtime: "nginx", category: "tls" }]);
});
