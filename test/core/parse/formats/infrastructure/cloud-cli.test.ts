import { describe, expect, it } from "vitest";
import { cloudCli } from "../../../../../src/core/parse/formats/infrastructure/cloud-cli.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("cloud-cli", () => {
  it.each([
    [
      "11:34:44  Code: SkuNotAvailable\n11:34:44  Message: The requested size is currently not available.",
      { code: "SkuNotAvailable", message: "The requested size is currently not available.", lines: [1, 2] },
    ],
    ["Error: AADSTS7000215: Invalid client secret provided.", { code: "AADSTS7000215", category: "authentication" }],
    [
      "Step #1: ERROR: (gcloud.run.deploy) PERMISSION_DENIED: The caller does not have permission",
      { code: "PERMISSION_DENIED", category: "authorization" },
    ],
    [
      `Unable to locate credentials. You can configure credentials by running "aws configure".`,
      { category: "authentication", runtime: "other" },
    ],
    [`aws: error: the following arguments are required: --bucket`, { category: "invalid-input" }],
    [
      `upload failed: ./a.txt to s3://b/a.txt An error occurred (AccessDenied) when calling the PutObject operation: Access Denied`,
      { code: "AccessDenied", category: "authorization" },
    ],
    [
      `ERROR: (gcloud.run.deploy) PERMISSION_DENIED: Permission 'run.services.get' denied on resource 'x'.`,
      { code: "PERMISSION_DENIED", category: "authorization" },
    ],
    [
      `ERROR: (ResourceGroupNotFound) Resource group 'shop-rg' could not be found.\nCode: ResourceGroupNotFound`,
      { code: "ResourceGroupNotFound", category: "not-found" },
    ],
    [
      `at=error code=H12 desc="Request timeout" method=GET path="/" request_id=4d1f0a3c-1111-2222-3333-444455556666 status=503`,
      { code: "H12", httpStatus: 503, message: "Request timeout", category: "timeout" },
    ],
    [`Error R14 (Memory quota exceeded)`, { code: "R14", category: "memory" }],
    [`Error: Command "npm run build" exited with 1`, { exitCode: 1 }],
  ] as const)("reads %s", (text, expected) => {
    expect(read(cloudCli, text)).toMatchObject([expected]);
  });

  it.each([
    ...talk,
    "upload: ./a.txt to s3://b/a.txt",
    "Updated property [core/project].",
    'at=info method=GET path="/" status=200',
  ])("stays silent: %s", (text) => {
    expect(read(cloudCli, text)).toEqual([]);
  });
});
