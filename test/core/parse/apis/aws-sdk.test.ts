import { describe, expect, it } from "vitest";
import { awsSdk } from "../../../../src/core/parse/apis/aws-sdk.ts";
import { read, talk } from "../../../fixtures/posted.ts";

describe("aws-sdk", () => {
  it.each([
    [
      "An error occurred while listing logs: Value '' is wrong (Service: AWSLogs; Status Code: 400; Error Code: InvalidParameterException; Request ID: 77c7b30f-eb8b)",
      { runtime: "other", code: "InvalidParameterException", httpStatus: 400, requestId: "77c7b30f-eb8b" },
    ],
    [
      "2026/11/22 08:23:44 copy: operation error S3: GetObject, https response error StatusCode: 403, RequestID: 7B4A0FABBEXAMPLE, HostID: a+b/c=, api error AccessDenied: Access Denied",
      { runtime: "go", code: "AccessDenied", httpStatus: 403, requestId: "7B4A0FABBEXAMPLE" },
    ],
    [
      "operation error DynamoDB: DescribeTable, https response error StatusCode: 400, RequestID: 8c6a6f0e-1b2f, ResourceNotFoundException: Requested resource not found",
      { runtime: "go", code: "ResourceNotFoundException", httpStatus: 400 },
    ],
    [
      'Exception in thread "main" software.amazon.awssdk.services.s3.model.S3Exception: Access Denied (Service: S3, Status Code: 403, Request ID: 7B4A0F, Extended Request ID: x)',
      {
        runtime: "java",
        type: "software.amazon.awssdk.services.s3.model.S3Exception",
        httpStatus: 403,
        requestId: "7B4A0F",
      },
    ],
    [
      "com.amazonaws.services.sqs.model.QueueDoesNotExistException: gone (Service: AmazonSQS; Status Code: 400; Error Code: AWS.SimpleQueueService.NonExistentQueue; Request ID: 8c6a; Proxy: null)",
      { runtime: "java", code: "AWS.SimpleQueueService.NonExistentQueue" },
    ],
  ])("reads %s", (line, expected) => {
    expect(read(awsSdk, line)).toMatchObject([expected]);
  });

  it.each([...talk, "deployed (Service: S3, region eu)", "https response error StatusCode: 200"])(
    "leaves %s alone",
    (text) => {
      expect(read(awsSdk, text)).toEqual([]);
    },
  );
});
