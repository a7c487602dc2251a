import { describe, expect, it } from "vitest";
import { ansible } from "../../../../../src/core/parse/formats/infrastructure/ansible.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("ansible", () => {
  it.each([
    [
      '14:27:43 INFO cli.Ansible - fatal: [node-1]: FAILED! => {"changed": false, "msg": "Failed to update apt cache: unknown reason"}',
      { message: "Failed to update apt cache: unknown reason", category: undefined },
    ],
    [
      'ansible-playbook: UNREACHABLE! => {"changed": false, "msg": "Permission denied (publickey)."}',
      { category: "authentication" },
    ],
    [
      'fatal: [web-01]: FAILED! => {"failed_modules": {"setup": {"failed": true, "module_stderr": "sudo: a password is required\\n"}}, "msg": "The following modules failed to execute: setup\\n"}',
      { category: "authentication" },
    ],
    [
      `fatal: [web-01]: FAILED! => {"changed": true, "cmd": ["psql"], "msg": "non-zero return code", "rc": 2, "stderr": "connection to server failed: Connection refused"}`,
      { exitCode: 2, category: "connection", runtime: "ansible" },
    ],
    [
      `fatal: [web-01]: FAILED! => {\n    "assertion": "1 == 2",\n    "msg": "replicas must be odd"\n}`,
      { message: "replicas must be odd", category: "assertion", lines: [1, 4] },
    ],
    [
      `fatal: [db-01]: UNREACHABLE! => {"changed": false, "msg": "Failed to connect to the host via ssh: Permission denied (publickey).", "unreachable": true}`,
      { category: "authentication" },
    ],
    [
      `failed: [web-01] (item=a) => {"item": "a", "msg": "No package matching 'a' is available"}`,
      { category: "dependency" },
    ],
    [
      `fatal: [web-01]: FAILED! => \n  msg: |-\n    The error was: 'x' is undefined`,
      { category: "lookup", message: "The error was: 'x' is undefined" },
    ],
    [
      `web-01 | FAILED | rc=127 >>\n/bin/sh: 1: composer: not found`,
      { exitCode: 127, message: "/bin/sh: 1: composer: not found" },
    ],
    [
      `Origin: /srv/site.yml:5:7\n\nfatal: [web-01]: FAILED! => {"msg": "src is required"}`,
      { location: { file: "/srv/site.yml", line: 5, column: 7 }, category: "invalid-input" },
    ],
  ] as const)("reads %s", (text, expected) => {
    expect(read(ansible, text)).toMatchObject([expected]);
  });

  it("takes a recap that tells of failures for a consequence", () => {
    const [recap] = read(
      ansible,
      "web-01                     : ok=3    changed=0    unreachable=0    failed=1    skipped=0",
    );
    expect(recap?.confidence).toBeLessThan(0.4);
  });

  it.each([
    ...talk,
    "INFO - what does fatal: [host]: FAILED! => mean?",
    "ok: [web-01]",
    "web-01                     : ok=3    changed=0    unreachable=0    failed=0    skipped=0",
  ])("stays silent: %s", (text) => {
    expect(read(ansible, text)).toEqual([]);
  });

  it("reads the YAML callback behind what it says of changes", () => {
    const text = `fatal: [web-02]: FAILED! => changed=false 
  msg: 'No package matching ''docker-cee'' is available'`;
    expect(read(ansible, text)).toMatchObject([{ message: "No package matching 'docker-cee' is available" }]);
  });
});

it("reads what was cut at its head, and where a host's name was taken for a prefix", () => {
  expect(read(ansible, 'atal: [10.2.1.3]: FAILED! => {"msg": "MODULE FAILURE", "rc": 3}')).toMatchObject([
    { exitCode: 3 },
  ]);
  expect(read(ansible, "FAILED | rc=4 >>\nnon-zero return code")).toMatchObject([{ exitCode: 4 }]);
});
