import { describe, expect, it } from "vitest";
import { readCloudError } from "../../../../src/core/parse/shared/cloud-error.ts";

describe("readCloudError", () => {
  it.each([
    [
      "operation error S3: CreateBucket, https response error StatusCode: 403, RequestID: 7B4A0FABBEXAMPLE, HostID: x, api error AccessDenied: Access Denied",
      { code: "AccessDenied", httpStatus: 403, requestId: "7B4A0FABBEXAMPLE", category: "authorization" },
    ],
    [
      "Error launching: VcpuLimitExceeded: too many\n\tstatus code: 400, request id: 6fd03b1e-2c95",
      { code: "VcpuLimitExceeded", category: "quota" },
    ],
    [
      'Status=404 Code="ResourceNotFound" Message="gone"',
      { code: "ResourceNotFound", httpStatus: 404, category: "not-found" },
    ],
    [
      "googleapi: Error 403: Required permission, forbidden",
      { code: "forbidden", httpStatus: 403, category: "authorization" },
    ],
    [
      "* azurerm_resource_group.main: Error reading: ResourceGroupNotFound (404) - Resource group 'a' could not be found.",
      { code: "ResourceGroupNotFound", httpStatus: 404 },
    ],
    ["nothing of the kind here", { code: undefined, httpStatus: undefined }],
  ])("reads %s", (text, expected) => {
    expect(readCloudError(text)).toMatchObject(expected);
  });
});
