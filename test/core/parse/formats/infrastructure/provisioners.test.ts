import { describe, expect, it } from "vitest";
import { provisioners } from "../../../../../src/core/parse/formats/infrastructure/provisioners.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("provisioners", () => {
  it.each([
    [
      "Dec  9 08:55:44 lb2 puppet-agent[21605]: Could not retrieve catalog from remote server: Error 400 on SERVER: Duplicate declaration: File[/etc/motd] is already declared",
      { category: "conflict" },
    ],
    [
      'There was an error while executing `VBoxManage`, a CLI used by Vagrant\nfor controlling VirtualBox.\n\nCommand: ["startvm"]\n\nStderr: failed to create the raw output file (VERR_PATH_NOT_FOUND)',
      { category: "not-found" },
    ],
    [
      `Error: Evaluation Error: Unknown variable: 'nope'. (file: /srv/puppet/a.pp, line: 1, column: 10) on node web-01`,
      { category: "lookup", location: { file: "/srv/puppet/a.pp", line: 1, column: 10 } },
    ],
    [
      `Build 'null' errored after 6 milliseconds: Script exited with non-zero exit status: 3.Allowed exit codes are: [0]`,
      { exitCode: 3 },
    ],
    [`The box 'ubuntu/xenial99' could not be found or`, { category: "not-found" }],
    [
      `+  aws:cdn:Endpoint shop **creating failed** error: Plan apply failed: Unexpected struct type.`,
      { message: "Plan apply failed: Unexpected struct type." },
    ],
    [
      `error: failed to load resource plugin aws: could not validate provider configuration: 1 error occurred:`,
      { category: "configuration" },
    ],
    [`    Minion did not return. [Not connected]`, { category: "timeout" }],
    [
      `Diagnostics:\n  aws:s3:Bucket (assets):\n    error: 1 error occurred:\n    \t* creating Bucket: BucketAlreadyExists: status code: 409, request id: ABC123XYZ0`,
      { code: "BucketAlreadyExists", category: "conflict" },
    ],
  ] as const)("reads %s", (text, expected) => {
    expect(read(provisioners, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    "Notice: Applied catalog in 0.01 seconds",
    "    error: expected a semicolon",
    "==> Wait completed after 3 microseconds",
  ])("stays silent: %s", (text) => {
    expect(read(provisioners, text)).toEqual([]);
  });

  it.each([
    [
      "than an SDK quoted in it",
      "Diagnostics:\n  aws:s3:Bucket (assets):\n    error:   sdk-v2/provider2.go:520: creating S3 Bucket (assets): operation error S3: CreateBucket, https response error StatusCode: 409, RequestID: 8SB1X0EXAMPLE, HostID: abc, BucketAlreadyExists: : provider=aws@6.66.2",
      { runtime: "other", httpStatus: 409, requestId: "8SB1X0EXAMPLE" },
    ],
  ] as const)("is surer of Pulumi's line %s", (_, text, expected) => {
    expect(read(provisioners, text)[0]).toMatchObject(expected);
  });
});
