import { describe, expect, it } from "vitest";
import { proxies } from "../../../../../src/core/parse/formats/servers/proxies.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("proxies", () => {
  it.each([
    [
      "HAProxy behind the prefix of Compose",
      "app_1  | [ALERT] 013/235213 (1) : parsing [/etc/haproxy.cfg:8] : unexpected character 'e' in 'timeout client'",
      { location: { file: "/etc/haproxy.cfg", line: 8 }, category: "configuration" },
    ],
    [
      "HAProxy's configuration",
      "[ALERT]    (27451) : config : parsing [/etc/haproxy/haproxy.cfg:8] : unknown keyword 'foo' in 'frontend' section\n[ALERT]    (27451) : config : Fatal errors found in configuration.",
      {
        runtime: "other",
        location: { file: "/etc/haproxy/haproxy.cfg", line: 8 },
        category: "configuration",
        confidence: 0.95,
      },
    ],
    [
      "a server that is down",
      '[WARNING]  (8) : Server b/s1 is DOWN, reason: Layer4 connection problem, info: "Connection refused", check duration: 0ms.',
      { category: "connection" },
    ],
    [
      "HAProxy's log",
      '10.0.0.9:60858 [22/Nov/2026:12:57:53.151] f b/<NOSRV> 0/-1/-1/-1/0 503 217 - - SC-- 1/1/0/0/0 0/0 "GET / HTTP/1.1"',
      { httpStatus: 503, code: "SC--" },
    ],
    [
      "Envoy",
      "upstream connect error or disconnect/reset before headers. reset reason: connection failure",
      { runtime: "http", category: "upstream" },
    ],
    ["Envoy without a reason", "upstream connect error or disconnect/reset before headers", { runtime: "http" }],
    [
      "Envoy's log",
      '[2026-11-22T10:00:00.000Z] "GET /api HTTP/1.1" 503 UF,URX upstream_reset_before_response_started{connection_failure} - "-" 0 91 12',
      { httpStatus: 503, code: "UF,URX" },
    ],
    ["Cloudflare", "Error 521: Web server is down", { runtime: "http", httpStatus: 521 }],
    [
      "Squid",
      "2026/11/22 10:00:00| FATAL: Bungled /etc/squid/squid.conf line 3: foo",
      { location: { file: "/etc/squid/squid.conf", line: 3 } },
    ],
    [
      "Vercel's page",
      "504: GATEWAY_TIMEOUT\nCode: FUNCTION_INVOCATION_TIMEOUT\nID: hkg1::7xk2p-1712650000123",
      { runtime: "http", httpStatus: 504, code: "GATEWAY_TIMEOUT" },
    ],
    [
      "Caddy's configuration",
      "Error: adapting config using caddyfile: Caddyfile:2: unrecognized directive: foo_bar",
      { location: { file: "Caddyfile", line: 2 }, category: "configuration" },
    ],
    [
      "lighttpd's configuration",
      "2026-11-22 18:53:07: (configfile.c.2164) source: l.conf line: 2 pos: 22 parser failed somehow near here: =",
      { location: { file: "l.conf", line: 2 }, category: "syntax" },
    ],
    [
      "lighttpd's log",
      "2026-11-22 18:53:22: (network.c.537) can't bind to socket: 0.0.0.0:6394: Address already in use",
      { message: "can't bind to socket: 0.0.0.0:6394: Address already in use", category: "conflict" },
    ],
    [
      "stunnel's configuration",
      '[!] /etc/stunnel/st.conf:3: "foo = bar": Specified option name is not valid here',
      { location: { file: "/etc/stunnel/st.conf", line: 3 } },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(proxies, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "[NOTICE]   (27451) : haproxy version is 2.6.12",
    "Server b/s1 is UP, reason: Layer4 check passed",
  ])("stays silent: %s", (text) => {
    expect(read(proxies, text)).toEqual([]);
  });

  it.each([
    [
      "a certificate",
      'time="2023-05-13T22:04:33Z" level=error msg="Unable to obtain ACME certificate for domains \\"shop.example.com\\": cannot get ACME client" routerName=shop@docker providerName=myresolver.acme',
      { runtime: "other", category: "tls" },
    ],
  ] as const)("reads of Traefik %s", (_, text, expected) => {
    expect(read(proxies, text)[0]).toMatchObject(expected);
  });

  it.each(['time="2023-05-13T22:04:30Z" level=info msg="Configuration loaded from flags." providerName=docker'])(
    "leaves alone, beside what it reads of Traefik, %j",
    (text) => {
      expect(read(proxies, text)).toEqual([]);
    },
  );
});

it.each([
  ['time="2018-07-17T03:57:54Z" level=error msg="\'502 Bad Gateway\' caused by: EOF"', { httpStatus: 502 }],
  [
    "15/Jan/2017:23:13:43 +0700 [ERROR 502 /favicon.ico] net/http: request canceled",
    { httpStatus: 502, message: "net/http: request canceled" },
  ],
  [
    '1.57e+09\terror\thttp.log.error\tread tcp 127.0.0.1:1: connection reset by peer\t{"status": 502, "err_id": "4t0"}',
    { httpStatus: 502 },
  ],
])("reads Traefik's and Caddy's lines: %s", (line, expected) => {
  expect(read(proxies, line)).toMatchObject([expected]);
});
