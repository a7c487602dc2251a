import { describe, expect, it } from "vitest";
import { terragrunt } from "../../../../../src/core/parse/formats/infrastructure/terragrunt.ts";
import { read, talk } from "../../../../fixtures/posted.ts";

describe("terragrunt", () => {
  it.each([
    [
      `ERRO[0020] Create S3 bucket with retry terraform-states returned an error: AccessDenied: Access Denied\n\tstatus code: 403, request id: Q7M2KD91VXH4TB0C`,
      { code: "AccessDenied", httpStatus: 403, requestId: "Q7M2KD91VXH4TB0C", lines: [1, 2] },
    ],
    [`10:11:12.123 ERROR  terraform invocation failed in ./vpc`, { runtime: "terraform" }],
    [`time=2024-05-01T10:00:00Z level=error msg=Could not find terragrunt.hcl in /srv/live`, { category: "not-found" }],
    [
      `[ERROR] module.api: eval: *terraform.EvalApplyPost, err: Error creating Lambda function: ValidationException: \n        status code: 400, request id: a698e1db`,
      { runtime: "terraform", code: "ValidationException", httpStatus: 400 },
    ],
  ] as const)("reads %s", (text, expected) => {
    expect(read(terragrunt, text)).toMatchObject([expected]);
  });

  it.each([...talk, "ERRO[0000] error waiting for container", "time=2024 level=info msg=terragrunt done"])(
    "stays silent: %s",
    (text) => {
      expect(read(terragrunt, text)).toEqual([]);
    },
  );
});
