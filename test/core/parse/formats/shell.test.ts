import { describe, expect, it } from "vitest";
import { networkTools } from "../../../../src/core/parse/formats/network-tools.ts";
import { shell } from "../../../../src/core/parse/formats/shell.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("shell", () => {
  it.each([
    ["bash: foo: command not found", { message: "foo: command not found", category: "dependency" }],
    ["zsh: command not found: foo", { category: "dependency" }],
    ["sh: 1: foo: not found", { message: "foo: not found" }],
    ["zsh:1: no matches found: /srv/*.gz", { message: "no matches found: /srv/*.gz", category: "not-found" }],
    ["bash: line 1: ./arm: cannot execute binary file: Exec format error", { category: "compatibility" }],
    ["bash: fork: retry: Resource temporarily unavailable", { category: "resource-limit" }],
    ["./deploy.sh: line 3: NAME: unbound variable", { message: "NAME: unbound variable", category: "lookup" }],
    ["./run.sh: line 9: syntax error near unexpected token `fi'", { category: "syntax" }],
    ["'mvn' is not recognized as an internal or external command,", { category: "dependency" }],
    ["pnpm : The term 'pnpm' is not recognized as the name of a cmdlet", { category: "dependency" }],
    [
      "Segmentation fault (core dumped)\n$ echo $?\n139",
      { signal: "SIGSEGV", exitCode: 139, message: "Segmentation fault (core dumped)" },
    ],
    [
      "job.sh: line 5:  3242 Killed                  python x.py\nexit code: 137",
      { signal: "SIGKILL", exitCode: 137, message: "Killed" },
    ],
  ])("reads %s", (text, expected) => {
    expect(read(shell, text)).toMatchObject([{ runtime: "shell", ...expected }]);
  });

  it.each([...talk, "Killed it today, great work", "Aborted the meeting early", "command not found is what he saw"])(
    "leaves %s alone",
    (text) => {
      expect(read(shell, text)).toEqual([]);
    },
  );
});

describe("network-tools", () => {
  it.each([
    [
      "curl: (22) The requested URL returned error: 404",
      { code: "22", httpStatus: 404, message: "The requested URL returned error: 404" },
    ],
    ["  0     0 --:--:--     0curl: (6) Could not resolve host: api.example", { code: "6", category: "dns" }],
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
});
