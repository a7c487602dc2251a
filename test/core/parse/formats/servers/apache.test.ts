import { describe, expect, it } from "vitest";
import { apache } from "../../../../../src/core/parse/formats/servers/apache.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("apache", () => {
  it.each([
    [
      "a start whose lines a script indented, and one that was broken",
      "  Syntax error on line 8 of /srv/shop/filter.conf:\n  Invalid command 'ProxyHTMLEnable', perhaps misspelled or defined by a module\n  not included in the server configuration.",
      {
        message:
          "Syntax error on line 8 of /srv/shop/filter.conf:\nInvalid command 'ProxyHTMLEnable', perhaps misspelled or defined by a module not included in the server configuration.",
        location: { line: 8 },
      },
    ],
    [
      "the error log",
      "[Sun Nov 22 07:42:36.923161 2026] [proxy:error] [pid 23751:tid 23758] (111)Connection refused: AH00957: http: attempt to connect to 127.0.0.1:3999 (127.0.0.1:3999) failed",
      { runtime: "apache", code: "AH00957", category: "connection" },
    ],
    [
      "version 2.2",
      "[Sun Nov 22 10:00:00 2026] [error] [client 10.0.0.1] File does not exist: /var/www/html/favicon.ico",
      { message: "File does not exist: /var/www/html/favicon.ico", category: "not-found" },
    ],
    [
      "a configuration",
      "AH00526: Syntax error on line 21 of /etc/apache2/sites-enabled/shop.conf:\nInvalid command 'SSLEngine', perhaps misspelled or defined by a module not included in the server configuration\nAction 'configtest' failed.",
      { code: "AH00526", location: { file: "/etc/apache2/sites-enabled/shop.conf", line: 21 }, lines: [1, 2] },
    ],
    [
      "the innermost of nested places",
      "apache2: Syntax error on line 225 of /etc/apache2/apache2.conf: Syntax error on line 1 of /etc/apache2/mods-enabled/x.load: Cannot load mod_x.so into server",
      { location: { file: "/etc/apache2/mods-enabled/x.load", line: 1 } },
    ],
    [
      "a crash",
      "[Sun Nov 22 10:00:00.000000 2026] [core:notice] [pid 1] AH00052: child pid 123 exit signal Segmentation fault (11)",
      { code: "AH00052", signal: "SIGSEGV", category: "crash" },
    ],
    [
      "the reason behind the place",
      "apache2: Syntax error on line 7 of /etc/apache2/apache2.conf: Include/IncludeOptional: Could not open directory /etc/apache2/sites-missing: No such file or directory",
      { category: "not-found", location: { file: "/etc/apache2/apache2.conf", line: 7 } },
    ],
    [
      "a section closed by another",
      "apache2: Syntax error on line 9 of /etc/apache2/apache2.conf: Expected </Directory> but saw </VirtualHost>",
      { category: "syntax" },
    ],
  ] as const)("reads %s", (_, text, expected) => {
    expect(read(apache, text)[0]).toMatchObject(expected);
  });

  it.each([
    ...talk,
    "AH00558: apache2: Could not reliably determine the server's fully qualified domain name, using 127.0.1.1.",
    "[Sun Nov 22 10:00:00.000000 2026] [mpm_event:notice] [pid 1] AH00489: Apache/2.4.71 (Debian) configured -- resuming normal operations",
    "Syntax OK",
  ])("stays silent: %s", (text) => {
    expect(read(apache, text)).toEqual([]);
  });

  it.each([
    [
      "that time ran out",
      "[Sun Nov 22 15:40:19.916995 2026] [proxy_http:error] [pid 13832:tid 13871] (70007)The timeout specified has expired: [client 127.0.0.1:52528] AH01102: error reading status line from remote server 127.0.0.1:3998",
      { code: "AH01102", category: "timeout" },
    ],
  ] as const)("reads before the code %s", (_, text, expected) => {
    expect(read(apache, text)[0]).toMatchObject(expected);
  });
});

it("reads the exception that an application logged through it", () => {
  expect(
    read(
      apache,
      "[Thu May 24 19:02:11.004322 2018] [:error] [pid 22101:tid 140706876249856] NotFoundError: TransportError(404, u'index_not_found_exception')",
    )[0],
  ).toMatchObject({ type: "NotFoundError" });
});

it.each([
  "Syntax error on line 8 of /etc/apache2/sites-enabled/ssl.conf:\nInvalid command 'Header', perhaps misspelled",
  "apache2_reload: AH00526: Syntax error on line 8 of /etc/apache2/sites-enabled/ssl.conf:\napache2_reload: Invalid command 'Header'",
  "mai 20 22:21:49 web apachectl[24048]: apache2: Syntax error on line 8 of /etc/apache2/sites-enabled/ssl.conf: <IfModule> dir>",
])("reads a configuration's error whatever stands in front: %s", (text) => {
  const location = { file: "/etc/apache2/sites-enabled/ssl.conf", line: 8 };
  expect(read(apache, text)[0]).toMatchObject({ runtime: "apache", location });
});
