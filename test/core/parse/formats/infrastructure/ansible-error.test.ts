import { describe, expect, it } from "vitest";
import { ansibleError } from "../../../../../src/core/parse/formats/infrastructure/ansible-error.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("ansible-error", () => {
  it("reads the place below the message", () => {
    const text = `ERROR! the role 'nginx' was not found in /srv/deploy/roles

The error appears to be in '/srv/deploy/site.yml': line 2, column 11, but may
be elsewhere in the file depending on the exact syntax problem.`;
    expect(read(ansibleError, text)).toMatchObject([
      { category: "not-found", location: { file: "/srv/deploy/site.yml", line: 2, column: 11 }, lines: [1, 3] },
    ]);
  });

  it.each([
    [
      `[ERROR]: couldn't resolve module/action 'dockr'\nOrigin: /srv/site.yml:5:7`,
      { category: "dependency", location: { file: "/srv/site.yml", line: 5, column: 7 } },
    ],
    [`ERROR! Attempting to decrypt but no vault secrets found`, { category: "authentication" }],
    [`ansible-playbook: error: the following arguments are required: playbook`, { category: "invalid-input" }],
  ] as const)("reads %s", (text, expected) => {
    expect(read(ansibleError, text)).toMatchObject([expected]);
  });

  it.each([...talk, "[WARNING]: No inventory was parsed, only implicit localhost is available", "ERROR! boom"])(
    "stays silent: %s",
    (text) => {
      expect(read(ansibleError, text)).toEqual([]);
    },
  );
});
